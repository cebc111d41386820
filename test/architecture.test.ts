// ARCHITECTURE.md says which room depends on which: this holds it to the imports.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from './support/processes.ts';

const IMPORT = /(?:^|\n)(?:import|export)\s[^'"]*?from '(?<path>\.[^']+)'/g;

const rows = [
  ...readFileSync(join(PROJECT, 'ARCHITECTURE.md'), 'utf8').matchAll(/^\| (?<rooms>`.+?) \| (?<on>.+?) \|$/gm),
]
  .map(({ groups: { rooms = '', on = '' } = {} }) => ({
    rooms: rooms.split(/[`, ]+/).filter((room) => room !== ''),
    on,
  }))
  .filter(({ rooms }) => rooms.every((room) => /^(?:src|commands|bench)\b/.test(room)));
/** What every room may know: the rows before the first folder. */
const shared = rows.slice(
  0,
  rows.findIndex(({ rooms }) => rooms.some((room) => room.endsWith('/'))),
);
const isShared = (room: string) => shared.some(({ rooms }) => rooms.includes(room));

function filesBelow(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}${file}`);
}

/** `src/search/` or `src/date.ts` */
function roomOf(file: string): string {
  return /^(?:commands|bench)\/|^src\/[^/]+(?:\/|$)/.exec(file)?.[0] ?? file;
}

/** The rooms that the files of a room import from. */
function importsOf(room: string): string[] {
  const files = room.endsWith('/') ? filesBelow(room) : [room];
  const rooms = files.flatMap((file) => {
    const text = readFileSync(join(PROJECT, file), 'utf8');
    const paths = [...text.matchAll(IMPORT)].map(({ groups }) => groups?.path ?? '');
    return paths.map((path) => roomOf(relative(PROJECT, join(PROJECT, dirname(file), path))));
  });
  return [...new Set(rooms)].filter((other) => other !== room).sort();
}

const nameOf = (room: string) => /([\w-]+)(?:\/|\.ts)$/.exec(room)?.[1] ?? room;

test('ARCHITECTURE.md has every room in its table', () => {
  const found = [...filesBelow('src/'), ...filesBelow('commands/'), ...filesBelow('bench/')].map(roomOf);
  expect(rows.flatMap(({ rooms }) => rooms).sort()).toEqual([...new Set(found)].sort());
});

test.each(
  rows.filter(({ on }) => !on.startsWith('all')).flatMap(({ rooms, on }) => rooms.map((room) => ({ room, on }))),
)('$room depends on what ARCHITECTURE.md says and on nothing else', ({ room, on }) => {
  const named = on.split(/[^a-z-]+/);
  const others = importsOf(room).filter((other) => !isShared(other));
  expect(others.filter((other) => !named.includes(nameOf(other)))).toEqual([]);
  const rooms = rows.flatMap((row) => row.rooms).map(nameOf);
  const listed = (on.replace(/ \(.*?\)/g, '').split(':')[0] ?? '').split(', ').filter((word) => rooms.includes(word));
  const imported = importsOf(room).map(nameOf);
  expect(listed.filter((word) => !imported.includes(word))).toEqual([]);
});
