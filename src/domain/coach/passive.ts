import type { Language } from "#domain/people/index.ts";

const GERMAN_FORM = /^(?:wird|werden|werde|wirst|werdet|wurde|wurden|wurdest|würde|würden|worden)$/u;
/** Participles, as far as their form gives them away; a capital letter makes a noun of them. */
const GERMAN_PARTICIPLE =
  /^(?:\p{Ll}*ge\p{Ll}{3,}(?:t|en)|\p{Ll}{2,}iert|(?:be|ver|er|ent|zer|über|unter|wider|miss)\p{Ll}{3,}t)$/u;
const GERMAN_STRONG = new Set(
  (
    "besprochen verstanden beschlossen verloren vergessen entschieden begonnen übernommen unternommen bewiesen " +
    "verschoben verboten versprochen erfunden empfohlen unterschrieben überwiesen beraten vertreten verglichen vermieden"
  ).split(" "),
);
/** Infinitives as well: "Wir werden euch nicht vergessen". */
const INFINITIVES_TOO = new Set("vergessen beraten vertreten verlassen erhalten".split(" "));
const PAST = /^(?:wurde|wurden|wurdest|worden)$/u;
/** With these it is said who does it. */
const GERMAN_AGENT = /^(?:von|vom|durch)$/u;
/** Look like participles. */
const NO_GERMAN_PARTICIPLE = new Set(
  (
    "gegen genügen gelingen gehören gewinnen gefallen geschehen gestalten genießen gelangen gewähren gewöhnen gesamt " +
    "gerecht gesund geduldig insgesamt bereit berät verrät erhält enthält überhaupt übersicht bestimmt unterricht " +
    "angehen eingehen vorgehen weggeben ausgeben angeben abgeben aufgeben eingeben weitergeben zugeben vorgeben ausgehen " +
    "gestehen gebrauchen gefährden genehmigen umgehen übergehen gewährleisten"
  ).split(" "),
);

const ENGLISH_FORM = /^(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|it's|that's)$/;
const BETWEEN = /^(?:\p{Ll}+ly|not|also|already|now|just|still|never|always|often|being|been)$/u;
const ENGLISH_STRONG = new Set(
  (
    "done made taken given seen known shown written sent built held kept told found brought bought caught chosen driven " +
    "drawn grown heard led left lost met paid put read run said set sold spent taught thought understood won begun broken " +
    "spoken thrown cut"
  ).split(" "),
);
/** Say how somebody is, not what is done to them. */
const NO_ENGLISH_PARTICIPLE = new Set(
  (
    "interested excited pleased tired delighted supposed based used convinced committed dedicated thrilled worried " +
    "surprised concerned scared bored need indeed speed hundred red bed ahead instead"
  ).split(" "),
);

/** The words of a sentence that say that something is done without saying by whom; null when there are none. */
export function passiveIn(sentence: string, language: Language): string | null {
  const words = sentence.match(/[\p{L}'’]+|[,;:]/gu) ?? [];
  const [isForm, passiveAt] = language === "de" ? [GERMAN_FORM, german] : [ENGLISH_FORM, english];
  for (const [index, word] of words.entries()) {
    const found = isForm.test(word.toLowerCase().replaceAll("’", "'")) ? passiveAt(words, index) : null;
    if (found) return found;
  }
  return null;
}

/** The participle stands at the end of the clause, or in front of the form in a clause of its own. */
function german(words: readonly string[], form: number): string | null {
  const begin = words.findLastIndex((word, index) => index < form && /[,;:]/.test(word)) + 1;
  const end = words.findIndex((word, index) => index > form && /[,;:]/.test(word));
  const clause = words.slice(begin, end < 0 ? undefined : end);
  // At the end of the clause, or in front of the form that ends it.
  const formed = words[form]?.toLowerCase() ?? "";
  const participle = form === begin + clause.length - 1 ? clause.at(-2) : clause.at(-1);
  if (participle === undefined || !isGermanParticiple(participle, PAST.test(formed))) return null;
  if (clause.some((word) => GERMAN_AGENT.test(word))) return null;
  return words[form] === "worden" ? `${participle} worden` : `${words[form]} … ${participle}`;
}

/** What ends like an infinitive is one behind "werden", unless no infinitive is written so. */
function isGermanParticiple(word: string, isPast: boolean): boolean {
  if (GERMAN_STRONG.has(word)) return isPast || !INFINITIVES_TOO.has(word);
  if (!isPast && word.endsWith("en")) return false;
  return GERMAN_PARTICIPLE.test(word) && !NO_GERMAN_PARTICIPLE.has(word);
}

function english(words: readonly string[], form: number): string | null {
  let next = form + 1;
  while (BETWEEN.test(words[next] ?? "")) next++;
  const word = words[next] ?? "";
  const isParticiple = ENGLISH_STRONG.has(word.replace(/^re(?=b|d|m|s|t|w)/, "")) || /^\p{Ll}{3,}ed$/u.test(word);
  if (words.slice(next).includes("by")) return null;
  return isParticiple && !NO_ENGLISH_PARTICIPLE.has(word) ? words.slice(form, next + 1).join(" ") : null;
}
