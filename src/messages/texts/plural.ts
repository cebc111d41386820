/** The forms of a noun by Intl.PluralRules; a language whose rules name another category falls back to `other`. */
interface Forms {
  readonly one: string;
  readonly other: string;
}

/** `1,234 articles`: the number as the language writes it, the noun in the form that it takes. */
export function counting(locale: string): (amount: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (amount, { one, other }) => `${numbers.format(amount)} ${rules.select(amount) === 'one' ? one : other}`;
}
