import { createRequire } from 'node:module';
import { stopwords as englishStopWords } from '@orama/stopwords/english';

/** How words of one language become terms. English has rules of its own in analysis.ts. */
interface Language {
  /** Takes lower case with its accents. */
  stem(word: string): string;
  /** Folded, since questions come without accents. */
  readonly stopWords: ReadonlySet<string>;
}

/** BCP 47's primary language, or null for one that nobody stated and the text doesn't tell. */
export type LanguageCode = string | null;

export const ENGLISH = 'en';
export const GERMAN: LanguageCode = 'de';

/** Snowball's languages by code, as the packages of stemmers and stop words name them. */
const SNOWBALL: Readonly<Record<string, string>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  da: 'danish',
  de: 'german',
  el: 'greek',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'indian',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  uk: 'ukrainian',
};

/** Languages that write as one word what others write as several. */
const COMPOUNDING: ReadonlySet<LanguageCode> = new Set(['da', 'de', 'fi', 'hu', 'nb', 'nl', 'nn', 'no', 'sv']);

/** Those without stems: what stands between spaces, or dictionaries find, is a term. */
const UNSTEMMED: Readonly<Record<string, string>> = { ja: 'japanese', zh: 'mandarin' };

/** The words that ask, which most lists of stop words leave out. */
const QUESTION_WORDS: Readonly<Record<string, string>> = {
  da: 'hvem hvad hvornår hvor hvorfor hvordan hvilken hvilket hvilke hvis',
  de: 'wer wen wem wessen was wann wo warum weshalb wieso wie woher wohin worüber wodurch welche welcher welches welchen welchem wieviel viel viele vielen',
  es: 'quién quiénes qué cuándo dónde adónde cómo cuál cuáles cuánto cuánta cuántos cuántas porqué',
  fi: 'kuka mikä mitä milloin missä miksi miten kuinka',
  fr: 'qui que quoi quand où comment pourquoi combien quel quelle quels quelles lequel laquelle est-ce',
  it: 'chi che cosa quando dove come perché quanto quanta quanti quante quale quali',
  ja: 'いつ いくら いくつ いま 今 どう どれ どんな なぜ 誰 何人 何時 てい くだ さい',
  nb: 'hvem hva når hvor hvorfor hvordan hvilken hvilket hvilke',
  nl: 'wie wat wanneer waar waarom hoe welke welk hoeveel',
  pt: 'quem que quando onde aonde como porque qual quais quanto quanta quantos quantas',
  ro: 'cine ce când unde cum care cât câtă câți câte',
  ru: 'кто кого кому что чего когда где куда почему зачем как какой какая какое какие сколько чей',
  sv: 'vem vad när var varför hur vilken vilket vilka',
  tr: 'kim kime ne zaman nerede nereye neden niçin nasıl hangi kaç',
  zh: '谁 什么 什么时候 何时 哪里 哪儿 哪个 多少 几个 怎么 怎样 为什么 是否',
  uk: 'хто кого кому що чого коли де куди чому навіщо як який яка яке які скільки чий',
};

/** Verbs of questions that carry no subject, which the lists leave out as well: may I, is there, what happened. */
const LIGHT_VERBS: Readonly<Record<string, string>> = {
  de: `darf darfst dürfen dürft durfte kann kannst können könnt konnte könnte muss musst müssen müsst musste soll sollst
    sollen sollte will willst wollen wollte möchte möchten mag gibt gab geben gegeben geht gehen ging gegangen kommt kommen
    kam gekommen macht mache machst machen machte gemacht tut tun tat getan sagt sagen sagte gesagt passiert passierte
    geschah geschehen bitte`,
  es: `puede puedo puedes pueden poder podrá podría va voy van vas ir fue iba hace hacen hacer hizo hecho debe deben debo
    debería hay hubo había habrá haber da dan dar dio dado dice dicen decir dijo viene vienen venir vino sabe saber quiere
    quieren querer pasa pasó ocurre ocurrió`,
  fr: `peut peux peuvent pouvez pouvoir pourra pourrait puis va vas vont vais aller fait fais font faire faites faut faudra
    doit dois doivent devoir avoir être dit dire dites donne donner donné vient viennent venir veut veux vouloir prend
    prendre pris sait savoir passe passé si`,
  it: `può posso possono potere deve devo devono dovere fa fanno fare fatto va vanno andare viene vengono venire dice dire
    detto dà dare dato vuole volere sa sapere succede successo`,
  nl: `kan kun kunnen kon mag mogen moet moeten wil willen zal zullen zou gaat gaan ging komt komen kwam doet doen deed
    geeft geven gaf maakt maken zegt zeggen zei weet weten neemt nemen gebeurt gebeurde`,
  pt: `pode posso podem poder deve devem dever faz fazem fazer fez feito vai vão ir foi vem vêm vir dá dar deu diz dizer
    disse quer querer sabe saber há houve tem têm ter acontece aconteceu`,
};

/** Languages among which a text without a stated language may be, by the script of most of its letters. */
const BY_SCRIPT: readonly (readonly [script: RegExp, codes: readonly string[]])[] = [
  [
    /\p{Script=Latin}/u,
    ['de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'nb', 'da', 'fi', 'hu', 'ro', 'tr', 'id', 'lt', 'ga'],
  ],
  [/\p{Script=Cyrillic}/u, ['ru', 'uk', 'bg', 'sr']],
  [/\p{Script=Greek}/u, ['el']],
  [/\p{Script=Arabic}/u, ['ar']],
  [/\p{Script=Devanagari}/u, ['hi', 'ne']],
  [/\p{Script=Armenian}/u, ['hy']],
  [/\p{Script=Tamil}/u, ['ta']],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, ['zh', 'ja']],
];

/** In no other language of its script that is known here; its list of stop words is too short to tell. */
const UKRAINIAN_LETTER = /[їєґ]/iu;

/** About half of the letters of Japanese; Chinese has them in a name or on a sign only. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const MIN_KANA = 0.1;

/** Characters that are looked at; more of a text doesn't change its language. */
const SAMPLE = 4_000;
/** Running text has more stop words than this in its own language (English news about 0.4), and fewer in most others. */
const MIN_STOP_WORDS = 0.2;
/** With fewer words the share of stop words tells little. */
const MIN_WORDS = 20;
/** A short text has so many times as many of them in its own language, and so many more than in English. */
const SHORT_TIMES = 2;
const SHORT_MORE = 3;

const LETTER = /\p{L}/gu;
/** Has no accents. */
const PLAIN = /^[ -~]*$/;
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670]/g;
const require = createRequire(import.meta.url);
const NO_STEMS = { stemmer: (word: string) => word };
const UNKNOWN: Language = { stem: NO_STEMS.stemmer, stopWords: new Set() };
const loaded = new Map<string, Language>([[ENGLISH, { ...UNKNOWN, stopWords: new Set(englishStopWords) }]]);

/** Without stems and stop words where Snowball has none. Loaded when a text first needs it: all would delay every start. */
function languageOf(code: LanguageCode): Language {
  if (code === null) return UNKNOWN;
  const known = loaded.get(code);
  if (known) return known;
  const name = SNOWBALL[code] ?? UNSTEMMED[code];
  const own = `${QUESTION_WORDS[code] ?? ''} ${LIGHT_VERBS[code] ?? ''}`.split(/\s+/);
  const language = name === undefined ? UNKNOWN : load(name, own);
  loaded.set(code, language);
  return language;
}

function load(name: string, own: readonly string[]): Language {
  const isStemmed = Object.values(SNOWBALL).includes(name);
  const { stemmer } = isStemmed ? (require(`@orama/stemmers/${name}`) as { stemmer: Language['stem'] }) : NO_STEMS;
  const { stopwords } = require(`@orama/stopwords/${name}`) as { stopwords: readonly string[] };
  return { stem: stemmer, stopWords: new Set([...stopwords, ...own].map(foldAccents)) };
}

/** The word with its accents folded after stemming, since endings need them. */
export function stemIn(language: LanguageCode, word: string): string {
  return foldAccents(languageOf(language).stem(lower(word)));
}

/** Whether a word may be made longer at its front by what kind of it is meant: `Mitgliedsbeitrag`, a `Beitrag`. */
export function isCompounding(language: LanguageCode): boolean {
  return COMPOUNDING.has(language);
}

export function isStopWordIn(language: LanguageCode, word: string): boolean {
  return languageOf(language).stopWords.has(foldAccents(word));
}

/**
 * Lower case without the accents that people leave out when they type: Latin, Greek and Cyrillic ones, Hebrew points,
 * Arabic vowels. The vowel signs of Indian scripts and of Thai are letters of their words and stay.
 */
export function foldAccents(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return lower(word).normalize('NFKD').replace(ACCENTS, '');
}

function lower(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('’', "'");
}

/**
 * The language that is stated, else the one whose stop words the text is full of. A short text that doesn't clearly
 * tell, or one in Latin letters that only English could be, counts as English; one that is in no language known here as
 * unknown.
 */
export function detectLanguage(stated: string | null, text: string): LanguageCode {
  const code = stated?.toLowerCase().split(/[-_]/)[0];
  if (code !== undefined && /^[a-z]{2,3}$/.test(code) && code !== 'und') return code;
  const sample = text.slice(0, SAMPLE);
  const all = [...sample.matchAll(/[\p{L}\p{M}'’]+/gu)];
  const codes = codesOfScript(sample);
  const isLatin = codes === BY_SCRIPT[0]?.[1];
  const isShort = isLatin && all.length < MIN_WORDS;
  // Letters alone (A man, N.Y.C.) are words of many languages.
  const words = isShort ? all.filter(([word]) => word.length > 1) : all;
  // Few words may be names (De Blasio, De Niro and El Al).
  const telling = isShort ? words.filter((word) => !isInName(word)) : words;
  const share = (language: string) => telling.filter(([word]) => isStopWordIn(language, word)).length / words.length;
  const least = isShort ? SHORT_TIMES * MIN_STOP_WORDS : MIN_STOP_WORDS;
  if (isLatin && share(ENGLISH) >= least) return ENGLISH;
  if (codes.includes('uk') && UKRAINIAN_LETTER.test(sample)) return 'uk';
  if (codes.includes('ja')) return countOf(KANA, sample) >= MIN_KANA * countOf(LETTER, sample) ? 'ja' : 'zh';
  if (codes.length === 1) return codes[0] ?? null;
  const best = codes.map((each) => ({ code: each, share: share(each) })).sort((a, b) => b.share - a.share)[0];
  const isTold =
    best !== undefined && best.share >= least && (!isShort || isClear(best.share, share(ENGLISH), words.length));
  return isTold ? best.code : isShort ? ENGLISH : null;
}

/** Behind a word or a comma, with a capital, which such a word has where a sentence begins and else in names only. */
function isInName({ 0: word, index, input = '' }: RegExpExecArray): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && /[\p{L}\p{M},] $/u.test(input.slice(Math.max(0, index - 2), index));
}

function isClear(own: number, english: number, words: number): boolean {
  return own >= SHORT_TIMES * english && (own - english) * words > SHORT_MORE - 0.5;
}

/** Of the script of most letters; a text without letters counts as Latin. */
function codesOfScript(sample: string): readonly string[] {
  const letters = countOf(LETTER, sample);
  if (letters === 0) return BY_SCRIPT[0]?.[1] ?? [];
  const found = BY_SCRIPT.find(([script]) => countOf(new RegExp(script.source, 'gu'), sample) > letters / 2);
  return found?.[1] ?? [];
}

function countOf(letter: RegExp, sample: string): number {
  return sample.match(letter)?.length ?? 0;
}
