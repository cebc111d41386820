// The preview in a real browser: what is typed, pressed, seen and heard.
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openFolder } from '../../../src/library.ts';
import { openPreview, type Preview } from '../../../src/local/web/index.ts';
import { NO_BROWSER, startBrowser } from '../../support/browser.ts';
import { folderWith } from '../../support/folders.ts';
import { PROJECT } from '../../support/processes.ts';
import { textOf } from '../../support/shown.ts';

if (NO_BROWSER !== null) console.warn(`The tests of the preview in a browser are skipped: ${NO_BROWSER}.`);

const KHARKIV = 'What happened in the Kharkiv region?';
/** Answered by several pages of passages. */
const MANY = 'What did Putin say about the peace plan?';
const ABSENT = 'Who won the chess tournament in Reykjavik?';
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };
const LOOKS = [
  ['wide and light', { viewport: WIDE, colorScheme: 'light' }],
  ['wide and dark', { viewport: WIDE, colorScheme: 'dark' }],
  ['narrow and light', { viewport: NARROW, colorScheme: 'light' }],
  ['narrow and dark', { viewport: NARROW, colorScheme: 'dark' }],
] as const;
const VIEWS = [
  KHARKIV,
  `/ask question: ${MANY} private: true`,
  ABSENT,
  '/sources',
  '/sources source: Sputnik',
  '/timeline',
  '/verify quote: I believe the plan could be the basis of a final peace agreement, Putin said',
  '/help',
];
const ZONE = 'Asia/Tokyo';

// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire, looked at by what it holds
type Json = any;

let browser: Browser;
let preview: Preview;

beforeAll(async () => {
  if (NO_BROWSER !== null) return;
  browser = await startBrowser();
  preview = await openPreview(await openFolder(`${PROJECT}seeds`), { port: 0, locale: null });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await preview?.close();
});

/** The opened page; the test fails if anything is complained of in it, its policy's violations included. */
async function open(options: BrowserContextOptions = {}, address = preview.address): Promise<Page> {
  const context = await browser.newContext({ viewport: WIDE, timezoneId: ZONE, locale: 'en-US', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', (line) => complaints.push(line.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });
  await page.goto(address);
  return page;
}

const box = (page: Page) => page.getByRole('combobox', { name: 'Message Dateline' });

/** Types it, sends it with Enter and returns the message as it came over the wire once it is drawn. */
async function send(page: Page, typed: string): Promise<Json> {
  const exchanges = await page.getByRole('article').count();
  await box(page).fill(typed);
  await page.keyboard.press('Escape');
  return after(page, () => page.keyboard.press('Enter'), exchanges);
}

async function after(page: Page, act: () => Promise<void>, exchange: number): Promise<Json> {
  const [response] = await Promise.all([page.waitForResponse((given) => /\/(?:run|press)$/.test(given.url())), act()]);
  const { message } = await response.json();
  await page.getByRole('article').nth(exchange).locator('.message:not([aria-busy])').waitFor();
  return message;
}

/** What the page shows of the nth message: its lines of text, then the words on its buttons. */
async function drawn(page: Page, exchange = 0): Promise<string[]> {
  const container = page.getByRole('article').nth(exchange).locator('.container');
  const texts = await container.locator(':is(h3, p, blockquote, li)').allInnerTexts();
  const lines = texts.flatMap((text) => text.split('\n'));
  return [...lines, ...(await container.getByRole('button').allInnerTexts())].map(fold).filter((line) => line !== '');
}

const fold = (line: string) => line.replace(/\s+/g, ' ').trim();

/** Nothing wider than the page, and nothing that keeps anybody from reading or using it. */
async function expectWellDrawn(page: Page, what: string): Promise<void> {
  const wider = await page.evaluate(() => {
    const { documentElement, querySelectorAll } = (globalThis as Json).document;
    const all = [documentElement, ...querySelectorAll.call((globalThis as Json).document, 'main, main *')];
    return all
      .filter((one: Json) => one.scrollWidth > one.clientWidth && one.clientWidth > 0)
      .map((one: Json) => one.outerHTML);
  });
  expect(wider, what).toEqual([]);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as Json).axe.run());
  expect(
    violations.map(({ id, help, nodes }: Json) => [id, help, nodes[0].html]),
    what,
  ).toEqual([]);
}

/** Presses the key until the focus is where the words are: an id, a tag, or a part of the text. It must be visible there. */
async function reach(page: Page, words: string, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key);
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) continue;
    const names = await focused.evaluate((one: Json) => [
      one.id,
      one.localName,
      one.localName === 'button' ? one.textContent : '',
    ]);
    if (!names.some((name: string) => name === words || name.split(' ').includes(words))) continue;
    expect(await focused.evaluate((one: Json) => (globalThis as Json).getComputedStyle(one).outlineStyle)).toBe(
      'solid',
    );
    if (words !== 'main') await expect.poll(() => focused.evaluate(isInView)).toBe(true);
    return;
  }
  throw new Error(`Expected ${key} to reach ${words}`);
}

/** Whether somebody sees all of it: it is hidden neither by the edges nor by what stays in its place. */
function isInView(element: Json): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const [x, y, inset] = [(left + right) / 2, (top + bottom) / 2, 2];
  const edges: [number, number][] = [
    [left + inset, y],
    [right - inset, y],
    [x, top + inset],
    [x, bottom - inset],
  ];
  return edges.every((edge) => element.contains(element.ownerDocument.elementFromPoint(...edge)));
}

/** What the message's data says, as a person in `ZONE` should read it. */
function said(message: Json): string[] {
  const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE });
  const lines = textOf(message)
    .replace(/<@\d+>/g, '@you')
    .replace(/<t:(\d+):f>/g, (_, seconds) => format.format(new Date(Number(seconds) * 1000)))
    .replace(/\[([^\]]*)\]\(<[^>]*>\)/g, '$1')
    .replace(/\*\*|`|^(?:> |-# |### |- )/gm, '')
    .replace(/\*(\w+)\*/g, '$1')
    .split('\n');
  return [...lines, ...buttonsOf(message)].map(fold).filter((line) => line !== '');
}

/** The words on the buttons, in their order. */
function buttonsOf(component: Json): string[] {
  const children = [...(component.components ?? []), ...(component.accessory ? [component.accessory] : [])];
  return children.flatMap((child) => (child.type === 2 ? [child.label] : buttonsOf(child)));
}

describe.skipIf(NO_BROWSER !== null)('the preview in a browser', () => {
  test.each(LOOKS)(
    '%s, every view says what its message says, fits, and axe finds nothing',
    async (_name, look) => {
      const page = await open(look);
      for (const line of VIEWS) {
        await page.reload();
        const message = await send(page, line);
        expect(await drawn(page), line).toEqual(said(message));
        await expectWellDrawn(page, line);
      }
      await page.reload();
      await send(page, MANY);
      const next = await after(page, () => page.getByRole('button', { name: 'Next' }).click(), 0);
      expect(await drawn(page)).toEqual(said(next));
      const context = await after(page, () => page.getByRole('button', { name: 'Context' }).first().click(), 1);
      expect(await drawn(page, 1)).toEqual(said(context));
      await box(page).fill('/ask question: What? ');
      await page.getByRole('option', { name: 'source:' }).waitFor();
      await expectWellDrawn(page, 'a second page, its context and suggestions');
    },
    60_000,
  );

  test('shows the picture of a timeline, with its description, from the message itself', async () => {
    const page = await open();
    await send(page, '/timeline');
    const picture = page.locator('.gallery img');
    expect(await picture.getAttribute('alt')).toContain('21 Nov 2025: ');
    const width = async () => picture.evaluate((image: { naturalWidth?: number }) => image.naturalWidth);
    await expect.poll(width).toBe(1000);
  });

  test('turns pages as often as one likes, and keeps the keyboard where it was', async () => {
    const page = await open();
    const first = await send(page, MANY);
    const second = await after(page, () => page.getByRole('button', { name: 'Next' }).press('Enter'), 0);
    expect(said(second)).not.toEqual(said(first));
    expect(await drawn(page)).toEqual(said(second));
    expect(await page.getByRole('article').count()).toBe(1);
    const back = await after(page, () => page.getByRole('button', { name: 'Previous' }).press('Enter'), 0);
    expect(back).toEqual(first);
    expect(await drawn(page)).toEqual(said(first));
    // There is no page before this one: the message itself takes the focus that its button can't.
    const focused = () => page.evaluate('document.activeElement.className');
    expect(await focused()).toBe('message');
  });

  test('keeps the page buttons of every message that it shows', async () => {
    const page = await open();
    await send(page, MANY);
    const other = await send(page, '/sources');
    await after(page, () => page.getByRole('button', { name: 'Next' }).first().click(), 0);
    expect((await drawn(page)).join(' ')).toContain('Page 2');
    expect(await drawn(page, 1)).toEqual(said(other));
  });

  test('opens the context of an excerpt beneath, moves in it, and leaves the answer as it is', async () => {
    const page = await open({ viewport: NARROW });
    const answer = await send(page, KHARKIV);
    const context = await after(page, () => page.getByRole('button', { name: 'Context' }).first().press('Enter'), 1);
    expect(await drawn(page, 1)).toEqual(said(context));
    expect(await drawn(page)).toEqual(said(answer));
    const focused = page.locator(':focus');
    expect(await focused.innerText()).toContain('Only you can see this.');
    await expect.poll(() => page.getByText('You pressed Context').evaluate(isInView)).toBe(true);
    const move = page.getByRole('article').nth(1).locator('button:enabled').first();
    const moved = await after(page, () => move.press('Enter'), 1);
    expect(said(moved)).not.toEqual(said(context));
    expect(await drawn(page, 1)).toEqual(said(moved));
  });

  test('shares a private answer', async () => {
    const page = await open();
    await send(page, `/ask question: ${KHARKIV} private: true`);
    const shared = await after(page, () => page.getByRole('button', { name: 'Share' }).click(), 1);
    expect(await drawn(page, 1)).toEqual(said(shared));
    expect((await drawn(page, 1)).join(' ')).toContain('@you');
  });

  test('marks an answer that only the asker would see', async () => {
    const page = await open();
    await send(page, `/ask question: ${KHARKIV} private: true`);
    await page.getByText('Only you can see this.').waitFor();
  });

  test('completes commands, options and sources, by keyboard alone', async () => {
    const page = await open();
    await box(page).focus();
    const options = page.getByRole('option');
    await page.keyboard.type('/so');
    await expect.poll(() => options.allInnerTexts()).toEqual([expect.stringContaining('/sources')]);
    await page.keyboard.press('ArrowDown');
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'source:' }).waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('option', { name: 'Sputnik' }).waitFor();
    await expect.poll(() => options.count()).toBe(5);
    await page.keyboard.type('sputnik');
    await expect.poll(() => options.count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await box(page).inputValue()).toMatch(/^\/sources source: Putin: Trump's New Peace Plan/);
    await page.keyboard.press('Escape');
    const message = await after(page, () => page.keyboard.press('Enter'), 0);
    expect(said(message).join('\n')).toContain('Sputnik International');
    expect(await box(page).inputValue()).toBe('');
    expect(await box(page).evaluate((element: Json) => element === element.ownerDocument.activeElement)).toBe(true);
  });

  test("speaks the browser's language", async () => {
    const page = await open({ locale: 'de-DE' });
    await send(page, ABSENT);
    await expect.poll(() => page.getByRole('article').innerText()).toContain('Nichts in den Quellen');
  });

  test('is used from end to end by the keyboard alone, and shows where it is', async () => {
    const page = await open();
    await reach(page, 'typed', 'Tab');
    await page.keyboard.type(MANY);
    const first = await after(page, () => page.keyboard.press('Enter'), 0);
    await reach(page, 'Next', 'Shift+Tab');
    const second = await after(page, () => page.keyboard.press('Enter'), 0);
    expect(said(second)).not.toEqual(said(first));
    expect(await drawn(page)).toEqual(said(second));
    await reach(page, 'Context', 'Shift+Tab');
    const context = await after(page, () => page.keyboard.press('Space'), 1);
    expect(await drawn(page, 1)).toEqual(said(context));
    await reach(page, 'Down', 'Tab');
    const moved = await after(page, () => page.keyboard.press('Enter'), 1);
    expect(await drawn(page, 1)).toEqual(said(moved));
    await reach(page, 'typed', 'Tab');
  });

  test('can be scrolled by the keyboard to the end of a long message', async () => {
    const page = await open({ viewport: NARROW });
    await send(page, '/timeline');
    const last = page.getByRole('article').getByRole('button').last();
    await reach(page, 'main', 'Shift+Tab');
    await page.keyboard.press('End');
    await expect.poll(() => last.evaluate(isInView)).toBe(true);
  });

  test('one button changes between light and dark', async () => {
    const page = await open({ colorScheme: 'dark' });
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const dark = await background();
    await page.getByRole('button', { name: 'Light or dark' }).click();
    expect(await background()).not.toBe(dark);
    await page.getByRole('button', { name: 'Light or dark' }).click();
    expect(await background()).toBe(dark);
  });

  test('shows hostile text as text, and follows only web addresses', async () => {
    const hostile = [
      '<script>globalThis.hacked = 1</script> was said in the harbour of Lund on Monday by the mayor of the town.',
      'The harbour <img src=x onerror="globalThis.hacked = 2"> opened, [press here](javascript:globalThis.hacked=3) said all.',
      'The harbour keeps **its** name & <b>its</b> \u0007bell, as data:text/html,<script>alert(1)</script> says to everybody.',
    ];
    const sidecar = 'title: "<img src=x onerror=alert(1)> in the harbour"\noutlet: "</p><svg onload=alert(2)>"\n';
    const folder = await folderWith({ 'harbour.txt': `Harbour\n\n${hostile.join('\n\n')}`, 'harbour.yaml': sidecar });
    const own = await openPreview(await openFolder(folder), { port: 0, locale: null });
    onTestFinished(() => own.close());
    const page = await open({}, own.address);
    const message = await send(page, 'What of the harbour, <u>this</u> [one](javascript:alert(1))?');
    await send(page, '/sources');
    await send(page, '/timeline');
    await box(page).fill('/ask question: What? source: ');
    await page.getByRole('option').first().waitFor();
    const lines = (await drawn(page)).join('\n');
    expect(lines).toContain('<script>globalThis.hacked = 1</script> was said');
    expect(lines).toContain('[press here](javascript:globalThis.hacked=3)');
    expect(lines).toContain('**its** name & <b>its</b>');
    expect(lines).not.toContain('\u0007');
    expect(said(message)[0]).toContain('<u>this</u>');
    expect(await page.locator('main :is(script, img, svg, iframe, u, a)').count()).toBe(0);
    expect(await page.evaluate(() => (globalThis as Json).hacked)).toBeUndefined();
  });

  test('says so when the preview was ended meanwhile', async () => {
    const own = await openPreview(await openFolder(`${PROJECT}seeds`), { port: 0, locale: null });
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(own.address);
    await own.close();
    await box(page).fill(KHARKIV);
    await page.keyboard.press('Enter');
    await page.getByText('npm run try -- --web').waitFor();
  });
});
