import type { Day } from '../src/date.ts';
import type { Library } from '../src/library.ts';
import type { Described, Message, Named, Texts, View } from '../src/messages/index.ts';
import { cutText } from '../src/typed.ts';

/** What somebody typed, the language they read, and the day on which they asked. */
export interface Input {
  getString(name: string): string | null;
  getBoolean(name: string): boolean | null;
  /** BCP 47, as Discord names it. */
  readonly locale: string;
  /** The member's id, where there are others to share a private answer with. */
  readonly sharesAs?: string | null;
  /** Answers are private where `private` isn't typed. */
  readonly isPrivateByDefault?: boolean;
  /** What "last week" counts from. */
  readonly today: Day;
}

export interface Option extends Described {
  /** 3 string, 5 boolean, as Discord numbers them. */
  readonly type: 3 | 5;
  readonly name: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  /** The only values that Discord takes. */
  readonly choices?: readonly (Choice & { readonly name_localizations: Readonly<Record<string, string>> })[];
  readonly min_length?: number;
  readonly max_length?: number;
}

/** As Discord spells it. */
export interface Declaration extends Described {
  readonly name: string;
  readonly options: readonly Option[];
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

export interface Command {
  readonly declaration: Declaration;
  /** Only whoever asked ever sees the answer. */
  readonly isAlwaysPrivate?: boolean;
  run(input: Input, library: Library, view: View): Promise<Message>;
  /** At most 25 choices for what is typed so far in an option that autocompletes. */
  complete?(option: string, typed: string, library: Library, texts: Texts): Choice[];
}

/** In a message's menu: right-click → Apps. */
export interface MessageCommand {
  /** 3 as Discord numbers it. */
  readonly declaration: { readonly type: 3 } & Named;
  run(content: string, input: Omit<Input, 'getString'>, library: Library, view: View): Promise<Message>;
}

/** One line, so that what was typed stands in the message exactly as it is used. */
export function foldLine(typed: string, length: number): string {
  return cutText(typed.replace(/\s+/g, ' ').trim(), length).trimEnd();
}

/** Mentions and custom emoji as Discord writes them: `<@123>`, `<#123>`, `<:name:123>`, `</ask:123>`. */
const MARKUP = /<(?:@[!&]?|#|a?:\w+:|\/[^:>]+:)\d+>/g;

/** In one line, without what no article could mention. */
export function wordsTyped(typed: string): string {
  return foldLine(typed.replace(MARKUP, ' '), Number.POSITIVE_INFINITY);
}
