import { isCorrectionNote } from '../correction.ts';
import { ENGLISH, GERMAN, type ReadQuestion, type Vocabulary } from '../search/index.ts';
import weights from './confidence.json' with { type: 'json' };
import type { Form } from './form.ts';
import { sameName, speakersOf } from './names.ts';
import { FEATURE_NAMES, type Ranked, VARIANT } from './ranking/index.ts';

/** A word that was corrected counts this much of one that the corpus has. */
const CORRECTED = 0.6;
/** More terms than this don't make a question easier to tell. */
const MANY_TERMS = 8;

/**
 * What a question that isn't English gets beside: words of like meaning and kinds of answers are known for English only,
 * so that fewer features speak for a passage. English questions that are read without them are answered as rarely about
 * absent subjects with it as with them (2.7 of 100 and 3.5), and without it twice as rarely.
 */
const NOT_ENGLISH = 0.6;

/** What is known of a passage that was found. */
export type Evidence = Pick<Ranked, 'hit' | 'features' | 'besideNames' | 'unseen'>;

/**
 * What the passage has of the question's names and other words, by idf; how much `articleLift` tells, which is nothing
 * where all paragraphs can be looked at; and what is asked, since reasons and ways are harder to recognise than names.
 */
const SHARES = [
  'met',
  'metNames',
  'metOthers',
  'terms',
  'missingNames',
  'missingOthers',
  'besideNames',
  'hasNames',
  'unseen',
  'unseenLift',
  'asksWhy',
  'asksHow',
  'asksHowMany',
  'uncounted',
] as const;
const LIFT = FEATURE_NAMES.indexOf('articleLift');
const COUNTED = FEATURE_NAMES.indexOf('counted');

/** Of a topic, rather than a question, whose words all stand in one paragraph: it is spoken of there, for sure enough. */
const ALL_OF_TOPIC = 0.5;
const COVERAGE = FEATURE_NAMES.indexOf('coverage');

/** What a passage must have of what is asked about a question's names, and how sure one can be at most that hasn't. */
const MIN_BESIDE_NAMES = 0.2;
const BESIDE_THE_POINT = 0.4;

/** In the order of `evidenceOf`. */
export const EVIDENCE_NAMES = [...FEATURE_NAMES, ...SHARES];
const WEIGHTS = EVIDENCE_NAMES.map((name) => weights[name]);

/** A passage's text, and whether somebody asks or names a topic. */
interface Asking {
  readonly isQuestion: boolean;
  readonly text: string;
}

/** What is asked for, the same for all passages. */
interface Wanted {
  /** Each once. */
  readonly terms: readonly WantedTerm[];
  readonly form: Form;
  readonly isEnglish: boolean;
}

interface WantedTerm {
  readonly term: string;
  readonly idf: number;
  readonly isName: boolean;
  readonly isCorrected: boolean;
  readonly variants: readonly string[];
}

/** German writes every noun with a capital, so that names can't be told. */
export function wantedOf({ tokens, language }: ReadQuestion, form: Form, vocabulary: Vocabulary): Wanted {
  const wanted = new Map<string, WantedTerm>();
  for (const { term, isName, corrected, variants } of tokens) {
    if (wanted.has(term)) continue;
    wanted.set(term, {
      term,
      idf: vocabulary.idf(term),
      isName: isName && language !== GERMAN,
      isCorrected: corrected !== null,
      variants,
    });
  }
  return { terms: [...wanted.values()], form, isEnglish: language === ENGLISH };
}

/**
 * 0 to 1, one half where one of twenty questions about absent subjects would be answered: logistic regression over the
 * ranking's features and the share of the question's names and other words that the passage has. 0 without any of them.
 */
export function confidenceOf(evidence: Evidence, wanted: Wanted, { isQuestion, text }: Asking): number {
  const values = evidenceOf(evidence, wanted);
  if (values === null) return 0;
  let sum = weights.constant + (wanted.isEnglish ? 0 : NOT_ENGLISH);
  for (let index = 0; index < values.length; index++) sum += (values[index] ?? 0) * (WEIGHTS[index] ?? 0);
  const least = !isQuestion && evidence.features()[COVERAGE] === 1 ? ALL_OF_TOPIC : 0;
  const most = isQuestion && missesThePoint(evidence, wanted, text) ? BESIDE_THE_POINT : 1;
  return Math.max(least, Math.min(most, Math.round(1000 / (1 + Math.exp(-sum))) / 1000));
}

/**
 * Whether a passage only tells what was wrong before or what only others say, has nothing of what is asked about the
 * names, or lacks the age, the time or the amount that is asked for.
 */
export function missesThePoint(evidence: Evidence, { form }: Wanted, text: string): boolean {
  if (!form.asksForCorrection && isCorrectionNote(text)) return true;
  if (form.speaker !== null && isSaidByOthers(text, form.speaker)) return true;
  const { measure } = form;
  if (measure?.needs && !measure.needs.test(text)) return true;
  return evidence.besideNames() < MIN_BESIDE_NAMES && !measure?.suffices?.test(text);
}

/** Whether others are named as those who speak, and the one who is asked for isn't named at all. */
function isSaidByOthers(text: string, speaker: string): boolean {
  const speakers = speakersOf(text).filter((name) => !PRONOUN.test(name));
  return (
    speakers.length > 0 &&
    !text.toLowerCase().includes(speaker.toLowerCase()) &&
    !speakers.some((name) => sameName(name, speaker))
  );
}

const PRONOUN = /^(?:he|she|they|it|i|we|you|who)$/i;

/** By EVIDENCE_NAMES; null where the passage has nothing of the question. */
export function evidenceOf(evidence: Evidence, { terms, form }: Wanted): number[] | null {
  const { hit, unseen } = evidence;
  const features = evidence.features();
  const { matched } = hit;
  const names = { asked: 0, met: 0 };
  const others = { asked: 0, met: 0 };
  for (const { term, idf, isName, isCorrected, variants } of terms) {
    const group = isName ? names : others;
    group.asked += idf;
    if (matched.has(term)) group.met += idf * (isCorrected ? CORRECTED : 1);
    else if (variants.some((variant) => matched.has(variant))) group.met += idf * VARIANT;
  }
  const met = names.met + others.met;
  if (met === 0) return null;
  const shares: Record<(typeof SHARES)[number], number> = {
    met: met / (names.asked + others.asked),
    metNames: names.asked === 0 ? 1 : names.met / names.asked,
    metOthers: others.asked === 0 ? 1 : others.met / others.asked,
    terms: Math.min(MANY_TERMS, terms.length),
    missingNames: names.asked - names.met,
    missingOthers: others.asked - others.met,
    besideNames: evidence.besideNames(),
    hasNames: names.asked > 0 ? 1 : 0,
    unseen,
    unseenLift: unseen * (features[LIFT] ?? 0),
    asksWhy: Number(form.reason !== null),
    asksHow: Number(form.asksHow),
    asksHowMany: Number(form.asksHowMany),
    uncounted: form.asksHowMany ? 1 - (features[COUNTED] ?? 0) : 0,
  };
  const values = features.slice();
  for (const name of SHARES) values.push(shares[name]);
  return values;
}
