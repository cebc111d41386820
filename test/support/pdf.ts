/** A printed line, `left` and `height` in points from the lower left corner of the page. */
export interface PrintedLine {
  readonly text: string;
  readonly left?: number;
  readonly height: number;
  readonly size?: number;
  readonly bold?: boolean;
}

interface PdfDocument {
  readonly pages: readonly (readonly PrintedLine[])[];
  readonly title?: string;
  readonly author?: string;
  /** The program that the document was made with. */
  readonly creator?: string;
}

const LEFT = 60;
const SIZE = 11;
const CATALOG = 1;
const PAGES = 2;
const FONT = 3;
const BOLD_FONT = 4;
const INFO = 5;
const FIRST_PAGE = 6;

/** A PDF of Helvetica text, with a correct cross-reference table. Latin-1 only. */
export function aPdf({ pages, title, author, creator }: PdfDocument): Buffer {
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const info = [
    title && `/Title ${literal(title)}`,
    author && `/Author ${literal(author)}`,
    creator && `/Creator ${literal(creator)}`,
    '/CreationDate (D:2026)',
  ];
  const pageObject = (index: number) => FIRST_PAGE + index * 2;
  return aPdfOf([
    `<< /Type /Catalog /Pages ${PAGES} 0 R >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageObject(index)} 0 R`).join(' ')}] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< ${info.filter(Boolean).join(' ')} >>`,
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 595 842] /Contents ${pageObject(index) + 1} 0 R` +
        ` /Resources << /Font << /Plain ${FONT} 0 R /Bold ${BOLD_FONT} 0 R >> >> >>`,
      stream(lines.map(drawn).join('\n')),
    ]),
  ]);
}

/** A PDF of these objects, numbered from 1; the first is its catalog, the fifth its properties. */
export function aPdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [index, object] of objects.entries()) {
    offsets.push(length());
    const content = typeof object === 'string' ? Buffer.from(object, 'latin1') : object;
    parts.push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), content, Buffer.from('\nendobj\n')]));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = length();
  const count = objects.length + 1;
  const trailer = `<< /Size ${count} /Root ${CATALOG} 0 R /Info ${INFO} 0 R >>`;
  parts.push(
    Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function drawn({ text, left = LEFT, height, size = SIZE, bold = false }: PrintedLine): string {
  return `BT /${bold ? 'Bold' : 'Plain'} ${size} Tf 1 0 0 1 ${left} ${height} Tm ${literal(text)} Tj ET`;
}

function literal(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}
