/** Words of a line without a date; one with dates names the day of a change too. */
const MAX_WORDS = 12;
const BY = '(?:[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]oor|DOOR|[Pp]ropos recueillis par)';
/** A name may begin with these: `Di Canio`, `De Niro`, `Da Costa`. */
const BY_OR_NAME = '(?:[Dd]i|DI|[Dd]a|DA|[Dd]e|DE)';
const BY_WITHIN = '(?:von|par|por|door|di)';
const LABEL =
  "(?:[Tt]ext[eo]?|[Tt]esto|[Tt]ekst|[Aa]utor(?:a|in|e)?|[Aa]ut(?:eure?|rice)|[Ii]nterview|TEXT[EO]?|TESTO|TEKST|AUTOR[AE]?|AUTEUR)(?: (?:und|&|et|y|e|en) (?:[Ff]otos?|[Pp]hotos?|[Ff]oto's))? ?:";
/** `Von der Leyen`, `PAR LA RÉDACTION`, `Por San Juan`: an article, those who write for a paper, a place. */
const NO_NAME =
  '(?!(?:[Dd]e[rnms]?|DE[RNMS]?|[Dd]ie|DIE|[Dd]as|DAS|[Ll][aeo]s?|L[AEO]S?|[Ee]l|EL|[Ii]l|IL|[Uu]n[aeo]?|UN[AEO]?|[Uu]ma?|UMA?|[Hh]et|HET|[Ee]in(?:e[mr]?)?|EIN(?:E[MR]?)?|[Rr][eé]da[ckz]\\p{L}*|R[EÉ]DA[CKZ]\\p{L}*|[Nn]uestr\\p{L}*|[Nn]otre|[Uu]nser\\p{L}*|San|Sant[ao]?|São|Sainte?|Sankt|St|Bad|New|Nuev[ao]|Nov[ao]|Nouvelle?)(?![\\p{L}]))';
const PARTICLE = '(?:d[aeiou]|da[ls]|das|dos|de[lnrs]|della|van|von|ter|ten|zur?|l[ae]|bin|al|el)';
const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}’'-]+|\\p{Lu}\\.(?:-?\\p{Lu}\\.)?|d['’]\\p{Lu}[\\p{L}\\p{M}-]+)";
const NAME = `${NO_NAME}${WORD}(?:(?: ${PARTICLE}){0,2} ${WORD}){1,3}`;
const AND = '(?:,? (?:und|et|y|e|and) |, | & | / )';
const NAMES = `(?<names>${NAME}(?:${AND}${NAME}){0,3})(?![\\p{L}\\p{M}’'-]| (?:(?:und|et|y|e|i) )?\\p{Lu})`;
const BETWEEN_NAMES = new RegExp(AND, 'u');
/** Elsewhere ` en ` is `in`. */
const DUTCH = /^(?:door|tekst)\b/i;

const SIGNED = new RegExp(`^(?:${BY} |${LABEL} ?)${NAMES}`, 'u');
const SIGNED_BY_DAY = new RegExp(`^(?:${BY}|${BY_OR_NAME}) ${NAMES}`, 'u');
/** `Publicado el 5 de abril de 2026 por Ana Ruiz` */
const SIGNED_WITHIN = new RegExp(`(?<![\\p{L}\\p{N}])${BY_WITHIN} ${NAMES}`, 'u');
/** What may stand behind the names of a line that is no stamp: a mark and what the author is, or the place. */
const REST = /^(?:\s?[,;|·•(–—-].*|\s(?:in|aus|à|a|en|em|te) \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)?$/u;

/** Whether a line holds a date itself, stands right beside one that does, or neither. */
export type Dated = 'itself' | 'beside' | 'no';

/**
 * Whom a line names as author in German, French, Spanish, Italian, Portuguese or Dutch; null for what may be anything
 * else: the little words before the names begin sentences and headlines too.
 */
export function authorAbroad(text: string, dated: Dated): string | null {
  if (text.length > MAX_LENGTH) return null;
  const line = DUTCH.test(text) ? text.replaceAll(' en ', ' & ') : text;
  const match =
    SIGNED.exec(line) ??
    (dated === 'no' ? null : SIGNED_BY_DAY.exec(line)) ??
    (dated === 'itself' ? SIGNED_WITHIN.exec(line) : null);
  const names = match?.groups?.names;
  if (match === null || names === undefined) return null;
  const rest = line.slice(match.index + match[0].length);
  const isLine = REST.test(rest) && !/[.!?:…]$/.test(line) && line.split(' ').length <= MAX_WORDS;
  if (dated !== 'itself' && !isLine) return null;
  return names.split(BETWEEN_NAMES).join(', ');
}

const MAX_LENGTH = 160;
