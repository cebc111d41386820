import type { Texts } from './en.ts';
import { counting } from './plural.ts';

const count = counting('de');

export const de = {
  locale: 'de',
  dates: {
    months: 'long',
    date: (day, month, year) => `${day}. ${month} ${year}`,
    month: (month, year) => `${month} ${year}`,
    day: (weekday, day, month, year) => `${weekday}, ${day}. ${month} ${year}`,
    span: (first, last) => `${first} bis ${last}`,
    noZone: '(ohne Zeitzone)',
    spoken: {
      heute: 'today',
      gestern: 'yesterday',
      'diese woche': 'this week',
      'letzte woche': 'last week',
      'letzten monat': 'last month',
      'letzter monat': 'last month',
      'letztes jahr': 'last year',
    },
    fillers: ['am', 'der', 'den', 'dem', 'im', 'vom', 'seit', 'ab', 'bis'],
  },
  citation: {
    paragraph: (number) => `Absatz ${number}`,
    outletUnknown: 'Medium unbekannt',
    undated: 'ohne Datum',
  },
  answer: {
    nothing: 'Nichts in den Quellen beantwortet das.',
    neverMention: (words) => `Nirgends erwähnt: ${words}.`,
    corrected: (pairs) => `Nicht in den Quellen, gesucht wurde daher das nächstliegende Wort: ${pairs}`,
    closest: 'Die nächstliegenden Stellen, die auch von etwas anderem handeln können:',
    noneClose: 'Es gibt auch nichts, was dem nahekommt.',
    unknownSource: (source) =>
      `Kein Artikel hat „${source}“ in Titel, Medium, Datum oder Dateiname. /sources zeigt alle.`,
    alsoIn: (places) => `Ähnlicher Wortlaut in ${places}`,
    alsoMore: (places, more) => `Ähnlicher Wortlaut in ${places}; und ${more} weitere`,
    noArticle: 'In dieser Zeit ist kein Artikel erschienen.',
    undatedLeftOut: (amount) => `${count(amount, { one: 'Artikel', other: 'Artikel' })} ohne Datum ausgelassen.`,
    noDate: (typed) =>
      `„${typed}“ ist kein Datum. Schreib zum Beispiel 2025-11-21, 21. November 2025, November 2025 oder letzte Woche.`,
    noSpan: (after, before) =>
      `Kein Tag liegt zugleich ab dem ${after} und bis zum ${before}. Das frühere Datum gehört in \`after\`.`,
    cut: (characters) => `Gefragt wurden nur die ersten ${characters} Zeichen.`,
    emptyMessage:
      'Diese Nachricht hat keinen Text, nach dem man fragen könnte, nur ein Bild oder etwas anderes. Nimm `/ask` und schreib deine Frage.',
    tooMany: (perMinute, when) =>
      `Hier kannst du ${count(perMinute, { one: 'Frage', other: 'Fragen' })} pro Minute stellen. Frag ${when} wieder.`,
    noQuestion: 'Hier steht keine Frage. Schreib nach `/ask`, was du wissen möchtest.',
  },
  colon: ':',
  state: {
    source: 'Nur in Quellen mit dem Namen',
    topic: 'Über',
    kind: 'Art',
    after: 'Erschienen am oder nach dem',
    before: 'Erschienen am oder vor dem',
  },
  page: {
    previous: 'Zurück',
    next: 'Weiter',
    first: 'Erste',
    last: 'Letzte',
    share: 'Teilen',
    sharedBy: (member) => `Geteilt von ${member}`,
    again: 'Noch einmal fragen',
    where: (page, pages, items, all) => `Seite ${page} von ${pages} · ${items} von ${all}`,
  },
  context: {
    button: 'Kontext',
    up: 'Nach oben',
    down: 'Nach unten',
    excerpt: 'der Auszug',
    continued: 'Fortsetzung',
    where: (first, last, all) => `Absätze ${first}–${last} von ${all}`,
    gone: 'Den Artikel, in dem das stand, gibt es nicht mehr, oder er hat sich geändert.',
  },
  sources: {
    heading: 'Quellen',
    articles: (amount) => count(amount, { one: 'Artikel', other: 'Artikel' }),
    articlesUndated: (articles, undated) => `${articles}, davon ${undated} ohne Datum`,
    warnings: (amount) => `${count(amount, { one: 'Warnung', other: 'Warnungen' })} für den Betreiber des Bots`,
    none: 'Kein Artikel hat diese Wörter in Titel, Medium, Datum oder Dateiname.',
    size: (paragraphs, words) =>
      `${count(paragraphs, { one: 'Absatz', other: 'Absätze' })}, ${count(words, { one: 'Wort', other: 'Wörter' })}`,
    updated: (date) => `aktualisiert: ${date}`,
    inferred: (date, outlets) => `erschlossen: ${date}, aus denselben Aussagen in ${outlets}`,
    facts: {
      published: 'Veröffentlicht',
      inferred: 'Datum erschlossen',
      updated: 'Aktualisiert',
      outlet: 'Medium',
      author: 'Autor',
      language: 'Sprache',
      size: 'Umfang',
      headings: 'Zwischentitel',
      captions: 'Bildunterschriften',
      files: 'Datei',
      warning: 'Warnung',
    },
    unknown: 'unbekannt',
    basis: {
      'front-matter': 'steht am Anfang der Datei',
      sidecar: 'steht in einer Datei neben dem Artikel',
      stamp: 'aus der Datumszeile der Seite',
      url: 'aus der Adresse des Artikels',
      description: 'aus der Beschreibung der Seite',
    },
    undated: 'ohne Datum (der Artikel sagt nicht, wann er veröffentlicht wurde)',
    from: (date, outlets) => `${date}, aus denselben Aussagen in ${outlets}`,
    and: ' und ',
  },
  timeline: {
    heading: 'Zeitleiste',
    entries: (entries, articles) =>
      `${count(entries, { one: 'Eintrag', other: 'Einträge' })} aus ${count(articles, { one: 'Artikel', other: 'Artikeln' })}`,
    undatedCount: (amount) => `${amount} ohne Datum`,
    undatedLeftOut: (amount) => `${count(amount, { one: 'Aussage', other: 'Aussagen' })} ohne Datum ausgelassen.`,
    kinds: { happened: 'geschehen', planned: 'geplant', claimed: 'behauptet' },
    stated: (date, wording) => `${date} („${wording}“)`,
    resolved: (date, wording) => `${date} („${wording}“, nach dem Datum des Artikels)`,
    inferred: (date, wording) => `${date} („${wording}“, nach dem erschlossenen Datum des Artikels)`,
    caption: 'Bildunterschrift, zur Bestätigung',
    more: (reports) => `und ${count(reports, { one: 'weiterer Bericht', other: 'weitere Berichte' })}`,
    differ: (sides) => `Berichte weichen voneinander ab: ${sides}`,
    side: (wording, sources) => `„${wording}“ (${sources})`,
    /** As in `state`. */
    labels: {
      topic: 'Über',
      source: 'Nur in Quellen mit dem Namen',
      after: 'Am oder nach dem',
      before: 'Am oder vor dem',
      kind: 'Art',
    },
    chosen: (days, all) =>
      `die ${count(days, { one: 'wichtigste Tag', other: 'wichtigsten Tage' })} von ${all}; mit einem Thema oder Datum erscheinen die anderen`,
    nothing: 'Nichts, was die Artikel datieren, passt dazu.',
    picture: {
      description: 'Wann etwas geschah und wann darüber berichtet wurde.',
      reported: 'berichtet',
      differ: 'Berichte weichen ab',
      most: (shown, all) => `die ${shown} von ${all}, über die die meisten Artikel berichten`,
      notToScale: 'Zeit nicht maßstäblich',
    },
    undatedHeading: 'Ohne Datum',
    undated: (wording) => `„${wording}“, in einem Artikel ohne Datum`,
  },
  help: {
    heading: 'Was Dateline tut',
    can: [
      'Es findet die Absätze seiner Artikel, die deine Frage beantworten, und zeigt sie Wort für Wort: `/ask`.',
      'Es listet die Artikel auf und alles, was über einen bekannt ist: `/sources`. `source` nimmt Wörter aus Titel, Medium, Datum (`14. März 2025`) oder Dateiname.',
      'Es ordnet datierte Aussagen nach der Zeit: `/timeline`.',
      'Rechtsklick auf eine Nachricht (am Handy: lange drücken) → Apps → **Die Quellen fragen** fragt, was in der Nachricht steht. Nur du siehst die Antwort.',
    ],
    cannotHeading: 'Was es nicht tut',
    cannot: [
      'Es fasst nicht zusammen, übersetzt nicht und zieht keine Schlüsse. Nichts wird erzeugt, also kann kein Zitat erfunden sein; ein Auszug kann aber ohne Zusammenhang täuschen. **Kontext** zeigt, was um ihn herum steht.',
      'Es kennt nur seine Artikel und kann nicht sagen, ob sie recht haben. Wo nichts antwortet, sagt es das.',
      'Es vergleicht Wörter, nicht Bedeutungen. Findet es nichts, versuch es mit den Wörtern, die in einem Artikel stünden.',
    ],
    citationHeading: 'Wie man eine Quellenangabe liest',
    citation:
      'Unter jedem Auszug stehen der Titel (als Link, wo die Adresse bekannt ist), das Medium, das Datum der Veröffentlichung und die Nummer des Absatzes; darüber seine Zwischenüberschrift oder die Frage, auf die er im Artikel antwortet, wenn es eine gibt. **Fett** ist der Satz, der am besten passt, … zeigt eine Kürzung. „Ohne Datum“ heißt, dass der Artikel nicht sagt, wann er erschienen ist. Eine Uhrzeit erscheint in deiner eigenen Zeitzone.',
    privacyHeading: 'Datenschutz',
    privacy:
      'Dateline liest keine Chats und speichert nichts über dich: Es bekommt, was du in einen Befehl tippst, oder die Nachricht, die du auswählst, antwortet und vergisst es. Was es gefunden hat, bleibt höchstens 15 Minuten im Arbeitsspeicher, ohne die Frage und ohne den Namen, damit Blättern schnell geht. Eine Antwort im Kanal können dort alle lesen; mit `private: True` siehst nur du sie.',
  },
  notices: {
    otherCommand: 'Dieser Befehl stammt aus einer anderen Version. Tippe `/`, um die jetzigen zu sehen.',
    otherButton: 'Diese Schaltfläche stammt aus einer anderen Version. Gib den Befehl noch einmal ein.',
    otherThing: 'Diese Version des Bots kennt das nicht mehr. Tippe `/`, um ihre Befehle zu sehen.',
    failed: (reference) =>
      `Bei dieser Antwort ist etwas schiefgegangen. Bitte versuch es noch einmal. Wer den Bot betreibt, findet den Grund im Protokoll unter ${reference}.`,
  },
  commands: {
    ask: {
      description: 'Findet die Stellen der Artikel, die eine Frage beantworten',
      question: 'Was du wissen möchtest',
      private: 'Die Antwort nur dir zeigen',
    },
    askMessage: 'Die Quellen fragen',
    help: { description: 'Was Dateline kann und nicht kann, wie man eine Quellenangabe liest, Datenschutz' },
    sources: { description: 'Listet die Artikel auf, aus denen Antworten kommen, oder zeigt alles über einen davon' },
    timeline: {
      description: 'Zeigt, was wann geschah, wer es berichtet und wo Berichte voneinander abweichen',
      topic: 'Nur was von diesen Wörtern handelt',
      after: 'Nur was an oder nach diesem Tag geschah: 2025-11-21, 2025-11',
      before: 'Nur was an oder vor diesem Tag geschah: 2025-11-21, 2025-11',
      kind: 'Nur was geschah, geplant ist oder von jemandem behauptet wird',
    },
    source: 'Nur Artikel mit diesen Wörtern in Titel, Medium oder Datum',
    after: 'Nur Artikel, die an diesem Tag oder später erschienen sind: 2025-11-21, November 2025',
    before: 'Nur Artikel, die an diesem Tag oder früher erschienen sind: 2025-11-21, November 2025',
  },
} satisfies Texts;
