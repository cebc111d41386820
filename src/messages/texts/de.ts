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
  },
  citation: {
    paragraph: (number) => `Absatz ${number}`,
    outletUnknown: 'Medium unbekannt',
    undated: 'ohne Datum',
  },
  answer: {
    nothing: 'Nichts in den Quellen beantwortet das.',
    neverMention: (words) => `Nirgends erwähnt: ${words}.`,
    closest: 'Die nächstliegenden Stellen, die auch von etwas anderem handeln können:',
    noneClose: 'Es gibt auch nichts, was dem nahekommt.',
    unknownSource: (source) => `Kein Artikel hat „${source}“ in Titel, Medium oder Dateiname. /sources zeigt alle.`,
    alsoIn: (places) => `Ähnlicher Wortlaut in ${places}`,
    alsoMore: (places, more) => `Ähnlicher Wortlaut in ${places}; und ${more} weitere`,
    noArticle: 'In dieser Zeit ist kein Artikel erschienen.',
    undatedLeftOut: (amount) => `${count(amount, { one: 'Artikel', other: 'Artikel' })} ohne Datum ausgelassen.`,
    noDate: (typed) => `„${typed}“ ist kein Datum. Schreib zum Beispiel 2025-11-21, 21 Nov 2025 oder November 2025.`,
    noSpan: (after, before) =>
      `Kein Tag liegt zugleich ab dem ${after} und bis zum ${before}. Das frühere Datum gehört in \`after\`.`,
    noQuestion: 'Hier steht keine Frage. Schreib nach `/ask`, was du wissen möchtest.',
  },
  state: {
    source: 'Nur in Quellen mit dem Namen',
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
    none: 'Kein Artikel hat diese Wörter in Titel, Medium oder Dateiname.',
    size: (paragraphs, words) =>
      `${count(paragraphs, { one: 'Absatz', other: 'Absätze' })}, ${count(words, { one: 'Wort', other: 'Wörter' })}`,
    updated: (date) => `aktualisiert: ${date}`,
    inferred: (date, outlets) => `erschlossen: ${date}, aus denselben Aussagen in ${outlets}`,
    and: ' und ',
  },
  timeline: {
    heading: 'Zeitleiste',
    entries: (entries, articles) =>
      `${count(entries, { one: 'Eintrag', other: 'Einträge' })} aus ${count(articles, { one: 'Artikel', other: 'Artikeln' })}`,
    undatedCount: (amount) => `${amount} ohne Datum`,
    kinds: { planned: 'geplant', claimed: 'behauptet' },
    stated: (date, wording) => `${date} („${wording}“)`,
    resolved: (date, wording) => `${date} („${wording}“, nach dem Datum des Artikels)`,
    inferred: (date, wording) => `${date} („${wording}“, nach dem erschlossenen Datum des Artikels)`,
    caption: 'Bildunterschrift, zur Bestätigung',
    more: (reports) => `und ${count(reports, { one: 'weiterer Bericht', other: 'weitere Berichte' })}`,
    differ: (sides) => `Berichte weichen voneinander ab: ${sides}`,
    side: (wording, sources) => `„${wording}“ (${sources})`,
    undatedHeading: 'Ohne Datum',
    undated: (wording) => `„${wording}“, in einem Artikel ohne Datum`,
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
    sources: { description: 'Listet die Artikel auf, aus denen Antworten kommen, mit Medium und Datum' },
    timeline: { description: 'Listet die datierten Aussagen der Artikel nach Tagen auf' },
    source: 'Nur Artikel mit diesen Wörtern in Titel oder Medium',
    after: 'Nur Artikel, die an diesem Tag oder später erschienen sind: 2025-11-21, November 2025',
    before: 'Nur Artikel, die an diesem Tag oder früher erschienen sind: 2025-11-21, November 2025',
  },
} satisfies Texts;
