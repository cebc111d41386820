import './node-version.cjs';
import { runEntry } from './entry.ts';
import { runEvaluation } from './evaluation/index.ts';

await runEntry(() => runEvaluation(process.argv.slice(2)));
