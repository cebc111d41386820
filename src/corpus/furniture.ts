/**
 * Words of the web page around an article, copied along with it. Each pattern takes a whole block; what a sentence of
 * an article could say must not match.
 */
const START = '^[\\W_]*';
const END = '[\\W_]*$';

function whole(...alternatives: readonly string[]): RegExp {
  return new RegExp(`${START}(?:${alternatives.join('|')})${END}`, 'i');
}

const MAX_CONTROL_LENGTH = 60;

const NETWORKS =
  'facebook|twitter|x|instagram|youtube|linkedin|whatsapp|telegram|pinterest|reddit|messenger|tiktok|flipboard|threads|mastodon|bluesky|tumblr|digg|google\\+|rss';

const ADVERTISEMENT = 'advertisement|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie';
const ADVERTISEMENT_LABEL = whole(ADVERTISEMENT);

/** Labels, buttons and counters. */
const CONTROLS = whole(
  'close|menu|search|home|skip to .{0,40}|navigation|log ?in|sign ?in|sign ?up|register|subscribe(?: now)?|subscribed',
  'share(?: this)?(?: (?:on|via|with|story|article|post|page))*(?: \\w+)?|share this\\b.{0,40}|tweet|pin(?: it| recipe)?|jump to (?:the )?recipe|e-?mail(?: this)?|print(?: this| recipe)?|copy (?:this )?link',
  `(?:(?:share|send|${NETWORKS}|e-?mail|print)\\W*){1,12}`,
  ADVERTISEMENT,
  'sponsored(?: content)?|ad|promoted|loading\\W*|\\d+ (?:views?|shares?|likes?|min(?:ute)?s?(?: read)?)',
  '(?:view|buy|see|open|enlarge|more) (?:photos?|images?|pictures?|gallery|slideshow|graphic|map|video|caption)|(?:hide|toggle) caption|image|picture|caption|reply|report|flag|permalink|anonymous',
  'what.?s your reaction|like|dislike|love|funny|angry|sad|wow|exit mobile version|big ?photo|photos?|video|gallery',
  'read (?:more|next|also)|see (?:more|also|all)|show (?:more|less)|view (?:more|all|comments)|load more|more|continue reading|back to top|next|previous',
);

/** A line with which the rest of the page begins, once there was enough of an article before it. */
const END_MARKS = whole(
  '(?:reader )?comments(?: ?\\(?\\d+\\)?)?|\\d[\\d,]* (?:comments?|responses?|replies)|(?:show|view|load|read|see|join|hide) (?:the |all )?(?:\\d+ )?(?:comments?|conversation)(?: ?\\(?\\d+\\)?)?|(?:add|write|post) (?:a |your )?(?:new )?comment|like this|leave a (?:reply|comment)|post (?:a|your) comments?|add a comment|what do you think',
  '\\d+ (?:thoughts?|responses?|comments?) (?:on|to) .*|there are (?:no|\\d+) comments(?: yet)?|comments? (?:are )?closed.*|be the first to comment|be part of the conversation',
  'related(?: (?:articles?|stories|topics|posts?|content|coverage|news|links|reading|video|items))*|more (?:from|in|on|about|like|stories|news|related) .*|more stories|you (?:may|might) (?:also )?(?:like|be interested in).*',
  'most (?:popular|read|viewed|shared|recent|commented)(?: .{0,30})?|top stories|popular (?:stories|posts|now)|trending(?: .{0,30})?|recommended(?: .{0,30})?|latest (?:news|stories|posts|from .*|on.*)|recent (?:posts|articles|news)|editors?.? picks?|don.t miss|in case you missed it',
  'about the authors?|about (?:us|this site)|(?:post )?tags?|filed under\\b.{0,80}|topics(?: in this article)?|categories|explore further|further reading|references|footnotes|external links|see also|sources?|follow us.{0,40}|newsletters?|get the .{0,60}newsletter|sign up .{0,60}|join our .{0,40}|subscribe to .{0,60}|advertising disclosure|from around the web|sponsored stories|promoted stories|original (?:url|link|source)',
  'next up(?: in .{0,40})?|up next|explore more|post navigation|story saved|more on|(?:more )?(?:trending|around) (?:on|from) the web|keep reading|leave a reply cancel reply|you must be (?:logged|signed) in .{0,60}|continue reading for free|more (?:top stories|headlines|articles|posts)|you may also enjoy',
  'mehr zum thema|das könnte sie auch interessieren|lesen sie auch|meist ?gelesen|kommentare(?: ?\\(?\\d+\\)?)?|à lire aussi|lire aussi|sur le même sujet|les plus lus|(?:\\d+ )?commentaires?|te puede interesar|lo más (?:leído|visto)|noticias relacionadas|(?:\\d+ )?comentarios|leggi anche|(?:\\d+ )?commenti|leia (?:também|mais)|mais lidas|(?:\\d+ )?comentários|lees ook|meest gelezen|(?:\\d+ )?reacties',
);

/** One pattern for all: the text is gone through once. */
function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'i');
}

/** Sentences that every page of a site bears. */
const BOILERPLATE = anyOf([
  /\ball rights reserved\b/i,
  /^(?:.{0,40}\W)?(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden)\W*$/i,
  /^(?:durch die weitere nutzung (?:dieser|unserer) (?:web)?(?:seite|site)|en poursuivant votre navigation|al (?:continuar|seguir) navegando|ao continuar a navegar|(?:proseguendo|continuando) la navigazione|door verder te (?:surfen|navigeren))\b/i,
  /^\s*(?:©|copyright\b|\(c\)\s?(?:copyright\b|[12]\d{3}\b|.{1,60}\b[12]\d{3}\W*$))/i,
  /\b(?:by (?:signing|clicking|using|submitting|continuing|subscribing)|you agree|acceptance of our)\b.{0,160}\b(?:privacy policy|terms)\b/i,
  /^(?:privacy|cookie|terms)\b.{0,60}$/i,
  /\bwe (?:and our partners )?use cookies\b|\bthis (?:site|website) uses cookies\b|\buse of cookies\b/i,
  /\b(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletters?|your inbox|e-?mail (?:alerts|updates)|unlimited access)\b/i,
  /^(?:get|receive)\b.{0,60}\b(?:newsletters?|(?:in|to) your inbox|by e-?mail)\b/i,
  /\byour (?:e-?mail(?: address)?|inbox) (?:will|address|is)\b|\benter your e-?mail\b/i,
  /\b(?:affiliate|associates?) (?:links?|program(?:me)?|commissions?)\b|\bearn (?:a |an )?(?:small )?(?:commission|advertising fees)\b|\bqualifying purchases\b/i,
  /\b(?:advertising|affiliate) disclo(?:sure|sing|aimer)\b|\badvertising disclaimer\b/i,
  /\b(?:you (?:are|'re|’re) using|please (?:use|upgrade|update)|supported?) (?:a|an|your)? ?(?:older |outdated )?(?:supported )?(?:web )?browser\b|\bbrowser (?:version|that)\b.{0,80}\bsupport|\benable javascript\b/i,
  /\b(?:download|get) (?:our|the) (?:free )?app\b/i,
  /\bfollow (?:us|me|him|her|them) on (?:facebook|twitter|x|instagram|linkedin|youtube|threads|google)\b/i,
  /\bthis (?:site|document|material|article|website) (?:is (?:subject to copyright|published by|protected by)|participates)\b/i,
  /\b(?:click|tap) here (?:to|for)\b/i,
  /\b(?:support|fund|donate to) (?:our|independent|local|quality) (?:journalism|news|reporting|work)\b|\brely on your support\b/i,
  /\bnot responsible for the content of external\b|\bexternal links and will open\b/i,
  /\bmedia playback is unsupported\b|\bthis video (?:cannot|can.t|is not) be played\b/i,
  /\bthis copy is for your personal\b|\bno part may be reproduced\b/i,
  /\b(?:our|its) (?:editorial|comments?|community) (?:standards|guidelines|policy)\b/i,
  /^we(?:'ll|’ll| will) notify you\b/i,
  /\(opens in (?:a )?new (?:window|tab)\)/i,
  /^permalink\b/i,
  /\binvalid e-?mail|something went wrong, please try again\b/i,
  /^we use your sign-?up to\b|^thank you for subscribing\b|^we have more newsletters\b|^you can find this story in\b/i,
  /\bdelivered (?:directly |straight )?to your inbox\b/i,
  /\bwithdraw your consent\b|\byou provide your (?:explicit )?consent\b/i,
  /^(?:you must be|please) (?:logged|log|signed|sign) in\b/i,
  /^continue reading (?:for free|the main story)\b/i,
  /^follow .{2,40} on (?:facebook|twitter|x|instagram|whatsapp|telegram)\b/i,
  /^this article is more than \d+ (?:years?|months?) old\b|^save articles to read later\b/i,
  /^(?:our|your|a|the|free)\b.{0,30}\b(?:newsletters?|e-?mails?|briefing)\b.{0,30}\b(?:breaks down|brings|delivers|rounds up|sent)\b|^free (?:daily|weekly|monthly) (?:newsletter|e-?mail)\b|^after newsletter promotion\b|^privacy notice:/i,
]);
/** Consent texts, however long. */
const CONSENT = new RegExp(
  `^[^\\p{L}]*(?:${[
    'we|this (?:site|website)|our (?:site|website)|by (?:using|continuing)',
    'wir|(?:diese|unsere) (?:seite|website|webseite|site)|mit ihrer (?:zustimmung|einwilligung)|durch die (?:weitere )?nutzung',
    'nous|(?:ce|notre) site|avec votre (?:accord|consentement)|en (?:poursuivant|continuant|naviguant)',
    'utilizamos|usamos|este sitio|(?:esta|nuestra) (?:web|página)|nuestro sitio|con su (?:acuerdo|consentimiento)|al (?:continuar|navegar|utilizar)',
    '(?:este|o nosso) (?:site|sítio|website|portal)|ao (?:continuar|navegar|utilizar)|com o seu (?:acordo|consentimento)',
    'utilizziamo|usiamo|(?:questo|il nostro) sito|con il (?:tuo|suo) consenso|(?:proseguendo|continuando)',
    'wij|(?:deze|onze) (?:site|website)|met (?:uw|je) (?:toestemming|akkoord)|door verder te',
  ].join('|')})(?!\\p{L}).{0,80}(?<!\\p{L})cookies(?!\\p{L})`,
  'iu',
);
/** Biscuits are baked and sold. */
const CONSENTED =
  /(?<!\p{L})(?:us(?:e|es|ing|a|amos|iamo)(?!\p{L})|sets?(?!\p{L})|stor(?:e|es|ing)(?!\p{L})|consent|accept|agree|privacy|utili[sz]|emple|verwend|nutz|setz|speicher|zustimm|einwillig|akzept|stimm|gebrui|plaats|toestem|akkoord|accord|acuerdo|acordo|acept|aceit|accett|dépos|stock|permis|erlaub)/iu;
/** Longer blocks are an article's own paragraphs even where one of its sentences sounds like a page's. */
const MAX_BOILERPLATE_WORDS = 60;

const CROSS_REFERENCE =
  /^(?:related(?: (?:article|story|post|content))?s?|more(?: (?:from|on))?|watch|listen|don.t miss|recommended|photos?|video|in pictures|opinion|analysis)\s?[:|>»–—-]/i;

/** `Read also: Ferry fares rise again`, in a line of its own. */
const READ_ALSO =
  'read (?:more|also|next)|also read|see also|(?:lesen sie|lies) (?:auch|dazu|hierzu|mehr)|siehe auch|(?:à |a )?(?:lire|voir) (?:aussi|également)|(?:lee|lea|leer|ver|vea|mira) también|(?:leia|ler|veja|ver) (?:também|mais)|lees (?:ook|verder|meer)|(?:zie|bekijk) ook|(?:leggi|vedi|guarda) anche';
const READ_ALSO_MARKED = new RegExp(`^\\W{0,3}(?:${READ_ALSO})\\s?[:.|>»–—-]\\W*[\\p{L}\\d]`, 'iu');
/** Without a mark between, what follows must begin as a headline does: `Lees ook Waarom`, not `Leia mais livros`. */
const READ_ALSO_UNMARKED = new RegExp(`^\\W{0,3}(?:${READ_ALSO}) (?:["“”„«‘'’¿¡]\\s?)?`, 'iu');

const CREDITED_AT_START = [
  /^(?:image|photo|picture|media|video)\s?(?:caption|credit|copyright|source|by)\b|^(?:photograph|photo|image|picture|illustration|credit) (?:by|courtesy|via)\b|^(?:photo|image|credit|caption|file photo)\s?:/i,
  /^(?:fotos?|(?:symbol|archiv)(?:bild|foto)|photographie|fotograf[íi]a|crédits? photo)\s?: ?\p{L}.{0,80}$/iu,
  /^(?:pictures?|bild(?:er)?)\s?: ?\p{L}(?:[^.!?:]|(?<=\b\p{L})\.){0,60}$/iu,
  /^©\s?\S.{0,200}$/,
  /^\([^()/]{3,60}\/[^()/]{3,60}\)$/,
];
const CREDITED_AT_END = [
  /\((?:[^()]*\b)?(?:photo|image|picture|credit|AFP|AP|Reuters|Getty|EPA|TASS|Anadolu|file)\b[^()]*\)\.?$/i,
  /(?:\/|\bvia |\bby |— ?|[-–] )\s?(?:AFP|AP|Reuters|Getty Images|Getty|EPA|Shutterstock|Bloomberg|iStock|Alamy)\b[^.]{0,40}$/i,
  /^.{0,120}[.!?”"] (?:www\.)?[a-z\d-]{2,}(?:\.[a-z\d-]+)*\.[a-z]{2,8}$/,
  /(?:[.!?…”"»)]|\s[|–—-]) ?(?:[Ff]otos?|FOTOS?|[Pp]hoto(?:s|graph|graphie)?|PHOTOS?|[Pp]ictures?|[Ff]otograf[íi]a|(?:[Ss]ymbol|[Aa]rchiv)(?:bild|foto)|[Bb]ild|[Ii]mage|[Ii]magen|[Ii]magem|[Cc]rédits?(?: photo)?|[Bb]eeld)\s?: ?\p{L}(?:[^.!?:]|(?<=\b\p{Lu})\.){1,60}$/u,
  /\b(?:Getty Images|AP Photo|AFP Photo|REUTERS\/)[^.]{0,60}\.?$/,
  /(?:[.?!”"]\s?|Credit)(?:Photo )?Credit(?:…|\.\.\.|:)?\s?\p{Lu}(?:[^.]|(?<=\b\p{Lu})\.){1,80}$/u,
];
/** Credits are short: only this many characters at either end of a block are looked at. */
const CREDIT_LENGTH = 200;

export function isControl(block: string): boolean {
  return block.length <= MAX_CONTROL_LENGTH && CONTROLS.test(block) && !/\p{Ll}[.]$/u.test(block);
}

/** A button that also heads boxes of other articles' headlines. */
const READ_MORE = whole('read (?:more|next|also)');

export function isReadMore(block: string): boolean {
  return isControl(block) && READ_MORE.test(block);
}

/** Stands between any two paragraphs of an article as often as beside it. */
export function isAdvertisement(block: string): boolean {
  return block.length <= MAX_CONTROL_LENGTH && ADVERTISEMENT_LABEL.test(block);
}

export function isEndMark(block: string): boolean {
  return block.length <= 100 && END_MARKS.test(block);
}

export function isBoilerplate(block: string, words: number): boolean {
  if (CONSENT.test(block) && CONSENTED.test(block)) return true;
  return words <= MAX_BOILERPLATE_WORDS && BOILERPLATE.test(block);
}

/** A pointer to another article, set between an article's paragraphs. */
export function isCrossReference(block: string): boolean {
  return CROSS_REFERENCE.test(block.slice(0, MAX_CONTROL_LENGTH)) || isReadAlso(block);
}

/** A pointer after which the article goes on. */
export function isReadAlso(block: string): boolean {
  if (READ_ALSO_MARKED.test(block.slice(0, MAX_CONTROL_LENGTH))) return true;
  const [phrase] = READ_ALSO_UNMARKED.exec(block) ?? [];
  return phrase !== undefined && /^[\p{Lu}\p{N}]/u.test(block.slice(phrase.length)) && !/[.…]$/.test(block);
}

/** What is written into a form (`Your name *`), or a teaser that ends in its link. */
const FORM_FIELD = /^[^.!?]{1,40}\s?\*$/;
const TEASER = /[\s…"”](?:read|see|learn) more\W*$/i;

export function isFormOrTeaser(block: string, words: number): boolean {
  return FORM_FIELD.test(block) || (words <= MAX_BOILERPLATE_WORDS && TEASER.test(block.slice(-20)));
}

/** Ends in a picture's credit, or is nothing but one. */
export function isCredited(block: string): boolean {
  const [head, tail] = [block.slice(0, CREDIT_LENGTH), block.slice(-CREDIT_LENGTH)];
  return (
    CREDITED_AT_START.some((pattern) => pattern.test(head)) || CREDITED_AT_END.some((pattern) => pattern.test(tail))
  );
}

/** `(Ada Moss/The Gazette)` behind a sentence. */
const SIGNED = /[.?!”"] \([^()/]{3,60}\/[^()/]{3,60}\)$/;

/** Ends in two names in brackets, which below a picture are who took it and for whom. */
export function isSigned(block: string): boolean {
  return SIGNED.test(block.slice(-CREDIT_LENGTH));
}

const BYLINE = /^(?:(?:written|posted|reported|words|story|text|photos?|photography) )?by:? (?<name>.)/iu;
const MAX_BYLINE_WORDS = 8;

/** Begins with who wrote it, and may go on with who that is. */
export function namesAuthor(block: string): boolean {
  // What ignores case takes every letter for a capital.
  return /\p{Lu}/u.test(BYLINE.exec(block)?.groups?.name ?? '');
}

/** Names the author and says nothing else. */
export function isByline(block: string, words: number): boolean {
  return words <= MAX_BYLINE_WORDS && namesAuthor(block) && !/[.!?:]$/.test(block);
}
