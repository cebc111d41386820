/** English words whose forms share no stem: the first of each line's groups stands for the others. */
const GROUPS = `become became; begin began begun; beat beaten; bend bent; bind bound; bite bit bitten; bleed bled;
blow blew blown; break broke broken; breed bred; bring brought; build built; buy bought; catch caught;
choose chose chosen; cling clung; creep crept; deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank drunk;
drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled;
fly flew flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen;
grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; lay laid; lead led; leave left; lend lent;
lose lost; mean meant; meet met; overcome overcame; overthrow overthrew overthrown; pay paid; prove proven;
ride rode ridden; ring rang rung; rise rose risen; run ran; see saw seen; seek sought; sell sold; send sent;
shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat;
sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spin spun; spring sprang sprung; stand stood;
steal stole stolen; stick stuck; strike struck stricken; strive strove striven; swear swore sworn; sweep swept;
swell swollen; swim swam swum; swing swung; teach taught; tear tore torn; think thought; throw threw thrown;
understand understood; undergo underwent undergone; undertake undertook undertaken; wake woke woken; wear wore worn;
weave wove woven; weep wept; win won; withdraw withdrew withdrawn; withhold withheld; withstand withstood;
write wrote written; rewrite rewrote rewritten; man men; woman women; child children; foot feet; tooth teeth; mouse mice;
goose geese; ox oxen; wife wives; knife knives; wolf wolves; half halves; thief thieves; shelf shelves; crisis crises;
thesis theses; hypothesis hypotheses; criterion criteria; phenomenon phenomena; bacterium bacteria; nucleus nuclei;
larva larvae; index indices; matrix matrices`;

/** In lower case, each irregular form with its base form. */
export const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  GROUPS.split(';').flatMap((group) => {
    const [base = '', ...forms] = group.trim().split(/\s+/);
    return forms.map((form) => [form, base] as const);
  }),
);
