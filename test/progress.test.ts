import { describe, expect, test } from 'vitest';
import { openFolder } from '../src/library.ts';
import { type Progress, progressLine, showProgress } from '../src/progress.ts';
import { articleText, folderWith } from './support/folders.ts';

/** What is written while work goes on evenly for so many seconds, by a clock of the test's own. */
function written(kind: 'terminal' | 'log', seconds: number): string[] {
  const lines: string[] = [];
  let time = 0;
  const report = showProgress({ kind, write: (line) => lines.push(line) }, () => time);
  for (let done = 0; done <= 1000; done++) {
    time = seconds * done;
    report({ stage: 'reading', done, total: 1000 });
  }
  return lines;
}

describe('progress', () => {
  test('says how many are done and how long the rest will take', () => {
    expect(progressLine({ stage: 'reading', done: 1200, total: 6000 }, 3000)).toBe(
      'Reading: 1,200 of 6,000 files, 12 s left',
    );
    expect(progressLine({ stage: 'indexing', done: 10, total: 1000 }, 6000)).toBe(
      'Indexing: 10 of 1,000 paragraphs, 10 min left',
    );
    expect(progressLine({ stage: 'indexing', done: 0, total: 10 }, 0)).toBe('Indexing: 0 of 10 paragraphs');
  });

  test('is one line on a terminal, which is gone when the work is done', () => {
    const writes = written('terminal', 10);
    expect(writes.length).toBeGreaterThan(50);
    for (const text of writes) {
      expect(text.startsWith('\r\x1b[2K')).toBe(true);
      expect(text).not.toContain('\n');
    }
    expect(writes.at(-1)).toBe('\r\x1b[2K');
  });

  test('is a line now and then in a log', () => {
    const lines = written('log', 30);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe('Reading: 167 of 1,000 files, 25 s left');
    for (const line of lines) expect(line).toMatch(/^[\w:, ]+$/);
  });

  test.each(['terminal', 'log'] as const)('of short work is nothing (%s)', (kind) => {
    expect(written(kind, 0.9)).toEqual([]);
  });

  test('of a folder goes through every file and every paragraph', async () => {
    const folder = await folderWith({
      'a.txt': articleText(),
      'b.txt': articleText({ title: 'Another harbour', stamp: '22 November 2025' }),
      'empty.txt': '',
    });
    const heard: Progress[] = [];
    const library = await openFolder(folder, (progress) => heard.push(progress));
    const paragraphs = library.sources().flatMap((article) => article.paragraphs).length;
    expect(heard.filter(({ stage }) => stage === 'reading').at(-1)).toEqual({ stage: 'reading', done: 3, total: 3 });
    expect(heard.at(-1)).toEqual({ stage: 'indexing', done: paragraphs, total: paragraphs });
  });
});
