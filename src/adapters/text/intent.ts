/** A greeting, or the end of another sentence, before a question that has no question mark. */
const START =
  "(?:^|[.!\\n]\\s*|^(?:hallo|hi|hello|hey|moin|liebe|guten morgen|good morning)[^,.!?\\n]{0,40}[,.!\\n]\\s*)";
const QUESTION = new RegExp(
  `${START}(?:${[
    "(?:wer|was|wie|wo|wann|warum|wieso|weshalb|wozu|woher|wohin|welche[rsn]?)\\s+(?:ist|sind|war|kann|können|könnte|macht|machen|geht|gibt|hat|haben|habt|wird|werden|soll|sollte|sollen|muss|müssen|findet|heißt|lange|viele?|oft|kennt|weiß|bekommt?|komme|finde|mache|ihr)",
    "(?:hat|kann|könnte|kennt|weiß|mag|möchte|nutzt|gibt)\\s+(?:jemand|einer|wer|es|dazu|dafür)",
    "(?:who|what|how|where|when|why|which)\\s+(?:is|are|was|were|do|does|did|can|could|should|would|will|has|have|many|much|long|often)",
    "(?:does|do|did|has|have|can|could|would|will|is|are)\\s+(?:any|some|every)(?:one|body)",
    "is there|are there any|any(?:one|body) (?:know|have|here)|any (?:ideas?|suggestions?|tips)",
  ].join("|")})(?![\\p{L}\\p{N}])[^!\\n]{0,200}$`,
  "u",
);
/** How long a question without its mark can be. */
const QUESTION_MAX = 240;

/** True if the text asks something; addresses of pages are no longer in it. */
export function asksSomething(lower: string): boolean {
  if (lower.includes("?")) return true;
  return lower.length <= QUESTION_MAX && QUESTION.test(lower.trimEnd());
}

const HINT = /dank|thank|thx|merci|kudos|shout-?out|appreciat|grateful|gratitude/;
const THANKS =
  /(?<!\p{L})(?:danke(?:schön|sehr)?|(?:vielen|herzlichen|besten|lieben|großen|schönen|tausend|ein|mein|unser|meinen|unseren)\s+(?:lieben |großen |herzlichen |riesen ?)?dank|dank(?:\s+an|\s+dir|\s+euch|\s+ihnen)|bedanken?|dankbar|thanks|thank\s+(?:you|u)|thx|merci|kudos|shout-?out|appreciated?|grateful|gratitude)(?!\p{L})/u;
/** Declined, or said before anything was done. */
const NO_THANKS =
  /(?<!\p{L})(?:(?:no|nein|nö)[\s,]+(?:thanks|thank you|danke|vielen dank)|danke[\s,]+nein|(?:thanks|thank you|thx|danke|dank)\s+(?:schon\s+|mal\s+|vielmals\s+)*(?:im voraus|vorab|in advance)|thanks for nothing|(?:nicht|kein|no|not|never|without)\s+(?:\p{L}+\s+)?(?:dank(?:bar|e)?|grateful|appreciated?))(?!\p{L})/gu;

/**
 * True if the text thanks somebody.
 *
 * "No thanks" declines, and "thanks in advance" asks: neither is the recognition that is meant here.
 */
export function thanksSomebody(lower: string): boolean {
  return HINT.test(lower) && THANKS.test(lower.replace(NO_THANKS, " "));
}
