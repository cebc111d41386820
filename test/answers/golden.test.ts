import { expect, test } from 'vitest';
import { openFolder } from '../../src/library.ts';

/** A question as a reader would type it, and the wording that answers it in any of the articles. */
const ANSWERABLE: readonly (readonly [question: string, expected: RegExp])[] = [
  ['Who asked Putin about the peace plan at the Security Council meeting?', /Valentina Matvienko/],
  ['Which newspaper published the 28-point plan?', /Financial Times/],
  ['How much of Ukraine does Russia control?', /more than 19%|one-fifth of Ukraine/],
  ['Where did Putin hold his press conference?', /Kyrgyzstan|Bishkek/],
  ['Who is Steve Witkoff?', /special envoy/],
  ['When will Witkoff travel to Moscow?', /next week/],
  ['When did Kupyansk fall into Russian hands?', /November 4/],
  ["What would the plan do to Ukraine's armed forces?", /reducing Ukraine['’]s armed forces/],
  ['Why does Putin think Zelensky is not a legitimate president?', /martial law|illegitimate/],
  ['Which countries did Russia brief about the agreements?', /North Korea|DPRK/],
  ['Did Putin say Russia wants to attack Europe?', /planning to attack Europe|complete nonsense/],
  ["What happens if Ukrainian troops don't leave the occupied territories?", /by military means/],
];
const MIN_RIGHT_FIRST = 10;

/** The last two speak of what the articles are about, and ask for what none of them says. */
const UNANSWERABLE = [
  'Who won the football World Cup?',
  'What is the capital of Australia?',
  'How do I bake sourdough bread?',
  'What did Macron say about pension reform?',
  "What does Russia's new pipeline to Mongolia cost?",
  'Which grain price did Ukraine and Türkiye agree on?',
];

const library = await openFolder('seeds');

test('the first excerpt answers nearly every question that the articles answer', async () => {
  const missed: string[] = [];
  for (const [question, expected] of ANSWERABLE) {
    const answer = await library.ask({ question });
    const first = answer.kind === 'found' ? (answer.excerpts[0]?.text ?? '') : `(${answer.kind})`;
    if (!expected.test(first)) missed.push(`${question} → ${first}`);
  }
  expect(ANSWERABLE.length - missed.length, missed.join('\n')).toBeGreaterThanOrEqual(MIN_RIGHT_FIRST);
});

test.each(UNANSWERABLE)('declines %s', async (question) => {
  expect(await library.ask({ question })).toMatchObject({ kind: 'nothing' });
});
