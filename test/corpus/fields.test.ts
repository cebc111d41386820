import { describe, expect, test } from 'vitest';
import { parseFields as parse } from '../../src/corpus/fields.ts';
import { PlainError } from '../../src/plain-error.ts';

/** The fields of a text in which nothing is wrong. */
function parseFields(yaml: string) {
  const { fields, warnings } = parse(yaml);
  expect(warnings).toEqual([]);
  return fields;
}

describe('fields written as YAML', () => {
  test('are taken under each of their names, in any case', () => {
    const fields = {
      title: 'Bridge opens',
      outlet: 'Gazette',
      author: 'Ada Moss',
      published: '2025-11-21',
      updated: '2025-11-22',
      url: 'https://gazette.test/bridge',
      language: 'en-gb',
    };
    expect(
      parseFields(
        Object.entries(fields)
          .map(([name, value]) => `${name}: ${value}`)
          .join('\n'),
      ),
    ).toEqual(fields);
    expect(
      parseFields(
        'Headline: Bridge opens\nSITE: Gazette\nauthors: [Ada Moss]\ndate: 2025-11-21\nmodified: 2025-11-22\nlink: https://gazette.test/bridge\nlang: en_GB',
      ),
    ).toEqual(fields);
  });

  test('have the name that is the field’s own before others, and a filled one before an empty one', () => {
    expect(parseFields('date: 2024\npublished: 2025')).toEqual({ published: '2025' });
    expect(parseFields('date: 2024\npublished:')).toEqual({ published: '2024' });
  });

  test('take a source for the outlet, and for the address where it is one', () => {
    expect(parseFields('source: Gazette')).toEqual({ outlet: 'Gazette' });
    expect(parseFields('source: https://gazette.test/bridge')).toEqual({ url: 'https://gazette.test/bridge' });
  });

  test('take a list of authors, and names linked as notes are', () => {
    expect(parseFields('author:\n  - "[[Ada Moss]]"\n  - Jo Reed')).toEqual({ author: 'Ada Moss, Jo Reed' });
  });

  test.each([
    '',
    '# nothing',
    'tags: [a]',
    'title:',
    'title: null',
    'title: ~',
    'author: []',
    'toString: x\n__proto__: {title: x}',
  ])('are none in %j', (yaml) => {
    expect(parseFields(yaml)).toEqual({});
  });

  test.each([
    ['2025', '2025'],
    ['2025-11', '2025-11'],
    ['2025-11-21', '2025-11-21'],
    ['"2025-11-21"', '2025-11-21'],
    ['2025-11-21T17:33', '2025-11-21T17:33'],
    ['2025-11-21 17:33:05', '2025-11-21T17:33'],
    ['2025-11-21T17:33:05Z', '2025-11-21T17:33Z'],
    ['2025-11-21 22:04 +0300', '2025-11-21T22:04+03:00'],
    ['!!timestamp 2025-11-21', '2025-11-21'],
  ])('have the date %s as precise as it is written', (written, expected) => {
    expect(parseFields(`published: ${written}`)).toEqual({ published: expected });
  });

  test.each([
    ['published: 31 Feb', 'published is "31 Feb", not a date; write YYYY-MM-DD'],
    ['date: 2025-02-31', 'date is "2025-02-31", not a date'],
    ['published: 2025-11-21T25:00', 'published is "2025-11-21T25:00", not a date'],
    ['published: 2025-11-21T17:33+99:00', 'published is "2025-11-21T17:33+99:00", not a date'],
    ['updated: yesterday', 'updated is "yesterday", not a date'],
    ['url: nope', 'url is "nope", not an address; write one that starts with https://'],
    ['url: javascript:alert(1)', 'url is "javascript:alert(1)", not an address'],
    ['url: file:///etc/passwd', 'url is "file:///etc/passwd", not an address'],
    ['language: English', 'language is "English", not a language; write a code such as en or pt-BR'],
    ['title: [1, 2]', 'title is a list, not a text; write title: "…"'],
    ['author: [{a: b}]', 'author is a list, not a text'],
    ['author: &a [*a]', 'author is a list, not a text'],
  ])('that are wrong are left out and named, and the others stay: %j', (yaml, expected) => {
    const { fields, warnings } = parse(`outlet: Gazette\n${yaml}`);
    expect(fields).toEqual({ outlet: 'Gazette' });
    expect(warnings).toEqual([expect.stringContaining(expected)]);
  });

  test.each([
    ['titel: Bridge opens', 'title'],
    ['publishd: 2025-05-02', 'published'],
    ['Auther: Ada Moss', 'author'],
    ['oultet: Gazette', 'outlet'],
    ['langauge: en', 'language'],
    ['dtae: 2025-05-02', 'date'],
    ['souce: https://gazette.test/bridge', 'source'],
  ])('that are misspelt are named with the one that is meant: %j', (yaml, meant) => {
    const name = yaml.split(':')[0]?.toLowerCase();
    expect(parse(yaml)).toEqual({
      fields: {},
      warnings: [
        `"${name}" is not a field; write ${meant}: instead; until then the article is served without this field`,
      ],
    });
  });

  test.each([
    'tags: [a]\nslug: bridge\nlayout: post\ndraft: false\nsubtitle: x\ndescription: x\nimage: a.png\ncategories: [b]',
    'data: x\nsize: 5\nside: left\nline: 3\nland: de\nlong: 9.5',
    'dates: [2024]\nlinks: [a]\nsources: [b]\ntitles: [c]\npublish: true',
  ])('of other meaning are passed over in silence: %j', (yaml) => {
    expect(parseFields(yaml)).toEqual({});
  });

  test('that are misspelt are passed over where the right one is there too', () => {
    expect(parseFields('titel: x\ntitle: Bridge opens')).toEqual({ title: 'Bridge opens' });
  });

  test('that are wrong are each named', () => {
    const { fields, warnings } = parse('published: 31 Feb\nauthor: Ada Moss\nurl: nope\nlanguage: English');
    expect(fields).toEqual({ author: 'Ada Moss' });
    expect(warnings.map((warning) => warning.split(' ')[0])).toEqual(['published', 'url', 'language']);
  });

  test.each([
    ['- title', 'its YAML is no list of fields; write lines of "field: value"'],
    ['just words', 'its YAML is no list of fields'],
    ['title: "unclosed', 'its YAML can\'t be read (Missing closing "quote'],
    ['title: Bridge: it opens', 'put a value that holds a colon in quotes'],
    ['title: one\ntitle: two', "its YAML can't be read (Map keys must be unique at line 2, column 1)"],
    ['title: *nowhere', "its YAML can't be read (Unresolved alias"],
    [`a: &a [1]\nb: [${'*a, '.repeat(20)}]`, "its YAML can't be read (Excessive alias count"],
    ['['.repeat(20_000), 'its YAML is no list of fields'],
    ['- '.repeat(20_000), 'its YAML is no list of fields'],
    ['{a: '.repeat(5_000), 'its YAML is no list of fields'],
    ['x'.repeat(40_000), 'its YAML is no list of fields'],
  ])('are refused plainly where there is no list of them: %j', (yaml, expected) => {
    expect(() => parse(yaml)).toThrow(PlainError);
    expect(() => parse(yaml)).toThrow(expected);
  });
});
