// Brings README's sample of the terminal and its picture of the preview up to date, from the project's own seeds:
// npm run picture
import { readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../commands/index.ts';
import { openFolder } from '../src/library.ts';
import { inputOf } from '../src/local/input.ts';
import { drawMessage, withoutButtons } from '../src/local/terminal.ts';
import { NO_BROWSER, startBrowser } from '../test/support/browser.ts';
import { cleanUp, startScript } from '../test/support/processes.ts';

const PICTURE = fileURLToPath(new URL('preview.png', import.meta.url));
const README = new URL('../README.md', import.meta.url);
const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));
const QUESTION = 'What happened in Kupyansk?';
const SIZE = { width: 880, height: 920 };
const SCREEN = { columns: 100, styled: false, locale: 'en' };

await writeSample();
if (NO_BROWSER !== null) {
  console.error(`The picture needs a browser: ${NO_BROWSER}.`);
  process.exit(1);
}
await takePicture();
console.log(`docs/preview.png: ${Math.round((await stat(PICTURE)).size / 1000)} kB`);

/** As a terminal of 100 columns shows it. */
async function writeSample(): Promise<void> {
  const library = await openFolder(SEEDS);
  const message = await runCommand('ask', inputOf(new Map([['question', QUESTION]]), SCREEN.locale), library);
  const sample = drawMessage(withoutButtons(message), SCREEN).replaceAll(/ +$/gm, '');
  const readme = await readFile(README, 'utf8');
  await writeFile(
    README,
    readme.replace(/(?<=^```text\n).*?(?=^```$)/ms, () => `${sample}\n`),
  );
}

async function takePicture(): Promise<void> {
  const preview = await startScript('src/try.ts', { args: ['--web', '--port', '0'] });
  await preview.prints(/http:\S+/);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'dark', timezoneId: 'UTC', locale: 'en-GB' });
    await page.goto(/http:\S+/.exec(preview.printed())?.[0] ?? '');
    await page.getByLabel('Message Dateline').fill(`/ask question: ${QUESTION}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.locator('.container').waitFor();
    await page.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
    await preview.signal('SIGINT');
    await cleanUp();
  }
}
