import type { Texts } from './en.ts';
import { counting } from './plural.ts';

const count = counting('es');

export const es = {
  locale: 'es',
  dates: {
    months: 'long',
    date: (day, month, year) => `${day} de ${month} de ${year}`,
    month: (month, year) => `${month} de ${year}`,
    day: (weekday, day, month, year) => `${weekday}, ${day} de ${month} de ${year}`,
    span: (first, last) => `del ${first} al ${last}`,
    noZone: '(sin zona horaria)',
  },
  citation: {
    paragraph: (number) => `párrafo ${number}`,
    outletUnknown: 'medio desconocido',
    undated: 'sin fecha',
  },
  answer: {
    nothing: 'Nada en las fuentes responde a esto.',
    neverMention: (words) => `Nunca mencionan ${words}.`,
    closest: 'Los pasajes más cercanos, que pueden tratar de otra cosa:',
    noneClose: 'Tampoco hay nada que se le acerque.',
    unknownSource: (source) =>
      `Ningún artículo tiene «${source}» en su título, medio o nombre de archivo. /sources los muestra todos.`,
    alsoIn: (places) => `Redacción parecida en ${places}`,
    alsoMore: (places, more) => `Redacción parecida en ${places}; y ${more} más`,
    noArticle: 'En ese periodo no se publicó ningún artículo.',
    undatedLeftOut: (amount) =>
      `${count(amount, { one: 'artículo sin fecha omitido', other: 'artículos sin fecha omitidos' })}.`,
    noDate: (typed) => `«${typed}» no es una fecha. Escribe por ejemplo 2025-11-21, 21 Nov 2025 o November 2025.`,
    noSpan: (after, before) =>
      `Ningún día es a la vez desde el ${after} y hasta el ${before}. Pon la fecha anterior en \`after\`.`,
    noQuestion: 'Aquí no hay ninguna pregunta. Escribe después de `/ask` lo que quieres saber.',
  },
  state: {
    source: 'Solo en fuentes con el nombre',
    after: 'Publicado a partir del',
    before: 'Publicado hasta el',
  },
  page: {
    previous: 'Anterior',
    next: 'Siguiente',
    first: 'Primera',
    last: 'Última',
    share: 'Compartir',
    sharedBy: (member) => `Compartido por ${member}`,
    again: 'Preguntar de nuevo',
    where: (page, pages, items, all) => `Página ${page} de ${pages} · ${items} de ${all}`,
  },
  context: {
    button: 'Contexto',
    up: 'Subir',
    down: 'Bajar',
    excerpt: 'el extracto',
    continued: 'continuación',
    where: (first, last, all) => `Párrafos ${first}–${last} de ${all}`,
    gone: 'El artículo en el que estaba esto ya no existe o ha cambiado.',
  },
  sources: {
    heading: 'Fuentes',
    articles: (amount) => count(amount, { one: 'artículo', other: 'artículos' }),
    articlesUndated: (articles, undated) => `${articles}, ${undated} sin fecha`,
    warnings: (amount) => `${count(amount, { one: 'aviso', other: 'avisos' })} para quien administra el bot`,
    none: 'Ningún artículo tiene estas palabras en su título, medio o nombre de archivo.',
    size: (paragraphs, words) =>
      `${count(paragraphs, { one: 'párrafo', other: 'párrafos' })}, ${count(words, { one: 'palabra', other: 'palabras' })}`,
    updated: (date) => `actualizado: ${date}`,
    inferred: (date, outlets) => `fecha deducida: ${date}, por las mismas afirmaciones en ${outlets}`,
    and: ' y ',
  },
  timeline: {
    heading: 'Cronología',
    entries: (entries, articles) =>
      `${count(entries, { one: 'entrada', other: 'entradas' })} de ${count(articles, { one: 'artículo', other: 'artículos' })}`,
    undatedCount: (amount) => `${amount} sin fecha`,
    kinds: { planned: 'previsto', claimed: 'según se afirma' },
    stated: (date, wording) => `${date} («${wording}»)`,
    resolved: (date, wording) => `${date} («${wording}», según la fecha del artículo)`,
    inferred: (date, wording) => `${date} («${wording}», según la fecha deducida del artículo)`,
    caption: 'pie de foto, como apoyo',
    more: (reports) => `y ${count(reports, { one: 'artículo más', other: 'artículos más' })}`,
    differ: (sides) => `Los artículos difieren: ${sides}`,
    side: (wording, sources) => `«${wording}» (${sources})`,
    undatedHeading: 'Sin fecha',
    undated: (wording) => `«${wording}», en un artículo sin fecha`,
  },
  notices: {
    otherCommand: 'Este comando es de otra versión. Escribe `/` para ver los actuales.',
    otherButton: 'Este botón es de otra versión. Repite el comando para obtener una respuesta nueva.',
    otherThing: 'Esta versión del bot ya no conoce eso. Escribe `/` para ver sus comandos.',
    failed: (reference) =>
      `Algo ha fallado con esta respuesta. Inténtalo de nuevo. Quien gestiona el bot encuentra la causa en su registro con ${reference}.`,
  },
  commands: {
    ask: {
      description: 'Encuentra los pasajes de los artículos que responden a una pregunta',
      question: 'Lo que quieres saber',
      private: 'Mostrar la respuesta solo a ti',
    },
    sources: { description: 'Lista los artículos de los que salen las respuestas, con medio y fecha' },
    timeline: { description: 'Lista las afirmaciones fechadas de los artículos por día' },
    source: 'Solo artículos con estas palabras en el título o el medio',
    after: 'Solo artículos publicados a partir de esta fecha: 2025-11-21, 2025-11',
    before: 'Solo artículos publicados hasta esta fecha inclusive: 2025-11-21, 2025-11',
  },
} satisfies Texts;
