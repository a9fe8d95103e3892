import { recogniser } from "./recognise.ts";
import { tokens } from "./text.ts";
import type { Turn } from "./turn.ts";
import { foundingPhrases, foundingTriggersDe, foundingTriggersEn } from "./words/triggers-founding.ts";

/** What somebody said in one sentence about the tag that they found. */
export interface TypedFounding {
  readonly name: string;
  readonly purpose: string | null;
  readonly coHost: string | null;
  /** In whose name, in their words; `others`: several people. */
  readonly onBehalfOf: string | "others" | null;
}

const TOGETHER =
  /^(.*\S)\s*,\s*(?:(?:and|und)\s+)?(?:together\s+with|with|gemeinsam\s+mit|zusammen\s+mit|mit)\s+([^,]+)$/isu;
const NAME_TOGETHER = /^(\S+)\s+(?:together\s+with|with|gemeinsam\s+mit|zusammen\s+mit|mit)\s+([^,]+)$/isu;
const BEHALF =
  /^(.*\S)[\s,]+(?:on\s+behalf\s+of|in\s+the\s+name\s+of|im\s+namen\s+von|im\s+auftrag\s+von)\s+([^,]+)$/isu;
const FOR = /^[\s,:;–-]*(?:(?:for|about|für|fuer|zu|zum|zur|über)\s+)?/iu;
const FOR_AFTER_WORDS = /\s+(?:for|about|für|fuer|über)\s+|\s*[,:;]\s+/iu;
const OTHERS =
  /^(?:my|our|the)\s+(?:team|people|employees|staff|colleagues|department)$|^(?:mein|meine|unser|unsere|die)\s+(?:team|leute|mitarbeiter|mitarbeiterinnen|mitarbeitenden|kollegen|kolleginnen|abteilung)$/iu;
/** What may follow a tag for the sentence to be about founding it: "I found #hr in a post" is not. */
const GOES_ON =
  /^(?:[,:;–-]|(?:for|about|für|fuer|zu|zum|zur|über|with|mit|together|gemeinsam|zusammen|on behalf|in the name|im namen|im auftrag)\s)/iu;
const MARKED = /^#[\p{L}\p{N}_]|^[\p{L}\p{N}]+_[\p{L}\p{N}_]*$/u;
/** German verbs stand at the end, and courtesies before what they are about. */
const BEFORE = /^(?:(?:bitte|please|ich|will|möchte|gern|gerne|den|einen|tag|hashtag)\s+)+(?=#)/iu;
const SAYS_TAG = /\b(?:hash)?tag\b/iu;
const WORDS_MAX = 4;

const said = recogniser(foundingPhrases);
const commands = recogniser([{ found: foundingTriggersEn.found }, { found: foundingTriggersDe.found }]);
/** "Gründe für Fehlzeiten" are reasons. */
const COMMANDED = /^(?:found|gründe)\s+(?!für\b|for\b)/iu;

/** "Found it anyway" or "I found it myself", and nothing else. */
export function readDecision(text: string): "anyway" | "myself" | null {
  return said.candidates(text).find(({ rest }) => rest === "")?.name ?? null;
}

/** Whether what follows "found" is a tag, so that "found a bug" stays a sentence. */
export function isFounding(typed: string, turn: Turn): boolean {
  const rest = typed.replace(BEFORE, "");
  const [head = ""] = rest.split(/[\s,:;]+/u);
  const tail = rest.slice(head.length).trim();
  if (MARKED.test(head)) return tail === "" || GOES_ON.test(tail);
  return SAYS_TAG.test(turn.text) && tokens(readFounding(rest).name).length <= WORDS_MAX;
}

/** What to found, where a name alone was asked for and the whole command came. */
export function withoutCommand(text: string): string {
  const typed = text.trim();
  const command = commands.candidates(typed).find(({ rest }) => rest !== "");
  return command && (MARKED.test(command.rest) || COMMANDED.test(typed)) ? command.rest : text;
}

/** "Found hr fitness": two words after the command, the first of which may be a department. "Found it useful" may not. */
export function readUnmarked(text: string): { readonly typed: string; readonly prefix: string } | null {
  const typed = commands.candidates(text).find(({ rest }) => rest !== "")?.rest ?? "";
  const [prefix = "", topic, ...more] = readFounding(typed).name.split(/\s+/u);
  return topic && more.length === 0 && prefix !== "it" ? { typed, prefix } : null;
}

/** `#hr_onboarding for questions of new people, with Lars`, in either language. */
export function readFounding(text: string): TypedFounding {
  const typed = text.trim().replace(BEFORE, "");
  const [, before = typed, whom = null] = BEHALF.exec(typed) ?? [];
  const [, rest = before, coHost = null] = TOGETHER.exec(before) ?? NAME_TOGETHER.exec(before) ?? [];
  const { name, purpose } = nameAndPurpose(rest.trim());
  const others = purpose !== null && OTHERS.test(purpose) ? "others" : null;
  return { name, purpose: others ? null : purpose, coHost: coHost?.trim() ?? null, onBehalfOf: whom?.trim() ?? others };
}

function nameAndPurpose(text: string): Pick<TypedFounding, "name" | "purpose"> {
  const [head = ""] = text.split(/[\s,:;]+/u);
  const [words = ""] = text.split(FOR_AFTER_WORDS);
  const name = MARKED.test(head) ? head : words;
  return { name, purpose: text.slice(name.length).replace(FOR, "").trim() || null };
}
