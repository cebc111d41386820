/**
 * What an abbreviation says of the full stop behind it.
 *
 * - `goes-on`: a name or a number follows, and no sentence ends there.
 * - `may-end`: as often as not; the word behind it tells.
 * - `counts`: goes on where a number follows (`chap. IV`), else it is a word that ends a sentence.
 */
export type Abbreviation = 'goes-on' | 'may-end' | 'counts';

/**
 * One table for all languages, since a paragraph is cut in many places and few of them know its language. Capitals
 * count: English ends a sentence in `min.`, German shortens minutes to `Min.`
 */
const IN_ANY_LANGUAGE: Readonly<Record<Abbreviation, string>> = {
  'goes-on': `
    Mr Mrs Ms Messrs Dr Prof Rev Hon Pres Amb Gen Brig Maj Col Lt Sgt Capt Adm Sen Rep Gov St Mt Inc vs Jr Sr ca cf
    approx Approx incl excl
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    Hr Hrn Fr Frl Fa Fam Bgm Dt Dipl Ing Pfr Gebr Inh Hrsg Nr Nrn lt inkl exkl zzgl abzgl bzw bzgl evtl ggf sog bes insb
    bspw vgl rd geb gest gegr Ziff Okt Dez
    Mme Mmes Mlle Mlles MM Mgr Ste env éd éds bibl bd apr janv févr juill déc
    Sra Sras Sres Srta Srtas Srs Dra Dras Dres Profa Dña Dª Dn EE Avda Pza Ctra Lic Arq Fco Fdo Gral Cnel Excmo Excma
    Ilmo Ilma Sto Sta Rvdo aprox núm núms pág págs tfno Depto Dpto Prov Hnos
    Eng Engª Exmo Exma
    sig Sig sigg dott Dott avv Avv geom
    ene abr dic godz
    mevr Mevr dhr Dhr mw drs Drs bijv resp jl
    ул просп пер пос обл акад проф св`,
  'may-end': `
    Mio Mrd Tsd Std Stdn Min Sek Jh Jhd Mag Ges Präs Univ prof dr mr
    Cie cie Cía tél Ud Uds Vd Vds UU EE.UU Ltda Cia ecc enz
    млн млрд тыс руб коп гг вв долл чел экз др пр им`,
  counts: 'No Nos Art art Fig fig Vol vol Abs Kap Bd Tel tel chap cap pag pagg тел стр рис гл',
};

/** Ends sentences as a word, or as a name, of another language: an abbreviation only amid words of its own. */
const AMID_OWN_WORDS = {
  de: 'max min Abs',
  es: 'Av av Pl Ma Mons',
  fr: 'Av av Me',
  it: 'ing on arch',
  nl: 'max min ing ir',
  pt: 'Av av',
};

/** Frequent words that English doesn't have (`met`, `op`), nor names (`Playa del Carmen`). */
const OWN_WORDS: Readonly<Record<keyof typeof AMID_OWN_WORDS, RegExp>> = {
  de: anyOf(
    'und ist nicht mit im dem ein eine einen einer auf für sich auch bei nach wurde wird zum zur vom sie wir haben',
  ),
  es: anyOf('el los las una y del fue más pero su muy ayer está'),
  fr: anyOf('le les une dans pour avec du au aux qui est cette été'),
  it: anyOf('il gli della dei una che è nel nella di sono'),
  nl: anyOf('het een dat niet voor zijn ook aan bij naar'),
  pt: anyOf('na em um uma com dos não ao pelo foi são'),
};

function anyOf(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}.])(?:${words.replaceAll(' ', '|')})(?![\\p{L}.])`, 'u');
}

const KINDS = new Map(
  (['goes-on', 'may-end', 'counts'] as const).flatMap((kind) =>
    IN_ANY_LANGUAGE[kind]
      .trim()
      .split(/\s+/)
      .map((word) => [word, kind] as const),
  ),
);
const LANGUAGES = Object.keys(AMID_OWN_WORDS) as (keyof typeof AMID_OWN_WORDS)[];
const WORDS = new Map(LANGUAGES.map((language) => [language, new Set(AMID_OWN_WORDS[language].split(' '))]));

/** What `word` is with its full stop, amid the text around it; null for no abbreviation. */
export function abbreviationOf(word: string, around: () => string): Abbreviation | null {
  // `Hauptstr.`
  if (/\p{Ll}str$/u.test(word)) return 'may-end';
  const isOwn = LANGUAGES.some((language) => WORDS.get(language)?.has(word) && OWN_WORDS[language].test(around()));
  return isOwn ? 'goes-on' : (KINDS.get(word) ?? null);
}

/** Whether German words stand in it. */
export function isGerman(text: string): boolean {
  return OWN_WORDS.de.test(text);
}
