import type { Span } from '../sentence.ts';

/** Where the words nearest to an expression look. */
export type Direction = 'past' | 'future' | 'open';

const BE = "(?:is|are|was|were|be|been|being|am|'s|'re)";
const BETWEEN = '(?:(?:not|now|also|still|then|all|both|soon|each|[a-z]+ly) )?';
/** After these a verb with `to` looks ahead: `agreed to meet`. */
const TOWARDS =
  'due|set|scheduled|expected|slated|planning|plans|likely|unlikely|poised|ready|prepar(?:es?|ed|ing)|hop(?:es?|ed|ing)|intend(?:s|ed)?|aim(?:s|ed|ing)?|expects?|want(?:s|ed)?|agree(?:s|d)?|pledge[sd]?|vow(?:s|ed)?|promise[sd]?|threaten(?:s|ed)?|order(?:s|ed)?|invite[sd]?|urge[sd]?|going|about|call(?:s|ed)?|decided|planned|supposed|bound';
/** The verb that follows belongs to the cue, `be held` as well as `stay shut`. */
const VERB =
  '(?: (?:not |also |then |soon |likely |[a-z]+ly )?(?:(?:be|have been)(?: [a-z]+ly)? [a-z]+|(?:stay|remain|keep) [a-z]+|[a-z]+))?';

/** Words that look ahead. Case matters: `May` is a month. `By` and `until` alone don't look ahead. */
const FUTURE = new RegExp(
  [
    `\\b(?:[Ww]ill|[Ww]on't|[Ss]hall|[Ww]ould|wouldn't|(?:may|might|could|must|should|can)(?! not| have|not|n't))(?! have (?:been|[a-z]+ed)\\b)\\b${VERB}`,
    `'ll\\b${VERB}`,
    `(?<!\\bhad )\\b${BE} ${BETWEEN}(?:to|due|set (?:to|for)|scheduled|expected|slated|planned|likely|unlikely|going to|about to|supposed to|poised to|bound to)\\b${VERB}`,
    `(?<!\\b(?:had been|been) )\\b(?:${TOWARDS}) (?:[a-z]+ ){0,2}?to\\b${VERB}`,
    `\\b(?:ha(?:ve|s)|needs?) to\\b${VERB}`,
    '(?<!\\b(?:than|as|had|had been) )\\b(?:expected|scheduled|slated|planned|due|set)(?= (?:for|on|in|by|at|to|next|later|this|early|late|back|out|[A-Z]))',
    '\\b(?:[Aa]head of|[Ii]n advance of|leading up to|run-up to|[Uu]pcoming|[Ff]orthcoming|[Dd]eadline|prepar(?:es?|ing|ations) for|awaits?|awaiting|next round)\\b',
    '(?<!\\b(?:had|has|have|was|were) )\\b(?:expects?|forecasts?|predicts?|projects|foresees?|hopes|anticipates?)\\b',
    '(?<!\\b(?:not|to|the|a|their|its|his|her|first|could|would|will|did|t) )\\b(?:opens?|begins?|starts|resumes?|meets?|kicks? off|expires?|takes? (?:effect|place|office|over)|convenes?|reconvenes?|goe?s? on (?:sale|trial|show)|lifts? off|arrives?|departs?|premieres|gets? (?:under way|underway)|runs|run(?= from| through| until| to|s? [A-Z])|heads|votes(?= (?:on )?[A-Z])|decides|ends?(?= on| in| [A-Z])|tomorrow|up for)\\b',
    '\\b(?:adjourned|postponed|delayed|put off|extended|deferred|remanded|barred|suspended|banned|pushed back) (?:[a-z]+ ){0,3}?(?:until|till|to)\\b',
    '\\b(?:gave|given|gives|giving|ha[sd]|have) (?:[a-z]+ ){0,4}?until\\b',
  ].join('|'),
  'g',
);
const IRREGULAR =
  'said|told|was|were|had|did|made|met|held|took|came|went|gave|began|fell|left|won|lost|saw|found|got|knew|thought|brought|bought|sold|built|caught|chose|drew|drove|ate|fought|flew|forgot|froze|grew|heard|hit|kept|laid|led|lent|meant|paid|rose|ran|rang|sang|sank|sent|shot|shut|slept|spoke|spent|stood|stole|struck|swore|swept|swam|taught|tore|threw|understood|woke|wore|wept|wrote|broke|blew|became|bore|beat|bound|dealt|dug|fed|fled|hung|hid|shook|shone|showed|slid|spun|split|spread|sprang|stuck|stung|has been|have been|seen|written|known|taken|given|shown|died|lay|sat|set (?:up|off|out|fire|a|the)|put|cut|quit|sought|overtook|overthrew|withdrew|underwent|undertook|upheld';
/** Ends like a past tense and isn't one. */
const NO_PAST = 'indeed|need|speed|feed|seed|breed|hundred|sacred|exceed|proceed|succeed|naked|wicked|united|embed';
const PAST = new RegExp(`\\b(?:${IRREGULAR}|(?!(?:${NO_PAST})\\b)[a-z]{2,}ed)\\b`, 'g');
/** A clause about somebody or something just named: `, who will travel,`. */
const RELATIVE_CLAUSE = /, (?:who|which|whose|whom|where)\b[^,;]*/g;
/** What parts clauses: commas (not those in numbers), dashes, brackets, and words that begin another clause. */
const MARKS =
  /,(?!\d)|[;:()"“”—]| - |\b(?:that|which|who|whose|whether|if|because|while|when|where|and|but|although|though|since|as)\b/g;
/** How many letters of distance each of them counts for. */
const MARK_WEIGHT = 15;
/** `…, he said`: behind what is told, the saying tells nothing of its time. */
const SAYING = /^(?:said|told|added|announced|reported|noted|wrote|warned|argued|claimed|stated|explained|insisted)$/;
/** `On Friday, Putin said`: so near the start, the whole sentence is dated. */
const NEAR_START = 12;

interface Cue {
  readonly span: Span;
  readonly direction: Direction;
}

/** What a sentence says about before and after, once for all expressions in it. */
export class Tense {
  readonly #sentence: string;
  readonly #cues: readonly Cue[];
  readonly #clauses: readonly Span[];

  constructor(sentence: string) {
    this.#sentence = sentence;
    const ahead = [...sentence.matchAll(FUTURE)].map((match): Cue => ({ span: spanOf(match), direction: 'future' }));
    // The participle in "is scheduled" is no past tense.
    const rest = blank(sentence, ahead);
    const back = [...rest.matchAll(PAST)].map((match): Cue => ({ span: spanOf(match), direction: 'past' }));
    this.#cues = [...ahead, ...back];
    this.#clauses = [...sentence.matchAll(RELATIVE_CLAUSE)].map(spanOf);
  }

  /** By the nearest cue outside the expression; a comma or a bracket between makes it farther. */
  at(expression: Span): Direction {
    const clauses = this.#clauses.filter((clause) => !overlap(clause, expression));
    let nearest: Direction = 'open';
    let least = Number.POSITIVE_INFINITY;
    for (const { span, direction } of this.#cues) {
      const isSayingBehind =
        span[0] > expression[0] && expression[0] > NEAR_START && SAYING.test(this.#sentence.slice(...span));
      if (isSayingBehind || overlap(span, expression) || clauses.some((clause) => overlap(clause, span))) continue;
      const distance = this.#distance(span, expression);
      if (distance >= least) continue;
      least = distance;
      nearest = direction;
    }
    return nearest;
  }

  #distance(a: Span, b: Span): number {
    const [from, to] = a[0] < b[0] ? [a[1], b[0]] : [b[1], a[0]];
    return to - from + MARK_WEIGHT * (this.#sentence.slice(from, to).match(MARKS)?.length ?? 0);
  }
}

function spanOf({ 0: found, index }: RegExpExecArray): Span {
  return [index, index + found.length];
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function blank(sentence: string, cues: readonly Cue[]): string {
  let text = '';
  let from = 0;
  for (const { span } of cues) {
    text += sentence.slice(from, span[0]) + ' '.repeat(span[1] - span[0]);
    from = span[1];
  }
  return text + sentence.slice(from);
}
