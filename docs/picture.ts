// Takes README's picture of the preview, from the project's own seeds: npm run picture
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NO_BROWSER, startBrowser } from '../test/support/browser.ts';
import { cleanUp, startScript } from '../test/support/processes.ts';

const PICTURE = fileURLToPath(new URL('preview.png', import.meta.url));
const QUESTION = 'What happened in Kupyansk?';
const SIZE = { width: 880, height: 920 };

if (NO_BROWSER !== null) {
  console.error(`The picture needs a browser: ${NO_BROWSER}.`);
  process.exit(1);
}
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
console.log(`docs/preview.png: ${Math.round((await stat(PICTURE)).size / 1000)} kB`);
