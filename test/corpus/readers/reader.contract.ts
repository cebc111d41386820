import { describe, expect, test } from 'vitest';
import type { BlockKind, Reader } from '../../../src/corpus/draft.ts';
import { PlainError } from '../../../src/plain-error.ts';

/** What a document of any format can hold. */
export interface Part {
  readonly kind: Exclude<BlockKind, 'text'>;
  readonly text: string;
}

interface Format {
  readonly read: Reader;
  /** A document of this format that holds the parts, and states nothing of itself. */
  readonly write: (parts: readonly Part[]) => Uint8Array;
  /** The kinds that the format tells apart; a block of any other kind is a `text`. */
  readonly tells: readonly BlockKind[];
  /** White space within a part, as the format can hold it. */
  readonly space: string;
}

const PARTS: readonly Part[] = [
  { kind: 'heading', text: 'Bridge opens at last' },
  { kind: 'paragraph', text: 'The minister opened a new bridge over the river on Monday, police and guests said.' },
  { kind: 'caption', text: 'Guests on the bridge, seen from the tower' },
  { kind: 'paragraph', text: 'It cost twice as much as planned, auditors found, and took three more years to build.' },
  { kind: 'paragraph', text: 'Fishermen, who had blocked the site with their boats, stayed away from the ceremony.' },
  { kind: 'heading', text: 'What comes next' },
  { kind: 'paragraph', text: 'Trains will cross it from March on, once the tracks have been laid and tested twice.' },
  { kind: 'paragraph', text: 'Short.' },
];

/** What every reader of a format promises. */
export function readerContract(name: string, { read, write, tells, space }: Format): void {
  const kindOf = ({ kind }: Part) => (tells.includes(kind) ? kind : 'text');

  describe(`${name} is read so that it`, () => {
    test('gives the blocks in the order in which they stand, each with its kind where the format tells it', async () => {
      const { blocks } = await read(write(PARTS));
      expect(blocks).toEqual(PARTS.map((part) => ({ kind: kindOf(part), text: part.text })));
    });

    test('gives every word once', async () => {
      const { blocks } = await read(write(PARTS));
      expect(words(blocks)).toEqual(words(PARTS));
    });

    test('folds white space', async () => {
      const spaced = PARTS.map(({ kind, text }) => ({ kind, text: text.replaceAll(' ', space) }));
      const { blocks } = await read(write(spaced));
      expect(blocks.map(({ text }) => text)).toEqual(PARTS.map(({ text }) => text));
    });

    test('gives no empty blocks', async () => {
      const gaps = PARTS.flatMap((part) => [{ kind: part.kind, text: '' }, part, { kind: part.kind, text: space }]);
      const { blocks } = await read(write(gaps));
      expect(blocks.map(({ text }) => text)).toEqual(PARTS.map(({ text }) => text));
    });

    test('states nothing that the document doesn’t state of itself', async () => {
      expect((await read(write(PARTS))).metadata).toEqual({});
    });

    test('reads the same again, and leaves the bytes as they are', async () => {
      const bytes = write(PARTS);
      const copy = Uint8Array.from(bytes);
      const first = await read(bytes);
      expect(bytes).toEqual(Buffer.from(copy));
      expect(await read(bytes)).toEqual(first);
      expect(await Promise.all([read(bytes), read(bytes)])).toEqual([first, first]);
    });

    test.each([
      ['empty', new Uint8Array()],
      ['junk', junk(20_000)],
    ])('says plainly that a file which is %s can’t be read', async (_kind, bytes) => {
      await expect(read(bytes)).rejects.toThrow(PlainError);
    });

    test('says plainly that a document without text has none', async () => {
      await expect(read(write([]))).rejects.toThrow(PlainError);
    });

    test.each([0.1, 0.25, 0.5, 0.75, 0.9, 0.99])(
      'reads no more than what is there of a file cut at %d',
      async (share) => {
        const bytes = write(PARTS);
        const words = await wordsOrRefusal(bytes.subarray(0, Math.floor(bytes.length * share)));
        expect(ALL_WORDS).toEqual(expect.arrayContaining(words));
      },
    );

    test('refuses or reads a damaged file, and nothing else', async () => {
      const bytes = write(PARTS);
      for (let place = 0; place < bytes.length; place += Math.ceil(bytes.length / 40)) {
        const damaged = Uint8Array.from(bytes);
        damaged.set(junk(8).subarray(0, bytes.length - place), place);
        await wordsOrRefusal(damaged);
      }
    });
  });

  /** The whole words of what is read, but for the last one, which may be cut; none where the reader refuses plainly. */
  async function wordsOrRefusal(bytes: Uint8Array): Promise<string[]> {
    try {
      return words((await read(bytes)).blocks).slice(0, -1);
    } catch (error) {
      expect(error).toBeInstanceOf(PlainError);
      return [];
    }
  }
}

const ALL_WORDS = words(PARTS);

function words(blocks: readonly { readonly text: string }[]): string[] {
  return blocks.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []);
}

/** The same bytes each time, without any order in them. */
function junk(length: number): Uint8Array {
  let state = 42;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}
