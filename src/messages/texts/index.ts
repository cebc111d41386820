import { de } from './de.ts';
import { en, type Texts } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export type { Texts } from './en.ts';

/** By the language's part of a locale. */
const CATALOGUES: ReadonlyMap<string, Texts> = new Map([en, de, fr, es].map((texts) => [texts.locale, texts]));

/** What `textsOf` knows, English first. */
export const LANGUAGES: readonly string[] = [...CATALOGUES.keys()];

/** The fixed texts for a reader's locale (`de`, `es-419`, `en-GB`), in English for every language that has none. */
export function textsOf(locale: string): Texts {
  return CATALOGUES.get(locale.toLowerCase().split('-')[0] ?? '') ?? en;
}

/** The texts for a reader to whom Discord doesn't show moments in their own time. */
export function withWrittenMoments(texts: Texts): Texts {
  return { ...texts, hasWrittenMoments: true };
}

/** By Discord's names of the locales beside English. */
type Localized = Readonly<Record<'de' | 'fr' | 'es-ES' | 'es-419', string>>;

export interface Described {
  readonly description: string;
  readonly description_localizations: Localized;
}

export interface Named {
  readonly name: string;
  readonly name_localizations: Localized;
}

/** One text in every language, as a command's declaration holds it. */
export function described(text: (texts: Texts) => string): Described {
  return { description: text(en), description_localizations: localized(text) };
}

/** Likewise a name, for what members choose from a menu; what they type is the same in every language. */
export function named(text: (texts: Texts) => string): Named {
  return { name: text(en), name_localizations: localized(text) };
}

function localized(text: (texts: Texts) => string): Localized {
  return { de: text(de), fr: text(fr), 'es-ES': text(es), 'es-419': text(es) };
}
