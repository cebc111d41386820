// A real browser for the tests of the preview: Debian's Chromium, or what CHROMIUM names.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const program = PLACES.find((path) => path !== '' && existsSync(path));

/** Why the tests in a browser are skipped, or null where there is one. */
export const NO_BROWSER =
  program === undefined
    ? 'no browser found: install one (Debian: apt-get install chromium) or name it in CHROMIUM'
    : null;

/** Headless, with an empty profile of its own that ends with it. */
export async function startBrowser(): Promise<Browser> {
  if (program === undefined) throw new Error(`Expected a browser; ${NO_BROWSER}`);
  return chromium.launch({ executablePath: program, args: ARGUMENTS });
}
