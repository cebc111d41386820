/** What asks for a measure or a time, and what a text has that states one. */
export interface Measure {
  readonly asks: RegExp;
  /** A text without it doesn't answer. */
  readonly needs?: Statement;
  /**
   * A text with it answers, though it has no word of what is asked about a name (how high is the tower: 330 metres).
   */
  readonly suffices?: Statement;
}

/** What tells whether a text states something. */
export type Statement = Pick<RegExp, 'test'>;

/** The age of somebody or something. */
export const AGE: Measure = {
  asks: /\bhow old\b|\b(?:what|which) age\b|\bwhat(?:['’]s| is| was) the age\b|\bwie alt\b|\bquel âge\b|\bqu[eé] edad\b|\bcu[aá]ntos años\b/i,
  needs:
    /\byears?[- ]olds?\b|\b(?:aged?|ages|born|birthday|founded|established|built|dat(?:es?|ed|ing) (?:back|from|to))\b|\d (?:\w+ )?(?:years?|ans|años)\b|jährig|\bJahren?\b|\bcentur|\bin (?:his|her|their) (?:early |mid-?|late )?(?:teens|\w+ties|\d0s)\b|\bturn(?:s|ed|ing) \d|, \d{1,3},|\(\d{1,3}\)/i,
};

/** Whole words, also those that begin or end with a letter beyond ASCII, which \b doesn't know. */
export function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');
}

/** What another script than Latin says isn't known: it counts as stated. */
const OTHER_SCRIPT = String.raw`[\u0370-\u1DFF\u2E80-\uFAFF]`;
const BEYOND_WORDS = new RegExp(`\\d|${OTHER_SCRIPT}`);
const WORD = /\p{L}+/gu;

/**
 * By a digit, one of these words or a word of this form, in English, German, French and Spanish, since a question finds
 * articles of every language. Words are looked up, since one expression for all of them takes milliseconds to compile.
 */
function statedBy(words: string, form: RegExp): Statement {
  const known = new Set(words.trim().split(/\s+/));
  return {
    test: (text) =>
      BEYOND_WORDS.test(text) ||
      (text.toLowerCase().match(WORD) ?? []).some((word) => known.has(word) || form.test(word)),
  };
}

const PERIODS = `
  century centuries decade decades year years month months week weeks weekend weekends day days hour hours minute minutes
  tag tage tagen tages stunde stunden minuten
  siècle siècles an ans année années mois semaine semaines jour jours heure heures
  siglo siglos año años mes meses semana semanas día días hora horas`;
/** Jahre, jahrelang, monatlich, Wochenende. */
const PERIOD_FORM = /^(?:jahr|monat|woche)/;

/** "When do cells divide?" asks for a condition, "When did they?" for a time. */
const TIME: Measure = {
  asks: /\bwhen (?:exactly |precisely )?(?:did|was|were|will|is|are|has|have|had|would|could)\b|\bwhen['’]?s\b|\b(?:what|which) (?:years?|month|week|day|date|time|century|decade)\b|\bwann (?:war|ist|hat|haben|wird|werden|wurden?|kam|kommt|begann|beginnt|findet|fand)\b|\bquand (?:est|a|ont|sera|aura|fut)\b|\bcu[aá]ndo (?:es|fue|ser[aá]|se|ha|han|tendr[aá])\b/i,
  needs: statedBy(
    `${PERIODS}
      january february march april may june july august september october november december
      monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays
      quarter quarters season seasons
      moment moments period periods time times era eras age ages eve
      date dates deadline deadlines anniversary birthday if unless
      morning afternoon evening night tonight overnight midnight noon dawn dusk yesterday today tomorrow
      spring summer autumn fall winter christmas easter ago now soon recently currently immediately earliest earlier later
      previously once when while until after before during following since upon
      januar jänner februar märz mai juni juli oktober dezember
      montag montags dienstag dienstags mittwoch mittwochs donnerstag donnerstags freitag freitags samstag samstags
      sonnabend sonnabends sonntag sonntags uhr morgen abend nacht mittag
      heute gestern bald jetzt frühling sommer herbst weihnachten ostern nach vor seit bis während als wenn sobald nachdem bevor
      janvier février mars avril mai juin juillet août septembre octobre novembre décembre
      lundi mardi mercredi jeudi vendredi samedi dimanche
      matin soir nuit hier demain aujourd bientôt printemps été automne hiver noël pâques
      avant après depuis pendant durant lors lorsque quand
      enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
      lunes martes miércoles jueves viernes sábado domingo
      mañana tarde noche ayer hoy pronto primavera verano otoño invierno navidad pascua
      antes después desde durante tras cuando`,
    PERIOD_FORM,
  ),
};

/** With its unit. */
const SIZE =
  /\d\s?(?:%|percent|per cent|Prozent|k?m\b|cm\b|mm\b|km\/h|kg\b|kilo|met(?:er|re)|miles?\b|feet\b|foot\b|inch|square|acres?\b|hect|tons?\b|tonnes?\b|degrees?\b|°|years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|seconds?\b|Meter|Jahre|Monate|Wochen|Tage|Stunden|Minuten|Millionen|Milliarden|Euro|Grad|Tonnen|Kilometer)|\p{Sc}\s?\d/iu;

/** From when to when, or from end to end. */
const DURATION: Measure = {
  asks: /\bhow long\b|\bwie lange?\b|\bcombien de temps\b|\bcu[aá]nto tiempo\b/i,
  needs: statedBy(
    `${PERIODS}
      second seconds generation generations lifetime until since ever forever always
      indefinite indefinitely permanent permanently temporary temporarily overnight late early end first last
      sekunde sekunden bis seit immer ewig dauerhaft
      seconde secondes toujours jusqu depuis
      minuto minutos segundo segundos siempre hasta desde`,
    PERIOD_FORM,
  ),
  suffices: SIZE,
};

/** How many of something. */
const COUNT: Measure = {
  asks: /\bhow many\b|\bwie ?viele\b|\bcombien de\b|\bcu[aá]nt[oa]s\b/i,
  needs: statedBy(
    `
      no none nobody zero one once single sole two both pair pairs couple twice twin twins three four five six seven eight
      nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
      million millions billion billions trillion trillions dozen dozens half third several few many double triple
      kein keine keiner keinem keinen niemand null ein eine einer einem einen einzige einziger einzigen elf zwölf
      beide beiden beider paar
      aucun aucune un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts
      trente quarante cinquante soixante cent cents mille millier milliers centaine centaines milliard milliards
      plusieurs quelques
      ningún ninguno ninguna uno una unos unas dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince
      veinte treinta cuarenta cincuenta cien ciento cientos mil miles millón millones varios varias muchos muchas`,
    /^(?:zwei|drei|vier|fünf|sechs|sieb|acht|neun|zehn|hundert|tausend|million|milliarde|dutzend|mehrere|viele)|(?:teen|zehn|zig)$/,
  ),
};

/** A number, in digits or in words, with one of these units: 12m, five and a half metres, a hundred-foot tower. */
function measured(units: string): Statement {
  const number =
    '\\d|(?<!\\p{L})(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|half|several|few|dozens?|hundreds?|thousands?)(?!\\p{L})';
  // A whole word: no programme weighs grammes.
  const unit = `(?<!\\p{L})(?:${units.replace(/\s+/g, '')})(?!\\p{L})`;
  return new RegExp(`(?:${number})(?:[ -]\\p{L}+){0,3}[ -]?${unit}|${OTHER_SCRIPT}`, 'iu');
}

const LENGTH = measured(
  `[cdkm]?m|(?:milli|[cz]enti|kilo)?met(?:er|re)s?|feet|foot|ft|inch(?:es)?|yards?|miles?|stor(?:e)?ys?|stories|floors?|lanes?|
  zoll|(?:centi|kilo)?mètres?|(?:centí|kiló)?metros?|['’]\\s?\\d|[′″]`,
);
const WEIGHT = measured(
  `[km]?g|kilos?|(?:kilo|milli)?gram(?:me?)?s?|pounds?|lbs?|tons?|tonnes?|ounces?|oz|stones?|
  pfund|tonnen|(?:kilo)?gramos?|toneladas?`,
);

const MEASURES: readonly Measure[] = [
  AGE,
  {
    asks: new RegExp(
      [
        String.raw`\bhow much (?:money|cash|rent|is|are|was|were|does|do|did|will|would|has|have|had|can|could|should|it|they)\b.*\b(?:costs?|pay|pays|paid|paying|earns?|earned|make|makes|worth|rent|charged?|charges|fined?|owed?|owes|tickets?|wage|salary)\b`,
        String.raw`\bwhat(?:['’]s| is| was| are| were) the (?:\p{L}+ )?(?:price|cost|salary|wage|fee|fine|rent)\b`,
        // Not what is paid with anything but money: what price did they pay for it, what did that cost her?
        String.raw`\b(?:what|which) (?:price(?!.*\bpay)|salary|wage|fee|fine|rent) (?:is|are|was|were|do|does|did|will|would|has|have|had|can|could|must|should)\b`,
        String.raw`\bwhat (?:do|does|did|will|would) .{1,60}\b(?:cost|sell for)(?: (?:at|in|to|for|per|on|when|new)\b|\W*$)`,
        String.raw`\bwhat (?:do|does|will|would) .{1,60}\bcharge\b(?!.*\bwith\b)`,
        String.raw`\bwhat (?:do|does|did|will|would) (?:\p{L}+ ){1,6}pay for\b`,
      ].join('|'),
      'iu',
    ),
    needs: new RegExp(
      `\\p{Sc}|\\b(?:dollars?|euros?|pounds?|pence|cents?|rou?bles?|yen|yuan|rupees?|francs?|pesos?|liras?|hryvnias?|USD|EUR|GBP|free|nothing|%|per ?cent|pfund|franken|rubel|kostenlos|gratis|gratuite?|dólares|libras)\\b|\\d ?%|${OTHER_SCRIPT}`,
      'iu',
    ),
  },
  TIME,
  DURATION,
  COUNT,
  { asks: wholeWords('how (?:tall|wide|thick)|wie (?:breit|dick)'), needs: LENGTH, suffices: LENGTH },
  {
    asks: wholeWords('how heavy|how much (?:do|does|did) .{1,60} weigh|wie schwer'),
    needs: WEIGHT,
    suffices: WEIGHT,
  },
  {
    asks: wholeWords(
      'how (?:far|high|large|big|deep|fast|hot|cold|strong)|wie (?:weit|hoch|groß|tief|schnell|teuer|stark)',
    ),
    suffices: SIZE,
  },
];

/** What a question asks for, where that is a measure or a time. Money by English form. */
export function measureOf(question: string): Measure | null {
  return MEASURES.find(({ asks }) => asks.test(question)) ?? null;
}
