import type { Texts } from './en.ts';
import { counting } from './plural.ts';

const count = counting('es');

export const es = {
  locale: 'es',
  dates: {
    months: 'long',
    date: (day, month, year) => `${day} de ${month} de ${year}`,
    month: (month, year) => `${month} de ${year}`,
    day: (weekday, day, month, year) => `${weekday} ${day} de ${month} de ${year}`,
    span: (first, last) => `del ${first} al ${last}`,
    noZone: '(sin zona horaria)',
    spoken: {
      hoy: 'today',
      ayer: 'yesterday',
      'esta semana': 'this week',
      'semana pasada': 'last week',
      'mes pasado': 'last month',
      'año pasado': 'last year',
    },
    fillers: ['el', 'la', 'de', 'del', 'en', 'desde', 'hasta'],
  },
  citation: {
    paragraph: (number) => `párrafo ${number}`,
    outletUnknown: 'medio desconocido',
    undated: 'sin fecha',
  },
  answer: {
    nothing: 'Nada en las fuentes responde a esto.',
    nothingSure: 'Nada en las fuentes responde a esto con seguridad.',
    neverMention: (words) => `Nunca mencionan ${words}.`,
    corrected: (pairs) => `No está en las fuentes; se ha buscado la palabra más parecida: ${pairs}`,
    closest: 'Los pasajes más cercanos, que pueden tratar de otra cosa:',
    closestDoubtful: 'Los pasajes más cercanos, que pueden responder o tratar de otra cosa:',
    noneClose: 'Tampoco hay nada que se le acerque.',
    unknownSource: (source) =>
      `Ningún artículo tiene «${source}» en su título, medio, fecha o nombre de archivo. /sources los muestra todos.`,
    alsoIn: (places) => `Redacción parecida en ${places}`,
    alsoMore: (places, more) => `Redacción parecida en ${places}; y ${more} más`,
    noArticle: 'En ese periodo no se publicó ningún artículo.',
    undatedLeftOut: (amount) =>
      `${count(amount, { one: 'artículo sin fecha omitido', other: 'artículos sin fecha omitidos' })}.`,
    noDate: (typed) =>
      `«${typed}» no es una fecha. Escribe por ejemplo 2025-11-21, 21 de noviembre de 2025, noviembre de 2025 o la semana pasada.`,
    noSpan: (after, before) =>
      `Ningún día es a la vez desde el ${after} y hasta el ${before}. Pon la fecha anterior en \`after\`.`,
    cut: (characters) => `Solo se preguntaron los primeros ${characters} caracteres.`,
    emptyMessage:
      'Este mensaje no tiene texto que preguntar, solo una imagen u otra cosa. Usa `/ask` y escribe tu pregunta.',
    tooMany: (perMinute, when) =>
      `Aquí puedes hacer ${count(perMinute, { one: 'pregunta', other: 'preguntas' })} por minuto. Pregunta de nuevo ${when}.`,
    noQuestion: 'Aquí no hay ninguna pregunta. Escribe después de `/ask` lo que quieres saber.',
  },
  colon: ':',
  state: {
    source: 'Solo en fuentes con el nombre',
    topic: 'Sobre',
    kind: 'Tipo',
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
    none: 'Ningún artículo tiene estas palabras en su título, medio, fecha o nombre de archivo.',
    size: (paragraphs, words) =>
      `${count(paragraphs, { one: 'párrafo', other: 'párrafos' })}, ${count(words, { one: 'palabra', other: 'palabras' })}`,
    updated: (date) => `actualizado: ${date}`,
    inferred: (date, outlets) => `fecha deducida: ${date}, por las mismas afirmaciones en ${outlets}`,
    facts: {
      published: 'Publicado',
      inferred: 'Fecha deducida',
      updated: 'Actualizado',
      outlet: 'Medio',
      author: 'Autor',
      language: 'Idioma',
      size: 'Extensión',
      headings: 'Ladillos',
      captions: 'Pies de foto',
      files: 'Archivo',
      warning: 'Aviso',
    },
    unknown: 'desconocido',
    basis: {
      'front-matter': 'indicado al comienzo del archivo',
      sidecar: 'indicado en un archivo junto al artículo',
      stamp: 'según la línea que fecha la página',
      url: 'según la dirección del artículo',
      description: 'según la descripción de la página',
    },
    undated: 'sin fecha (el artículo no dice cuándo se publicó)',
    from: (date, outlets) => `${date}, por las mismas afirmaciones en ${outlets}`,
    and: ' y ',
  },
  timeline: {
    heading: 'Cronología',
    entries: (entries, articles) =>
      `${count(entries, { one: 'entrada', other: 'entradas' })} de ${count(articles, { one: 'artículo', other: 'artículos' })}`,
    undatedCount: (amount) => `${amount} sin fecha`,
    undatedLeftOut: (amount) =>
      `${count(amount, { one: 'afirmación sin fecha omitida', other: 'afirmaciones sin fecha omitidas' })}.`,
    kinds: { happened: 'ocurrido', planned: 'previsto', claimed: 'según se afirma' },
    stated: (date, wording) => `${date} («${wording}»)`,
    resolved: (date, wording) => `${date} («${wording}», según la fecha del artículo)`,
    inferred: (date, wording) => `${date} («${wording}», según la fecha deducida del artículo)`,
    caption: 'pie de foto, como apoyo',
    more: (reports) => `y ${count(reports, { one: 'artículo más', other: 'artículos más' })}`,
    differ: (sides) => `Los artículos difieren: ${sides}`,
    side: (wording, sources) => `«${wording}» (${sources})`,
    /** As in `state`. */
    labels: {
      topic: 'Sobre',
      source: 'Solo en fuentes con el nombre',
      after: 'Desde el',
      before: 'Hasta el',
      kind: 'Tipo',
    },
    chosen: (days, all) =>
      `${count(days, { one: 'día que más importa', other: 'días que más importan' })} de ${all}; un tema o fechas muestran los demás`,
    nothing: 'Nada de lo que los artículos fechan corresponde a esto.',
    picture: {
      description: 'Cuándo ocurrieron los hechos y cuándo se informó de ellos.',
      reported: 'informado',
      differ: 'las versiones difieren',
      most: (shown, all) => `las ${shown} de ${all} de las que informan más artículos`,
      notToScale: 'tiempo sin escala',
    },
    undatedHeading: 'Sin fecha',
    undated: (wording) => `«${wording}», en un artículo sin fecha`,
  },
  help: {
    heading: 'Qué hace Dateline',
    can: [
      'Encuentra los párrafos de sus artículos que responden a tu pregunta y los muestra palabra por palabra: `/ask`.',
      'Lista los artículos, y todo lo que se sabe de uno de ellos: `/sources`. `source` admite palabras de un título, un medio, una fecha (`14 de marzo de 2025`) o un nombre de archivo.',
      'Ordena en el tiempo las afirmaciones fechadas: `/timeline`.',
      'Clic derecho en un mensaje (en el móvil, mantenlo pulsado) → Aplicaciones → **Preguntar a las fuentes** pregunta lo que dice el mensaje. Solo tú ves la respuesta.',
    ],
    cannotHeading: 'Qué no hace',
    cannot: [
      'No resume, no traduce ni saca conclusiones. Nada se genera, así que una cita no puede ser inventada; pero un extracto puede engañar fuera de contexto. **Contexto** muestra lo que lo rodea.',
      'No conoce más que sus artículos y no sabe si tienen razón. Donde nada responde, lo dice.',
      'Compara palabras, no significados. Si no encuentra nada, prueba con las palabras que usaría un artículo.',
    ],
    citationHeading: 'Cómo leer una referencia',
    citation:
      'Bajo cada extracto están el título (un enlace si se conoce la dirección), el medio, la fecha de publicación y el número del párrafo; encima, su ladillo o la pregunta a la que responde en el artículo, si los hay. En **negrita**, la frase que mejor encaja; … marca un corte. «Sin fecha» quiere decir que el artículo no dice cuándo se publicó. Una hora aparece en tu zona horaria.',
    privacyHeading: 'Privacidad',
    privacy:
      'Dateline no lee ningún chat ni guarda nada sobre ti: recibe lo que escribes en un comando o el mensaje que eliges, responde y lo olvida. Lo que encontró queda en memoria 15 minutos como máximo, sin la pregunta ni quién la hizo, para pasar de página sin espera. Una respuesta en un canal la puede leer todo el mundo; con `private: True` solo la ves tú.',
  },
  notices: {
    otherCommand: 'Este comando es de otra versión. Escribe `/` para ver los actuales.',
    otherButton: 'Este botón es de otra versión. Repite el comando para obtener una respuesta nueva.',
    otherThing: 'Esta versión del bot ya no conoce eso. Escribe `/` para ver sus comandos.',
    failed: (reference) =>
      `Algo ha fallado con esta respuesta. Inténtalo de nuevo. Quien gestiona el bot encuentra la causa en su registro bajo ${reference}.`,
  },
  commands: {
    ask: {
      description: 'Encuentra los pasajes de los artículos que responden a una pregunta',
      question: 'Lo que quieres saber',
      private: 'Mostrar la respuesta solo a ti',
    },
    askMessage: 'Preguntar a las fuentes',
    help: { description: 'Qué sabe hacer Dateline y qué no, cómo leer una referencia, privacidad' },
    sources: {
      description: 'Lista los artículos de los que salen las respuestas, o muestra todo lo que se sabe de uno',
    },
    timeline: {
      description: 'Muestra qué pasó cuándo, quién lo cuenta y en qué difieren los artículos',
      topic: 'Solo lo que trata de estas palabras',
      after: 'Solo lo ocurrido desde esta fecha: 2025-11-21, 2025-11',
      before: 'Solo lo ocurrido hasta esta fecha: 2025-11-21, 2025-11',
      kind: 'Solo lo ocurrido, lo previsto o lo que alguien afirma',
    },
    source: 'Solo artículos con estas palabras en el título, el medio o la fecha',
    after: 'Solo artículos publicados a partir de esta fecha: 2025-11-21, 2025-11',
    before: 'Solo artículos publicados hasta esta fecha inclusive: 2025-11-21, 2025-11',
  },
} satisfies Texts;
