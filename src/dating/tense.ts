import type { Span } from '../sentence.ts';

/** Where the words nearest to an expression look. */
export type Direction = 'past' | 'future' | 'open';

const BE = "(?:is|are|was|were|be|been|being|am|'s|'re)";
const BETWEEN = '(?:(?:not|now|also|still|then|all|both|soon|each|[a-z]+ly) )?';
/** Verbs of what stands in a calendar: in the present, a day beside them lies ahead. */
const SCHEDULED =
  'air|appear|appl(?:y|ie)|arrive|become|begin|celebrate|close|compete|conclude|continue|convene|debut|decide|deliver|depart|elect|embark|end|enter|expire|face|finish|fl(?:y|ie)|gather|go(?:e)?|happen|hand over|head|hold|host|inaugurate|join|kick|land|launch(?:e)?|leave|lift|mark|meet|move|open|perform|play|premiere|present|publish(?:e)?|quit|reconvene|release|reopen|report|resume|retire|return|rise|run|sign|sit|speak|stage|start|step|swear|take|testif(?:y|ie)|tour|travel|turn|unveil|visit|vote|welcome|wrap';
/** What is decided on a day is seldom done on it: `approved a plan to cut taxes on Tuesday`, but `backed a plan to strike`. */
const DECIDED =
  'approved|backed|rejected|passed|adopted|endorsed|unveiled|presented|published|outlined|submitted|defended|critici[sz]ed|condemned|opposed|blocked|scrapped|dropped|shelved|abandoned|discussed|debated|dismissed|welcomed|supported';
const DECIDED_PLAN = `(?<=\\b(?:${DECIDED}) (?:[a-z-]+ ){0,3}plans?) to (?!(?:${SCHEDULED}|strike|march|protest|rally)\\b)`;
/** After these a verb with `to` looks ahead: `agreed to meet`. */
const TOWARDS = `due|set|scheduled|expected|slated|planning|plans?(?!${DECIDED_PLAN})|likely|unlikely|poised|ready|prepar(?:es?|ed|ing)|hop(?:es?|ed|ing)|intend(?:s|ed)?|aim(?:s|ed|ing)?|expects?|want(?:s|ed)?|agree(?:s|d)?|pledge[sd]?|vow(?:s|ed)?|promise[sd]?|threaten(?:s|ed)?|order(?:s|ed)?|invite[sd]?|urge[sd]?|going|about|call(?:s|ed)?|decided|planned|supposed|bound`;
/** The verb that follows belongs to the cue, `be held` as well as `stay shut`. */
const VERB =
  '(?: (?:not |also |then |soon |likely |[a-z]+ly )?(?:(?:be|have been)(?: [a-z]+ly)? [a-z]+|(?:stay|remain|keep) [a-z]+|[a-z]+))?';

/** Words that look ahead. Case matters: `May` is a month. `By` and `until` alone don't look ahead. */
const FUTURE = new RegExp(
  [
    `\\b(?:[Ww]ill|[Ww]on't|[Ss]hall|[Ww]ould|wouldn't|(?:may|might|could|must|should|can)(?! not| have|not|n't)|(?:may|might|must|should) not(?! have))(?! have (?:been|[a-z]+ed)\\b)\\b${VERB}`,
    `'ll\\b${VERB}`,
    `(?<!\\bhad )\\b${BE} ${BETWEEN}(?:to|due|set (?:to|for)|scheduled|expected|slated|planned|likely|unlikely|going to|about to|supposed to|poised to|bound to)\\b(?: to)?${VERB}`,
    `(?<!\\b(?:had been|been) )\\b(?:${TOWARDS}) (?:(?:[a-z]+|[A-Z][a-z]+day) ){0,3}?to\\b${VERB}`,
    `\\b(?:ha(?:ve|s)|needs?) to\\b${VERB}`,
    '(?<!\\b(?:than|as|had|had been) )\\b(?:expected|scheduled|slated|planned|due|set)(?= (?:for|on|in|by|at|to|next|later|this|early|late|back|out|[A-Z]))',
    '\\b(?:[Aa]head of|[Ii]n advance of|leading up to|run-up to|[Uu]pcoming|[Ff]orthcoming|[Dd]eadline|prepar(?:es?|ing|ations) for|awaits?|awaiting|next round)\\b',
    '(?<!\\b(?:had|has|have|was|were) )\\b(?:expects?|forecasts?|predicts?|projects|foresees?|hopes|anticipates?)\\b',
    '(?<!\\b(?:not|to|the|a|their|its|his|her|first|could|would|will|did|t) )\\b(?:opens?|begins?|starts|resumes?|meets?|kicks? off|expires?|takes? (?:effect|place|office|over)|convenes?|reconvenes?|goe?s? on (?:sale|trial|show)|lifts? off|arrives?|departs?|premieres|gets? (?:under way|underway)|runs|run(?= from| through| until| to|s? [A-Z])|heads|(?:gets?|goes|comes?) back|votes(?= (?:on )?[A-Z])|decides|ends?(?= on| in| [A-Z])|tomorrow|up for)\\b',
    '\\b(?:adjourned|postponed|delayed|put off|extended|deferred|remanded|barred|suspended|banned|pushed back|cancell?ed|grounded|blocked|halted) (?:[a-z]+ ){0,6}?(?:until|till|to)\\b',
    // What puts somebody or something where they stay up to a day.
    '(?<!\\b(?:had|been) )\\b(?:bailed|(?:released|freed) (?:[a-z]+ ){0,3}?on (?:[a-z]+ )?(?:bail|licence|license|parole)|appointed|loaned|lent|leased|booked|reserved)(?: (?!(?:and|but|who|which|that) )[a-z-]+){0,6}? (?:until|till)\\b',
    `(?:(?:^|["“:(] ?)Let|\\b[Ii]f [^,.;:]{1,80}, (?:then )?let) (?:him|her|it|us|me|them|(?:[\\w'-]+ ){0,2}?[\\w'-]+)${VERB}`,
    `(?:^|["“:(] ?)Let's${VERB}`,
    '\\bcall(?:s|ed|ing)? for (?:an? |the )?(?:[a-z]+ ){0,2}?(?:strikes?|rall(?:y|ies)|protests?|march(?:es)?|votes?|elections?|referendums?|boycotts?|walkouts?|demonstrations?|meetings?|summits?)(?= (?:on|for|in|next|to) )',
    '\\b(?:gave|given|gives|giving|ha[sd]|have) (?:[A-Za-z]+ ){0,4}?until\\b',
  ].join('|'),
  'g',
);
/**
 * They may be nouns too, so they count where no surer word stands near: `travels`, `leaders gather`, `is leaving`.
 */
const PRESENT = new RegExp(
  [
    `(?<!\\b(?:the|an?|its|his|her|their|our|no|these|those|this|some|any|of|in|for|by|with|on|at|to|from|new|more|two|three|air|rocket|missile) )\\b(?:${SCHEDULED})s\\b`,
    `(?<=\\b(?:[A-Za-z]{2,}(?<!s)s|they|we|people|men|women|police) )(?:${SCHEDULED})\\b`,
    `\\b(?:is|are|'re|am) (?:[a-z]+ly |also |not )?(?:leaving|meeting|travell?ing|appearing|arriving|returning|holding|hosting|flying|heading|visiting|speaking|voting|playing|opening|starting|closing|moving|facing|resuming|launching)\\b`,
  ].join('|'),
  'g',
);
/** How many letters of distance a doubtful cue counts for. */
const DOUBT = 25;
/** Behind these stands what came before: `faces trial over the attack on Monday`. */
const LOOKS_BACK = /\b(?:after|since|following|over|amid|despite|because of|for (?:the|an?|his|her|their))\b/;
const IRREGULAR =
  "said|told|was|were|had|did|could not|couldn't|made|met|held|took|came|went|gave|began|fell|left|won|lost|saw|found|got|knew|thought|brought|bought|sold|built|caught|chose|drew|drove|ate|fought|flew|forgot|froze|grew|heard|hit|kept|laid|led|lent|meant|paid|rose|ran|rang|sang|sank|sent|shot|shut|slept|spoke|spent|stood|stole|struck|swore|swept|swam|taught|tore|threw|understood|woke|wore|wept|wrote|broke|blew|became|bore|beat|bound|dealt|dug|fed|fled|hung|hid|shook|shone|showed|slid|spun|split|spread|sprang|stuck|stung|has been|have been|seen|written|known|taken|given|shown|risen|fallen|begun|gone|grown|thrown|drawn|flown|sworn|torn|worn|stolen|broken|chosen|spoken|frozen|driven|ridden|eaten|beaten|forgotten|hidden|sung|died|lay|sat|set (?:up|off|out|fire|a|the)|put|cut|quit|sought|overtook|overthrew|withdrew|underwent|undertook|upheld";
/** Ends like a past tense and isn't one. */
const NO_PAST = 'indeed|need|speed|feed|seed|breed|hundred|sacred|exceed|proceed|succeed|naked|wicked|united|embed';
const PAST = new RegExp(`\\b(?:${IRREGULAR}|(?!(?:${NO_PAST})\\b)[a-z]{2,}ed)\\b`, 'g');
/**
 * What is the case, `is closed`, `remains shut`, `has been asked`, `cannot be used`, where the participle is no past
 * tense, and what somebody is to do: `asked people to boil water`.
 */
const STATE = new RegExp(
  [
    '\\b(?:asked|told|advised|instructed|warned) (?:[a-z]+ ){0,4}?to [a-z]+\\b',
    `\\b(?:is|are|(?:it|there|he|she|who)'s|(?:we|they|you)'re|(?:has|have) been|remains?|stays?|can(?:not|'t)(?: be)?)\\b(?: ${BETWEEN}(?:${IRREGULAR}|[a-z]{2,}ed)\\b)?(?! to have\\b)`,
  ].join('|'),
  'g',
);
/** What nobody plans, or tells of a picture: `is killed on Friday`, `is seen on Friday`. */
const NOT_ARRANGED =
  'seen|shown|pictured|photographed|filmed|depicted|carried|escorted|led|surrounded|greeted|said|told|asked|reported|quoted|believed|thought|known|understood|alleged|accused|suspected|charged|arrested|detained|killed|injured|wounded|hurt|shot|stabbed|attacked|rescued|found|hit|struck|damaged|destroyed|born|dated';
/** `is elected on Tuesday`: the present of what is arranged, right before a weekday. */
const ARRANGED = new RegExp(
  `\\b(?:is|are) ${BETWEEN}(?!(?:${NOT_ARRANGED})\\b)(?:${IRREGULAR}|[a-z]{2,}ed)(?: (?:by|in|at) (?:(?:the|a|an|its|his|her|their) )?[\\w'-]+(?: [A-Z][\\w'-]+)*)?(?: on)? $`,
);
/**
 * The weekday of a decision, `ordered him to pay on Monday`, unless what was decided is of the kind that stands in a
 * calendar (`agreed to meet on Monday`) or another clause stands between.
 */
const RESOLVED = new RegExp(
  `(?<!\\b(?:will|would|could|may|might|must|should|to|not|be|is|are) )\\b(?:agreed|pledged|vowed|promised|ordered|urged|called on|decided|instructed) (?:(?!(?:to|that)\\b)[\\w'’-]+ ){0,5}to (?!(?:${SCHEDULED}|strike|march|protest|rally|attend|be|come|wait)\\b)[a-z]+(?: (?!(?:after|before|when|while|until|till|if|that|which|who|where|will|would|is|are|and|or|by|for|to|from)\\b)[\\w'’-]+){0,7}(?: on)? $`,
);
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/;
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
  readonly isDoubtful?: boolean;
  /** It tells of what is the case or to be done, which counts up to a day only. */
  readonly isState?: boolean;
}

/** A weekday or a day of a month. */
const DAY = /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b\d{1,2}(?:st|nd|rd|th)?\b/;
/** `a strike for Friday`, `come Friday`, `is on Friday`: words right before a day that place it, whatever the verbs. */
const FOR_DAY =
  /(?<!\b(?:had been|have been|originally|previously|initially|data|figures|results|report|prices?|readings?)(?: \w+)?) for (?:(?:early|late|noon|midnight|next) )?$/;
const WAS_FOR_DAY = /\b(?:had been|originally|previously|initially) \w+(?: to \w+)? (?:for|on) $/;
const AHEAD_OF_DAY =
  /(?:^|\W)(?:[Cc]ome|(?<=[a-z] )(?:starting|beginning)(?: on)?|(?:is|are|'s) (?:not )?(?:(?:out|up|off|back|open|at|on|around|midnight|noon|for|until|[\d:.]+|[ap]\.?m\.?) ){0,4}|[Tt]here(?: is|'s| are) (?:an? |the )?(?:[a-z]+ ){1,3}on|[Mm]oved(?: back| forward)? to|[Rr]escheduled (?:to|for)|[Bb]rought forward to|[Ss]hifted to) ?$/;
/** `elections are in November` */
const AHEAD_OF_MONTH = /\b(?:is|are) (?:not )?in (?:(?:early|late|mid) )?$/;
/** `Friday is the deadline` */
const AS_SUBJECT = /^ (?:is|marks)\b/;
const SINCE = /\bsince (?:(?:early|late|mid|at least|the|about|around|last)[ -])*$/i;
/** A headline: `Banks to reopen on Thursday` */
const TO_DO = /\bto [a-z]{3,}(?: [\w'.-]+){0,6} $/;
/** `is closed until Wednesday`, `offers by Friday`: ahead, unless a past tense stands nearest. */
const DEADLINE = /\b(?:until|till|by|no later than|before) (?:(?:early|late|noon|midnight|at least) )?(?:on )?$/i;
/** `starting Saturday`, `out Thursday`: where no verb near it looks anywhere. */
const FROM_DAY = /\b(?:starting|beginning|effective|from|out|no later than|as early as|as soon as)(?: on)? $/i;

/** What a sentence says about before and after, once for all expressions in it. */
export class Tense {
  readonly #sentence: string;
  readonly #cues: readonly Cue[];
  readonly #clauses: readonly Span[];
  readonly #lastCue: number;

  constructor(sentence: string) {
    this.#sentence = sentence;
    const ahead = [...sentence.matchAll(FUTURE)].map((match): Cue => ({ span: spanOf(match), direction: 'future' }));
    // The participle in "is scheduled" is no past tense.
    const rest = blank(sentence, ahead);
    const back = [...rest.matchAll(PAST)].map((match): Cue => ({ span: spanOf(match), direction: 'past' }));
    const states = [...rest.matchAll(STATE)].map(
      (match): Cue => ({ span: spanOf(match), direction: 'future', isState: true }),
    );
    const present = [...rest.matchAll(PRESENT)].map(
      (match): Cue => ({ span: spanOf(match), direction: 'future', isDoubtful: true }),
    );
    this.#lastCue = Math.max(...[...ahead, ...back, ...present].map(({ span }) => span[0]));
    // Of two that are as near, the first: `is closed` before the `closed` in it.
    this.#cues = [...states, ...ahead, ...back, ...present];
    this.#clauses = [...sentence.matchAll(RELATIVE_CLAUSE)].map(spanOf);
  }

  at(expression: Span): Direction {
    const before = this.#sentence.slice(0, expression[0]);
    const after = this.#sentence.slice(expression[1]);
    const isPossessive = after.startsWith("'s");
    if (SINCE.test(before)) return 'past';
    if (DAY.test(this.#sentence.slice(...expression)) && !isPossessive) {
      if (WAS_FOR_DAY.test(before)) return 'past';
      if (FOR_DAY.test(before) || AHEAD_OF_DAY.test(before)) return 'future';
      if (before === '' && AS_SUBJECT.test(after)) return 'future';
      if (WEEKDAY.test(this.#sentence.slice(...expression))) {
        if (ARRANGED.test(before)) return 'future';
        if (RESOLVED.test(before)) return 'past';
      }
    }
    if (AHEAD_OF_MONTH.test(before)) return 'future';
    const isDeadline = DEADLINE.test(before) && DAY.test(this.#sentence.slice(...expression));
    const nearest = this.#byNearest(expression, isPossessive, isDeadline);
    const toDo = TO_DO.exec(before)?.[0];
    const looksAhead = isDeadline || FROM_DAY.test(before) || (toDo !== undefined && !LOOKS_BACK.test(toDo));
    return nearest === 'open' && looksAhead && !isPossessive ? 'future' : nearest;
  }

  /** By the nearest cue outside the expression; a comma or a bracket between makes it farther. */
  #byNearest(expression: Span, isPossessive: boolean, isDeadline: boolean): Direction {
    const clauses = this.#clauses.filter((clause) => !overlap(clause, expression));
    const [from, to] = isDeadline ? this.#quotationAround(expression) : [0, this.#sentence.length];
    let nearest: Direction = 'open';
    let least = Number.POSITIVE_INFINITY;
    for (const { span, direction, isDoubtful = false, isState = false } of this.#cues) {
      if (isState && !isDeadline) continue;
      if (span[1] <= from || span[0] >= to) continue;
      if (isDoubtful && (isPossessive || LOOKS_BACK.test(this.#between(span, expression)))) continue;
      if (
        this.#isSayingBehind(span, expression) ||
        overlap(span, expression) ||
        clauses.some((clause) => overlap(clause, span))
      )
        continue;
      // Of two that are as near, the one before it.
      const distance =
        this.#distance(span, expression) + (isDoubtful ? DOUBT : 0) + (span[0] > expression[0] ? 0.5 : 0);
      if (distance >= least) continue;
      least = distance;
      nearest = direction;
    }
    return nearest;
  }

  /** Unless more is told behind it: `In an interview on Thursday, he said he may run`. */
  #isSayingBehind(cue: Span, expression: Span): boolean {
    if (cue[0] < expression[0] || expression[0] <= NEAR_START) return false;
    return cue[0] === this.#lastCue && SAYING.test(this.#sentence.slice(...cue));
  }

  /** What somebody is quoted as saying, if the expression stands in it; else the whole sentence. */
  #quotationAround([start, end]: Span): Span {
    const whole: Span = [0, this.#sentence.length];
    let open: number | null = null;
    for (const { 0: mark, index } of this.#sentence.slice(0, start).matchAll(/["“”]/g)) {
      open = mark === '”' || (mark === '"' && open !== null) ? null : index;
    }
    // A few words in quotes belong to the verb before them: `stayed shut “until Friday”`.
    if (open === null || !/^$|[:,] ?$/.test(this.#sentence.slice(0, open))) return whole;
    const close = this.#sentence.slice(end).search(/["”]/);
    return [open, close < 0 ? whole[1] : end + close];
  }

  #between(a: Span, b: Span): string {
    return a[0] < b[0] ? this.#sentence.slice(a[1], b[0]) : this.#sentence.slice(b[1], a[0]);
  }

  #distance(a: Span, b: Span): number {
    const between = this.#between(a, b);
    return between.length + MARK_WEIGHT * (between.match(MARKS)?.length ?? 0);
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
