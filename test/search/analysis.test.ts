import { describe, expect, test, vi } from 'vitest';
import { collect, contentTokens, readQuestion, tokenize } from '../../src/search/index.ts';
import { runToEnd, Slice } from '../../src/slice.ts';

const words = (text: string) => tokenize(text).map(({ word }) => word);
const terms = (text: string) => tokenize(text).map(({ term }) => term);

describe('tokenize', () => {
  test.each([
    ['The U.S. plan', ['The', 'U.S.', 'plan']],
    ['the U.S.-backed plan', ['the', 'U.S.', 'backed', 'plan']],
    ['a 28-point plan', ['a', '28', 'point', 'plan']],
    ['1,000 men and 3.5 percent', ['1,000', 'men', 'and', '3.5', 'percent']],
    ['115,600 square kilometres, 19%.', ['115,600', 'square', 'kilometres', '19']],
    ['on 21.11.2025, in Kyiv', ['on', '21.11.2025', 'in', 'Kyiv']],
    ["Trump's plan", ["Trump's", 'plan']],
    ['Trump’s plan', ['Trump’s', 'plan']],
    ["the officials' view", ['the', 'officials', 'view']],
    ["Côte d'Ivoire and L’viv", ['Côte', "d'Ivoire", 'and', 'L’viv']],
    ['“Stop!” he said—twice…', ['Stop', 'he', 'said', 'twice']],
    ['F16 and T-72', ['F16', 'and', 'T', '72']],
    ['Президент сказал', ['Президент', 'сказал']],
    ['Ο πρόεδρος είπε', ['Ο', 'πρόεδρος', 'είπε']],
    ['قال الرئيس', ['قال', 'الرئيس']],
    ['大統領 2025', ['大統領', '2025']],
    ['', []],
    ['?! — … 😀', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test.each([
    ['U.S.', 'US'],
    ['U.S.', 'u.s.'],
    ['1,000', '1000'],
    ['1,234,567', '1234567'],
    ["Putin's", 'Putin'],
    ['Putin’s', "Putin's"],
    ["they're", 'they’re'],
    ['Türkiye', 'Turkiye'],
    ['TÜRKİYE', 'türkiye'],
    ['Türkiye', 'Tu\u0308rkiye'],
    ['Erdoğan', 'Erdogan'],
    ['façade', 'facade'],
    ['KYIV', 'Kyiv'],
    ['negotiated', 'negotiations'],
    ['negotiate', 'negotiating'],
    ['proposals', 'proposal'],
    ['sanctioned', 'sanctions'],
    ['countries', 'country'],
    ['МОСКВА', 'Москва'],
    ['ΑΘΗΝΑ', 'Αθήνα'],
  ])('%s and %s meet', (one, other) => {
    expect(terms(one)).toHaveLength(1);
    expect(terms(one)).toEqual(terms(other));
  });

  test.each([
    ['1,000', '1,001'],
    ['3.5', '35'],
    ['2025', '2026'],
    ['Ukraine', 'Russia'],
    ['Москва', 'Киев'],
    ['peace', 'piece'],
  ])('%s and %s stay apart', (one, other) => {
    expect(terms(one)).not.toEqual(terms(other));
  });

  test('gives a word that stands twice twice, in the order of the text', () => {
    expect(words('war or peace or war')).toEqual(['war', 'or', 'peace', 'or', 'war']);
  });
});

test.each([
  ['Who won?', 'They win.'],
  ['written', 'writes'],
  ['women', 'woman'],
  ['withdrew', 'withdraws'],
])('%j and %j are forms of one word, though they share no stem', (one, other) => {
  expect(terms(one).at(-1)).toBe(terms(other).at(-1));
});

test('the founding of a firm is not the finding of it', () => {
  expect(terms('founded')).not.toEqual(terms('found'));
});

describe('contentTokens', () => {
  const content = (question: string) => contentTokens(question).map(({ word }) => word);

  test.each([
    ['What did Putin say about Kupyansk?', ['Putin', 'Kupyansk']],
    ['Who is Steve Witkoff?', ['Steve', 'Witkoff']],
    ["What's Trump's plan?", ["Trump's", 'plan']],
    ['According to the articles, when was the summit?', ['summit']],
    ['Is the US at war?', ['US', 'war']],
    ['Is the U.S. at war?', ['U.S.', 'war']],
    ['How many points? 28?', ['points', '28']],
    ['Что сказал Путин?', ['Что', 'сказал', 'Путин']],
  ])('%s is about %j', (question, expected) => {
    expect(content(question)).toEqual(expected);
  });

  test.each([
    'What about it?',
    'WHO ARE THEY?',
    'what happened',
    "What's that?",
    'What’s that?',
    "Don't you?",
    'dont you',
    'Whos that, and wheres he been?',
    'cant you, and wouldnt they if theyre there',
    "Who'd they been with, and what'll she do?",
    '',
    '???',
  ])('%j is about nothing', (question) => {
    expect(content(question)).toEqual([]);
  });
});

const vocabularyOf = (...texts: string[]) =>
  runToEnd(
    collect([
      { id: 'a', title: '', language: 'en', paragraphs: texts.map((text, index) => ({ number: index + 1, text })) },
    ]),
  ).vocabulary;

describe('Vocabulary', () => {
  const vocabulary = vocabularyOf(
    'The minister spoke.',
    'The minister left, the minister slept.',
    'Snow fell on the negotiators.',
  );
  const term = (word: string) => terms(word)[0] ?? '';

  test('knows the words of its texts, in every form', () => {
    expect(vocabulary.mentions(term('ministers'))).toBe(true);
    expect(vocabulary.mentions(term('snow'))).toBe(true);
    expect(vocabulary.mentions(term('rain'))).toBe(false);
  });

  test('holds the rarer word for the more telling one, and an unknown one for the most telling', () => {
    expect(vocabulary.idf(term('snow'))).toBeGreaterThan(vocabulary.idf(term('minister')));
    expect(vocabulary.idf(term('rain'))).toBeGreaterThan(vocabulary.idf(term('snow')));
  });

  test('counts texts, not how often a word stands in one', () => {
    const once = vocabularyOf('minister', 'minister', 'snow');
    expect(vocabulary.idf(term('minister'))).toBe(once.idf(term('minister')));
  });

  test.each([
    ['ministr', 'minister'],
    ['miniser’s', 'minister'],
    ['sonw', 'snow'],
    ['negotaitros', 'negotiators'],
  ])('takes %s for a misspelt %s', (misspelt, word) => {
    expect(vocabulary.correct(misspelt)).toEqual({ word, term: term(word) });
  });

  test.each(['mnstr', 'sno', 'rain', '2025'])('takes %s for no word that it knows', (unlike) => {
    expect(vocabulary.correct(unlike)).toBeNull();
  });

  test('knows a name however many titles it stands in', () => {
    const paragraphs = ['Then Orban left.', 'Snow fell.', 'A plan was made.'].map((text, index) => ({
      number: index + 1,
      text,
    }));
    const { vocabulary: named } = runToEnd(
      collect([{ id: 'a', title: 'Orban Has a Plan', language: 'en', paragraphs }]),
    );
    expect(named.isName('orban')).toBe(true);
    expect(named.isName('plan')).toBe(false);
  });

  test.each([
    ['French', 'France'],
    ['three', '3'],
    ['3', 'third'],
  ])('knows %s for nearly the same as %s', (one, other) => {
    expect(vocabularyOf(`On ${other}.`, 'Snow.').nearTerms(term(one))).toEqual([term(other)]);
  });

  test('never takes a word for less than nothing', () => {
    const everywhere = vocabularyOf('plan', 'plan', 'plan');
    expect(everywhere.idf('plan')).toBeGreaterThan(0);
    expect(vocabularyOf().idf('plan')).toBeGreaterThan(0);
  });
});

describe('the compounds of a German word', () => {
  const compoundsOf = (term: string, ...texts: string[]) => {
    const paragraphs = texts.map((text, index) => ({ number: index + 1, text }));
    const beside = ['Kassenbeitrag'];
    return runToEnd(collect([{ id: 'a', title: '', language: 'de', paragraphs, beside }])).vocabulary.compounds(term);
  };

  test('are the terms of paragraphs that are longer at its front, the most frequent first', () => {
    const texts = ['Der Mitgliedsbeitrag.', 'Der Jahresbeitrag und der Beitrag.', 'Der Jahresbeitrag, die Beiträge.'];
    expect(compoundsOf('beitrag', ...texts)).toEqual(['jahresbeitrag', 'mitgliedsbeitrag']);
  });

  test.each([
    ['Die Lagerhalle hat ein ige.', 'ige'],
    ['Wir übernehmen und vornehmen.', 'nehm'],
    ['Ein Abbeitrag, ein Strbeitrag.', 'beitrag'],
  ])('are none of those in %j', (text, term) => {
    expect(compoundsOf(term, text)).toEqual([]);
  });

  test('are thirty at most', () => {
    const words = [...'abcdefgh'].flatMap((first) => [...'klmno'].map((second) => `Ga${first}${second}abeitrag`));
    expect(compoundsOf('beitrag', words.join(' '))).toHaveLength(30);
  });
});

describe('readQuestion', () => {
  const correctionsOf = async (question: string, language: string, ...texts: string[]) => {
    const paragraphs = texts.map((text, index) => ({ number: index + 1, text }));
    const { vocabulary } = runToEnd(collect([{ id: 'a', title: '', language, paragraphs }]));
    const { tokens } = await readQuestion(question, vocabulary, new Slice(Number.POSITIVE_INFINITY));
    return tokens.map(({ corrected }) => corrected);
  };

  test.each([
    ['a name that is one letter off', 'When did Macon speak?', 'On Monday Macron spoke.', ['Macron', null]],
    [
      'a country that looks like another one',
      'Was it Iran, or Mali’s vote?',
      'Bali voted, and Iraq.',
      [null, null, null],
    ],
    [
      'what is the country’s of one that looks like another',
      'Were Austrians, an Austrian, Hungarian or Zambian there?',
      'Australians, an Australian, Bulgarian and Gambian came.',
      [null, null, null, null],
    ],
    ['what is a country’s, misspelt', 'Who is the Austrailian minister?', 'An Australian came.', ['Australian', null]],
    ['a misspelt country', 'When did Iraqq vote?', 'On Monday Iraq voted.', ['Iraq', null]],
    ['a misspelt word with a capital', 'Who owns the Gymnasiun?', 'We own the gymnasium.', [null, 'gymnasium']],
    [
      'a name that is a word of its own, by a word that is none',
      'Who runs the Café?',
      'We run, they came.',
      [null, null],
    ],
  ])('corrects %s or not', async (_, question, text, corrected) => {
    expect(await correctionsOf(question, 'en', text)).toEqual(corrected);
  });

  test.each([
    ['de', 'Wo ist der Hund?', 'Der Bund zahlt dem Verein.', [null]],
    ['de', 'Wo ist die Schule?', 'Die Schuld tragen alle.', [null]],
    ['de', 'Wo ist die Kleidung?', 'Die Leidung wurde geöffnet.', [null]],
    ['de', 'Wann ist das Turnire?', 'Das Turnier ist heute.', ['Turnier']],
    ['es', '¿Es cara?', 'Abre cada martes.', [null]],
    ['de', 'Wann stieg das Hochwaser?', 'Das Hochwasser stieg am Montag.', [null, 'Hochwasser']],
    ['fr', 'Qui ouvre la bibliotèque ?', 'La bibliothèque ouvre lundi.', [null, 'bibliotheque']],
  ])('in %s, of which no words are known, corrects only long ones: %s', async (language, question, text, corrected) => {
    expect(await correctionsOf(question, language, text)).toEqual(corrected);
  });

  test.each([
    ['nl', 'Hoe hoog is de bijdrage?', 'De ledenbijdrage.', ['ledenbijdrag']],
    ['sv', 'Vad kostar avgiften?', 'Medlemsavgiften.', ['medlemsavgift']],
    ['es', '¿Es una cuota?', 'Una supercuota.', []],
  ])('in %s takes compounds for a word, or none: %s', async (language, question, text, variants) => {
    const paragraphs = [{ number: 1, text }];
    const { vocabulary } = runToEnd(
      collect([
        { id: 'a', title: '', language, paragraphs },
        { id: 'b', title: '', language: 'de', paragraphs: [{ number: 1, text: 'Haus' }] },
      ]),
    );
    const { tokens } = await readQuestion(question, vocabulary, new Slice(Number.POSITIVE_INFINITY));
    expect(tokens.at(-1)?.variants).toEqual(variants);
  });

  test('takes a frequent English word as it is, though the texts have one that is spelt nearly like it', async () => {
    const vocabulary = vocabularyOf('The toll for the road rose.');
    const { tokens } = await readQuestion('How tall is it?', vocabulary, new Slice(Number.POSITIVE_INFINITY));
    expect(tokens).toMatchObject([{ word: 'tall', corrected: null }]);
  });

  test('lets others have their turn between unknown words', async () => {
    const question = 'Did the ministr see the sonw of the montain?';
    const read = async (slice: Slice) => {
      let hadTurn = false;
      setImmediate(() => {
        hadTurn = true;
      });
      const { tokens } = await readQuestion(question, vocabularyOf('The minister saw snow.'), slice);
      return { terms: tokens.map(({ term }) => term), hadTurn };
    };
    const [hasty, polite] = [await read(new Slice(Number.POSITIVE_INFINITY)), await read(new Slice(0))];
    expect(hasty.hadTurn).toBe(false);
    expect(polite.hadTurn).toBe(true);
    expect(polite.terms).toEqual(hasty.terms);
  });

  test('looks for the compounds of a word once, however often it is asked for, and lets others have their turn', async () => {
    const paragraphs = [{ number: 1, text: 'Der Mitgliedsbeitrag und der Jahresbeitrag sind fällig.' }];
    const { vocabulary } = runToEnd(collect([{ id: 'a', title: '', language: 'de', paragraphs }]));
    const lookUp = vi.spyOn(vocabulary, 'compounds');
    let hadTurn = false;
    setImmediate(() => {
      hadTurn = true;
    });
    const { tokens } = await readQuestion('Beitrag '.repeat(200), vocabulary, new Slice(0));
    expect(new Set(tokens.map(({ variants }) => variants.length))).toEqual(new Set([2]));
    expect(lookUp).toHaveBeenCalledTimes(1);
    expect(hadTurn).toBe(true);
  });
});
