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
    /** Whether `1/10/2026` is the first of October; in English it is that or the tenth of January. */
    isDayFirst: false as boolean,
    /**
     * What people type for a date, by the English for it: words, and runs of up to four. Names of months and weekdays
     * come from Intl. `ago`, `last` and `next` may stand where the language has them.
     */
    spoken: {} as Readonly<Record<string, string>>,
    /** Words of a date that English does without. */
    fillers: [] as readonly string[],
  },
  citation: {
    paragraph: (number: number) => `paragraph ${number}`,
    page: (number: number) => `page ${number}`,
    outletUnknown: 'outlet unknown',
    undated: 'undated',
    updated: (date: string) => `updated ${date}`,
  },
  answer: {
    nothing: 'Nothing in the sources answers this.',
    nothingSure: 'Nothing in the sources answers this for sure.',
    neverMention: (words: string) => `They never mention ${words}.`,
    corrected: (pairs: string) => `Not in the sources, so the nearest word was searched for: ${pairs}`,
    closest: 'The closest passages, which may be about something else:',
    closestDoubtful: 'The closest passages, which may answer it or be about something else:',
    noneClose: 'Nor is anything close to it.',
    unknownSource: (source: string) =>
      `No article has “${source}” in its title, outlet, date or file name. See /sources for all of them.`,
    alsoIn: (places: string) => `Similar wording in ${places}`,
    alsoMore: (places: string, more: number) => `Similar wording in ${places}; and ${more} more`,
    noArticle: 'No article was published in that time.',
    undatedLeftOut: (amount: number) =>
      `${count(amount, { one: 'article', other: 'articles' })} without a date left out.`,
    noDate: (typed: string) =>
      `“${typed}” isn’t a date. Write for example 2025-11-21, 21 Nov 2025, November 2025 or last week.`,
    noSpan: (after: string, before: string) =>
      `No day is both from ${after} on and not after ${before}. Write the earlier date in \`after\`.`,
    cut: (characters: number) => `Only the first ${characters} characters were read.`,
    emptyMessage:
      'This message has no text to ask about, only a picture or something else. Use `/ask` and write your question.',
    tooMany: (perMinute: number, when: string) =>
      `You can ask ${count(perMinute, { one: 'question', other: 'questions' })} a minute here. Ask again ${when}.`,
    noQuestion: 'There is no question here. Write what you want to know after `/ask`.',
  },
  /** After a label, before its value; ends in a colon. */
  colon: ':',
  /** Stand before what the asker named. */
  state: {
    source: 'Only in sources named',
    topic: 'About',
    kind: 'Kind',
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
    none: 'No article has these words in its title, outlet, date or file name.',
    size: (paragraphs: number, words: number) =>
      `${count(paragraphs, { one: 'paragraph', other: 'paragraphs' })}, ${count(words, { one: 'word', other: 'words' })}`,
    inferred: (date: string, outlets: string) => `inferred: ${date}, from the same statements in ${outlets}`,
    facts: {
      published: 'Published',
      inferred: 'Date inferred',
      updated: 'Updated',
      outlet: 'Outlet',
      author: 'Author',
      language: 'Language',
      size: 'Size',
      headings: 'Headings',
      captions: 'Captions',
      files: 'File',
      warning: 'Warning',
    },
    unknown: 'unknown',
    /** Where a publication date was read. */
    basis: {
      'front-matter': 'stated at the top of the file',
      sidecar: 'stated in a file beside the article',
      stamp: 'from the line that dates the page',
      url: 'from the article’s address',
      description: 'from the page’s description',
    },
    undated: 'undated (the article doesn’t say when it was published)',
    from: (date: string, outlets: string) => `${date}, from the same statements in ${outlets}`,
    and: ' and ',
  },
  timeline: {
    heading: 'Timeline',
    entries: (entries: number, articles: number) =>
      `${count(entries, { one: 'entry', other: 'entries' })} from ${count(articles, { one: 'article', other: 'articles' })}`,
    undatedCount: (amount: number) => `${amount} undated`,
    undatedLeftOut: (amount: number) =>
      `${count(amount, { one: 'undated statement', other: 'undated statements' })} left out.`,
    kinds: { happened: 'happened', planned: 'planned', claimed: 'claimed' },
    noKind: (typed: string, kinds: string) => `“${typed}” isn’t a kind. Write one of these: ${kinds}.`,
    stated: (date: string, wording: string) => `${date} (“${wording}”)`,
    resolved: (date: string, wording: string) => `${date} (“${wording}”, from the article’s date)`,
    inferred: (date: string, wording: string) => `${date} (“${wording}”, from the article’s date as inferred)`,
    caption: 'caption, in support',
    more: (reports: number) => `and ${count(reports, { one: 'more report', other: 'more reports' })}`,
    differ: (sides: string) => `Reports differ: ${sides}`,
    side: (wording: string, sources: string) => `“${wording}” (${sources})`,
    /** As in `state`. */
    labels: {
      topic: 'About',
      source: 'Only in sources named',
      after: 'On or after',
      before: 'On or before',
      kind: 'Kind',
    },
    chosen: (days: number, all: number) =>
      `the ${count(days, { one: 'day', other: 'days' })} that matter most of ${all}; a topic or dates show the others`,
    nothing: 'Nothing that the articles date fits this.',
    picture: {
      description: 'When things happened and when that was reported.',
      reported: 'reported',
      differ: 'reports differ',
      most: (shown: number, all: number) => `the ${shown} of ${all} that most articles report`,
      notToScale: 'time not to scale',
    },
    undatedHeading: 'Undated',
    undated: (wording: string) => `“${wording}”, in an article without a date`,
  },
  verify: {
    exact: (passages: number) =>
      `Word for word in ${count(passages, { one: 'passage', other: 'passages' })} of the sources.`,
    exactInMore: (shown: number) =>
      `Word for word in more than ${shown} passages of the sources. The earliest ${shown}:`,
    abridged: 'Word for word in the sources, but for what the quote leaves out (“…”).',
    near: 'Not word for word in the sources. The passages nearest to it:',
    none: 'Nothing in the sources reads like this.',
    ask: 'They may tell it in other words: `/ask` searches for what it is about.',
    noWords: 'There is nothing to compare here. Write the words of a quote after `/verify`.',
    source: 'In the source',
    instead: (told: string, typed: string) => `“${told}” instead of “${typed}”`,
    also: (told: string) => `also “${told}”`,
    not: (typed: string) => `not “${typed}”`,
    more: (amount: number) => `and ${amount} more`,
    beside: { title: 'headline', heading: 'heading within the article', caption: 'caption' },
  },
  help: {
    heading: 'What Dateline does',
    can: [
      'It finds the paragraphs of its articles that answer your question and shows them word for word: `/ask`.',
      'It lists the articles, and everything known of one of them: `/sources`. `source` takes words of a title, outlet, date (`14 Mar 2025`) or file name.',
      'It puts dated statements in order of time: `/timeline`.',
      'It checks a quote against its articles and shows where it differs: `/verify`.',
      'Right-click a message (on a phone, press and hold it) → Apps → **Ask the sources** asks what the message says, **Find this quote** looks for its words. Only you see the answer.',
    ],
    cannotHeading: 'What it doesn’t do',
    cannot: [
      'It doesn’t summarise, translate or conclude. Nothing is generated, so a quote can’t be invented; but an excerpt can still mislead out of context. **Context** shows what stands around it.',
      'It knows nothing but its articles, and can’t tell whether they are right. Where nothing answers, it says so.',
      'It matches words, not meanings. If it finds nothing, try the words that an article would use.',
    ],
    citationHeading: 'How to read a citation',
    citation:
      'Under each excerpt stand the title (a link where the address is known), the outlet, the date of publication and the number of the paragraph; above it its heading, or the question that it answers in the article, where there is one. **Bold** is the sentence that fits best, … marks a cut. “Undated” means that the article doesn’t say when it was published. A time shows in your own time zone.',
    privacyHeading: 'Privacy',
    privacy:
      'Dateline reads no chat and stores nothing about you: it gets what you type into a command or the message that you choose, answers and forgets it. What it found stays in memory for at most 15 minutes, without the question and without who asked, so that turning a page is quick. An answer in a channel can be read by everyone there; `private: True` shows it only to you.',
  },
  notices: {
    otherCommand: 'This command is from another version. Type `/` to see the current ones.',
    otherButton: 'This button is from another version. Run the command again for a fresh answer.',
    otherThing: 'This version of the bot no longer knows that. Type `/` to see its commands.',
    failed: (reference: string) =>
      `Something went wrong with this answer. Please try again. Whoever runs the bot finds the cause in its log under ${reference}.`,
  },
  commands: {
    ask: {
      description: 'Find the passages of the articles that answer a question',
      question: 'What you want to know',
      private: 'Show the answer only to you',
    },
    askMessage: 'Ask the sources',
    verifyMessage: 'Find this quote',
    help: { description: 'What Dateline can and can’t do, how to read a citation, privacy' },
    sources: { description: 'List the articles that answers come from, or show everything known of one' },
    verify: {
      description: 'Check whether a quote stands in the articles, word for word or nearly, and how it differs',
      quote: 'The words to look for',
    },
    timeline: {
      description: 'Show what happened when, by whom it is reported and where reports differ',
      topic: 'Only what is about these words',
      after: 'Only what happened on or after this date: 2025-11-21, November 2025, last week',
      before: 'Only what happened on or before this date: 2025-11-21, November 2025, last week',
      kind: 'Only what happened, is planned, or is claimed by somebody',
    },
    source: 'Only articles with these words in their title, outlet or date',
    after: 'Only articles published on or after this date: 2025-11-21, November 2025, last week',
    before: 'Only articles published on or before this date: 2025-11-21, November 2025, last week',
  },
};

export type Texts = typeof en & {
  /** Moments stand in the zone of their article, for whoever nothing shows them in their own time. */
  readonly hasWrittenMoments?: true;
};
