/** What only an age or an amount of money answers, and what a text has that states one. */
const MEASURES = [
  {
    asks: /\bhow old\b|\b(?:what|which) age\b|\bwhat(?:['’]s| is| was) the age\b/i,
    states:
      /\byears?[- ]olds?\b|\b(?:aged?|ages|born|birthday|founded|established|built|dat(?:es?|ed|ing) (?:back|from|to))\b|\d (?:\w+ )?years?\b|\bcentur|\bin (?:his|her|their) (?:early |mid-?|late )?(?:teens|\w+ties|\d0s)\b|, \d{1,3},|\(\d{1,3}\)/i,
  },
  {
    asks: /\bhow much (?:money|cash|rent|is|are|was|were|does|do|did|will|would|has|have|had|can|could|should|it|they)\b.*\b(?:costs?|pay|pays|paid|paying|earns?|earned|make|makes|worth|rent|charged?|charges|fined?|owed?|owes|tickets?|wage|salary)\b|\bwhat(?:['’]s| is| was| are| were) the (?:price|cost|salary|wage|fee|fine|rent)\b/i,
    states:
      /\p{Sc}|\b(?:dollars?|euros?|pounds?|pence|cents?|rou?bles?|yen|yuan|rupees?|francs?|pesos?|liras?|hryvnias?|USD|EUR|GBP|free|nothing|%|per ?cent)\b|\d ?%/iu,
  },
] as const;

/** Whether a question asks for an age or for money, and the text names none. By English form. */
export function lacksMeasure(question: string, text: string): boolean {
  return MEASURES.some(({ asks, states }) => asks.test(question) && !states.test(text));
}
