// What members get for what they type, without Discord.
import { describe, expect, test } from 'vitest';
import { type Input, planCommand, planMessageCommand, planPress } from '../../commands/index.ts';
import { openLibrary } from '../../src/library.ts';
import type { Message } from '../../src/messages/index.ts';
import { anArticle } from '../support/articles.ts';
import { buttonOf, canPress, quotesOf, textOf } from '../support/shown.ts';

const bridge = anArticle({
  id: 'bridge',
  title: 'The bridge reopens',
  outlet: 'The Gazette',
  author: 'Ada Moss',
  language: 'en',
  published: '2025-11-21',
  publishedBasis: 'stamp',
  updated: '2025-11-22',
  url: 'https://example.org/bridge',
  headings: ['What was done'],
  captions: ['The bridge at night'],
  warnings: ['bridge.txt: two dates compete; write one in bridge.yaml'],
  paragraphs: ['The bridge reopened on Friday.', 'It was closed for two years.', 'Three.', 'Four.', 'Five.'],
});
const ferry = anArticle({
  id: 'ferry',
  title: 'The ferry rests',
  inferred: { published: '2025-11-20', from: ['bridge'] },
  paragraphs: ['The ferry rests since the bridge reopened.'],
});
const library = openLibrary([bridge, ferry]);

function inputOf(values: Record<string, string> = {}, locale = 'en-US'): Input {
  const typed = new Map(Object.entries(values));
  return {
    getString: (name) => typed.get(name) ?? null,
    getBoolean: () => null,
    locale,
    sharesAs: '42',
    today: '2025-12-01',
  };
}

const isPrivate = (message: Message) => (message.flags & 64) !== 0;

describe('/sources', () => {
  const run = (values: Record<string, string>) => planCommand('sources', inputOf(values), library).message();

  test('lists several articles, newest first', async () => {
    const shown = textOf(await run({}));
    expect(shown.indexOf('The bridge reopens')).toBeLessThan(shown.indexOf('The ferry rests'));
    expect(shown).toContain('2 articles, 1 of them undated');
  });

  test('with one source shows everything known of it and its first paragraphs', async () => {
    const shown = textOf(await run({ source: 'gazette' }));
    for (const fact of [
      '[The bridge reopens](<https://example.org/bridge>)',
      'Outlet:** The Gazette',
      'Published:** 21 Nov 2025 (from the line that dates the page)',
      'Updated:** 22 Nov 2025',
      'Author:** Ada Moss',
      'Language:** English',
      'What was done',
      'The bridge at night',
      'bridge.txt',
      'Warning:** bridge.txt: two dates compete',
      'The bridge reopened on Friday.',
    ]) {
      expect(shown).toContain(fact);
    }
  });

  test('says of an undated source where its inferred date comes from', async () => {
    const shown = textOf(await run({ source: 'ferry' }));
    expect(shown).toContain('Published:** undated');
    expect(shown).toContain('20 Nov 2025, from the same statements in The Gazette');
    expect(shown).toContain('Outlet:** unknown');
  });

  test('turns the pages of one source to its last paragraph', async () => {
    const first = await run({ source: 'gazette' });
    expect(textOf(first)).not.toContain('Five.');
    const components = JSON.parse(JSON.stringify(first.components));
    const press = { customId: buttonOf(first, 'Next'), shown: components, isOwn: true, isPrivate: false };
    const next = await planPress({ ...press, locale: 'en-US', today: '2025-12-01' }, library).message();
    expect(textOf(next)).toContain('Five.');
    expect(canPress(next, 'Next')).toBe(false);
  });
});

describe('/timeline', () => {
  const run = (kind: string, locale?: string) => planCommand('timeline', inputOf({ kind }, locale), library).message();

  test.each([
    ['planned', 'en-US'],
    ['Planned', 'en-US'],
    ['geplant', 'de'],
  ])('takes a kind as it is typed or shown: %s in %s', async (kind, locale) => {
    const shown = textOf(await run(kind, locale));
    expect(shown).toContain(locale === 'de' ? 'Art: geplant' : 'Kind: planned');
    expect(shown).not.toContain('The bridge reopened on Friday.');
  });

  test('says of a kind that is none which there are, rather than to show everything', async () => {
    const shown = await run('plan');
    expect(isPrivate(shown)).toBe(true);
    expect(textOf(shown)).toMatch(/“plan” isn’t a kind.*happened, planned, claimed/);
    expect(textOf(await run(''))).toContain('The bridge reopened on Friday.');
  });
});

describe('/help', () => {
  test.each(['en-US', 'de', 'fr', 'es-419'])('explains in %s, to whoever asks only', async (locale) => {
    const plan = planCommand('help', inputOf({}, locale), library);
    expect(plan.place).toBe('private');
    const shown = await plan.message();
    expect(isPrivate(shown)).toBe(true);
    for (const part of ['/ask', '/sources', '/timeline', 'private: True']) expect(textOf(shown)).toContain(part);
  });
});

test('a question that is typed too long says that it was cut, too', async () => {
  const shown = await planCommand(
    'ask',
    inputOf({ question: `When did the bridge reopen? ${'x'.repeat(600)}` }),
    library,
  ).message();
  expect(textOf(shown)).toContain('Only the first 500 characters were read.');
});

test('mentions and custom emoji beside a question are not asked for', async () => {
  const question = '<@123> When did the <:wave:456> bridge reopen? <a:think:789>';
  const shown = await planCommand('ask', inputOf({ question }), library).message();
  expect(quotesOf(shown)[0]).toContain('reopened on Friday');
  expect(textOf(shown)).not.toMatch(/123|wave|never mention|Nothing/);
  const empty = await planCommand('ask', inputOf({ question: '<@123>' }), library).message();
  expect(isPrivate(empty)).toBe(true);
});

test('mentions and custom emoji beside a quote are not compared', async () => {
  const quote = '<@123> the <:wave:456> bridge <a:think:789>';
  const shown = await planCommand('verify', inputOf({ quote }), library).message();
  expect(textOf(shown)).toContain('Word for word');
  expect(textOf(shown)).not.toMatch(/123|wave/);
});

test('a quote that is too long is cut between two words', async () => {
  const shown = await planCommand('verify', inputOf({ quote: `${'bridge '.repeat(142)}reopened` }), library).message();
  expect(textOf(shown)).toContain('Only the first 993 characters were read.');
  expect(textOf(shown)).toContain('bridge”');
});

describe('Find this quote', () => {
  const find = (content: string) => planMessageCommand('Find this quote', content, inputOf(), library);

  test('looks for the words of a message privately, beside what Discord writes in it', async () => {
    const plan = find('> **the bridge\n> REOPENED on ||Friday||** <@123>\nis that real?');
    expect(plan.place).toBe('private');
    expect(plan.isQuestion).toBe(true);
    const shown = await plan.message();
    expect(isPrivate(shown)).toBe(true);
    expect(textOf(shown)).toContain('Word for word in 1 passage');
    expect(canPress(shown, 'Share')).toBe(true);
  });

  test.each([
    ['Did you see this? “the bridge reopened on Friday” is that real?', '“the bridge reopened on Friday”'],
    ['Ada: "the bridge reopened on Monday" lol', '“the bridge reopened on Monday”'],
    ['see “the bridge reopened on Friday” and “the ferry stopped in May”', '“see “the bridge'],
    ['the “bridge” reopened on Friday', '“the “bridge” reopened on Friday”'],
  ])('looks for its one quotation where the message says more: %s', async (content, quote) => {
    expect(textOf(await find(content).message()).startsWith(quote)).toBe(true);
  });

  test('says so plainly where a message holds no words', async () => {
    expect(textOf(await find('<@123>').message())).toContain('nothing to compare');
  });
});

describe('Ask the sources', () => {
  const ask = (content: string, locale = 'en-US') =>
    planMessageCommand('Ask the sources', content, inputOf({}, locale), library);

  test('answers the text of a message privately, and the answer can be shared', async () => {
    const plan = ask('When did the bridge\nreopen?');
    expect(plan.place).toBe('private');
    const shown = await plan.message();
    expect(isPrivate(shown)).toBe(true);
    expect(quotesOf(shown)[0]).toContain('reopened on Friday');
    expect(textOf(shown)).toContain('When did the bridge reopen?');
    expect(textOf(shown)).not.toContain('first 500');
    expect(canPress(shown, 'Share')).toBe(true);
  });

  test('cuts a long message, says so, and still says so when it is shared', async () => {
    const shown = await ask(`When did the bridge reopen? ${'x'.repeat(6000)}`).message();
    expect(textOf(shown)).toContain('Only the first 500 characters were read.');
    const components = JSON.parse(JSON.stringify(shown.components));
    const press = { customId: buttonOf(shown, 'Share'), shown: components, isOwn: true, isPrivate: true };
    const plan = planPress({ ...press, locale: 'de', sharesAs: '42', today: '2025-12-01' }, library);
    expect(textOf(await plan.message())).toContain('nur die ersten 500 Zeichen');
  });

  test.each([
    ['nothing, only a picture', ''],
    ['white space', ' \n\t '],
    ['mentions and emoji of Discord', '<@123> <@!123> <@&5> <#77> <:wave:123> <a:wave:123>'],
  ])('says so plainly where a message holds %s', async (_what, content) => {
    const shown = await ask(content).message();
    expect(isPrivate(shown)).toBe(true);
    expect(textOf(shown)).toMatch(/no text to ask about/);
  });

  test('of another version is answered, not ignored', async () => {
    const plan = planMessageCommand('Ask the oracle', 'Why?', inputOf(), library);
    expect(plan.place).toBe('private');
    expect(textOf(await plan.message())).toContain('another version');
  });
});
