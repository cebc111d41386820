import { type Form, NO_DATE } from '../form.ts';
import { MONTH, WEEKDAY } from '../wording.ts';

/** Wording that holds the name of a day, month or year and names none. It takes the words from the other forms. */
const PATTERNS: readonly RegExp[] = [
  // Again and again: `every Friday`, `on a Monday`, `most Sundays`, `Friday nights`
  new RegExp(
    `\\b(?:every|each|any|some|most|a|one|alternate|many|no|another|per|first|second|third|fourth|weekly)(?: other| single| given)? ${WEEKDAY}\\b(?! in)`,
    'gi',
  ),
  new RegExp(`\\b${WEEKDAY} (?:mornings|afternoons|evenings|nights)\\b`, 'gi'),
  // `the last Sunday in September` is one in every year
  new RegExp(
    `\\b(?:the )?(?:first|second|third|fourth|last|final) ${WEEKDAY} (?:in|of) (?:${MONTH}|each|every|the month)\\b`,
    'gi',
  ),
  // Days with a name: `Black Friday`, `Bloody Sunday`
  new RegExp(
    `\\b(?:Black|Good|Bloody|Super|Ash|Palm|Cyber|Easter|Giving|Shrove|Fat|Holy|Maundy|Casual|Freaky|Man|Mad|Blue|Whit|Spy|Sheffield|Ruby|Manic|Ordinary|Pentecost|Red) ${WEEKDAY}\\b`,
    'g',
  ),
  // Papers, programmes and clubs: `the Sunday Times`, `Saturday Night Live`, `Friday the 13th`
  new RegExp(
    `\\b${WEEKDAY} (?:Times|Mail|Telegraph|Express|Mirror|Post|Herald|Star|Sun|People|Independent|World|Age|Tribune|Review|Night (?:Live|Football|Fever|Lights)|Addams|school|schools|best|roast)\\b`,
    'g',
  ),
  /\bFriday the (?:13th|thirteenth)\b/gi,
  // Papers again: `USA Today`, `Türkiye Today`, `Business Today`
  /\b(?:USA|Russia|Türkiye|Turkey|India|Pakistan|Psychology|Business|Daily|Christianity|Physics|Ukraine|Kyiv|History|Africa|Euro|The) Today\b/g,
  /\b(?:Today|Tonight|Tomorrow|Yesterday) (?:[Ss]how|[Pp]rogram(?:me)?)\b/g,
  // A financial year isn't the calendar's: `fiscal 2013`, `fiscal year 2013-14`, `fiscal third quarter`
  /\b(?:fiscal|financial)(?:[ -]year)?(?: ending| ended)? (?:1[5-9]|20)\d\d(?:[-/]\d{2,4})?\b/gi,
  /\bFY ?(?:20)?\d\d(?:[-/]\d{2,4})?\b/g,
  /\b(?:the )?(?:fiscal|financial) (?:first|second|third|fourth)[ -]quarter\b/gi,
  /\b(?:(?:last|this|next|the current|the coming|the) )?(?:fiscal|financial|school|academic|tax|marketing|light|calendar) year\b/gi,
  /\b(?:first|second|third|fourth)[ -](?:fiscal|financial)[ -]quarter\b/gi,
  /\b(?:first|second|third|fourth)[ -]quarter (?:touchdown|lead|field goal|deficit|of the (?:game|match))/gi,
  // Names with a month: `Black September`, `the October Revolution`, `March Madness`
  /\b(?:Black|Red|White) (?:September|October|March|May)\b/g,
  /\bthe (?:October|July|February|August|Velvet|April|May) Revolution\b/g,
  /\b(?:March Madness|August Wilson|May Day parade|Mayday|Hunt for Red October|November Rain|Juan? de Marco|Fifth of May|September 11 Memorial)\b/g,
  // Numbers that look like years: `No. 2014`, `$2014`, `Route 2014`, `2014 GMT`, `Windows 2000`, `Nineteen Eighty-Four`
  /\b(?:No\.?|Route|Flight|Highway|Room|Windows|Office|Boeing|Airbus|Model|Peugeot|Apollo|Vision|Agenda|Area|Resolution|Act|Section|Interstate|Bus|Train|Unit|Channel) (?:1[5-9]|20)\d\d\b/g,
  // Titles in quotation marks: `"1984"`, `'2001: A Space Odyssey'`
  /["“](?:The )?(?:1[5-9]|20)\d\d(?:: [^"”]{1,60})?[,.]?["”]/g,
  /\b2001: A Space Odyssey\b/g,
  /\bGeorge Orwell's (?:novel |book )?1984\b/gi,
  // Vague or a length of time: `one day last year` is a day of that year, `the last year of`
  /\bthe (?:last|next|past|coming) (?:few|several|couple of|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:days|weeks|months|years|decades|quarters|weekends)\b/gi,
];

export const NO_DATES: readonly Form[] = PATTERNS.map((pattern) => ({ pattern, read: () => NO_DATE }));
