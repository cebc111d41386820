import { counting } from './plural.ts';

const count = counting('en');

/**
 * Every fixed text in English. The other languages have the same shape, so that a missing one is a type error. Texts
 * are Markdown of ours; what a function takes is escaped already.
 */
export const en = {
  /** For Intl. */
  locale: 'en',
  dates: {
    months: 'short' as 'short' | 'long',
    date: (day: number, month: string, year: string) => `${day} ${month} ${year}`,
    month: (month: string, year: string) => `${month} ${year}`,
    day: (weekday: string, day: number, month: string, year: string) => `${weekday} ${day} ${month} ${year}`,
    span: (first: string, last: string) => `${first} to ${last}`,
    noZone: '(no zone given)',
  },
  citation: {
    paragraph: (number: number) => `paragraph ${number}`,
    outletUnknown: 'outlet unknown',
    undated: 'undated',
  },
  answer: {
    nothing: 'Nothing in the sources answers this.',
    neverMention: (words: string) => `They never mention ${words}.`,
    closest: 'The closest passages, which may be about something else:',
    noneClose: 'Nor is anything close to it.',
    unknownSource: (source: string) =>
      `No article has “${source}” in its title, outlet or file name. See /sources for all of them.`,
    alsoIn: (places: string) => `Similar wording in ${places}`,
    alsoMore: (places: string, more: number) => `Similar wording in ${places}; and ${more} more`,
    noArticle: 'No article was published in that time.',
    undatedLeftOut: (amount: number) =>
      `${count(amount, { one: 'article', other: 'articles' })} without a date left out.`,
    noDate: (typed: string) =>
      `“${typed}” is no date. Write for example 2025-11-21, 21 Nov 2025, November 2025 or last week.`,
    noSpan: (after: string, before: string) =>
      `No day is both from ${after} on and not after ${before}. Write the earlier date in \`after\`.`,
    noQuestion: 'There is no question here. Write what you want to know after `/ask`.',
  },
  /** Stand before `: ` and what the asker named. */
  state: {
    source: 'Only in sources named',
    after: 'Published on or after',
    before: 'Published on or before',
  },
  page: {
    previous: 'Previous',
    next: 'Next',
    first: 'First',
    last: 'Last',
    share: 'Share',
    sharedBy: (member: string) => `Shared by ${member}`,
    again: 'Ask again',
    where: (page: number, pages: number, items: string, all: number) => `Page ${page} of ${pages} · ${items} of ${all}`,
  },
  context: {
    button: 'Context',
    up: 'Up',
    down: 'Down',
    excerpt: 'the excerpt',
    continued: 'continued',
    where: (first: number, last: number, all: number) => `Paragraphs ${first}–${last} of ${all}`,
    gone: 'The article that this stood in is gone or has changed.',
  },
  sources: {
    heading: 'Sources',
    articles: (amount: number) => count(amount, { one: 'article', other: 'articles' }),
    articlesUndated: (articles: string, undated: number) => `${articles}, ${undated} of them undated`,
    warnings: (amount: number) => `${count(amount, { one: 'warning', other: 'warnings' })} for whoever runs the bot`,
    none: 'No article has these words in its title, outlet or file name.',
    size: (paragraphs: number, words: number) =>
      `${count(paragraphs, { one: 'paragraph', other: 'paragraphs' })}, ${count(words, { one: 'word', other: 'words' })}`,
    updated: (date: string) => `updated ${date}`,
    inferred: (date: string, outlets: string) => `inferred: ${date}, from the same statements in ${outlets}`,
    and: ' and ',
  },
  timeline: {
    heading: 'Timeline',
    entries: (entries: number, articles: number) =>
      `${count(entries, { one: 'entry', other: 'entries' })} from ${count(articles, { one: 'article', other: 'articles' })}`,
    undatedCount: (amount: number) => `${amount} undated`,
    kinds: { planned: 'planned', claimed: 'claimed' },
    stated: (date: string, wording: string) => `${date} (“${wording}”)`,
    resolved: (date: string, wording: string) => `${date} (“${wording}”, from the article's date)`,
    inferred: (date: string, wording: string) => `${date} (“${wording}”, from the article's date as inferred)`,
    caption: 'caption, in support',
    more: (reports: number) => `and ${count(reports, { one: 'more report', other: 'more reports' })}`,
    differ: (sides: string) => `Reports differ: ${sides}`,
    side: (wording: string, sources: string) => `“${wording}” (${sources})`,
    undatedHeading: 'Undated',
    undated: (wording: string) => `“${wording}”, in an article without a date`,
  },
  notices: {
    otherCommand: 'This command is from another version. Type `/` for the present ones.',
    otherButton: 'This button is from another version. Run the command again for a fresh answer.',
    otherThing: 'This version of the bot no longer knows that. Type `/` for its commands.',
    failed: (reference: string) =>
      `Something went wrong with this answer. Please try again. Whoever runs the bot finds the cause in its log under ${reference}.`,
  },
  commands: {
    ask: {
      description: 'Find the passages of the articles that answer a question',
      question: 'What you want to know',
      private: 'Show the answer only to you',
    },
    sources: { description: 'List the articles that answers come from, with outlet and date' },
    timeline: { description: 'List the dated statements of the articles by day' },
    source: 'Only articles with these words in their title or outlet',
    after: 'Only articles published on or after this date: 2025-11-21, November 2025, last week',
    before: 'Only articles published on or before this date: 2025-11-21, November 2025, last week',
  },
};

export type Texts = typeof en;
