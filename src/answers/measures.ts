/** What asks for a measure or a time, and what a text has that states one. */
export interface Measure {
  readonly asks: RegExp;
  /** A text without it doesn't answer. */
  readonly needs?: RegExp;
  /**
   * A text with it answers, though it has no word of what is asked about a name (how high is the tower: 330 metres).
   */
  readonly suffices?: RegExp;
}

/** The age of somebody or something. */
export const AGE: Measure = {
  asks: /\bhow old\b|\b(?:what|which) age\b|\bwhat(?:['’]s| is| was) the age\b|\bwie alt\b|\bquel âge\b|\bqu[eé] edad\b|\bcu[aá]ntos años\b/i,
  needs:
    /\byears?[- ]olds?\b|\b(?:aged?|ages|born|birthday|founded|established|built|dat(?:es?|ed|ing) (?:back|from|to))\b|\d (?:\w+ )?(?:years?|ans|años)\b|jährig|\bJahren?\b|\bcentur|\bin (?:his|her|their) (?:early |mid-?|late )?(?:teens|\w+ties|\d0s)\b|\bturn(?:s|ed|ing) \d|, \d{1,3},|\(\d{1,3}\)/i,
};

/**
 * By a digit or one of these words, in English, German, French and Spanish, since a question finds articles of every
 * language. What another script says isn't known: it counts as stated.
 */
function statedBy(words: string): RegExp {
  return new RegExp(
    `[\\p{N}[^\\P{L}\\p{Script=Latin}]]|(?<!\\p{L})(?:${words.trim().split(/\s+/).join('|')})(?!\\p{L})`,
    'iv',
  );
}

/** "When do cells divide?" asks for a condition, "When did they?" for a time. */
const TIME: Measure = {
  asks: /\bwhen (?:exactly |precisely )?(?:did|was|were|will|is|are|has|have|had|would|could)\b|\bwhen['’]?s\b|\b(?:what|which) (?:years?|month|week|day|date|time|century|decade)\b|\bwann (?:war|ist|hat|haben|wird|werden|wurden?|kam|kommt|begann|beginnt|findet|fand)\b|\bquand (?:est|a|ont|sera|aura|fut)\b|\bcu[aá]ndo (?:es|fue|ser[aá]|se|ha|han|tendr[aá])\b/i,
  needs: statedBy(`
    january february march april may june july august september october november december
    mondays? tuesdays? wednesdays? thursdays? fridays? saturdays? sundays?
    century centuries decades? years? quarters? seasons? months? weeks? weekends? days? hours? minutes? moments? periods?
    times? eras? ages? eve dates? deadlines? anniversary birthday if unless
    morning afternoon evening night tonight overnight midnight noon dawn dusk yesterday today tomorrow
    spring summer autumn fall winter christmas easter ago now soon recently currently immediately earliest earlier later
    previously once when while until after before during following since upon
    januar jänner februar märz mai juni juli oktober dezember montags? dienstags? mittwochs? donnerstags? freitags? samstags?
    sonnabends? sonntags? jahr\\p{L}* monat\\p{L}* woche\\p{L}* tage?n?s? stunden? minuten? uhr morgen abend nacht mittag heute gestern
    bald jetzt frühling sommer herbst weihnachten ostern nach vor seit bis während als wenn sobald nachdem bevor
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi
    samedi dimanche siècle ans? années? mois semaines? jours? heures? matin soir nuit hier demain aujourd bientôt
    printemps été automne hiver noël pâques avant après depuis pendant durant lors lorsque quand
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves
    viernes sábado domingo siglo años? mes meses semanas? días? horas? mañana tarde noche ayer hoy pronto primavera verano
    otoño invierno navidad pascua antes después desde durante tras cuando`),
};

/** With its unit. */
const SIZE =
  /\d\s?(?:%|percent|per cent|Prozent|k?m\b|cm\b|mm\b|km\/h|kg\b|kilo|met(?:er|re)|miles?\b|feet\b|foot\b|inch|square|acres?\b|hect|tons?\b|tonnes?\b|degrees?\b|°|years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|seconds?\b|Meter|Jahre|Monate|Wochen|Tage|Stunden|Minuten|Millionen|Milliarden|Euro|Grad|Tonnen|Kilometer)|\p{Sc}\s?\d/iu;

/** From when to when, or from end to end. */
const DURATION: Measure = {
  asks: /\bhow long\b|\bwie lange?\b|\bcombien de temps\b|\bcu[aá]nto tiempo\b/i,
  needs: statedBy(`
    century centuries decades? years? months? weeks? weekends? days? hours? minutes? seconds? generations? lifetime
    until since ever forever always indefinite(?:ly)? permanent(?:ly)? temporar(?:y|ily) overnight late early end first last
    jahr\\p{L}* monat\\p{L}* woche\\p{L}* tage?n?s? stunden? minuten? sekunden? bis seit immer ewig dauerhaft
    siècles? ans? années? mois semaines? jours? heures? secondes? toujours jusqu depuis
    siglos? años? mes meses semanas? días? horas? minutos? segundos? siempre hasta desde`),
  suffices: SIZE,
};

/** How many of something. */
const COUNT: Measure = {
  asks: /\bhow many\b|\bwie ?viele\b|\bcombien de\b|\bcu[aá]nt[oa]s\b/i,
  needs: statedBy(`
    no none nobody zero one once single sole two both pairs? couple twice twins? three four five six seven eight nine ten
    eleven twelve \\p{L}+teen (?:twen|thir|for|fif|six|seven|eigh|nine)ty hundreds? thousands? (?:m|b|tr)illions? dozens? half
    third several few many double triple
    keine?[mnrs]? niemand null eine?[mnrs]? einzige?[nrs]? zwei\\p{L}* drei\\p{L}*
    vier\\p{L}* fünf\\p{L}* sechs\\p{L}* sieb\\p{L}* acht\\p{L}* neun\\p{L}*
    zehn\\p{L}* elf zwölf \\p{L}+zehn \\p{L}+zig hunderte?n? tausende?n? million\\p{L}* milliarden? dutzende?
    beide[nr]? paar mehrere[nr]? viele[nr]?
    aucune? une? deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingts? trente quarante
    cinquante soixante cents? mille milliers? centaines? milliards? plusieurs quelques
    ning[uú]n[oa]? un[oa]?s? dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta
    cincuenta cien cientos? mil miles millones vari[oa]s much[oa]s`),
};

const MEASURES: readonly Measure[] = [
  AGE,
  {
    asks: /\bhow much (?:money|cash|rent|is|are|was|were|does|do|did|will|would|has|have|had|can|could|should|it|they)\b.*\b(?:costs?|pay|pays|paid|paying|earns?|earned|make|makes|worth|rent|charged?|charges|fined?|owed?|owes|tickets?|wage|salary)\b|\bwhat(?:['’]s| is| was| are| were) the (?:price|cost|salary|wage|fee|fine|rent)\b/i,
    needs:
      /\p{Sc}|\b(?:dollars?|euros?|pounds?|pence|cents?|rou?bles?|yen|yuan|rupees?|francs?|pesos?|liras?|hryvnias?|USD|EUR|GBP|free|nothing|%|per ?cent)\b|\d ?%/iu,
  },
  TIME,
  DURATION,
  COUNT,
  {
    asks: /\bhow (?:far|tall|high|large|big|deep|fast|wide|heavy|hot|cold|strong)\b|\bwie (?:weit|hoch|groß|tief|schnell|breit|schwer|teuer|stark)\b/i,
    suffices: SIZE,
  },
];

/** What a question asks for, where that is a measure or a time. Money by English form. */
export function measureOf(question: string): Measure | null {
  return MEASURES.find(({ asks }) => asks.test(question)) ?? null;
}
