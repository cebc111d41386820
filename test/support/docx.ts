import { aZip, type ZipEntry } from './zip.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const CONTENT_TYPES = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>`;

const RELATIONS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">
<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>
</Relationships>`;

const DOCUMENT_RELATIONS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">
<Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="${OFFICE}/footnotes" Target="footnotes.xml"/>
</Relationships>`;

/** Word's own styles have English names whatever its language; their ids are translated. */
const STYLES = `${DECLARATION}<w:styles xmlns:w="${WORD}">
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
</w:styles>`;

const STYLE_IDS = { title: 'Titel', heading: 'berschrift2', caption: 'Beschriftung' } as const;

export interface WordDocument {
  /** Elements of the document's body: from `wordParagraph`, or any other XML. */
  readonly body: readonly string[];
  /** XML elements of the file's core properties. */
  readonly properties?: string;
  readonly more?: readonly ZipEntry[];
}

/** The smallest .docx that has styles. */
export function aDocx({ body, properties, more = [] }: WordDocument): Buffer {
  const document = `${DECLARATION}<w:document xmlns:w="${WORD}"><w:body>${body.join('')}</w:body></w:document>`;
  const core = `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${properties}</cp:coreProperties>`;
  return aZip([
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: '_rels/.rels', content: RELATIONS },
    { name: 'word/document.xml', content: document },
    { name: 'word/_rels/document.xml.rels', content: DOCUMENT_RELATIONS },
    { name: 'word/styles.xml', content: STYLES },
    ...(properties === undefined ? [] : [{ name: 'docProps/core.xml', content: core }]),
    ...more,
  ]);
}

export function wordParagraph(text: string, style?: keyof typeof STYLE_IDS): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${STYLE_IDS[style]}"/></w:pPr>` : '';
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
