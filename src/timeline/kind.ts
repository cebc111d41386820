import type { Day } from '../date.ts';
import type { Interval } from '../dating/index.ts';
import type { Span } from '../sentence.ts';
import { clauseAround } from './clause.ts';
import type { Kind } from './timeline.ts';

/** What a dated sentence says of its day. */
export interface Reading {
  readonly kind: Kind;
  /** Whether the saying is what is dated: `said on Friday`. Then what is said doesn't happen on that day. */
  readonly isSaying: boolean;
  /** A saying of a source on record: `the coastguard said on Tuesday` is news only where nothing else is dated. */
  readonly isAttribution: boolean;
  /** Whoever says it takes a side, `claimed`, `alleged`: another who states the same doesn't tell it the same. */
  readonly isDisputed: boolean;
  /** Who says it, as written; null where nobody does, or only a pronoun names them. */
  readonly speaker: string | null;
}

const SPEECH_VERB =
  '(?:said|says|say|told|tells|announced|announces|claimed|claims|argued|argues|asserted|stated|insisted|insists|warned|warns|added|echoed|repeated|reiterated|stressed|vowed|pledged|accused|accuses|alleged|alleges|denied|confirmed|testified|admitted|acknowledged|maintained|reported|wrote)';
const SPEECH = new RegExp(`\\b${SPEECH_VERB}\\b|\\baccording to\\b`, 'gi');
/** Whoever uses these takes a side, however official they are. */
const DISPUTED = /^(?:claim|argu|assert|insist|accus|alleg|den|maintain)/i;
/** Sources on record whose word newsrooms report as fact; what they say happened is stated by the article itself. */
const OF_RECORD =
  /\b(?:officials?|police|(?:fire|police|health) (?:brigade|department)|authorities|firefighters|rescuers|coastguard|coast guard|agency|agencies|service|services|bureau|commission|coroner|hospital|doctors|witnesses|survivors|residents|organisers|organizers|Red Cross|compan(?:y|ies)|airlines?|carmaker|banks?|firms?|operator|museum|university|regulators?|prosecutors?|judges?|court|library|institute|observatory|club|zoo|railway|ministry|office)(?: (?:of|in|at|for) [^,]{1,40})?$/i;

const PLAN =
  /\b(?:will|shall|won['’]t|(?:is|are|was|were|be|been|being) (?:\w+ly )?(?:(?:scheduled|expected|due|slated|planned|likely) (?:to|for|in|on|by|at|before|after|within|next|this|early|late|later)|set (?:to|for))|would(?! have\b)(?: not)? \p{Ll}+|(?:is|are) to \p{Ll}+|(?:plans?|hopes?|intends?|aims?|expects?|promises?) to|(?<=[,\s])(?:scheduled|due|planned) for)\b/iu;
const NOMINAL_PLAN = /\b(?:the|his|her|its|their|our|these|those|any|peace)\s+plans to\b/i;
/** A verb that makes a clause of its own; participles and nouns that only look like one are let pass by. */
const FINITE =
  /\b(?:that(?! (?:stance|view|position|line|message|claim|call|warning|point|idea|demand|offer|remark|statement|day|night|week)\b)|is|are|was|were|has|have|had|will|would|could|may|might|can|must|did|does|do|fell|took|came|went|met|held|began|left|made|gave|got|ran|rose|won|lost|struck|hit|sent|cut|put|set|broke|fired|sank|shot|drove|flew|spoke|swept|threw|tore|woke|wore|wrote|became|blew|bought|brought|built|caught|chose|drew|fought|fled|forgot|grew|kept|knew|laid|led|paid|quit|rode|saw|sold|shook|spent|stood|stole|sought|swore|thought|withdrew|overtook|found|burst|shut|taught|sang|slid|slept|hid|froze|(?!(?:indeed|need|speed|feed|seed|breed|hundred|sacred|united|red|bed)\b)\p{Ll}{3,}ed)\b/giu;
/** `accused the army of firing on`: what follows is what is said to have happened. */
const CHARGE = /^(?:accus|alleg)\w*\b.* (?:of|for) \p{Ll}+ing\b/iu;
/** `said an inspection in March had found nothing`: these take no object but what is said. */
const STATES_AT_ONCE =
  /^(?:say|says|said|argue[sd]?|insist(?:s|ed)?|assert(?:s|ed)|stated|claim(?:s|ed)|maintain(?:s|ed)) (?!(?:in|at|on|during|after|before|to|by|from|over|with|via|through|late|early|earlier|later|again|also|as|this|last)\b)\p{L}/iu;
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»/g;
const MAX_WORDS_TO_SPEAKER = 6;

/** Reads a sentence around the expression that dates it, seen from the article's date. */
export function readSentence(
  sentence: string,
  [start, end]: Span,
  interval: Interval | null,
  reference: Day | null,
): Reading {
  const speech = [...sentence.matchAll(SPEECH)].map(({ 0: verb, index }) => ({ verb, index }));
  const saying = speech.find(({ verb, index }) => isDatedSaying(sentence, verb, index, start, end));
  const isQuoted = [...sentence.matchAll(QUOTED)].some(
    ({ 0: quote, index }) => index < start && index + quote.length > end,
  );
  if (saying && !isQuoted) {
    const speaker = speakerOf(sentence, saying, [start, end]);
    const isLater = reference !== null && interval !== null && interval.start > reference;
    const kind = isLater ? 'planned' : /^claim|^alleg/i.test(saying.verb) ? 'claimed' : 'happened';
    const isAttribution = OF_RECORD.test(sourceOf(sentence, saying, [start, end]));
    return { kind, isSaying: true, isAttribution, isDisputed: kind === 'claimed', speaker };
  }
  const attribution = attributionOf(sentence, speech, [start, end]);
  const speaker = attribution && speakerOf(sentence, attribution, [start, end]);
  const planned = isPlanned(sentence, [start, end], interval, reference);
  const isDisputed = attribution !== null && DISPUTED.test(attribution.verb);
  if (planned) return { kind: 'planned', isSaying: false, isAttribution: false, isDisputed, speaker };
  const isOnRecord =
    attribution !== null && !isQuoted && !isDisputed && OF_RECORD.test(sourceOf(sentence, attribution, [start, end]));
  const isClaimed = isQuoted || (attribution !== null && !isOnRecord);
  return { kind: isClaimed ? 'claimed' : 'happened', isSaying: false, isAttribution: false, isDisputed, speaker };
}

/**
 * `said Thursday`, `told reporters in Geneva on Friday that`, `on Friday, President Putin said`: no verb stands between
 * the saying and its day, nor before a day that comes first.
 */
function isDatedSaying(sentence: string, verb: string, index: number, start: number, end: number): boolean {
  if (/^according/i.test(verb)) return false;
  if (index < start) {
    const between = unquoted(sentence.slice(index + verb.length, start));
    return !hasFinite(between) && !CHARGE.test(`${verb} ${between}`) && !STATES_AT_ONCE.test(`${verb}${between}`);
  }
  const between = sentence.slice(end, index);
  const before = sentence.slice(0, start);
  return (
    wordCount(between) <= MAX_WORDS_TO_SPEAKER &&
    !hasFinite(between) &&
    !/[“”"]/.test(between) &&
    !hasFinite(before) &&
    (wordCount(before) <= MAX_WORDS_TO_SPEAKER || /[.!?,]["”]\s/.test(before))
  );
}

/** The saying in whose words the dated event stands, or null. */
function attributionOf(sentence: string, speech: readonly Speech[], [start, end]: Span): Speech | null {
  const before = speech.filter(({ index }) => index < start).at(-1);
  if (before) {
    const between = sentence.slice(before.index + before.verb.length, start);
    // `According to a report published on Friday, …` dates the report.
    const isOfSource = /^according/i.test(before.verb) && !between.includes(',');
    // A relative clause or a second main clause belongs to the article again.
    const isOver =
      /,\s+(?:who|which|where|whose|\p{Ll}{3,}ed|made|held|built|begun|won)\b[^,]*$|[;—–]\s*[^;—–]*$/u.test(between) ||
      // `said after envoys met on Friday`, `denied that they wrote it following a summit in August`: taken as known.
      /^ (?:\p{Ll}+ ){0,3}(?:as|when|while|since)\b/u.test(between) ||
      /\b(?:after|following|ahead of)\b[^,]*$/u.test(between);
    if (!isOfSource && !isOver) return before;
  }
  const after = speech.find(({ index }) => index >= end);
  if (!after) return null;
  const between = sentence.slice(end, after.index);
  // `It fell on Friday, and Putin said that …`: what follows a conjunction is another statement.
  if (/[,;—–]\s*(?:and|but|while|after|when|as|before)\b/.test(between)) return null;
  // `Jin, who lost it on Monday, will retire, his coach said`: the article itself says who he is.
  if (/,\s+(?:who|which|where|whose)\b[^,]*$/.test(sentence.slice(0, start)) && /,.*,/.test(between)) return null;
  if (/^according/i.test(after.verb)) return after;
  // `…, Putin said`: nothing but the speaker between the last comma and the verb.
  const last = between.slice(between.lastIndexOf(',') + 1);
  return between.includes(',') && !hasFinite(last) && wordCount(last) <= MAX_WORDS_TO_SPEAKER ? after : null;
}

/** Something that lies ahead, or lay ahead when it was written of. */
function isPlanned(sentence: string, offset: Span, interval: Interval | null, reference: Day | null): boolean {
  if (reference !== null && interval !== null && interval.start > reference) return true;
  const clause = sentence.slice(...clauseAround(sentence, offset));
  const plan = PLAN.exec(clause);
  if (!plan || NOMINAL_PLAN.test(clause)) return false;
  // `on Thursday called off a strike planned for Friday`: what was done lies between the day and the plan.
  const dateEnd = offset[1] - clauseAround(sentence, offset)[0];
  if (plan.index >= dateEnd && hasFinite(clause.slice(dateEnd, plan.index))) return false;
  // What was over when the article came out was planned only if the wording says that it had been.
  const isOver = reference !== null && interval !== null && interval.end < reference;
  return (
    !isOver || /\b(?:was|were|been) (?:\w+ly )?(?:scheduled|expected|due|set (?:to|for)|slated|planned)\b/i.test(clause)
  );
}

const PRONOUN = /^(?:he|she|they|it|who|we|i|you|that|this|also|which)$/i;
/** A noun phrase as written before its verb: names, or an article with its nouns. */
const SPEAKER_BEFORE =
  /(?:(?:the|a|an|his|her|its|their|[Tt]wo|[Oo]ne) )?(?:[\p{L}\p{N}’'.-]+ ){0,4}?(?<name>(?:\p{Lu}[\p{L}’'.-]*)(?: (?:\p{Lu}[\p{L}’'.-]*|al-\p{Lu}\p{L}+|de|van|von|bin))*|[\p{L}’'-]+),? ?(?:also |later |then |has |have |had |again )*$/u;

const OPENING = /^\s*(?:While|But|And|However|Meanwhile|Although|Though|As|When|After|Before|If|Yet|Still|Also)\b,?/;

interface Speech {
  readonly verb: string;
  readonly index: number;
}

/** Who says it, without what stands around a name; null for pronouns. */
function speakerOf(sentence: string, speech: Speech, offset: Span): string | null {
  const source = sourceOf(sentence, speech, offset);
  if (/^according/i.test(speech.verb)) return source || null;
  const name = SPEAKER_BEFORE.exec(source)?.groups?.name?.trim() ?? null;
  return name === null || PRONOUN.test(name) ? null : name;
}

/** `the Regional Health Agency (RHA) reported` */
const ABBREVIATION = / \(\p{Lu}[^() ]{1,11}\)$/u;

/** The words that name who says it: those before the verb, or behind an inverted one; empty where there are none. */
function sourceOf(sentence: string, { verb, index }: Speech, [start, end]: Span): string {
  const after = sentence.slice(index + verb.length);
  if (/^according/i.test(verb)) {
    const phrase = /^ (?:the |a |an )?([^,.;]{2,60})/.exec(after)?.[1] ?? '';
    return phrase.split(/ (?:from|on|with|published|released|who|that)\b/)[0]?.trim() ?? '';
  }
  // The date may stand between the speaker and the verb: `Putin on Friday said`.
  const before =
    end <= index
      ? `${sentence.slice(0, start).replace(/\b(?:on|late|early|in|at)(?: the)? $/i, '')}${sentence.slice(end, index).replace(/^,/, '')}`
      : sentence.slice(0, index);
  const named = before.trimEnd().replace(ABBREVIATION, '');
  const phrase = /[^,;:—–“”"()]*$/.exec(named)?.[0].replace(OPENING, '').trim() ?? '';
  if (phrase !== '') return phrase;
  return /^ (?:the )?\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*)*/u.exec(after)?.[0].trim() ?? '';
}

function hasFinite(text: string): boolean {
  return text.search(FINITE) >= 0;
}

function unquoted(text: string): string {
  return text.replace(QUOTED, '');
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
