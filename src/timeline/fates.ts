/** What becomes of people is told beside their number, and makes another number of the same people. */
interface Fate {
  readonly name: string;
  /** Done to them: before the number (`killing 14`), or behind it (`14 were killed`). */
  readonly acts: string;
  /** Said of them, behind the number. */
  readonly states: string;
  /** What is counted itself: `14 deaths`; before the number with `of` or `to`. */
  readonly nouns: string;
}
const FATES: readonly Fate[] = [
  {
    name: 'killed',
    acts: 'kill(?:ed|ing|s)?',
    states: 'dead|died?|dies|dying|perished|drowned|lost (?:their|his|her) (?:lives|life)',
    nouns: 'deaths?|fatalities|lives',
  },
  {
    name: 'injured',
    acts: 'injur(?:ed|ing|es|e)|wound(?:ed|ing|s)?|hurt(?:ing|s)?',
    states: '(?:suffered|sustained) (?:\\p{Ll}+ )?injuries',
    nouns: 'injur(?:ies|y)',
  },
  { name: 'missing', acts: '(?!)', states: 'missing|unaccounted', nouns: '(?!)' },
  {
    name: 'evacuated',
    acts: 'evacuat(?:ed|ing|es|e)|displac(?:ed|ing|es|e)',
    states: 'fled|flee|homeless|(?:leave|left) (?:their )?homes?',
    nouns: 'evacuation',
  },
  {
    name: 'arrested',
    acts: 'arrest(?:ed|ing|s)?|detain(?:ed|ing|s)?|jail(?:ed|ing|s)?',
    states: '(?!)',
    nouns: 'arrests?|detention',
  },
  { name: 'rescued', acts: 'rescu(?:ed|ing|es|e)|sav(?:ed|ing|es|e)', states: '(?!)', nouns: 'rescue' },
];
const ACTS = FATES.map(({ acts }) => acts).join('|');
/** A word that by itself says what became of somebody. */
export const ANY_FATE = new RegExp(
  `^(?:${FATES.map(({ acts, states, nouns }) => `${acts}|${states}|${nouns}`).join('|')})$`,
  'iu',
);
/** How badly: those seriously hurt are only some of those hurt. */
const DEGREE = 'seriously|critically|badly|severely|gravely|slightly|lightly|fatally';

/** `14 people, most of them tourists, were …`, `14 people in the car were …`; no conjunction and no verb of its own. */
const ASIDE = ', [^,;]{1,60},';
const PLACE =
  " (?:in|on|at|inside|aboard|from|near|outside|around|under)(?: (?!(?:and|or|but|while|who|that|as|when|was|were|is|are|has|have|had)\\b)[\\p{L}’'-]+){1,4}?";
/** Words between those who are counted and what became of them. */
const LINK =
  '(?:was|were|is|are|be|been|being|has|have|had|to|who|remain|remains|remained|feared|reported|confirmed|believed|presumed|declared|found|shot|left|forced|ordered|reportedly|also|later|still|already|since|then|now|so far|as)';
const BEHIND = FATES.map(
  ({ name, acts, states }) =>
    [
      name,
      new RegExp(
        `^(?<far>${ASIDE}|${PLACE})?(?<links>(?: ${LINK})*)(?: (?<degree>${DEGREE}))?(?: \\p{Ll}+ly)? (?:(?<act>${acts})|${states})(?![\\p{L}\\p{N}-])(?! (?:and|or) (?:${ACTS})\\b)`,
        'iu',
      ),
    ] as const,
);
/** `two gunmen killed five people`: who is counted does it, unless nothing follows that it is done to. */
const NO_OBJECT =
  /^(?:$|[^ ]| (?:in|on|by|when|after|as|at(?! least\b)|during|from|near|since|and|or|with|while|outside|inside|so far|there|before|early|late|last|this|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)/iu;
const BEFORE = FATES.map(
  ({ name, acts, nouns }) =>
    [
      name,
      new RegExp(
        `\\b(?:(?<degree>${DEGREE}) )?(?:(?:${acts})|(?:${nouns}) (?:of|to|among))(?: (?:the lives of|the|all|another|a further|a total of))? $`,
        'iu',
      ),
    ] as const,
);
/** `14 deaths`, `14 injured people` */
const WITHIN = FATES.map(
  ({ name, acts, states, nouns }) =>
    [name, new RegExp(`^(?:${nouns})$`, 'iu'), new RegExp(`(?:^|[ -])(?:${acts}|${states}) `, 'iu')] as const,
);
const LOST = /\b(?:claim(?:ed|ing|s)?|cost(?:ing|s)?|took|taken?|taking|takes|lost|loss of) (?:the )?$/iu;
/** Says what became of somebody, anywhere in a text. */
export const ANY_ACT = new RegExp(`\\b(?:${FATES.map(({ acts, states }) => `${acts}|${states}`).join('|')})\\b`, 'iu');
/** `killing or injuring 14`: which of them, nobody knows. */
const EITHER = new RegExp(`\\b(?:${ACTS}) (?:and|or) (?:${ACTS})(?: the| all)? $`, 'iu');
const TOLL = /\bdeath toll\b[^.;,]{0,80} (?:to|at|of|was|is|hit|reached|passed|exceeded) $/iu;

/** Those who are counted: the noun, and what stands between it and the number. */
interface Counted {
  readonly noun: string | null;
  readonly adjectives: string;
}

interface Beside {
  readonly fate: string;
  /** Characters from the fate to the number, or from the noun to the fate's end. */
  readonly before: number;
  readonly behind: number;
}

/** What became of those who are counted, where the words beside the number say it; null where they say two things. */
export function fateBeside(head: string, { noun, adjectives }: Counted, rest: string): Beside | null {
  if (EITHER.test(head)) return null;
  const found: Beside[] = [];
  for (const [name, pattern] of BEFORE) {
    const match = pattern.exec(head);
    if (match) found.push({ fate: withDegree(name, match.groups), before: match[0].length, behind: 0 });
  }
  const toll = TOLL.exec(head);
  if (toll) found.push({ fate: 'killed', before: toll[0].length, behind: 0 });
  for (const [name, pattern] of BEHIND) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const { far, links = '', act } = match.groups ?? {};
    const isDone = act === undefined || links !== '' || (!far && NO_OBJECT.test(rest.slice(match[0].length)));
    if (isDone) found.push({ fate: withDegree(name, match.groups), before: 0, behind: match[0].length });
  }
  for (const [name, counted, adjective] of WITHIN) {
    const isCounted = counted.test(noun ?? '') && (!/^lives$/i.test(noun ?? '') || LOST.test(head));
    if (isCounted || adjective.test(adjectives)) found.push({ fate: name, before: 0, behind: 0 });
  }
  const [only, ...others] = found;
  return only && others.every(({ fate }) => fate === only.fate) ? only : null;
}

function withDegree(fate: string, groups: Readonly<Record<string, string | undefined>> | undefined): string {
  const degree = groups?.degree?.toLowerCase();
  return degree === undefined ? fate : degree === 'fatally' ? 'killed' : `${degree} ${fate}`;
}
