/**
 * A note that an article was changed, and on what it had wrong before: `This article was amended on 21 November`,
 * `Correction: An earlier version of this report said`.
 */
const NOTE =
  /^[^\p{L}]{0,5}(?:(?:corrections?|clarifications?|korrektur|berichtigung|correctif|rectificatif|corrección) ?[:—–-]|(?:[\p{L}'’ ]{1,20}: ?)?(?:On [\p{L}\d ]{1,30},? )?(?:this (?:article|story|page|post|piece|report|headline|text) (?:was|has been) (?:(?:last|first|\p{Ll}+ly) )?(?:amended|corrected|updated|edited|revised|modified|changed)|an? (?:earlier|previous|original) version (?:of this (?:article|story|page|post|piece|report|headline|text)|said|stated|reported|gave|named|had|misstated|misspell?ed|incorrectly|wrongly|mistakenly)|(?:in )?einer früheren (?:version|fassung)|dieser (?:artikel|text|beitrag) wurde (?:korrigiert|geändert|aktualisiert)|(?:dans )?une version (?:antérieure|précédente) de cet? (?:article|texte)|(?:en )?una versión anterior de este (?:artículo|texto)))(?!\p{L})/iu;

export function isCorrectionNote(text: string): boolean {
  return NOTE.test(text);
}
