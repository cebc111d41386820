import type { Texts } from './en.ts';
import { counting } from './plural.ts';

const count = counting('fr');

/** The first of a month is an ordinal in French. */
const ordinal = (day: number) => (day === 1 ? '1er' : `${day}`);

export const fr = {
  locale: 'fr',
  dates: {
    months: 'long',
    date: (day, month, year) => `${ordinal(day)} ${month} ${year}`,
    month: (month, year) => `${month} ${year}`,
    day: (weekday, day, month, year) => `${weekday} ${ordinal(day)} ${month} ${year}`,
    span: (first, last) => `du ${first} au ${last}`,
    noZone: '(fuseau non précisé)',
  },
  citation: {
    paragraph: (number) => `paragraphe ${number}`,
    outletUnknown: 'média inconnu',
    undated: 'sans date',
  },
  answer: {
    nothing: 'Rien dans les sources ne répond à cette question.',
    neverMention: (words) => `Elles ne mentionnent jamais ${words}.`,
    closest: 'Les passages les plus proches, qui peuvent parler d’autre chose :',
    noneClose: 'Rien ne s’en approche non plus.',
    unknownSource: (source) =>
      `Aucun article n’a « ${source} » dans son titre, son média ou son nom de fichier. /sources les montre tous.`,
    alsoIn: (places) => `Formulation semblable dans ${places}`,
    alsoMore: (places, more) => `Formulation semblable dans ${places} ; et ${more} de plus`,
    noArticle: 'Aucun article n’a été publié dans cette période.',
    undatedLeftOut: (amount) =>
      `${count(amount, { one: 'article sans date laissé', other: 'articles sans date laissés' })} de côté.`,
    noDate: (typed) => `« ${typed} » n’est pas une date. Écrivez par exemple 2025-11-21, 21 Nov 2025 ou November 2025.`,
    noSpan: (after, before) =>
      `Aucun jour n’est à la fois à partir du ${after} et jusqu’au ${before}. Mettez la date la plus ancienne dans \`after\`.`,
    noQuestion: 'Il n’y a pas de question ici. Écrivez après `/ask` ce que vous voulez savoir.',
  },
  state: {
    source: 'Seulement dans les sources nommées',
    after: 'Publié à partir du',
    before: 'Publié jusqu’au',
  },
  page: {
    previous: 'Précédent',
    next: 'Suivant',
    first: 'Début',
    last: 'Fin',
    share: 'Partager',
    sharedBy: (member) => `Partagé par ${member}`,
    again: 'Redemander',
    where: (page, pages, items, all) => `Page ${page} sur ${pages} · ${items} sur ${all}`,
  },
  context: {
    button: 'Contexte',
    up: 'Monter',
    down: 'Descendre',
    excerpt: 'l’extrait',
    continued: 'suite',
    where: (first, last, all) => `Paragraphes ${first}–${last} sur ${all}`,
    gone: 'L’article où cela se trouvait n’existe plus ou a changé.',
  },
  sources: {
    heading: 'Sources',
    articles: (amount) => count(amount, { one: 'article', other: 'articles' }),
    articlesUndated: (articles, undated) => `${articles}, dont ${undated} sans date`,
    warnings: (amount) =>
      `${count(amount, { one: 'avertissement', other: 'avertissements' })} pour qui administre le bot`,
    none: 'Aucun article n’a ces mots dans son titre, son média ou son nom de fichier.',
    size: (paragraphs, words) =>
      `${count(paragraphs, { one: 'paragraphe', other: 'paragraphes' })}, ${count(words, { one: 'mot', other: 'mots' })}`,
    updated: (date) => `mis à jour : ${date}`,
    inferred: (date, outlets) => `date déduite : ${date}, d’après les mêmes déclarations dans ${outlets}`,
    and: ' et ',
  },
  timeline: {
    heading: 'Chronologie',
    entries: (entries, articles) =>
      `${count(entries, { one: 'entrée', other: 'entrées' })} dans ${count(articles, { one: 'article', other: 'articles' })}`,
    undatedCount: (amount) => `${amount} sans date`,
    kinds: { planned: 'prévu', claimed: 'affirmé' },
    stated: (date, wording) => `${date} (« ${wording} »)`,
    resolved: (date, wording) => `${date} (« ${wording} », d’après la date de l’article)`,
    inferred: (date, wording) => `${date} (« ${wording} », d’après la date déduite de l’article)`,
    caption: 'légende, à l’appui',
    more: (reports) => `et ${count(reports, { one: 'autre article', other: 'autres articles' })}`,
    differ: (sides) => `Les articles divergent : ${sides}`,
    side: (wording, sources) => `« ${wording} » (${sources})`,
    undatedHeading: 'Sans date',
    undated: (wording) => `« ${wording} », dans un article sans date`,
  },
  notices: {
    otherCommand: 'Cette commande vient d’une autre version. Tapez `/` pour voir les commandes actuelles.',
    otherButton: 'Ce bouton vient d’une autre version. Relancez la commande pour une nouvelle réponse.',
    otherThing: 'Cette version du bot ne connaît plus cela. Tapez `/` pour voir ses commandes.',
    failed: (reference) =>
      `Cette réponse a échoué. Veuillez réessayer. La personne qui gère le bot en trouve la cause dans son journal sous ${reference}.`,
  },
  commands: {
    ask: {
      description: 'Trouve les passages des articles qui répondent à une question',
      question: 'Ce que vous voulez savoir',
      private: 'Ne montrer la réponse qu’à vous',
    },
    sources: { description: 'Liste les articles d’où viennent les réponses, avec média et date' },
    timeline: { description: 'Liste les déclarations datées des articles par jour' },
    source: 'Seulement les articles avec ces mots dans le titre ou le média',
    after: 'Seulement les articles publiés à partir de cette date : 2025-11-21, 2025-11',
    before: 'Seulement les articles publiés jusqu’à cette date incluse : 2025-11-21, 2025-11',
  },
} satisfies Texts;
