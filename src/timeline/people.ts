/** Plurals that name people and show it by no ending. */
const NAMED =
  /^(?:people|persons|others|men|women|children|kids|boys|girls|babies|toddlers|teens|adults|students|pupils|patients|residents|parents|agents|adolescents|infants|migrants|immigrants|occupants|inhabitants|combatants|militants|participants|attendants|peasants|merchants|police|troops|crew|staff|guests|fans|guards|nurses|monks|nuns|priests|pilots|victims|aides|sons|wives|husbands|couples|athletes|refugees|evacuees|employees|detainees|trainees|hostages|captives|insurgents|rebels|recruits|cadets|conscripts|relatives|detectives|locals|nationals|suspects|Britons|Turks|Greeks|Swedes|Danes|Poles|Czechs|Serbs|Croats|Kurds|Arabs)$/i;
const ENDING = /(?:[^aeiou]ers|yers|[^o]ors|men|women|[aeiou]ists|[^l]ists|ians|(?:ric|xic)ans)$/i;
/** End like people and are none. */
const THINGS =
  /^(?:(?:contain|trail|comput|tank|helicopt|skyscrap|boil|freight|trawl|steam|steamboat|cruis|lett|pap|newspap|tow|riv|quart|headquart|shelt|theat|pow|numb|cent|met|kilomet|lit|corn|bord|ord|off|clust|print|scoot|burn|bunk|bomb|flow|cov|summ|wint|timb|wat|weath|fing|should|post|bulldoz|chapt|mast|fact|transform|rot|barri|copt|charg|orders)ers|(?:elevat|escalat|generat|react|tract|mot|fact|sect|vect|mirr|tum|harb|err|monit|detect|sens|indicat|conduct|corrid|al(?:ligat))ors|(?:frigates|lists|checklists|fists|regimen|specimen|specimens))$/i;

/** Whether a plural names people, as far as its ending shows: `workers`, `tourists`, `police`. */
export function isPeople(word: string): boolean {
  return NAMED.test(word) || (ENDING.test(word) && !THINGS.test(word));
}

/** Whether a singular names a person: `worker`, `woman`. */
export function isPerson(word: string): boolean {
  return /^(?:\p{L}*(?:man|woman)|person|child|wife)$/iu.test(word) || isPeople(`${word}s`);
}
