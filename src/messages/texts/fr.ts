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
    spoken: {
      "aujourd'hui": 'today',
      hier: 'yesterday',
      'cette semaine': 'this week',
      'semaine dernière': 'last week',
      'mois dernier': 'last month',
      "l'année dernière": 'last year',
      "l'an dernier": 'last year',
    },
    fillers: ['le', 'la', 'du', 'en', 'depuis'],
  },
  citation: {
    paragraph: (number) => `paragraphe ${number}`,
    outletUnknown: 'média inconnu',
    undated: 'sans date',
  },
  answer: {
    nothing: 'Rien dans les sources ne répond à cette question.',
    nothingSure: 'Rien dans les sources ne répond à cette question avec certitude.',
    neverMention: (words) => `Elles ne mentionnent jamais ${words}.`,
    corrected: (pairs) => `Absent des sources ; le mot le plus proche a été cherché : ${pairs}`,
    closest: 'Les passages les plus proches, qui peuvent parler d’autre chose :',
    closestDoubtful: 'Les passages les plus proches, qui peuvent y répondre ou parler d’autre chose :',
    noneClose: 'Rien ne s’en approche non plus.',
    unknownSource: (source) =>
      `Aucun article n’a « ${source} » dans son titre, son média, sa date ou son nom de fichier. /sources les montre tous.`,
    alsoIn: (places) => `Formulation semblable dans ${places}`,
    alsoMore: (places, more) => `Formulation semblable dans ${places} ; et ${more} de plus`,
    noArticle: 'Aucun article n’a été publié dans cette période.',
    undatedLeftOut: (amount) =>
      `${count(amount, { one: 'article sans date laissé', other: 'articles sans date laissés' })} de côté.`,
    noDate: (typed) =>
      `« ${typed} » n’est pas une date. Écrivez par exemple 2025-11-21, 21 novembre 2025, novembre 2025 ou la semaine dernière.`,
    noSpan: (after, before) =>
      `Aucun jour n’est à la fois à partir du ${after} et jusqu’au ${before}. Mettez la date la plus ancienne dans \`after\`.`,
    cut: (characters) => `Seuls les ${characters} premiers caractères ont servi de question.`,
    emptyMessage:
      'Ce message n’a pas de texte à demander, seulement une image ou autre chose. Utilisez `/ask` et écrivez votre question.',
    tooMany: (perMinute, when) =>
      `Vous pouvez poser ici ${count(perMinute, { one: 'question', other: 'questions' })} par minute. Réessayez ${when}.`,
    noQuestion: 'Il n’y a pas de question ici. Écrivez après `/ask` ce que vous voulez savoir.',
  },
  colon: ' :',
  state: {
    source: 'Seulement dans les sources nommées',
    topic: 'Sur',
    kind: 'Type',
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
    none: 'Aucun article n’a ces mots dans son titre, son média, sa date ou son nom de fichier.',
    size: (paragraphs, words) =>
      `${count(paragraphs, { one: 'paragraphe', other: 'paragraphes' })}, ${count(words, { one: 'mot', other: 'mots' })}`,
    updated: (date) => `mis à jour : ${date}`,
    inferred: (date, outlets) => `date déduite : ${date}, d’après les mêmes déclarations dans ${outlets}`,
    facts: {
      published: 'Publié',
      inferred: 'Date déduite',
      updated: 'Mis à jour',
      outlet: 'Média',
      author: 'Auteur',
      language: 'Langue',
      size: 'Longueur',
      headings: 'Intertitres',
      captions: 'Légendes',
      files: 'Fichier',
      warning: 'Avertissement',
    },
    unknown: 'inconnu',
    basis: {
      'front-matter': 'indiqué en tête du fichier',
      sidecar: 'indiqué dans un fichier à côté de l’article',
      stamp: 'd’après la ligne qui date la page',
      url: 'd’après l’adresse de l’article',
      description: 'd’après la description de la page',
    },
    undated: 'sans date (l’article ne dit pas quand il a été publié)',
    from: (date, outlets) => `${date}, d’après les mêmes déclarations dans ${outlets}`,
    and: ' et ',
  },
  timeline: {
    heading: 'Chronologie',
    entries: (entries, articles) =>
      `${count(entries, { one: 'entrée', other: 'entrées' })} dans ${count(articles, { one: 'article', other: 'articles' })}`,
    undatedCount: (amount) => `${amount} sans date`,
    undatedLeftOut: (amount) =>
      `${count(amount, { one: 'énoncé sans date laissé', other: 'énoncés sans date laissés' })} de côté.`,
    kinds: { happened: 'arrivé', planned: 'prévu', claimed: 'affirmé' },
    stated: (date, wording) => `${date} (« ${wording} »)`,
    resolved: (date, wording) => `${date} (« ${wording} », d’après la date de l’article)`,
    inferred: (date, wording) => `${date} (« ${wording} », d’après la date déduite de l’article)`,
    caption: 'légende, à l’appui',
    more: (reports) => `et ${count(reports, { one: 'autre article', other: 'autres articles' })}`,
    differ: (sides) => `Les articles divergent : ${sides}`,
    side: (wording, sources) => `« ${wording} » (${sources})`,
    /** As in `state`. */
    labels: {
      topic: 'Sur',
      source: 'Seulement dans les sources nommées',
      after: 'À partir du',
      before: 'Jusqu’au',
      kind: 'Type',
    },
    chosen: (days, all) =>
      `${count(days, { one: 'jour qui compte', other: 'jours qui comptent' })} le plus sur ${all} ; un sujet ou des dates montrent les autres`,
    nothing: 'Rien de ce que les articles datent ne correspond.',
    picture: {
      description: 'Quand les faits ont eu lieu et quand ils ont été rapportés.',
      reported: 'rapporté',
      differ: 'les versions diffèrent',
      most: (shown, all) => `les ${shown} sur ${all} que rapportent le plus d’articles`,
      notToScale: 'échelle de temps non respectée',
    },
    undatedHeading: 'Sans date',
    undated: (wording) => `« ${wording} », dans un article sans date`,
  },
  help: {
    heading: 'Ce que fait Dateline',
    can: [
      'Il trouve les paragraphes de ses articles qui répondent à votre question et les montre mot pour mot : `/ask`.',
      'Il liste les articles, et tout ce que l’on sait de l’un d’eux : `/sources`. `source` prend des mots d’un titre, d’un média, d’une date (`14 mars 2025`) ou d’un nom de fichier.',
      'Il classe les déclarations datées dans le temps : `/timeline`.',
      'Clic droit sur un message (sur mobile, appui long) → Applications → **Interroger les sources** pose la question que contient le message. Vous seul voyez la réponse.',
    ],
    cannotHeading: 'Ce qu’il ne fait pas',
    cannot: [
      'Il ne résume pas, ne traduit pas et ne conclut pas. Rien n’est généré : une citation ne peut pas être inventée ; mais un extrait peut tromper hors contexte. **Contexte** montre ce qui l’entoure.',
      'Il ne connaît que ses articles et ne sait pas s’ils ont raison. Quand rien ne répond, il le dit.',
      'Il compare des mots, pas des sens. S’il ne trouve rien, essayez les mots qu’un article emploierait.',
    ],
    citationHeading: 'Comment lire une référence',
    citation:
      'Sous chaque extrait figurent le titre (un lien si l’adresse est connue), le média, la date de publication et le numéro du paragraphe ; au-dessus, son intertitre ou la question à laquelle il répond dans l’article, s’il y en a. En **gras**, la phrase qui convient le mieux ; … marque une coupure. « Sans date » veut dire que l’article ne dit pas quand il a été publié. Une heure s’affiche dans votre fuseau.',
    privacyHeading: 'Vie privée',
    privacy:
      'Dateline ne lit aucune conversation et ne conserve rien sur vous : il reçoit ce que vous tapez dans une commande ou le message que vous choisissez, répond et l’oublie. Ce qu’il a trouvé reste en mémoire 15 minutes au plus, sans la question ni son auteur, pour que l’on change vite de page. Une réponse dans un salon est lisible par tous ; avec `private: True`, vous seul la voyez.',
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
    askMessage: 'Interroger les sources',
    help: { description: 'Ce que Dateline sait faire ou non, comment lire une référence, vie privée' },
    sources: { description: 'Liste les articles d’où viennent les réponses, ou montre tout ce que l’on sait de l’un' },
    timeline: {
      description: 'Montre ce qui s’est passé quand, qui le rapporte et où les articles divergent',
      topic: 'Seulement ce qui parle de ces mots',
      after: 'Seulement ce qui s’est passé à partir de cette date : 2025-11-21, 2025-11',
      before: 'Seulement ce qui s’est passé jusqu’à cette date : 2025-11-21, 2025-11',
      kind: 'Seulement ce qui est arrivé, prévu ou affirmé par quelqu’un',
    },
    source: 'Seulement les articles avec ces mots dans le titre, le média ou la date',
    after: 'Seulement les articles publiés à partir de cette date : 2025-11-21, 2025-11',
    before: 'Seulement les articles publiés jusqu’à cette date incluse : 2025-11-21, 2025-11',
  },
} satisfies Texts;
