import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { getHeapSnapshot, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { rememberAnswers } from '../src/answer-memory.ts';
import { type AskQuery, type Library, openFolder, openLibrary } from '../src/library.ts';
import { anArticle } from './support/articles.ts';

const MINUTE = 60_000;
const QUESTIONS: readonly AskQuery[] = [
  { question: 'What happened in Kupyansk?' },
  { question: 'What happened in Kupyansk?', source: 'realist' },
  { question: 'What happened in Kupyansk?', source: null, after: '2025-11-22', before: null },
  { question: 'What happened in Kupyansk?', before: '2025-11-22' },
  { question: 'What happened in Kupyansk?', before: '1999-12-31' },
  { question: 'What happened in Kupyansk?', limit: 2 },
  { question: 'peace plan' },
  { question: 'Who baked the sourdough, and was the Sourdough good?' },
  { question: 'What about it?' },
  { question: 'What did Putinn say about the peece plan?' },
  { question: 'Who is Steve Witkoff?', source: 'nowhere gazette' },
];

let seeds: Library;

beforeAll(async () => {
  seeds = await openFolder('seeds');
});

/** A library that counts what it is asked, and the same with a memory. */
function counted(library: Library = openLibrary([anArticle({ paragraphs: ['The minister opened the bridge.'] })])) {
  const asked: string[] = [];
  const counting: Library = {
    ...library,
    ask(query) {
      asked.push(query.question);
      return library.ask(query);
    },
  };
  return { asked, library: rememberAnswers(counting) };
}

describe('an answer from memory', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each(QUESTIONS)('is the same as one made anew: %j', async (query) => {
    const { library } = counted(seeds);
    const answer = await seeds.ask(query);
    expect(await library.ask(query)).toEqual(answer);
    expect(await library.ask(query)).toEqual(answer);
  });

  test('spares making it', async () => {
    const { asked, library } = counted(seeds);
    for (const query of [...QUESTIONS, ...QUESTIONS]) await library.ask(query);
    const named = QUESTIONS.map(({ question }) => question);
    // Nothing is searched for a source that isn't there, so there is nothing to spare.
    expect(asked).toEqual([...named, 'Who is Steve Witkoff?']);
  });

  test('is that to the same question, filter and number of excerpts, and to no other', async () => {
    const { library } = counted(seeds);
    const together = await Promise.all(QUESTIONS.map((query) => library.ask(query)));
    expect(together).toEqual(await Promise.all(QUESTIONS.map((query) => seeds.ask(query))));
  });

  test('is about the articles as they are: others read anew are asked anew', async () => {
    const question = 'Who opened the bridge?';
    const before = rememberAnswers(openLibrary([anArticle({ paragraphs: ['The minister opened the bridge.'] })]));
    await before.ask({ question });
    const after = rememberAnswers(openLibrary([anArticle({ paragraphs: ['The mayor opened the bridge.'] })]));
    expect(await after.ask({ question })).toMatchObject({ excerpts: [{ text: 'The mayor opened the bridge.' }] });
  });

  test('keeps nothing of the articles in memory but itself, once others have taken their place', async () => {
    const open = async () => {
      const library = openLibrary([anArticle({ paragraphs: ['The minister opened the bridge.'] })]);
      await rememberAnswers(library).ask({ question: 'Who opened the bridge?' });
      return new WeakRef(library.sources()[0] ?? {});
    };
    const article = await open();
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    await expect
      .poll(() => {
        collect();
        return article.deref() === undefined;
      })
      .toBe(true);
  });

  test('is one of the last 500', async () => {
    const { asked, library } = counted();
    const questions = Array.from({ length: 501 }, (_, index) => `Who opened bridge ${index}?`);
    for (const question of questions) await library.ask({ question });
    await library.ask({ question: 'Who opened bridge 1?' });
    expect(asked).toHaveLength(501);
    await library.ask({ question: 'Who opened bridge 0?' });
    expect(asked).toHaveLength(502);
  });

  test('isn’t kept with a list of more than a thousand articles', async () => {
    const articles = Array.from({ length: 1001 }, (_, index) =>
      anArticle({ id: `a${index}`, published: index === 0 ? '2024' : '2025', paragraphs: [`Bridge ${index} opened.`] }),
    );
    const { asked, library } = counted(openLibrary(articles));
    const question = 'Which bridge opened?';
    for (const after of ['2024-01-01', '2024-01-01', '2025-01-01', '2025-01-01'])
      await library.ask({ question, after });
    expect(asked).toHaveLength(3);
  });

  test('is forgotten 15 minutes after it was made, however often it was asked for and though nobody asks again', async () => {
    vi.useFakeTimers();
    const { asked, library } = counted();
    const question = 'Who opened the bridge?';
    await library.ask({ question });
    vi.advanceTimersByTime(15 * MINUTE - 1);
    await library.ask({ question });
    expect(asked).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1);
    expect(vi.getTimerCount()).toBe(0);
    await library.ask({ question });
    expect(asked).toHaveLength(2);
  });

  test('that is being made is made once for all who ask', async () => {
    const { asked, library } = counted();
    const question = 'Who opened the bridge?';
    const [first, second] = await Promise.all([library.ask({ question }), library.ask({ question })]);
    expect(second).toEqual(first);
    expect(asked).toHaveLength(1);
  });

  test('that failed is nobody else’s: who asks next gets a new one', async () => {
    const library = openLibrary([anArticle({ paragraphs: ['The minister opened the bridge.'] })]);
    const ask = vi.spyOn(library, 'ask').mockRejectedValueOnce(new Error('The engine is gone'));
    const remembering = rememberAnswers(library);
    const question = 'Who opened the bridge?';
    const both = await Promise.allSettled([remembering.ask({ question }), remembering.ask({ question })]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await remembering.ask({ question })).toMatchObject({ kind: 'found' });
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('holds no word of the question that the articles don’t have', async () => {
    const library = rememberAnswers(seeds);
    const letters = (count: number) => [...randomBytes(count)].map((byte) => String.fromCharCode(97 + (byte % 25)));
    /** Asks with a word that only this call knows, and gives it back spelt backwards. */
    const ask = async (question: (word: string) => string) => {
      const word = letters(18).join('');
      const { kind } = await library.ask({ question: question(word) });
      return { kind, backwards: word.split('').reverse().join('') };
    };
    const [start, end] = [letters(9), letters(9)];
    const paragraphs = [`The ${[...start, 'z', ...end].join('')} opened the bridge.`];
    const misspelt = rememberAnswers(openLibrary([anArticle({ paragraphs })]));
    const askMisspelt = async () => {
      const answer = await misspelt.ask({ question: `Was the bridge opened by the ${[...start, ...end].join('')}?` });
      expect(answer).toMatchObject({ kind: 'found', corrected: [{ read: expect.any(String) }] });
      return { kind: answer.kind, backwards: [...end.toReversed(), ...start.toReversed()].join('') };
    };
    const asked = [
      await ask(
        (word) =>
          `What did Putin say about the fall of Kupyansk, Russian hands and Ukrainian assessments of the front, ${word}?`,
      ),
      await ask((word) => `Who baked the ${word} bread?`),
      await askMisspelt(),
    ];
    expect(asked.map(({ kind }) => kind)).toEqual(['found', 'nothing', 'found']);
    // Node's regular expressions keep the text that they last looked at.
    for (const each of [library, misspelt]) await each.ask({ question: 'What happened in Kupyansk?' });
    const memory = await text(getHeapSnapshot());
    for (const { backwards } of asked) {
      expect(memory.includes(backwards)).toBe(true);
      expect(memory.includes([...backwards].reverse().join(''))).toBe(false);
    }
  });
});
