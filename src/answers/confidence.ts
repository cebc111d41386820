import type { QuestionToken, Vocabulary } from '../search/index.ts';
import weights from './confidence.json' with { type: 'json' };
import { FEATURE_NAMES } from './ranking/index.ts';

/** A word that was corrected counts this much of one that the corpus has. */
const CORRECTED = 0.6;
/** More terms than this don't make a question easier to tell. */
const MANY_TERMS = 8;
/** Where one of twenty questions about absent subjects would be answered (SQuAD with a quarter of its articles removed). */
const THRESHOLD = 1.05;

/** A passage's features in the order of FEATURE_NAMES, and which terms of the question its paragraph or title matches. */
export interface Evidence {
  readonly features: readonly number[];
  readonly matched: ReadonlySet<string>;
}

/**
 * 0 to 1, one half where an answer becomes likelier than a mere resemblance: logistic regression over the ranking's
 * features and the share of the question's names and other words that the passage has.
 */
export function confidenceOf(
  { features, matched }: Evidence,
  tokens: readonly QuestionToken[],
  vocabulary: Vocabulary,
): number {
  const names = { asked: 0, met: 0 };
  const others = { asked: 0, met: 0 };
  const seen = new Set<string>();
  for (const { term, isName, isCorrected } of tokens) {
    if (seen.has(term)) continue;
    seen.add(term);
    const weight = vocabulary.idf(term);
    const group = isName ? names : others;
    group.asked += weight;
    if (matched.has(term)) group.met += weight * (isCorrected ? CORRECTED : 1);
  }
  const asked = names.asked + others.asked;
  if (asked === 0 || names.met + others.met === 0) return 0;
  const measured = {
    met: (names.met + others.met) / asked,
    metNames: names.asked === 0 ? 1 : names.met / names.asked,
    metOthers: others.asked === 0 ? 1 : others.met / others.asked,
    terms: Math.min(MANY_TERMS, seen.size),
    missingNames: names.asked - names.met,
    missingOthers: others.asked - others.met,
    hasNames: names.asked > 0 ? 1 : 0,
  };
  let sum = weights.constant - THRESHOLD;
  for (const [index, name] of FEATURE_NAMES.entries()) sum += weights[name] * (features[index] ?? 0);
  for (const [name, value] of Object.entries(measured)) sum += weights[name as keyof typeof measured] * value;
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
