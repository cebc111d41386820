import type { Declaration, Input } from '../../commands/index.ts';
import { type Day, toDay } from '../date.ts';

/** A typed line as the name of a command and what follows it. Text without a command is a question: people try it first. */
export function readLine(line: string): { name: string; rest: string } {
  const [, name = 'ask', rest = ''] = /^\/(\S*)\s*(.*)$/s.exec(line) ?? [null, 'ask', line];
  return { name, rest };
}

/** What was typed after a command's name, read as Discord's option fields: `What happened? source: Sputnik`. */
export function readInput(typed: string, { options }: Pick<Declaration, 'options'>, locale: string): Input {
  const values = new Map<string, string>();
  const names = options.map(({ name }) => name).join('|');
  const pieces = names === '' ? [typed] : typed.split(new RegExp(`(?:^|\\s)(${names}):`));
  const first = options[0];
  // Text before the first option's name belongs to the command's first option.
  if (first && pieces[0]?.trim()) values.set(first.name, pieces[0].trim());
  for (let index = 1; index < pieces.length; index += 2) {
    values.set(pieces[index] ?? '', pieces[index + 1]?.trim() ?? '');
  }
  return inputOf(values, locale);
}

export function inputOf(values: ReadonlyMap<string, string>, locale: string): Input {
  return {
    getString: (name) => values.get(name) ?? null,
    getBoolean: (name) => (values.has(name) ? /^(?:true|yes|1)$/i.test(values.get(name) ?? '') : null),
    locale,
    today: today(),
  };
}

/** By this machine's clock and in its zone: whoever types sits before it. */
export function today(): Day {
  const now = new Date();
  const day = toDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new Error(`Expected a clock between the years 1000 and 9999, got ${now}`);
  return day;
}
