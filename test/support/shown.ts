// What a person sees of a message in Discord.

interface Shown {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly components?: readonly Shown[];
  readonly accessory?: Shown;
}

interface ShownMessage {
  readonly components: readonly Shown[];
}

/** Its text as Discord shows it, without the backslashes; `**bold**`, `> ` and `-# ` stay to be looked for. */
export function textOf({ components }: ShownMessage): string {
  return blocksOf({ components }).join('\n');
}

/** Its text displays, each as `textOf` shows it. */
export function blocksOf({ components }: ShownMessage): string[] {
  return all(components).flatMap(({ type, content = '' }) =>
    type === 10 ? [content.replace(/\\([!-/:-@[-`{-~])/g, '$1')] : [],
  );
}

/** The passages that it quotes, each with the citation under it. */
export function quotesOf(message: ShownMessage): string[] {
  const blocks = blocksOf(message);
  return blocks.flatMap((block, index) => {
    const citation = blocks[index + 1]?.startsWith('-# ') ? `\n${blocks[index + 1]}` : '';
    return /^> /m.test(block) ? [`${block}${citation}`] : [];
  });
}

/** The custom id of the button with this word on it; throws when no such button can be pressed. */
export function buttonOf(message: ShownMessage, word: string): string {
  const id = findButton(message, word);
  if (!id) throw new Error(`there is no button "${word}" to press`);
  return id;
}

export function canPress(message: ShownMessage, word: string): boolean {
  return findButton(message, word) !== undefined;
}

function findButton({ components }: ShownMessage, word: string): string | undefined {
  return all(components).find(({ type, label, disabled }) => type === 2 && !disabled && label?.includes(word))
    ?.custom_id;
}

function all(components: readonly Shown[]): Shown[] {
  return components.flatMap((component) => [
    component,
    ...all(component.components ?? []),
    ...(component.accessory ? [component.accessory] : []),
  ]);
}
