import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/index.ts';
import { openLibrary } from '../../src/library.ts';
import { contentTokens, detectLanguage, tokenize } from '../../src/search/index.ts';
import { anArticle } from '../support/articles.ts';

const TEXTS: readonly (readonly [code: string | null, text: string])[] = [
  [
    'en',
    'The minister opened the new bridge over the river on Monday, and the crowd that had waited since the morning thanked her with songs and flowers.',
  ],
  [
    'de',
    'Die Ministerin eröffnete am Montag die neue Brücke über den Fluss, und die Menge, die seit dem Morgen gewartet hatte, dankte ihr mit Liedern und Blumen.',
  ],
  [
    'fr',
    'La ministre a inauguré lundi le nouveau pont sur la rivière, et la foule qui attendait depuis le matin l’a remerciée avec des chants et des fleurs.',
  ],
  [
    'es',
    'La ministra inauguró el lunes el nuevo puente sobre el río, y la multitud que esperaba desde la mañana le dio las gracias con canciones y con flores.',
  ],
  [
    'it',
    'La ministra ha inaugurato lunedì il nuovo ponte sul fiume, e la folla che aspettava dalla mattina l’ha ringraziata con canti e con dei fiori.',
  ],
  [
    'nl',
    'De minister opende maandag de nieuwe brug over de rivier, en de menigte die sinds de ochtend had gewacht bedankte haar met liederen en bloemen.',
  ],
  [
    'ru',
    'Министр открыла в понедельник новый мост через реку, и толпа, которая ждала с утра, благодарила её песнями и цветами, а потом все пошли на праздник.',
  ],
  [
    'uk',
    'Міністерка відкрила в понеділок новий міст через річку, і натовп, який чекав від ранку, дякував їй піснями та квітами, а потім усі пішли на свято.',
  ],
  ['el', 'Η υπουργός εγκαινίασε τη Δευτέρα τη νέα γέφυρα πάνω από το ποτάμι.'],
  [
    null,
    'Pani minister otworzyła w poniedziałek nowy most nad rzeką, a tłum, który czekał od rana, dziękował jej pieśniami i kwiatami, po czym wszyscy poszli na święto.',
  ],
  ['ja', '大臣は月曜日に川に架かる新しい橋を開通させた。'],
  ['zh', '部长星期一开放了河上的新大桥，从早上就等着的人群用歌声和鲜花感谢她。'],
  ['zh', '部长星期一开放了河上的新大桥，桥边的“寿し”招牌也保留下来，人群用歌声感谢她。'],
  [null, 'รัฐมนตรีเปิดสะพานใหม่ข้ามแม่น้ำเมื่อวันจันทร์'],
];

describe('the language of a text that states none', () => {
  test.each(TEXTS)('%s: %s', (code, text) => {
    expect(detectLanguage(null, text)).toBe(code);
  });

  test.each([
    'Snow fell.',
    '2025',
    '',
    'A B C',
    'Kupyansk. Kharkiv. Bishkek.',
    'A man walks past a mosaic on a wall in Manchester',
    'A U.S. court rules on A.I. art.',
    'N.Y.C. Events Guide',
    'De Blasio, De Niro and El Al',
    'El Paso, La Paz, Los Angeles, Las Vegas',
  ])('is English where it is too short to tell: %j', (text) => {
    expect(detectLanguage(null, text)).toBe('en');
  });

  test.each([
    ['de', 'Der Markt war am Freitag in der Halle.'],
    ['fr', 'Le pont est fermé pour les travaux.'],
    ['es', 'El puente está cerrado por las obras.'],
    ['es', 'El puente está cerrado. Las obras siguen.'],
    ['de', 'DER MARKT WAR AM FREITAG IN DER HALLE'],
    ['en', 'A new mayor was elected.'],
    ['en', 'Bridge closed in Den Haag on Monday'],
    ['en', 'Steve Witkoff met him in La Paz.'],
  ])('is told even by a few words that are clear: %s, %s', (code, text) => {
    expect(detectLanguage(null, text)).toBe(code);
  });

  test('is the stated one where it states one, without its region', () => {
    expect(detectLanguage('pt-BR', 'The minister opened the bridge.')).toBe('pt');
    expect(detectLanguage('PL', 'The minister opened the bridge.')).toBe('pl');
    expect(detectLanguage('und', 'The minister opened the bridge.')).toBe('en');
  });
});

describe('words of one language', () => {
  const terms = (text: string, code: string | null) => tokenize(text, code).map(({ term }) => term);

  test.each([
    ['de', 'Verhandlungen', 'Verhandlung'],
    ['de', 'Häuser', 'Haus'],
    ['de', 'Straße', 'Strasse'],
    ['fr', 'négociations', 'négociation'],
    ['fr', 'd’Ukraine', 'Ukraine'],
    ['fr', 'l’accord', 'accords'],
    ['es', 'negociación', 'negociaciones'],
    ['it', 'dell’accordo', 'accordi'],
    ['ru', 'переговоры', 'переговоров'],
    ['uk', 'переговори', 'переговорів'],
    ['pt', 'negociação', 'negociações'],
    ['tr', 'kitaplar', 'kitap'],
    ['ar', 'كِتَاب', 'كتاب'],
  ])('meet in %s: %s and %s', (code, one, other) => {
    expect(terms(one, code)).toHaveLength(1);
    expect(terms(one, code)).toEqual(terms(other, code));
  });

  test('stay whole where no stemmer knows their language', () => {
    expect(terms('Negocjacje, mosty i 1,000', null)).toEqual(['negocjacje', 'mosty', 'i', '1000']);
    expect(terms('mosty', 'pl')).toEqual(['mosty']);
  });

  test.each([
    ['大臣が橋を開通させた', ['大臣', '橋']],
    ['部长星期一开放了大桥', ['部长', '开放']],
    ['รัฐมนตรีเปิดสะพาน', ['รัฐมนตรี', 'สะพาน']],
  ])('are found where nothing stands between them: %s', (text, expected) => {
    expect(terms(text, null)).toEqual(expect.arrayContaining(expected));
    for (const word of expected) expect(terms(text, 'en')).toContain(terms(word, 'en')[0]);
  });

  test.each([
    ['de', 'Darf mein Hund ins Becken?', ['Hund', 'Becken']],
    ['fr', 'Est-ce que je peux avoir des poules ?', ['poules']],
    ['es', '¿Se puede hacer una barbacoa?', ['barbacoa']],
    ['nl', 'Mag ik een hond meenemen?', ['hond', 'meenemen']],
    ['ja', '船はいま何人乗れますか', ['船', '乗']],
    ['zh', '部长什么时候开放了桥', ['部长', '开放', '桥']],
  ])('that only ask are left out of a question in %s: %s', (code, question, expected) => {
    expect(contentTokens(question, code).map(({ word }) => word)).toEqual(expected);
  });

  test('keep the vowels of Hindi, which are no accents', () => {
    expect(terms('मंत्री', 'hi')).not.toEqual(terms('मात्रा', 'hi'));
  });
});

describe('a corpus in several languages', () => {
  const library = openLibrary([
    anArticle({
      id: 'en',
      title: 'Bridge opens',
      paragraphs: [
        'The minister opened the new bridge over the river on Monday.',
        'Negotiations with Kateryna Shevchenko about the toll will go on.',
      ],
    }),
    anArticle({
      id: 'de',
      title: 'Hafen',
      language: 'de-DE',
      paragraphs: ['Die Verhandlungen über die Häuser am Hafen sind gescheitert.', 'Die Bürgermeisterin trat zurück.'],
    }),
    anArticle({
      id: 'es',
      title: 'Puerto',
      language: 'es',
      paragraphs: ['La negociación sobre el túnel terminó en Cádiz.', 'La alcaldesa dimitió el martes.'],
    }),
    anArticle({ id: 'pl', title: 'Rzeka', language: 'pl', paragraphs: ['Most nad rzeką zamknięto z powodu powodzi.'] }),
    anArticle({
      id: 'ja',
      title: '港',
      language: 'ja',
      paragraphs: ['市長は港の新しい橋を開通させた。', '雪が降った。'],
    }),
  ]);

  test.each([
    ['Who opened the bridge?', 'en', 1],
    ['Sind die Verhandlungen gescheitert?', 'de', 1],
    ['Was wurde aus der Verhandlung über das Haus?', 'de', 1],
    ['Wann trat die Burgermeisterin zuruck?', 'de', 2],
    ['¿Dónde terminaron las negociaciones sobre el túnel?', 'es', 1],
    ['negociacion tunel', 'es', 1],
    ['Cadiz', 'es', 1],
    ['Shevchenko', 'en', 2],
    ['Most nad rzeką', 'pl', 1],
    ['誰が橋を開通させたのか', 'ja', 1],
  ])('%s is answered from %s, paragraph %i', async (question, article, paragraph) => {
    const answer: Answer = await library.ask({ question });
    expect(answer).toMatchObject({ kind: 'found', excerpts: [{ article, paragraph }, ...rest(answer)] });
  });

  test('names the words that it lacks as they were written', async () => {
    expect(await library.ask({ question: 'Wer backt Sauerteigbrote?' })).toMatchObject({
      kind: 'nothing',
      missing: ['backt', 'Sauerteigbrote'],
    });
  });

  test('shows the best sentence by the words of the article’s own language', async () => {
    const two = openLibrary([
      anArticle({
        language: 'de',
        paragraphs: ['Es regnete die ganze Nacht. Die Verhandlungen begannen am Morgen. Danach schneite es.'],
      }),
    ]);
    const answer = await two.ask({ question: 'Wann begann die Verhandlung?' });
    const [first] = answer.kind === 'found' ? answer.excerpts : [];
    expect(first?.text.slice(...(first?.sentence ?? []))).toBe('Die Verhandlungen begannen am Morgen.');
  });
});

/** Whatever comes after the first excerpt. */
function rest(answer: Answer): unknown[] {
  return answer.kind === 'found' ? answer.excerpts.slice(1).map(() => expect.anything()) : [];
}
