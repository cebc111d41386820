import './node-version.cjs';
import { readEnvironment } from './config.ts';
import { diagnose, type Finding } from './doctor/index.ts';
import { readArguments, runEntry, UsageError } from './entry.ts';
import { progressView, showProgress } from './progress.ts';

const HELP = `Checks whether the bot could run, and says of what isn't right how to mend it. Changes nothing.

  npm run doctor                       settings, token, application, commands, articles, clock
  npm run doctor -- --corpus DIR       another folder of articles
  npm run --silent doctor -- --json    for programs: { "ok", "findings": [ { "check", "status", "says" } ] }
  npm run doctor -- --help             this text

Exit code 0 when the bot could run, warnings or not; 1 when it couldn't.
`;

const OPTIONS = {
  corpus: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const WIDTHS = { status: 9, check: 13 };

await runEntry(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), OPTIONS);
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (positionals.length > 0)
    throw new UsageError(`"${positionals[0]}" isn't understood. --help shows what can be written.`);

  const progress = showProgress(progressView(process.stderr, (line) => console.error(line)));
  const findings: Finding[] = [];
  const patient = { environment: readEnvironment(), folder: values.corpus };
  for await (const finding of diagnose({ ...patient, onProgress: values.json ? undefined : progress })) {
    findings.push(finding);
    const { status, check, says } = finding;
    if (!values.json) console.log(`${status.padEnd(WIDTHS.status)}${check.padEnd(WIDTHS.check)}${says}`);
  }
  const ok = findings.every(({ status }) => status !== 'broken');
  if (values.json) console.log(JSON.stringify({ ok, findings }, null, 2));
  else console.log(ok ? '\nThe bot can run: npm start' : "\nThe bot can't run yet. Mend what is broken, from the top.");
  return ok ? 0 : 1;
});
