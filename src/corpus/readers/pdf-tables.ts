import { foldSpace } from '../lines.ts';
import type { Line, Stretch } from './pdf-lines.ts';

/** Stretches below each other that begin at one place: a cell of a table, or some lines of a text. */
interface Cell {
  readonly stretches: readonly Stretch[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Where its last line stands. */
  readonly foot: number;
  readonly size: number;
}

type Row = readonly Cell[];

interface Column {
  readonly left: number;
  right: number;
}

const CELL_END = ' | ';
/** In sizes of the font: of lines within a cell, between rows, and between columns. */
const LINE_DISTANCE = 2.4;
const ROW_DISTANCE = 4;
const GUTTER = 0.7;
/** Points by which what stands below each other may be out of line. */
const TOLERANCE = 2;
const MIN_ROWS = 2;
const MIN_CELLS = 2;
/** Characters. What is longer is a column of the page. */
const MAX_CELL = 300;
/** Before a gap it makes a list, not a table: `(a)`, `1.2`, `•`. */
const MARKER = /^(?:\P{L}|\(?(?:\d{1,3}|\p{L}|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?|§ ?\d+)$/u;

/**
 * The lines of a page, in which each row of a table is one: rows have their cells side by side, and those of the same
 * column below each other.
 */
export function withTables(stretches: readonly Stretch[]): Line[] {
  const rows = rowsOf(cellsOf(stretches));
  const lines: (Line | Stretch)[] = [];
  for (let start = 0, end = 0; start < rows.length; start = end) {
    end = start + 1;
    while (isNextRow(rows[end - 1], rows[end])) end++;
    const table = rows.slice(start, end);
    const columns = columnsOf(table);
    if (isTable(table, columns)) lines.push(...table.map((row) => asRow(row, columns)));
    else for (const cell of table.flat()) lines.push(...cell.stretches);
  }
  return joinStretches(lines);
}

function cellsOf(stretches: readonly Stretch[]): Cell[] {
  const cells: Cell[] = [];
  const counts = new Map<number, number>();
  for (const { line } of stretches) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const stretch of stretches) {
    const { left, size, height } = stretch;
    const above = cells.at(-1);
    const drop = above ? above.foot - height : 0;
    const goesOn =
      above &&
      Math.abs(above.left - left) < TOLERANCE &&
      drop > 0 &&
      drop < size * LINE_DISTANCE &&
      counts.get(stretch.line) === 1;
    const right = left + stretch.width;
    if (above && goesOn && above.size === size)
      cells[cells.length - 1] = {
        ...above,
        stretches: [...above.stretches, stretch],
        right: Math.max(above.right, right),
        foot: height,
      };
    else cells.push({ stretches: [stretch], left, right, top: height, foot: height, size });
  }
  return cells;
}

function rowsOf(cells: readonly Cell[]): Row[] {
  const rows: Cell[][] = [];
  for (const cell of cells) {
    const before = rows.at(-1)?.at(-1);
    if (before && isBeside(before, cell)) rows.at(-1)?.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

function isBeside(before: Cell, cell: Cell): boolean {
  const isLevel = cell.top > before.foot - TOLERANCE && cell.foot < before.top + TOLERANCE;
  return isLevel && cell.left > before.right + GUTTER * cell.size;
}

function isNextRow(above: Row | undefined, row: Row | undefined): boolean {
  const [first] = above ?? [];
  if (!row || !above || !first || above.length < MIN_CELLS || row.length < MIN_CELLS) return false;
  const distance = Math.min(...above.map(({ foot }) => foot)) - Math.max(...row.map(({ top }) => top));
  if (distance <= 0 || distance > first.size * ROW_DISTANCE) return false;
  // In a justified text gaps stand below each other by chance, but not all of a line.
  const [fewer = [], more = []] = [row.slice(1), above.slice(1)].sort((a, b) => a.length - b.length);
  return fewer.every((cell) => more.some((other) => areInLine(cell, other)));
}

/** By their left ends, their right ends or their middles. */
function areInLine(a: Cell, b: Cell): boolean {
  const isNear = (difference: number) => Math.abs(difference) < TOLERANCE;
  return isNear(a.left - b.left) || isNear(a.right - b.right) || isNear(a.left + a.right - b.left - b.right);
}

function isTable(rows: readonly Row[], columns: readonly Column[]): boolean {
  if (rows.length < MIN_ROWS || columns.length < MIN_CELLS) return false;
  if (rows.flat().some((cell) => textOf(cell).length > MAX_CELL)) return false;
  return !rows.every((row) => row.length === MIN_CELLS && row[0] && MARKER.test(textOf(row[0])));
}

/** From where to where the columns reach: the cells of all rows, as far as they stand above each other. */
function columnsOf(rows: readonly Row[]): Column[] {
  const columns: Column[] = [];
  for (const { left, right } of rows.flat().sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** An empty cell keeps its place, or those behind it would stand below another head. */
function asRow(row: Row, columns: readonly Column[]): Line {
  const cells = columns.map(({ left, right }) => row.filter((cell) => cell.left < right && cell.right > left));
  const [first] = row as readonly [Cell];
  const [{ font, size, height }] = first.stretches as readonly [Stretch];
  const text = foldSpace(cells.map((cell) => cell.map(textOf).join(' ')).join(CELL_END));
  return {
    text,
    left: first.left,
    width: Math.max(...row.map(({ right }) => right)) - first.left,
    height,
    font,
    size,
    isRow: true,
  };
}

function textOf({ stretches }: Cell): string {
  return stretches.map(({ text }) => text).join(' ');
}

/** What is no table is put together again as it was printed. */
function joinStretches(lines: readonly (Line | Stretch)[]): Line[] {
  const joined: (Line | Stretch)[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && 'line' in before && 'line' in line && before.line === line.line) {
      const { font, size } = line.text.length > before.text.length ? line : before;
      const width = line.left + line.width - before.left;
      joined[joined.length - 1] = { ...before, text: `${before.text} ${line.text}`, width, font, size };
    } else joined.push(line);
  }
  return joined;
}
