import { yearInterval } from '../calendar.ts';
import { type Form, stated } from '../form.ts';
import { NUMBER_START, YEAR } from '../wording.ts';

/** Round numbers count things more often than years: `in 1800 cases`. */
const COUNTS_THINGS =
  /^\d{4} (?:x|×|by) \d|^\d\d00 (?:[a-z]+s|people|men|women|children)\b|^\d{4} (?:people|troops|soldiers|workers|miles|kilomet\w+|met\w+|feet|dollars|euros|pounds|men|women|times|points|calories|words|votes|homes|jobs|hours|tons|tonnes|GMT|EST|EDT|local|hrs|hectares|acres|square|degrees|deaths|cases)\b/;

/** A year behind these stands for itself; behind others a noun may follow that it qualifies. */
const AT_TIME =
  /^(?:in|during|by|until|till|through|throughout|before|after|around|circa|between|since|early|late|mid|later|earlier)$/i;
const NOUN_BEHIND =
  /^\d{4}(?:'s)? [a-z-]+(?<!\b(?:and|or|but|when|while|after|before|because|as|to|in|on|at|by|for|with|from|that|which|who|he|she|it|they|we|was|were|is|had|has|did|amid|until|following|the|a|an|under|than))\b/;

/** `in 2014`, `by 2030`, `of 1998`, `(2014)`, `2014, 2016 and 2018`, `in the year 2000` */
const SPOKEN_OF: Form = {
  pattern: new RegExp(
    `(?<=\\b(?<word>in|during|by|until|till|from|of|to|through|throughout|before|after|around|circa|since|between|for|year|and|or|than|early|late|mid|later|earlier|spring|summer|autumn|fall|winter|season|as|with|versus|vs\\.?|on) ?[( -]?|[(]|\\b\\d{4}(?:, |; ))(?<year>${YEAR})(?![\\w]|-\\d|/\\d)`,
    'gi',
  ),
  read({ word = '', year }, { before, after }) {
    const isOfSeveral = /\b(?:between|\d{4},? (?:and|to|or)) $/i.test(before);
    if (
      (!isOfSeveral && COUNTS_THINGS.test(after)) ||
      /(?:[$£€]|\bNo\. ?|\bnumber |\broom |\bflight |\bhighway |\bpage )$/i.test(before)
    )
      return null;
    if (/^(?:and|or|to|than|for|on|with|as|versus|vs\.?)$/i.test(word) && !isYearInList(before)) return null;
    const dates = word !== '' && (AT_TIME.test(word) || !NOUN_BEHIND.test(after)) && !/^\d{4}-[a-z]/.test(after);
    return stated('year', yearInterval(Number(year)), dates);
  },
};

/** `and` and the like only count on from a year or stand behind a comparison. */
function isYearInList(before: string): boolean {
  return /(?:\b(?:1[5-9]|20)\d\d,? (?:and|or|to|than|versus|vs\.?)|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Eve|[a-z]+ed|outlook|forecast|guidance|profit|sales|budget|earnings|figures|targets?|plans?|estimates?|growth|than|compared|since|rates?|quarter|season|results?|same|(?:as|than) in) (?:for|to|on|with|in|as|than)) $/i.test(
    before.slice(-60),
  );
}

/** `the 2012 election`, `its 2026 budget`, `a 2014 law`, `2014's floods`: names a year and dates nothing. */
const QUALIFIER: Form = {
  pattern: new RegExp(
    `(?<=\\b(?:the|an?|its|his|her|their|our|[a-z]+'s|[a-z]+s'|this|that|late|early|mid|[a-z]+ing|ill-fated|disputed|failed|landmark|original|first|second|new|under|record|another) )${NUMBER_START}(?<year>${YEAR})(?=(?:'s)? (?<next>[a-z]+))`,
    'gi',
  ),
  read({ year, next = '' }, { after }) {
    if (COUNTS_THINGS.test(after) || /^(?:percent|per|million|billion)$/i.test(next)) return null;
    if (/^\d\d00$/.test(year ?? '') && !/^(?:1900|2000)$/.test(year ?? '')) return null;
    return stated('year', yearInterval(Number(year)), false);
  },
};

/** At the start of a sentence: `2014 was a good year`, `2025 saw` */
const SUBJECT: Form = {
  pattern: new RegExp(
    `(?<=^|[.!?"”] )(?<year>${YEAR})(?= (?:was|is|has|had|saw|will|brought|began|marked|ended)\\b)`,
    'gi',
  ),
  read: ({ year }) => stated('year', yearInterval(Number(year)), false),
};

/** `2014-15`, `2014-2018`, `2013/14`: whole years; dates nothing before a noun (`the 2013-14 season`) */
const SPAN: Form = {
  pattern: new RegExp(`${NUMBER_START}(?<year>${YEAR})[-/](?<until>\\d{4}|\\d\\d)(?![\\w/-]|[.,]\\d)`, 'gi'),
  read({ year = '', until = '' }, { after, before }) {
    const last = until.length === 2 ? Number(year.slice(0, 2) + until) : Number(until);
    const first = Number(year);
    if (last <= first || last - first > 99) return null;
    const [start, end] = [yearInterval(first), yearInterval(last)];
    const isQualifier = /^\S+ [a-z]/.test(after) && /\b(?:the|its|his|her|their|a|[a-z]+'s) $/i.test(before);
    return start && end && stated('range', { start: start.start, end: end.end }, !isQualifier);
  },
};

export const YEARS = [SPOKEN_OF, QUALIFIER, SUBJECT, SPAN];
