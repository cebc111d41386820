import { foldSpace } from '../lines.ts';

/** What programs put where nobody entered a name. */
const PLACEHOLDER =
  /^(?:(?:microsoft|windows|office)(?: office)?(?: user| word)?|user|author|owner|admin(?:istrator)?|root|unknown|anonymous|guest|python-docx|un-named|\(anonymous\))$/i;

/** The author in a file's own properties, where it is a name. */
export function namedAuthor(stated: unknown): string | undefined {
  const name = typeof stated === 'string' ? foldSpace(stated) : '';
  return /\p{L}/u.test(name) && !PLACEHOLDER.test(name) && !/^https?:/i.test(name) ? name : undefined;
}
