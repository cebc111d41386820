import './node-version.cjs';
import { runEntry } from './entry.ts';
import { runLocally } from './local/index.ts';

await runEntry(() => runLocally(process.argv.slice(2)));
