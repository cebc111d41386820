import { type PartialDate, parsePartialDate, toDay, weekdayNumber, weekdayOf } from '../date.ts';
import { monthNumberInAnyLanguage } from '../month-names.ts';

/** A date as it stands in a text, with the time and zone beside it. */
export interface FoundDate {
  readonly date: PartialDate;
  readonly index: number;
  readonly end: number;
}

export interface Stamp {
  /** Says of itself that it is one: `Published`, `Updated`. */
  readonly isLabelled: boolean;
  /** Holds nothing but dates, times and labels. */
  readonly isBare: boolean;
  readonly published: PartialDate | null;
  readonly updated: PartialDate | null;
}

/** Which part of `03/04/2025` is the day; null where the article doesn't tell. */
export type DayOrder = 'day-first' | 'month-first' | null;

/** Any word: whether it is a month is looked up. */
const MONTH =
  '(?<!\\p{L})(?<month>(?:تشرين|كانون) (?:الأول|الثاني)|آب|\\p{L}{3,13})(?:\\s?/\\s?\\p{Script=Arabic}+(?: ال\\p{L}+)?)?\\.?';
/** No further digit, but copied pages lose the space before a time or the same date once more: `20235:30 AM`. */
const YEAR_END = '(?!\\d(?!\\d?(?::\\d\\d| \\p{L}{3})))';
const DATE_FORMS: readonly RegExp[] = [
  /(?<!\d)(?<year>\d{4})(?<between>[-/.])(?<monthDigits>\d\d)\k<between>(?<day>\d\d)(?!\d)/g,
  /(?<![\d.])(?<day>\d{1,2})\.\s?(?<monthDigits>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/g,
  new RegExp(`${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,| de)? (?<year>\\d{4})${YEAR_END}`, 'gu'),
  new RegExp(
    `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?[ /-](?:of |de |d’|d')?${MONTH},?(?: de | del |[ /-])(?<year>\\d{4})${YEAR_END}`,
    'gu',
  ),
  /(?<!\d)(?<year>\d{4})年(?<monthDigits>\d{1,2})月(?<day>\d{1,2})日/g,
];
const SLASHED = /(?<![\d/-])(?<first>\d{1,2})(?<between>[/-])(?<second>\d{1,2})\k<between>(?<year>\d{4})(?![\d/-])/g;
const TIME =
  /(?<![\d.:])(?<hour>\d{1,2})(?:[:.]|\s?h\s?)(?<minute>\d\d)(?::\d\d(?:\.\d+)?)?(?:\s?(?<half>[ap])\.?m\b\.?)?|(?<![\d.:])(?<hourOnly>\d{1,2})\s?(?<halfOnly>[ap])\.?m\b\.?/gi;
const ZONE = /^\s*(?:(?<zulu>Z|UTC|GMT|(?<name>[A-Z]{3,4}))(?![A-Za-z])\s*)?(?<offset>[+-]\d{1,2}(?::?\d\d)?(?!\d))?/;
/** Abbreviations that name one offset wherever they are written; BST, CST, IST, PST and ET don't. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ EST: '-05:00', EDT: '-04:00', CDT: '-05:00', MDT: '-06:00', PDT: '-07:00' },
  ...{ CET: '+01:00', CEST: '+02:00', EET: '+02:00', EEST: '+03:00', MSK: '+03:00', TRT: '+03:00' },
  ...{ JST: '+09:00', KST: '+09:00', AEST: '+10:00', AEDT: '+11:00', NZST: '+12:00', NZDT: '+13:00' },
};
/** Whole words in any script, in any case. */
function anyWord(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives.join('|')})(?!\\p{L})\\.?:?`, 'giu');
}

/** Words of a stamp that say what it is; none of them counts as another word. */
const LABELS = anyWord(
  '(?:post|leave|add) a comment|(?:no|\\d+) comments?|(?:words|written|story|text|art|photos?|reporting) by|words|first published|published|posted|created|originally|updated|modified|edited|reviewed|checked|last|on|at|by|from|date|dated|time|and|read(?:ing)?|min(?:ute)?s?|[ap]\\.?m|local|ago|hours?|days?',
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
  '(?:[ecmp]|ce|ee|we|ae)[sd]?t|bst|ist|msk|trt|sgt|hkt|jst|kst|gmt|utc|mesz|mez',
  '(?:artikel|bericht|beitrag|meldung|stand|vom|erstellt|veröffentlicht|publiziert|aktualisiert|geändert|zuletzt)(?: am)?|vom|am|um|von|uhr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag',
  '(?:publiée?|mise? à jour|modifiée?|posté)(?: le)?|par|à|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  '(?:publicad[oa]|actualizad[oa]|atualizad[oa]|modificad[oa])(?: el| em)?|por|a las?|às|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?',
  '(?:última|ultimo|dernière|letzte|laatste?) (?:actualización|atualização|modificación|modificação|aggiornamento|modifica|actualisation|mise à jour|modification|aktualisierung|änderung|update|wijziging|gewijzigd|bijgewerkt)|actualización|atualização|aggiornamento|actualisation|aktualisierung|gewijzigd|data|fecha|datum|date',
  '(?:pubblicat[oa]|aggiornat[oa]|modificat[oa])(?: il)?|di|alle|ore|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica',
  '(?:gepubliceerd|bijgewerkt)(?: op)?|door|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag',
);
const UPDATED = anyWord(
  '(?:last |medically |fact[- ])?(?:updated?|modified|edited|reviewed|checked)|aktualisiert|geändert|mise? à jour|modifiée?|actualizad[oa]|atualizad[oa]|modificad[oa]|aggiornat[oa]|modificat[oa]|actualización|atualização|aggiornamento|actualisation|aktualisierung|(?:última|ultima|dernière|letzte|laatste) (?:modificación|modificação|modifica|modification|änderung|update|wijziging)|bijgewerkt|gewijzigd|uppdatera[dt]|op(?:p)?date?ret|güncellem?e?|обновлено|оновлено|aktualizacja',
);
const PUBLISHED = anyWord(
  'published|posted|created|veröffentlicht|erstellt|publiziert|publiée?|publicad[oa]|pubblicat[oa]|gepubliceerd|publicera[dt]|yayınlan\\p{L}*|опубликовано|opublikowano',
);
/** Dates that aren't the article's: events, copyright, terms, and other people's posts. */
const OTHER_DATE =
  /[©°]|\bcopyright\b|\ball rights\b|\bversion\b|^\s*[—–-]\s|\(@\w+\)|\baccessed\b|\bretrieved\b|\bexpires?\b|\bborn\b/i;
/** What a line about something else says beside its date; a stamp that says `Published` may say more. */
const NO_STAMP =
  /(?<!\p{L})(?:of|is|was|were|in|to|for|next|when|deadline|until|till|before|after|since|due|upcoming|starts?|ends?|opens?|events?|season|born|died|meeting|anniversary|holiday|election|nächste[rs]?|bis|frist|geboren|gestorben|prochaine?|avant|née?|próxim[oa]|hasta|até|prossim[oa]|entro|volgende)(?!\p{L})/iu;
/** `The old bridge`, but not `The Guardian`; in German, where every noun is written large, `Die Flut vom`. */
const ARTICLE_WORD = /(?<!\p{L})(?:[Tt]he|[Aa]n?|[Ll][ea]s?|[Uu]ne?|[Ee]l|[Ll]os|[Ii]l|[Uu]n[ao]?) \p{Ll}/u;
const GERMAN_EVENT = /(?<!\p{L})(?:[Dd]ie|[Dd]er|[Dd]as|[Ee]ine?) \p{L}+ (?:vom|am)(?!\p{L})/u;
const SAYS_PUBLISHED =
  /^\W*(?:first |originally )?(?:published|posted|veröffentlicht|publiziert|publiée?|publicad[oa]|pubblicat[oa]|gepubliceerd)(?!\p{L})/iu;
/** Two dates with a dash between them are a span of time. */
const SPAN_BETWEEN = /^\s*[–—-]\s*$/;
/** Any number of names: `By Ada Moss, Jo van der Berg and Li Na`. */
const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:de|van|von|der|al|bin|el|di))*";
const NAMES = `(?:${NAME}(?:,? (?:and|und|et|y|e|en) |, | & | |$))+`;
const AUTHORS = new RegExp(
  `^(?:[Ww]ritten |[Pp]osted |[Rr]eported )?(?:[Bb]y|BY|Von|VON|Par|PAR|Por|POR|Door|DOOR|Di) ${NAMES}`,
  'u',
);
const AUTHORS_BEHIND = new RegExp(`(?<![\\p{L}\\p{N}])(?:by|von|par|por|door|di) ${NAMES}`, 'u');
const MAX_OTHER_WORDS = 4;
const MAX_STAMP_LENGTH = 160;

/**
 * The dates of a stamp line, or null where the line isn't one: a line is a stamp when at most four words remain once
 * its dates, times, zones and labels are removed.
 */
export function parseStamp(written: string, order: DayOrder = null): Stamp | null {
  const text = withLatinDigits(written);
  const line = text.length <= MAX_SHORT_LENGTH ? text.replace(SHORT, (...match) => spellOut(match, order)) : text;
  if (line.length > MAX_STAMP_LENGTH || !/\d{4}/.test(line) || OTHER_DATE.test(line)) return null;
  const dates = findDates(line, order);
  if (dates.length === 0) return null;
  const isSpan = dates.some(
    (date, index) => index > 0 && SPAN_BETWEEN.test(line.slice(dates[index - 1]?.end, date.index)),
  );
  if (isSpan) return null;
  const rest = dates
    .reduceRight((shown, { index, end }) => `${shown.slice(0, index)} ${shown.slice(end)}`, line)
    .replace(AUTHORS, ' ')
    .replace(SAYS_PUBLISHED.test(line) ? AUTHORS_BEHIND : AUTHORS, ' ');
  const other = rest.replace(TIME, ' ').replace(LABELS, ' ');
  const words = other.match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? [];
  const isLabelled = SAYS_PUBLISHED.test(line) || dates.some(({ index }) => lastIndex(line, UPDATED, index) >= 0);
  if (
    words.length > (line === text ? MAX_OTHER_WORDS : 0) ||
    (!isLabelled && (NO_STAMP.test(words.join(' ')) || ARTICLE_WORD.test(words.join(' ')) || GERMAN_EVENT.test(line)))
  )
    return null;
  const isUpdate = ({ index }: FoundDate) => lastIndex(line, UPDATED, index) > lastIndex(line, PUBLISHED, index);
  return {
    isLabelled,
    isBare: words.length === 0 && !/\d/.test(other),
    published: dates.find((date) => !isUpdate(date))?.date ?? null,
    updated: dates.find(isUpdate)?.date ?? null,
  };
}

/** What a line above the date says of it: `Last updated` and nothing else. */
export function labelled(stamp: Stamp, above: string): Stamp {
  if (stamp.published === null || stamp.isLabelled || above.length > MAX_LABEL_LENGTH) return stamp;
  const isOnly = (label: RegExp) =>
    above.match(label) !== null && !/[\p{L}\d]/u.test(above.replace(label, ' ').replace(LABELS, ' '));
  if (isOnly(UPDATED))
    return { ...stamp, isLabelled: true, published: null, updated: stamp.updated ?? stamp.published };
  return isOnly(PUBLISHED) ? { ...stamp, isLabelled: true } : stamp;
}

const MAX_LABEL_LENGTH = 30;

/** `10.15.15` or `21/11/25`, as it stands alone in a line; among words it may be a version or a score. */
const SHORT = /(?<![\d./])(?<first>\d{1,2})(?<between>[./])(?<second>\d\d)\k<between>(?<year>\d\d)(?![\d./])/;
const MAX_SHORT_LENGTH = 40;
const CENTURY = '20';

/** With the year in full where only one reading names a day, or where it is known how the article writes them. */
function spellOut([short = '', first, , second, year]: readonly string[], known: DayOrder): string {
  const order = slashOrder(Number(first), Number(second), null) ?? known;
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  const date = toDay(Number(CENTURY + year), Number(month), Number(day));
  return order === null || date === null ? short : date;
}

function lastIndex(text: string, pattern: RegExp, before: number): number {
  return [...text.slice(0, before).matchAll(pattern)].at(-1)?.index ?? -1;
}

/** Every full calendar date in the text in order. Slashed ones count only where their order is known or shows. */
export function findDates(written: string, order: DayOrder = null): FoundDate[] {
  const text = withLatinDigits(written);
  const found: FoundDate[] = [];
  const add = (match: RegExpMatchArray, day: string | null) => {
    const index = match.index ?? 0;
    const end = index + match[0].length;
    if (day && !found.some((other) => index < other.end && other.index < end)) {
      found.push(withTime(text, day, index, end));
    }
  };
  for (const form of DATE_FORMS) {
    for (const match of text.matchAll(form)) {
      const { monthDigits, month = '', year, day } = match.groups ?? {};
      add(
        match,
        toDay(Number(year), monthDigits ? Number(monthDigits) : (monthNumberInAnyLanguage(month) ?? 0), Number(day)),
      );
    }
  }
  for (const match of text.matchAll(SLASHED)) {
    const [first, second, year] = ['first', 'second', 'year'].map((name) => Number(match.groups?.[name]));
    const shown = slashOrder(first ?? 0, second ?? 0) ?? order;
    if (shown === 'day-first') add(match, toDay(year ?? 0, second ?? 0, first ?? 0));
    if (shown === 'month-first') add(match, toDay(year ?? 0, first ?? 0, second ?? 0));
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Arabic and Persian ones, each in its place. */
function withLatinDigits(text: string): string {
  return ARABIC_DIGIT.test(text) ? text.replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf)) : text;
}

const ARABIC_DIGIT = /[٠-٩۰-۹]/;
const ARABIC_DIGITS = new RegExp(ARABIC_DIGIT, 'g');

/**
 * How the article writes slashed dates: any day above 12 in it tells, then its language, which it may state (BCP 47),
 * then American or British spelling.
 */
export function dayOrderOf(text: string, language: string | null = null): DayOrder {
  const slashed = [...text.matchAll(SLASHED)];
  if (slashed.length === 0 && !SHORT.test(text)) return null;
  for (const { groups } of slashed) {
    const order = slashOrder(Number(groups?.first), Number(groups?.second));
    if (order) return order;
  }
  for (const match of slashed) {
    const order = weekdayOrder(text, match);
    if (order) return order;
  }
  // Those who write the month first have a clock of twelve hours, but some of the others have one too.
  if (slashed.some((match) => DAY_CLOCK.test(text.slice(match.index + match[0].length)))) return 'day-first';
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  // Hardly anybody but Americans writes the month first, and they write English.
  const [other, english] = [count(OTHER_LANGUAGES), count(ENGLISH)];
  const isStated = language !== null && english === 0 && !/^en\b|-us\b/i.test(language);
  if (other > english || isStated) return 'day-first';
  // Spelling tells less than language does: not enough for a year of two digits.
  if (slashed.length === 0) return null;
  const [american, british] = [count(AMERICAN), count(BRITISH)];
  if (american >= MIN_SPELLINGS && american > british * 2) return 'month-first';
  return british >= MIN_SPELLINGS && british > american * 2 ? 'day-first' : null;
}

/** One may be a name or a quotation. */
const MIN_SPELLINGS = 2;
/** Spelled and named so on one side of the Atlantic; `seized` and `raised` are on both. */
const AMERICAN =
  /\b(?!\w*(?:siz|seiz|priz)(?:ed|ing))\w+(?:ized|izing|ization|olor|avor)s?\b|\b(?:center|theater|defense|program|traveled|gray)s?\b|\b[EPC][SD]T\b/g;
const BRITISH =
  /\b(?!a?rising|\w*(?:ra|prom|prem|adv|rev|dev|superv|improv|telev|exerc|surpr|compr|disgu|desp|dem|no|po|ru|franch|merchand|advert|chast|circumc|exc|inc|lia)is(?:ed|ing|ation))\w+(?:ised|ising|isation|olour|avour)s?\b|\b(?:centre|theatre|defence|programme|travelled|grey|whilst)s?\b|\b(?:BST|CES?T|EES?T)\b/g;
/** `14:02`, or even `14:02 PM`, right behind a date. */
const DAY_CLOCK = /^[\s,|–-]{0,4}(?:1[3-9]|2[0-3])[:.h]\d\d(?!\d)/;

const ENGLISH = /\b(?:the|of|and|to|is|that)\b/gi;
const OTHER_LANGUAGES =
  /(?<!\p{L})(?:und|der|die|das|nicht|von|mit|auf|ist|et|le|la|les|des|du|une|un|est|dans|pour|el|los|las|que|y|por|una|il|di|della|che|para|com|não|da|em|uma|het|een|niet|de|och|og|ve|bir|и|не)(?!\p{L})/giu;

/** `Friday, 03/04/2025`: where only one of the two days is a Friday. */
function weekdayOrder(text: string, { index, groups }: RegExpMatchArray): DayOrder {
  const name = /(\p{L}+day),?\s*$/iu.exec(text.slice(Math.max(0, (index ?? 0) - 12), index))?.[1];
  const weekday = name === undefined ? null : weekdayNumber(name);
  const [first, second, year] = [Number(groups?.first), Number(groups?.second), Number(groups?.year)];
  const isOn = (day: string | null) => day !== null && weekdayOf(day) === weekday;
  const [dayFirst, monthFirst] = [isOn(toDay(year, second, first)), isOn(toDay(year, first, second))];
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

/** Whether a slashed date stands in the text whose order nothing tells. */
export function hasAmbiguousDate(text: string): boolean {
  return [...text.matchAll(SLASHED)].some(
    ({ groups }) =>
      slashOrder(Number(groups?.first), Number(groups?.second)) === null && groups?.first !== groups?.second,
  );
}

function slashOrder(first: number, second: number, same: DayOrder = 'day-first'): DayOrder {
  if (first > 12 && second <= 12) return 'day-first';
  if (second > 12 && first <= 12) return 'month-first';
  return first === second ? same : null;
}

const BESIDE_TIME = /^(?:[\s,T|/·•@–—-]|\b(?:at|on|um|a las?|alle|ore|kl)\b\.?|(?<!\p{L})(?:à|às)(?!\p{L}))*$/iu;

/** A time counts when nothing but punctuation, a zone or `at` stands between it and the date, on either side. */
function withTime(text: string, day: string, index: number, end: number): FoundDate {
  for (const match of text.matchAll(TIME)) {
    const zone = ZONE.exec(text.slice(match.index + match[0].length));
    const timeEnd = match.index + match[0].length + (zone?.[0].trimEnd().length ?? 0);
    const isAfter = match.index >= end;
    if (!isAfter && timeEnd > index) continue;
    const between = isAfter ? text.slice(end, match.index) : text.slice(timeEnd, index);
    if (!BESIDE_TIME.test(between)) continue;
    const date = parsePartialDate(`${day}T${clock(match.groups ?? {})}${offset(zone?.groups ?? {})}`);
    if (date) return { date, index: Math.min(index, match.index), end: Math.max(end, timeEnd) };
  }
  return { date: day, index, end };
}

type Groups = Readonly<Record<string, string | undefined>>;

function clock({ hour, minute = '00', half, hourOnly, halfOnly }: Groups): string {
  const [hours, part] = [Number(hour ?? hourOnly), (half ?? halfOnly)?.toLowerCase()];
  // "20:26 PM" is a 24-hour clock with a needless half.
  const full = part && hours <= 12 ? (hours % 12) + (part === 'p' ? 12 : 0) : hours;
  return `${String(full).padStart(2, '0')}:${minute}`;
}

function offset({ zulu, name, offset: shift }: Groups): string {
  if (!shift && name) return ZONES[name] ?? '';
  if (!shift) return zulu ? 'Z' : '';
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(shift) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
