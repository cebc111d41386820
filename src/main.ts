import './node-version.cjs';
import { discordSettings, localSettings, readEnvironment } from './config.ts';
import { startBot } from './discord/index.ts';
import { readArguments, runEntry, UsageError } from './entry.ts';
import { startHeartbeat } from './heartbeat.ts';
import { openLive, sizeOf } from './live-library.ts';
import { createLog } from './log.ts';
import { progressView, showProgress } from './progress.ts';

const HELP = `Runs the Discord bot until it is told to stop (Ctrl-C or SIGTERM; a second one stops at once).

  npm start
  npm start -- --help     this text

Settings, from the environment or .env (see .env.example):
  DISCORD_TOKEN           the bot's token; required
  DISCORD_GUILD_ID        register commands in this server only, where they show at once
  DISCORD_API             base of Discord's REST API, for a proxy
  ANSWERS                 public or private: who sees an answer when a member doesn't say (default: public)
  RATE_LIMIT              questions per member and minute (default: no limit)
  CORPUS                  folder of articles (default: the project's seeds)
  HEARTBEAT               file that is written every 10 s while Discord is connected (default: none)
  LOG_LEVEL               debug, info, warn, error or silent (default: info)

Without a token: npm run try
`;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

await runEntry(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), { help: { type: 'boolean', short: 'h' } });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (positionals.length > 0)
    throw new UsageError(`"${positionals[0]}" isn't understood. --help shows what can be written.`);

  const environment = readEnvironment();
  const { corpus: folder, logLevel, heartbeat } = localSettings(environment);
  const settings = discordSettings(environment);
  const log = createLog(logLevel);
  process.on('unhandledRejection', (error) => {
    log.error({ err: error }, 'Something failed that nothing waited for; the bot goes on');
  });

  // Until the bot runs there is nothing to finish, so the first signal ends the process.
  let onSignal: (signal: NodeJS.Signals) => void = () => process.exit(0);
  // One listener from beginning to end: a signal that comes while one takes another's place would be lost.
  for (const signal of SIGNALS) process.on(signal, () => onSignal(signal));
  const onProgress = showProgress(progressView(process.stderr, (line) => log.info(line)));
  const told = { onProgress, info: (line: string) => log.info(line), warn: (line: string) => log.warn(line) };
  const { library } = await openLive(folder, told);
  for (const warning of library.warnings) log.warn(warning);
  const warned = library.warnings.length > 0 ? `; ${library.warnings.length} warnings above, each with its remedy` : '';
  log.info(`Read ${sizeOf({ articles: library.sources() })} from ${folder}${warned}`);
  const bot = await startBot(settings, library, log);
  const stopHeartbeat = heartbeat === null ? null : startHeartbeat(heartbeat, bot.isConnected, log);
  library.warm().catch((error: unknown) => log.error({ err: error }, 'Building the timeline failed'));

  const signalled = new Promise<NodeJS.Signals>((resolve) => {
    onSignal = resolve;
  });
  const signal = await Promise.race([signalled, bot.ended]);
  onSignal = () => process.exit(1);
  log.info(`${signal}: finishing the answers under way`);
  await stopHeartbeat?.();
  await bot.stop();
  log.info('Stopped');
  return 0;
});
// Nothing may keep a process alive that has stopped: an idle connection would make a zombie of it.
process.exit();
