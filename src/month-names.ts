import { monthNumber } from './date.ts';

/**
 * The months in languages other than English as they stand in a date, inflected and shortened: German, French,
 * Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Finnish, Polish, Czech, Turkish, Russian, Ukrainian
 * and Arabic, both as in Egypt and the Gulf and as in the Levant. A name that means another month elsewhere (Croatian
 * `listopad`), or is a word of its own (`out`), is left out.
 */
const OTHER_NAMES: readonly string[] = [
  'januar jänner janvier janv enero ene gennaio gen janeiro januari tammikuuta stycznia ledna ocak января січня يناير كانون_الثاني',
  'februar feber février févr febrero febbraio fevereiro februari helmikuuta lutego února şubat февраля лютого فبراير شباط',
  'märz mars marzo março maart mrt marts maaliskuuta marca března mart марта березня مارس آذار',
  'april avril avr abril abr aprile huhtikuuta kwietnia dubna nisan апреля квітня أبريل ابريل إبريل نيسان',
  'mai mayo maggio maio mei maj toukokuuta maja května mayıs мая травня مايو أيار',
  'juni juin junio giugno giu junho kesäkuuta czerwca června haziran июня червня يونيو يونيه حزيران',
  'juli juillet juil julio luglio lug julho heinäkuuta lipca července temmuz июля липня يوليو يوليه تموز',
  'august août agosto ago augustus augusti elokuuta sierpnia srpna ağustos августа серпня أغسطس اغسطس آب',
  'septembre septiembre setiembre settembre setembro syyskuuta września září eylül сентября вересня سبتمبر أيلول',
  'oktober okt octobre octubre ottobre ott outubro lokakuuta października října ekim октября жовтня أكتوبر اكتوبر تشرين_الأول',
  'novembre noviembre novembro marraskuuta listopada listopadu kasım ноября листопада نوفمبر تشرين_الثاني',
  'dezember dez décembre déc diciembre dicembre dic dezembro desember joulukuuta grudnia prosince aralık декабря грудня ديسمبر كانون_الأول',
];

const NUMBERS = new Map(
  OTHER_NAMES.flatMap((names, index) => names.split(' ').map((name) => [name.replace('_', ' '), index + 1])),
);

/** 1 to 12 for the name of a month or its usual abbreviation in one of the languages known here, else null. */
export function monthNumberInAnyLanguage(name: string): number | null {
  return monthNumber(name) ?? NUMBERS.get(name.toLowerCase()) ?? null;
}
