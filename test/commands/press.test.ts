// What comes of a press, without Discord: the plan says where the message goes, the message what it shows.
import { describe, expect, test } from 'vitest';
import { type Input, type Plan, type Press, planCommand, planPress } from '../../commands/index.ts';
import { type Library, openLibrary } from '../../src/library.ts';
import type { Message } from '../../src/messages/index.ts';
import { anArticle } from '../support/articles.ts';
import { blocksOf, buttonOf, canPress, quotesOf, textOf } from '../support/shown.ts';

const QUESTION = 'When does the harbour open?';
const NUMBERS = Array.from({ length: 12 }, (_, index) => index + 1);
const article = anArticle({
  id: 'long',
  title: 'A harbour',
  url: 'https://example.org/harbour',
  paragraphs: NUMBERS.map((number) => `The harbour opens at ${number} on day ${number} of spring.`),
});
const library = openLibrary([article]);

function inputOf(values: Record<string, string>, changes: Partial<Input> = {}): Input {
  const typed = new Map(Object.entries(values));
  return {
    getString: (name) => typed.get(name) ?? null,
    getBoolean: (name) => (typed.has(name) ? typed.get(name) === 'true' : null),
    locale: 'en-US',
    today: '2025-11-26',
    sharesAs: '42',
    ...changes,
  };
}

async function ask(values: Record<string, string> = {}, changes: Partial<Input> = {}): Promise<Message> {
  return planCommand('ask', inputOf({ question: QUESTION, ...values }, changes), library).message();
}

/** What comes of pressing the button with that word, as Discord sends the message back. */
function press(shown: Message, word: string, changes: Partial<Press> = {}, shelf: Library = library): Plan {
  const components = JSON.parse(JSON.stringify(shown.components));
  const customId = buttonOf(shown, word);
  return planPress(
    {
      customId,
      shown: components,
      locale: 'en-US',
      today: '2025-11-26',
      sharesAs: '42',
      isOwn: true,
      isPrivate: false,
      ...changes,
    },
    shelf,
  );
}

const isPrivate = (message: Message) => (message.flags & 64) !== 0;

describe('a page button', () => {
  test('turns the page in place for whoever asked', async () => {
    const plan = press(await ask(), 'Next');
    expect(plan.place).toBe('in-place');
    const next = await plan.message();
    expect(textOf(next)).toContain('Page 2 of 4');
    expect(textOf(next)).toContain(QUESTION);
    expect(isPrivate(next)).toBe(false);
  });

  test('gives anyone else a private copy of the page, which is then theirs to turn', async () => {
    const plan = press(await ask(), 'Next', { isOwn: false });
    expect(plan.place).toBe('private');
    const copy = await plan.message();
    expect(isPrivate(copy)).toBe(true);
    expect(textOf(copy)).toContain('Page 2 of 4');
    const further = press(copy, 'Next', { isPrivate: true });
    expect(further.place).toBe('in-place');
    expect(textOf(await further.message())).toContain('Page 3 of 4');
  });

  test('leads to both ends of a long list, and to nowhere beyond them', async () => {
    const last = await press(await ask(), 'Last').message();
    expect(textOf(last)).toContain('Page 4 of 4');
    expect([canPress(last, 'Next'), canPress(last, 'Last')]).toEqual([false, false]);
    const first = await press(last, 'First').message();
    expect(textOf(first)).toContain('Page 1 of 4');
    expect([canPress(first, 'Previous'), canPress(first, 'First')]).toEqual([false, false]);
  });

  test('speaks the language of whoever presses it', async () => {
    const page = await press(await ask(), 'Next', { isOwn: false, locale: 'de' }).message();
    expect(textOf(page)).toContain('Seite 2 von 4');
  });

  test('finds the very question again where it was cut at a space', async () => {
    const asked = await ask({ question: `${'x'.repeat(486)} harbour open spring?` });
    expect(blocksOf(asked)[0]).toMatch(/x harbour open$/);
    expect(blocksOf(await press(asked, 'Next').message())[0]).toBe(blocksOf(asked)[0]);
  });

  test('of a message that no longer says what was asked gets a private notice', async () => {
    const plan = press(await ask(), 'Next', { shown: [] });
    expect(plan.place).toBe('private');
    expect(textOf(await plan.message())).toMatch(/again/);
  });
});

describe('Share', () => {
  test('stands under private answers only, and only where there is somebody to share with', async () => {
    expect(canPress(await ask({ private: 'true' }), 'Share')).toBe(true);
    expect(canPress(await ask(), 'Share')).toBe(false);
    expect(canPress(await ask({ private: 'true' }, { sharesAs: null }), 'Share')).toBe(false);
  });

  test('posts the page that is shown to the channel and names who shared it, on every page', async () => {
    const asked = await ask({ private: 'true' });
    const second = await press(asked, 'Next', { isPrivate: true }).message();
    expect(isPrivate(second)).toBe(true);
    const plan = press(second, 'Share', { isPrivate: true });
    expect(plan.place).toBe('channel');
    const shared = await plan.message();
    expect(isPrivate(shared)).toBe(false);
    expect(textOf(shared)).toContain('Shared by <@42>');
    expect(quotesOf(shared)).toEqual(quotesOf(second));
    expect(canPress(shared, 'Share')).toBe(false);
    expect(shared.allowed_mentions).toEqual({ parse: [] });
    expect(textOf(await press(shared, 'Next').message())).toContain('Shared by <@42>');
    expect(textOf(await press(shared, 'Next', { isOwn: false }).message())).not.toContain('Shared by');
  });
});

describe('Context', () => {
  const around = anArticle({
    id: 'around',
    title: 'A town',
    url: 'https://example.org/town',
    paragraphs: NUMBERS.map((number) =>
      number === 6 ? 'The mayor resigned on Friday.' : `Something else stands in ${number}.`,
    ),
  });
  const shelf = openLibrary([around]);
  const question = 'When did the mayor resign?';
  const open = async (changes: Partial<Press> = {}) => {
    const answer = await planCommand('ask', inputOf({ question }), shelf).message();
    return press(answer, 'Context', changes, shelf);
  };
  const numbersIn = (message: Message) =>
    blocksOf(message).flatMap((block) => /^-# paragraph (\d+)/.exec(block)?.[1] ?? []);

  test('shows the neighbouring paragraphs privately, the excerpt marked, with a link that doesn’t unfurl', async () => {
    const plan = await open();
    expect(plan.place).toBe('private');
    const context = await plan.message();
    expect(isPrivate(context)).toBe(true);
    expect(numbersIn(context)).toEqual(['5', '6', '7']);
    expect(quotesOf(context)).toEqual([expect.stringContaining('The mayor resigned on Friday.')]);
    expect(textOf(context)).toContain('[A town](<https://example.org/town>)');
    expect(textOf(context)).toContain('Paragraphs 5–7 of 12');
  });

  test('moves up to the first paragraph and down to the last, in place, and the excerpt stays marked', async () => {
    let shown = await (await open()).message();
    const seen = new Set(numbersIn(shown));
    for (const word of ['Up', 'Down']) {
      while (canPress(shown, word)) {
        const plan = press(shown, word, { isPrivate: true }, shelf);
        expect(plan.place).toBe('in-place');
        shown = await plan.message();
        for (const number of numbersIn(shown)) seen.add(number);
        expect(quotesOf(shown).length).toBe(numbersIn(shown).includes('6') ? 1 : 0);
      }
    }
    expect([...seen].map(Number).sort((a, b) => a - b)).toEqual(NUMBERS);
    expect(numbersIn(shown)).toEqual(['10', '11', '12']);
  });

  test('shows every word of a paragraph that is longer than a message', async () => {
    const sentences = Array.from({ length: 400 }, (_, index) => `Sentence ${index} of the report stands here.`);
    const long = anArticle({ id: 'one', paragraphs: [`${sentences.join(' ')} The mayor resigned.`] });
    const one = openLibrary([long]);
    const answer = await planCommand('ask', inputOf({ question }), one).message();
    let shown = await press(answer, 'Context', {}, one).message();
    expect(textOf(shown)).toContain('The mayor resigned.');
    let all = textOf(shown);
    while (canPress(shown, 'Up')) {
      shown = await press(shown, 'Up', { isPrivate: true }, one).message();
      all += textOf(shown);
    }
    for (const sentence of sentences) expect(all).toContain(sentence);
  });

  test('of an article that has gone says so, and asks again where that is wanted', async () => {
    const other = openLibrary([anArticle({ id: 'new', paragraphs: ['A new mayor was elected.'] })]);
    const answer = await planCommand('ask', inputOf({ question }), shelf).message();
    const plan = press(answer, 'Context', {}, other);
    expect(plan.place).toBe('private');
    const gone = await plan.message();
    expect(textOf(gone)).toMatch(/gone or has changed/);
    const again = press(gone, 'Ask again', { isPrivate: true }, other);
    expect(again.place).toBe('in-place');
    expect(textOf(await again.message())).toContain('A new mayor');
  });
});
