const list = (words: string) => words.trim().split(/\s+/);

/** Words that hold German sentences together and are none in English or a neighbouring language. */
const german = list(`
  und der das nicht ist ich wir sie ein eine einen einem einer eines mit auf für zu dem zum zur bei auch sich oder aber
  wenn dass nach aus nur über haben habe hatte hatten wird wurde wurden sind kann können könnt unser unsere unserer unseren
  euch eure euer ihr ihre ihren uns mir mich dir dich bitte allen gibt diese dieser dieses diesem diesen durch sehr
  schon jetzt heute vom beim bis muss müssen soll sollen sollte mehr kein keine keinen etwas jemand weil damit dann denn
  doch noch einfach gerne wieder immer jede jeder jedes jeden viele vielen wollen möchte würde würden welche welcher
  welches warum wieso wann woher wohin hallo morgen gestern unter zwischen gegen ohne seit während wegen darüber dazu
  dabei dafür davon darauf deshalb sowie bereits ganz nun seine seiner ihm ihn ihnen werden worden sein waren wäre
  von deren denen ihrer mein meine meinen welchen welchem anderen nichts niemand zwei drei`);
const english = list(`
  the and that this with for are you your our have has had been from will would can they their not but what how when where
  which who there more about any does did my just please new out some here than these those its let get should could today
  to be it if or as by on we he she them then into also only very us all yes hi hello one other such because while
  after before during between since through each every few many much most own same too were being doing having
  his hers him mine ours yours theirs why whose whom both again further once off down up
  something nothing anything everything someone anyone everyone never always really know think need two three`);
/** Function words that more than one language has. */
const shared = list(`
  die was war man am hat in an so also des den es als wie im is of do me a er da wo will arm art bad
  alle at her i no over under
  in's i'm it's don't zb bzw ca usw etc ok re fw fwd lg vg mfg cc asap fyi`);

/** Which of our languages a word speaks for. */
export const languageByWord: ReadonlyMap<string, "de" | "en"> = new Map([
  ...german.map((word): [string, "de"] => [word, "de"]),
  ...english.filter((word) => !["war", "also"].includes(word)).map((word): [string, "en"] => [word, "en"]),
]);

/** Words that say nothing about a topic, greetings and thanks included. */
export const stopWords: ReadonlySet<string> = new Set([
  ...german,
  ...english,
  ...shared,
  ...list(`
    danke dank vielen thanks thank kudos liebe lieber lieben guten guter gute gut tag tage woche wochen monat jahr kollegen
    kolleginnen zusammen team teams good great nice week month year day people thing things colleagues everybody
    somebody leute thema themen frage fragen question questions idea post posts beitrag info update
    machen macht gemacht make makes made tun geht gehen go going gibts neue neuer neues neuen like want use
    brauchen braucht wissen kommen kommt lassen finden freue freuen happy glad suggest vorschlag tag hashtag`),
]);
