import '../src/node-version.cjs';
import { readArguments, runEntry, UsageError } from '../src/entry.ts';
import { calibrate } from './calibrate.ts';
import { fitRanking } from './fit.ts';
import { readQuestionSets } from './question-sets.ts';
import { benchReading } from './reading.ts';
import { benchSearching } from './searching.ts';
import { benchTimeline } from './timeline.ts';
import { makeVectors } from './vectors.ts';

const HELP = `Measures Dateline on this machine. Ratios within one run can be trusted, single times can't.

  npm run bench                 everything below
  npm run bench -- reading      time and memory per article at 500, 1,000 and 2,000 articles made from the seeds
  npm run bench -- searching    whole answers beside MiniSearch's defaults at 2,000 and 20,000 paragraphs: time, memory,
                                and how long they hold others up
  npm run bench -- searching QUESTIONS.jsonl --corpus DIR
                                the same on your articles, with questions as npm run eval takes them
  npm run bench -- timeline     building the timeline of as many, how long it holds others up, and answers after that
  npm run bench -- fit QUESTIONS.jsonl --corpus DIR [--write]
                                fits the weights of the ranking to questions as npm run eval takes them; judges
                                them by folds over articles, prints them, and with --write keeps them
  npm run bench -- fit DIR [DIR…] [--write]
                                the same with several folders, each with questions.jsonl and its articles in corpus;
                                what is named twice counts twice
  npm run bench -- calibrate QUESTIONS.jsonl --corpus DIR [--write]
                                fits the confidence that decides between an answer and none, after the ranking;
                                also with folders, which may hold unanswerable questions
  npm run bench -- vectors FILE FOLDER
                                makes the table of word vectors anew, from a file in the format of GloVe and a folder
                                with the database of WordNet
  --help                        this text
`;

const BENCHES = new Map([
  ['reading', benchReading],
  ['searching', benchSearching],
  ['timeline', benchTimeline],
]);

await runEntry(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), {
    help: { type: 'boolean', short: 'h' },
    corpus: { type: 'string' },
    write: { type: 'boolean' },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (positionals[0] === 'fit') {
    await fitRanking(await readQuestionSets('fit', positionals.slice(1), values.corpus), values.write ?? false);
    return 0;
  }
  if (positionals[0] === 'vectors') {
    await makeVectors(positionals[1], positionals[2]);
    return 0;
  }
  if (positionals[0] === 'calibrate') {
    await calibrate(await readQuestionSets('calibrate', positionals.slice(1), values.corpus), values.write ?? false);
    return 0;
  }
  if (positionals[0] === 'searching' && (positionals.length > 1 || values.corpus !== undefined)) {
    await benchSearching(await readQuestionSets('searching', positionals.slice(1), values.corpus));
    return 0;
  }
  const unknown = positionals.find((name) => !BENCHES.has(name));
  if (unknown)
    throw new UsageError(
      `There is no bench "${unknown}": write ${[...BENCHES.keys()].join(', ')}, fit, calibrate or vectors.`,
    );
  for (const [name, bench] of BENCHES) {
    if (positionals.length === 0 || positionals.includes(name)) await bench();
  }
  return 0;
});
