import { de } from './de.ts';
import { en, type Texts } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export type { Texts } from './en.ts';

/** By the language's part of a locale. */
const CATALOGUES: ReadonlyMap<string, Texts> = new Map([en, de, fr, es].map((texts) => [texts.locale, texts]));

/** What `textsOf` knows, English first. */
export const LANGUAGES: readonly string[] = [...CATALOGUES.keys()];

/** Discord's names of the locales beside English in which commands are described. */
const DISCORD_LOCALES = { de, fr, 'es-ES': es, 'es-419': es } as const;

/** The fixed texts for a reader's locale (`de`, `es-419`, `en-GB`), in English for every language that has none. */
export function textsOf(locale: string): Texts {
  return CATALOGUES.get(locale.toLowerCase().split('-')[0] ?? '') ?? en;
}

export interface Described {
  readonly description: string;
  readonly description_localizations: Readonly<Record<keyof typeof DISCORD_LOCALES, string>>;
}

/** One text in every language, as a command's declaration holds it. */
export function described(text: (texts: Texts) => string): Described {
  const inEachLocale = Object.entries(DISCORD_LOCALES).map(([locale, texts]) => [locale, text(texts)]);
  return { description: text(en), description_localizations: Object.fromEntries(inEachLocale) };
}
