import { type Measure, measureOf, type Statement, wholeWords } from './measures.ts';

/** What the form of a question asks for, beside names and things, and what a text that answers mostly has. */
export interface Form {
  readonly measure: Measure | null;
  /** The measure or the time that is asked for; null where none is, as for the rest. */
  readonly stated: Statement | null;
  /** A reason, for why. */
  readonly reason: Statement | null;
  /** Somebody's own words, for what somebody says or thinks. */
  readonly quotation: Statement | null;
  /** The last word of who is asked about what they say; null where nobody is. */
  readonly speaker: string | null;
  /** What was said before it was corrected. */
  readonly asksForCorrection: boolean;
  readonly asksHowMany: boolean;
  /** Otherwise than how many. */
  readonly asksHow: boolean;
}

const HOW = wholeWords('how|wie|comment|cómo');
const HOW_MANY = wholeWords('how (?:many|much)|wie ?viele?|combien|cu[aá]nt[oa]s?');
const WHY = wholeWords('why|how come|reasons?|warum|weshalb|wieso|aus welche[mn] gründen?|pourquoi|por qué');
const REASON = wholeWords(
  `because|since|due to|so that|as a result|reasons?|therefore|caused?|led to|
  to (?:avoid|prevent|protect|make|help|reduce|keep|ensure|allow|stop)|
  weil|denn|wegen|aufgrund|deshalb|daher|damit|gr(?:u|ü)nde?|
  parce|puisque|à cause|en raison|afin|pour (?:éviter|empêcher|protéger|faire|aider|réduire)|
  porque|debido a|a causa|ya que|por eso|para (?:evitar|impedir|proteger|hacer|ayudar|reducir)`.replace(/\n\s*/g, ''),
);
const SAYING =
  /\b(?:sa(?:y|ys|id|ying)|think(?:s|ing)?|thought|tweet|tell|told|call(?:s|ed)?|describ|claim|feel|argu|believe|respond|react|warn|advi[cs]e|opinion|view|sagt|meint|denkt|hält|dit\b|pense|déclar|dijo|dice|piensa|opina)/i;
const QUOTATION = /["“”„«»]/;
const ASKED_SPEAKER =
  /\bwhat (?:else )?(?:did|does|do|has|had) (?:\p{L}[\p{L}’'.-]* ){0,4}?(?<speaker>\p{L}[\p{L}’'-]{2,}) (?:say|said|think|tell|told|claim|argue|warn|add)\b/iu;
const CORRECTION = wholeWords(
  'corrections?|corrected|clarifications?|amended|versions?|mistakes?|wrong(?:ly)?|korrektur|berichtigung|fehler|fassung|erreurs?|corrig\\p{L}+|errores|error',
);
export function formOf(question: string): Form {
  const measure = measureOf(question);
  const asksHowMany = HOW_MANY.test(question);
  return {
    measure,
    stated: measure?.needs ?? measure?.suffices ?? null,
    reason: WHY.test(question) ? REASON : null,
    quotation: SAYING.test(question) ? QUOTATION : null,
    speaker: ASKED_SPEAKER.exec(question)?.groups?.speaker ?? null,
    asksForCorrection: CORRECTION.test(question),
    asksHowMany,
    asksHow: !asksHowMany && HOW.test(question),
  };
}
