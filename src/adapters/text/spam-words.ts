/**
 * Any of the phrases, not in the middle of a word. They stand between `|`, one thought a line, and repeat nothing that
 * could overlap, so that a search takes time in proportion to the text.
 */
function anyOf(phrases: string): RegExp {
  const pieces = phrases
    .trim()
    .split("\n")
    .map((line) => line.trim());
  // No `u`: it doubles the time, and our languages need no more letters than these.
  return new RegExp(`(?<![a-z0-9äöüß])(?:${pieces.join("|").replaceAll("~", "[a-zäöüß]*")})`);
}

/** Nobody at work writes these beside a link in earnest. `~` stands for the rest of a word. */
export const NOTORIOUS = anyOf(`
  (?:online|live)[ -]casinos?|casino[ -]bonus|free ?spins\\b|freispiele\\b|no deposit|slot (?:gacor|online)|judi (?:slot|online)|online[ -](?:slots|poker|roulette|wetten)
  betting (?:site|tips|bonus|odds)|best odds|sure odds|sportwetten|wett-?tipps|wettbonus|fußballtipps|spielautomaten|spielothek|echtgeld|win real money|free chips
  viagra|cialis\\b|tramadol|xanax|potenzmittel|testosteron-?booster|erectile|cbd gummies|keto pill|diätpillen|abnehmspritze|penis|sugar (?:daddy|mummy)
  lose belly fat|herbal cure|spell caster|love spell|hire a hacker|clone cards?\\b|fullz\\b
  payday loan|(?:instant|urgent|guaranteed) loan|no credit check|give out loans|ohne schufa|sofortkredit|vergebe~ (?:kredite|darlehen)|dringend ein(?:en)? (?:darlehen|kredit)
  double your (?:btc|bitcoin|crypto|money)|(?:crypto|krypto|forex|trading|bitcoin)[ -]?(?:signals?|signale|gewinne?|profits?)\\b|binary options|binäre optionen|meme ?coin|claim .{0,12}airdrop|connect your wallet|(?:free|\\d+|gratis) usdt|usdt free
  (?:mit|with|durch) (?:bitcoin|krypto|crypto)~ (?:reich|rich|geld)|trading[ -]bot|recover(?:ed)? (?:my )?(?:stolen|lost) (?:bitcoin|crypto|funds)
  (?:buy|cheap|\\d+|günstige) backlinks|backlinks kaufen|dofollow|rank ?#?1 on|#1 on google|first page (?:on|of) google|platz 1 bei google|top-platzierung|high da\\b
  (?:buy|cheap|real|instagram) (?:~ )?(?:followers|likes|subscribers)\\b|follower kaufen|\\d+ real ~ (?:subscribers|followers)
  hot singles|lonely (?:ladies|women|girls|wives)|einsame (?:frauen|damen|hausfrauen)|no strings attached|sexkontakte|escort (?:girls?|service)|cam ?girls|onlyfans|nudes\\b|porn
  replica (?:rolex|watches|bags)|(?:rolex|uhren) replica|keygen|office \\d* ?crack|real and fake|fake (?:passports|documents|ids?\\b)|without exam|führerschein kaufen|falschgeld|doktortitel kaufen
  verified (?:paypal|bank|google reviews)|buy google reviews|google-bewertungen kaufen|male enhancement|potenz steigern|sexy girls|live dealers|einzahlungsbonus|oem software|unlimited movies|filme und serien in hd|staking pool|copy my trades|\\d+ btc\\b\n  full movie|123movies|v-?bucks|coins generator|essay writing service|order your thesis|make money online|cash ?app flip|nebenverdienst von zu hause
`);

/** What is also spoken of in earnest: it takes a sign of a sale to make spam of it. */
export const DUBIOUS = anyOf(`
  casinos?\\b|jackpot|gambling|poker|lotto|lottery|betting|slots? game|win(?:ning)? rate|gewinnquote|trefferquote
  bitcoin|btc\\b|crypto|krypto|forex|nft\\b|presale|airdrop|trading|broker|gold und silber|kapitalanlage|immobilien auf|real estate|rendite
  loans?\\b|kredite?\\b|darlehen|debt|credit score|insurance|versicherungscheck|schulden|umschuldung
  (?:without|no) (?:a )?(?:prescription|script)|rezeptfrei|ohne rezept|cbd\\b|kapseln|shakes?\\b|pills?\\b|pillen|tropfen|supplements?|nahrungsergänzung|abnehmen|weight|fat ?burn|detox|lose \\d+ (?:pounds|kg)|\\d+ (?:kilo|kg) in \\d|skincare|kosmetik|parf[uü]m
  backlinks?|guest posts?|gastbeitr|website traffic|seo\\b|web ?design|hosting|followers|subscribers|leads\\b|email lists?|kundenadressen
  replica|rolex|louis vuitton|designer bags|license keys?|windows-?keys?|iptv|zigaretten|cigarettes|certificates?|visa\\b|passports?|doktorarbeit|ghostwriter|bachelorarbeit|thesis|assignment|essay
  passive income|passives einkommen|financial freedom|finanziell~ frei|heimarbeit|work from home and|earn~ (?:up to )?[$€£]?\\d|verdiene~ (?:bis zu )?\\d|reich werden|get rich|millionäre|geldsorgen|own boss|eigener chef|network-?marketing|mlm\\b
  dropshipping|timeshare|manifestation|vitamins?\\b|vitamine|essential oils|ätherische öle|staking|deposit|einzahlung|welcome bonus|subscription has expired|adult|enhancement|potenz|cannabis|oem software|verified (?:paypal|accounts)|bewertungen kaufen|google reviews|krankenversicherung|handyvertrag|solar panels|kaffeefahrt\n  horosco|hellseh|astrolog|diabetes|testpersonen
`);

/** What a spammer's comment says of any article, so that nobody need read it. */
export const PRAISE = anyOf(`
  (?:great|nice|amazing|wonderful|excellent|awesome|good|cool|informative) (?:post|article|blog|content|write-?up|site)|your blog
  read(?:ing)? (?:through )?(?:your|this|many of your) (?:article|post|blog)|(?:your|this) article (?:has|gave|carefully|reminds|helped)
  content of your article|your point of view|thank you admin|(?:couldn't|could not) be written any better|looking for this information
  (?:toller|super|sehr guter|guter|klasse|interessanter) (?:artikel|beitrag|blog|post)|hilfreichen (?:artikel|beitrag)|genau danach habe ich gesucht
`);
/** Names by which such a comment links without a link: they stand alone, at its end. */
export const BRAND =
  /(?:\b\d{1,3}x?(?:bet|win)|\bgate[ .]io|\b(?:binance|bitget|bybit|mostbet|melbet|betway|okx|kucoin|mexc)|\b1x(?:bet|win))[ .!]{0,9}$/;
/** The commenter's own page, or an address that pays whoever spreads it. */
export const OWN_SITE = anyOf(`
  (?:visit|see|check(?: out)?) (?:also )?my (?:~ )?(?:site|page|homepage|blog)|my (?:web ?site|homepage|page|web ?page|blog) ?(?:[:;.-]|https?)|also (?:check|visit)
  meine (?:web)?(?:seite|site|homepage)|besuch~ (?:sie )?(?:auch )?(?:meine|unsere) (?:web)?(?:seite|site|homepage)
`);
export const AFFILIATE = /[?&](?:ref|aff|referral|partner|affiliate)=|\/(?:ref|aff|register|go)\//;

/** What makes people click before they think. */
export const LURE = anyOf(`
  you(?: have|'ve)? (?:been selected|won)\\b|claim (?:your|here|now|free)|gift ?card|giveaway|free iphone|win a (?:car|iphone)|click (?:here )?>>|>> ?click
  (?:parcel|package) could not|customs fee|verify your account|account (?:has been|was|will be) (?:limited|suspended|deleted)|mailbox is|final notice|posted your (?:photos|pictures|video)|your computer is infected
  is this you\\b|is it you\\b|you won't believe|look at this|video (?:leaked|of you)|leaked (?:video|here)|doctors hate|weird trick
  sie haben [^.!?\\n]{0,30}gewonnen|gewinn (?:abholen|sichern)|paket konnte nicht|zollgebühr|(?:konto|karte|zugang) (?:wurde|wird|ist) (?:eingeschränkt|gesperrt)|neu verifizieren|letzte mahnung|bestätigen sie ihre
  bist du das|schau mal was ich|gutschein (?:sichern|gratis)|klick hier|ärzte (?:verschweigen|hassen)|banken hassen|geheimtrick|unglaublich was
`);

/** Hosts that say what they sell. */
export const BAIT_HOST =
  /casino|slots?\d*[-.]|jackpot|poker|[-.]?spins?[-.]|bet(?:s|ting)?[-.]|wetten|viagra|pills?[-.]|payday|backlink|airdrop|bitcoin|btc-|krypto-|crypto-|replica|follower|keygen|fatburn|easy-money|judi|flirt/;

/** Who writes so warns of spam, reports it, or says where selling is allowed. */
export const WARNING = anyOf(`
  phishing|spam|scam-?(?:mails?|warn)|(?:not|don't|never|didn't|nicht) (?:an|drauf|darauf )?(?:click|klick|geklickt)|ist betrug|is a scam|löschen!
  warnung|warning|gehackt|hacked\\b|gefälscht|forged|reported|gemeldet|melden\\b|marktplatz|marketplace|no advertising|keine werbung
`);
/** Who writes so speaks to colleagues about work. */
export const COLLEAGUE = anyOf(`
  mitarbeit~|kolleg~|belegschaft~|intranet|betriebs(?:rat|arzt|ärztin|fest)|kantine|personalkauf|werksverkauf|lernportal|helpdesk|hr\\b|kostenstelle|werk\\b|halle \\d
  employees?\\b|staff\\b|colleagues?\\b|co-?workers|canteen|cost cent(?:er|re)|town hall|workshop|lunch ?& ?learn|lunch talk|cafeteria|onboarding
  (?:unser|our)~ (?:kunde|customer|partner|lieferant|supplier|messe|newsletter|team|vertrieb|webteam|plant|werk|shop|campaign|kampagne|sales)|kampagne|campaign|a/b-?test|landing page
  kick-?off|b2b-shop|dealers?\\b|händler|im crm|in the crm|our crm team|webinar (?:by|on|unseres)|charity|spende|donat
`);

/** The signs of a sale. */
export const SALES: readonly RegExp[] = [
  // The price is named, or cut.
  anyOf(`
    \\d+ ?(?:%|prozent) (?:off|discount|rabatt|nachlass|cheaper|günstiger|billiger|sparen|auf |preisvorteil|~rabatt)|(?:discount|promo|coupon|voucher) code|~rabatt\\b|rabatt(?:code|aktion)|preisvorteil|preis steigt|price goes up
    code [a-z]+\\d+|(?:sonder|schnäppchen|festpreis|aktions)(?:aktion|preis|angebot)?~\\b|special (?:offer|price)|wholesale|half (?:the )?price|halben preis|(?:best|unbeatable|lowest|low|affordable|cheap)~ (?:rates?|prices?|preis~|angebot~)
    buy \\d+,? get \\d|(?:save|sparen?|spare) (?:bis zu |up to )?[$€£]?\\d|\\d ?€ (?:im jahr )?sparen|cheap\\b|cheaper|günstig~\\b|affordable|statt \\d+|was [$€£]\\d+|(?:for|only|just|from|at) [$€£]\\d|(?:für|ab|nur|zu) (?:nur )?\\d+(?:[,.]\\d+)? ?(?:euro|€)|geschenkt|bis zu \\d+ ?%|mega sale|black (?:week|friday)|zero down|ohne anzahlung
  `),
  // There is no time to think.
  anyOf(`
    (?:only|just) today|today only|limited|(?:only )?\\d+ (?:spots|seats|units|places)|(?:spots|seats|units|places) (?:left|are)|don't miss|hurry|before it's|(?:this )?weekend only|last chance|act now|while stocks|until midnight|expires?\\b|final notice|within \\d+ hours
    nur (?:noch )?(?:heute|bis|für kurze|diese woche|\\d+ (?:tage|plätze|stück))|nur solange|solange der vorrat|schnell sein|greift zu|greifen sie zu|wer zuerst kommt|bevor es zu spät|letzte (?:chance|mahnung)|nicht verpassen|bis mitternacht
  `),
  // Buy.
  anyOf(`
    (?:order|buy|shop|book|mint|enrol|join|apply|call|subscribe|register|sign up|reserve|qualify) (?:now|today|us|in)\\b|place your order|(?:call|text)(?: (?:her|him|us))? (?:on whatsapp )?[+\\d]|get started|get (?:your|a) free|reply ["'w]|shipping|delivery|at checkout|for a quot|send drawings|schedule a
    jetzt (?:~ ){0,3}(?:bestellen|kaufen|anfragen|buchen|sichern|anrufen|anfordern|vereinbaren|wechseln|einsteigen|starten|zuschlagen)|(?:rufen|fordern|kaufen|kontaktieren|vereinbaren|buchen|sichern|bestellen|profitieren|testen) sie|sichere? dir|hol dir|anruf genügt|anmeldung telefonisch|rufen sie
    bestellung~ (?:per|über|auf)|(?:versand|lieferung) (?:kostenlos|gratis|deutschlandweit|frei)|(?:kostenlos|gratis)~ versand|an der kasse|contact (?:us|him|her|agent|dr|me)|termine? (?:per|jetzt|online|sichern)|im abo\\b
  `),
  // Write to me, not here.
  anyOf(`
    dm me|inbox~ |(?:message|write|text|pm|drop) me\\b|drop me a|whats ?app|telegram|link in (?:my |the |meiner |der )?bio|comment ["']|i will dm|i'll dm|per (?:dm|pn|nachricht)\\b|(?:eine )?pn\\b|infos? per|schreibt? mir|meldet? (?:dich|euch)
    [a-z0-9._-]{1,40}@[a-z0-9-]{1,40}\\.|\\+\\d{1,3} ?\\d{3}|0[89]00[ /]?\\d{3}|\\d{3}-\\d{3}-?\\d{4}
  `),
  // A promise that nobody can keep.
  anyOf(`
    guarantee[ds]?|garantiert|~garantie\\b|be your own boss|eigener chef|quit your|no experience|(?:keine|ohne) vorkenntnisse|geld zurück|money back|no risk|risk[- ]free|ohne risiko|no scam|100 ?% legit|while you sleep|im schlaf|lifetime access|attract
    verdopple|unlimited|unbegrenzt|amazing|\\d+ ?% (?:roi|rendite|interest|zinsen|daily)|\\d ?% .{0,12}(?:per day|pro tag|daily|täglich)|in (?:one|a) week|in einer woche|secret|triple your|passive income|passives einkommen|financial freedom|finanziell~ frei|\\d+ ?(?:€|euro|\\$)? (?:am tag|pro tag|im monat|a day|per day|per week)|boost your|changed? .{0,10}\\d{3} lives|leben verändert|in (?:\\d+|seven) (?:days|tagen|hours|stunden|seconds|sekunden)
  `),
  // It costs nothing, at first.
  anyOf(`
    free (?:trial|demo|quote|consultation|domain|seats|scan|bottle|gift|registration)|first (?:~ ){0,2}(?:free|half)|months free|no credit card|no obligation|complimentary|(?:welcome|deposit) bonus|gratis-?(?:webinar|test)|erste~? ~ gratis|startguthaben|einzahlungsbonus
    kostenlose[sn]? (?:demo|beratung~|analyse|seo~|erstgespräch|infopaket|test~|besichtigung|wertermittlung)|unverbindlich~|erstgespräch|erstberatung|test kostenlos|gratis dazu|ohne anmeldung|no sign ?up|can i send you|0 € anzahlung|geschenke|bonus (?:im wert|worth)|prämien?\\b
  `),
  // A firm, or somebody with goods of her own, speaks to strangers.
  anyOf(`
    sehr geehrte damen und herren|dear (?:sir|madam|friend|customer)|(?:we are|i represent|wir sind) (?:an?|eine?) |(?:our|my|mein~|unser~) (?:neue~ |new )?(?:~ ){0,2}(?:agency|agentur|saas|online-?shop|online-?kurs|course|e-?book|business|umzugsfirma|studio|company offers)|we (?:offer|sell|buy any|provide|can make)|wir (?:bieten|erstellen|liefern) ihnen|führend~ anbieter|(?:your|ihre?) (?:neue )?(?:website|webseite|business|hr)\\b
    (?:zufriedene|happy|satisfied) (?:kunden|customers|clients)|neukund~|(?:auto|gold|schrott)ankauf|umzugsfirma|entrümpelung|schlüsseldienst|nagelstudio|werbeagentur|personalagentur|maklerpartner|neueröffnung|24/7|24 stunden|rund um die uhr|services? in town|web ?shop|award-winning|promote your|dieser gruppe|this (?:group|network)|mention this post
  `),
  // Somebody sells on commission, or to whoever comes after.
  anyOf(`
    join my|my team|mein team|consultant now|beraterin|repräsentantin|distributor|ich vertreibe|starter ?(?:kit|set)s?|(?:host|macht) (?:a|eine) party|vertriebspartner|network-?marketing|empfehlungs(?:code|link)|referral (?:code|link)|affiliate|provision|(?:your|eure|deine) erste bestellung|first order|(?:my|mein~) (?:challenge|mentor|code|link)
    motivierte leute|mentoring program|~-challenge|nebenberuflich|testpersonen|for my challenge|copy my trades|kopiere meine|dropshipping|earn rewards
  `),
];

/**
 * Words without which no rule finds anything but a link, and how much they weigh: one of the first list is enough to
 * look closer, or two of which one is of the second, or three of the third. It saves looking at nearly all posts.
 */
export const HINTS: ReadonlyMap<string, number> = new Map([
  ...weighing(
    3,
    `casino casinos freispiele judi sportwetten wetttipps spielautomaten spielothek echtgeld bet win xbet xwin io binance bitget bybit mostbet melbet betway okx kucoin mexc
    viagra cialis tramadol xanax potenzmittel abnehmspritze loans darlehen sofortkredit schufa btc bitcoin crypto krypto forex usdt nft airdrop
    backlinks followers follower rolex replica iptv falschgeld führerschein hacker caster onlyfans escort dropshipping timeshare staking lottery entrümpelung schlüsseldienst nagelstudio neukundenrabatt kaffeefahrt maklerpartner`,
  ),
  ...weighing(
    2,
    `loan kredit kredite kapseln shakes pillen pills tropfen supplements nahrungsergänzung testpersonen abnehmen kosmetik parfum skincare seo webdesign
    kundenadressen zigaretten certificates doktorarbeit thesis assignment essay heimarbeit reich rich geldsorgen chef
    cure horoscope hellseherin immobilien roi rendite zinsen debt credit lotto trading gold
    discount rabatt rabattcode rabattaktion sonderaktion sonderpreis sonderangebot offer wholesale sale cheap affordable günstig günstige günstigen günstiger geschenkt sparen
    hurry zuschlagen vorrat checkout shipping bestellen bestellung anfragen sichern anrufen anfordern wechseln lieferung kontaktieren
    dm inbox whatsapp telegram bio pn schreib schreibt guaranteed guarantee garantiert garantie gewinngarantie vorkenntnisse secret verdiene earn
    gratis kostenlos kostenlose kostenloser kostenloses unverbindlich unverbindliches erstgespräch sir madam geehrte neueröffnung onlineshop autoankauf
    provision nachlass festpreis werbeagentur personalagentur distributor cheaper enrol complimentary trades handyvertrag prämien krankenversicherung
    beraterin repräsentantin vertriebspartner empfehlungscode empfehlungslink mentor nebenberuflich`,
  ),
  ...weighing(
    1,
    `webseite hosting contacts visa passports income einkommen freedom finanziell frei boss money insurance interest
    code off preis preise price prices save friday today heute limited order shop buy delivery quote kaufen buchen vereinbaren versand kasse contact kontakt
    message email free trial demo kunden euro anbieter angebot cash subscribe half midnight reserve course vitamins vitamine oils öle geschenke mitternacht`,
  ),
]);

function weighing(weight: number, words: string): [string, number][] {
  return words.split(/\s+/).map((word) => [word, weight]);
}
