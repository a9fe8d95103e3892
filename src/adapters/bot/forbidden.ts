import type { ForbiddenMatter } from "#domain/privacy/index.ts";
import { forbiddenPhrases } from "./forbidden-phrases.ts";
import { fold } from "./text.ts";
import type { Talk } from "./turn.ts";

/** Longer texts are something else: nobody asks about somebody in a whole page. */
const QUESTION_LENGTH_MAX = 300;

/** Politeness before the question itself, which says nothing of whom it is about. */
const COURTESY = new RegExp(
  [
    "^(?:(?:hi|hello|hey|hallo|guten (?:tag|morgen|abend)|please|bitte|so|and|und|well|ok|okay|vorbild)[,!. ]+)+",
    "\\b(?:can|could|would|will) you (?:please )?(?=tell|show|list|give|name|say|print|export|rank|find|look)",
    "\\b(?:can|could|may) i (?:please )?(?:see|know|have|get|learn)\\b",
    "\\bi (?:(?:would|'d) like|want|need|wish) to (?:know|see|have|learn|hear)\\b",
    "\\bi'd like to (?:know|see|have|learn)\\b",
    "\\b(?:tell|show|give|list|name|send) (?:me|us)\\b",
    "^do you know\\b",
    "\\b(?:kannst du|koennen sie|koenntest du|koennten sie)(?: mir| uns)?(?: bitte)?(?: mal)?\\b(?=.*\\b(?:sagen|zeigen|nennen|auflisten|geben|verraten|exportieren)\\b)",
    "\\b(?:kann|darf|koennte) ich(?: bitte)?(?: mal)?\\b(?=.*\\b(?:sehen|wissen|haben|erfahren)\\b)",
    "\\bich (?:will|moechte|muss|wuerde gern\\w*)(?: bitte)?(?: gern\\w*)?(?: mal)? (?:wissen|sehen|erfahren)\\b",
    "\\b(?:zeig\\w*|sag\\w*|nenn\\w*|gib|geben|list\\w*|schick\\w*|lies|lesen)(?: sie)? (?:mir|uns)\\b",
    "^(?:weisst du|wissen sie)\\b",
  ].join("|"),
  "g",
);

/** Whoever speaks of these speaks of others, however much they are theirs. */
const THEIR_PEOPLE =
  /\b(?:my|our|mein(?:e[mnrs]?)?|unser(?:e[mnrs]?)?) (?=(?:teams?|people|department|unit|staff|employees?|colleagues?|boss|manager|leaders?|leute\w*|abteilung|bereich|mitarbeit\w+|kolleg\w+|chef\w*|fuehrungskr\w+|vorgesetzt\w+)\b)/g;

/** Somebody asks about themselves, or the bot, or speaks of something else. */
const ABOUT_SELF =
  /\b(?:i|i'm|i've|i'd|my|me|mine|myself|we|our|us|you|your|ich|mein\w{0,2}|mich|mir|wir|uns|unser\w{0,2}|du|dich|dir|dein\w{0,2})\b/;

const ASKS = new RegExp(
  "^(?:who|whom|whose|what|which|when|where|why|how|with whom|is|are|was|were|did|does|do|has|have|had|show|list|name|" +
    "tell|give|rank|compare|export|print|find|count|set|lower|wer|wen|wem|wessen|was|welche\\w?|wann|wo|warum|wieso|" +
    "weshalb|wie|mit wem|von wem|ueber wen|ist|sind|war|waren|hat|haben|hatte|macht|folgt|liest|bekommt|arbeitet|zeig\\w*|" +
    "liste\\w*|nenn\\w*|gib|sag\\w*|vergleich\\w*|setz\\w*|senk\\w*|exportier\\w*)\\b",
);

/**
 * What a text asks about other people that is answered to nobody; null if it asks nothing of the kind.
 *
 * Only understands questions and demands, and none about whoever asks, so that "nobody reads my posts" stays a sentence.
 */
export function forbiddenMatterIn(text: string): ForbiddenMatter | null {
  if (text.length > QUESTION_LENGTH_MAX) return null;
  const plain = fold(text).replace(COURTESY, " ").replace(THEIR_PEOPLE, " ").replace(/\s+/g, " ").trim();
  const isAsking = /\?\s*$/.test(text) || ASKS.test(plain) || plain !== fold(text).replace(/\s+/g, " ").trim();
  const isAboutSelf = ABOUT_SELF.test(plain);
  const names = namesIn(text);
  const found = forbiddenPhrases.find(
    ({ pattern, alone = false, named = false, own = false }) =>
      (isAsking || alone) && (own || !isAboutSelf) && (!named || names) && pattern.test(plain),
  );
  return found?.matter ?? null;
}

/** Two words with capitals in a row, the way names are written; the first word of a sentence is none. */
function namesIn(text: string): boolean {
  return /(?<!^)(?<![\p{L}-])(?<![.!?:] )\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}\p{Ll}+/u.test(text);
}

/** Says why there is no answer to what is forbidden to ask; commands, drafts, and answers without a question mark go first. */
export function forbiddenTalk(): Talk {
  return {
    commands: [],
    actions: [],
    questions: [],
    async text(turn) {
      const matter = forbiddenMatterIn(turn.text);
      return matter && { text: turn.words.forbidden.refuse(matter) };
    },
  };
}
