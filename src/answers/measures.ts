/** What asks for a measure, and what a text has that states one. */
export interface Measure {
  readonly asks: RegExp;
  readonly states: RegExp;
  /**
   * `needed`: nothing else answers. `enough`: it answers, though the text has no word of what is asked about a name (how
   * high is the tower: 330 metres).
   */
  readonly stated: 'needed' | 'enough';
}

/** The age of somebody or something. */
export const AGE: Measure = {
  stated: 'needed',
  asks: /\bhow old\b|\b(?:what|which) age\b|\bwhat(?:['’]s| is| was) the age\b|\bwie alt\b|\bquel âge\b|\bqu[eé] edad\b|\bcu[aá]ntos años\b/i,
  states:
    /\byears?[- ]olds?\b|\b(?:aged?|ages|born|birthday|founded|established|built|dat(?:es?|ed|ing) (?:back|from|to))\b|\d (?:\w+ )?(?:years?|ans|años)\b|jährig|\bJahren?\b|\bcentur|\bin (?:his|her|their) (?:early |mid-?|late )?(?:teens|\w+ties|\d0s)\b|\bturn(?:s|ed|ing) \d|, \d{1,3},|\(\d{1,3}\)/i,
};

const MEASURES: readonly Measure[] = [
  AGE,
  {
    stated: 'needed',
    asks: /\bhow much (?:money|cash|rent|is|are|was|were|does|do|did|will|would|has|have|had|can|could|should|it|they)\b.*\b(?:costs?|pay|pays|paid|paying|earns?|earned|make|makes|worth|rent|charged?|charges|fined?|owed?|owes|tickets?|wage|salary)\b|\bwhat(?:['’]s| is| was| are| were) the (?:price|cost|salary|wage|fee|fine|rent)\b/i,
    states:
      /\p{Sc}|\b(?:dollars?|euros?|pounds?|pence|cents?|rou?bles?|yen|yuan|rupees?|francs?|pesos?|liras?|hryvnias?|USD|EUR|GBP|free|nothing|%|per ?cent)\b|\d ?%/iu,
  },
  {
    stated: 'enough',
    asks: /\bhow (?:long|far|tall|high|large|big|deep|fast|wide|heavy|hot|cold|strong)\b|\bwie (?:lang|lange|weit|hoch|groß|tief|schnell|breit|schwer|teuer|stark)\b/i,
    states:
      /\d\s?(?:%|percent|per cent|Prozent|k?m\b|cm\b|mm\b|km\/h|kg\b|kilo|met(?:er|re)|miles?\b|feet\b|foot\b|inch|square|acres?\b|hect|tons?\b|tonnes?\b|degrees?\b|°|years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|seconds?\b|Meter|Jahre|Monate|Wochen|Tage|Stunden|Minuten|Millionen|Milliarden|Euro|Grad|Tonnen|Kilometer)|\p{Sc}\s?\d/iu,
  },
];

/** What a question asks for, where that is a measure. Money by English form. */
export function measureOf(question: string): Measure | null {
  return MEASURES.find(({ asks }) => asks.test(question)) ?? null;
}
