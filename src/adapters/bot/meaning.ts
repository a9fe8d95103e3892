import type { Language } from "#domain/people/index.ts";
import { readYesNo } from "./answers.ts";
import { forbiddenMatterIn } from "./forbidden.ts";
import { type Candidate, nearestOf, recogniser } from "./recognise.ts";
import { tokens } from "./text.ts";
import type { Command, Question, Turn } from "./turn.ts";
import { triggers } from "./words/triggers.ts";
import type { CommandName } from "./words/words.ts";

/** A command that a text means, and what follows it. */
export type Found = Candidate<CommandName> & { readonly command: Command };

const HASHTAG_ALONE = /^\s*#[\p{L}\p{N}_-]+\s*$/u;

const ASKED = /\?\s*$/;

/** Words after "stop" that may still be about the bot: longer sentences say what else shall stop. */
const STOP_REST_MAX = 4;

/** Longer texts begin like a command by chance alone, and would not fit behind two buttons. */
const COMMAND_LENGTH_MAX = 500;

/** Who did not understand what was asked. */
const PUZZLED = recogniser([
  {
    puzzled: [
      ...["what", "pardon", "what do you mean", "what do you mean by that", "what does that mean", "what is this"],
      ...["don't understand", "don't understand that", "don't understand the question", "don't get it"],
      ...["why do you ask", "why are you asking", "why are you asking me this"],
      ...["was", "wie bitte", "was meinst du", "was meinen sie", "was meinst du damit", "was meinen sie damit"],
      ...["wie meinst du das", "wie meinen sie das", "was heißt das", "was bedeutet das", "was ist das"],
      ...["verstehe nicht", "verstehe ich nicht", "das verstehe ich nicht", "verstehe das nicht"],
      ...["verstehe die frage nicht", "warum fragst du", "warum fragst du das", "warum fragen sie das"],
    ],
  },
]);

const said = recogniser<CommandName>([commandTriggers("en"), commandTriggers("de")]);

/** The phrase that comes closest to a text that means nothing. */
export const nearest = { en: nearestOf(offered("en")), de: nearestOf(offered("de")) };

/** Finds what somebody typed among these commands. */
export function commandFinder(commands: ReadonlyMap<CommandName, Command>) {
  /** @param fits - whether what follows may follow */
  function first(text: string, fits: (command: Command, rest: string) => boolean | undefined): Found | null {
    for (const candidate of said.candidates(text)) {
      const command = commands.get(candidate.name);
      if (command && (candidate.rest === "" || fits(command, candidate.rest))) return { ...candidate, command };
    }
    return null;
  }

  function find(turn: Turn): Found | null {
    // `#help` may be a tag of the network.
    if (HASHTAG_ALONE.test(turn.text)) return null;
    return first(turn.text, ({ accepts }, rest) => accepts?.(rest, turn));
  }

  return {
    find,
    /** The same, and "stop sending me these": before it becomes an answer, whoever may want silence is asked. */
    findBegun(turn: Turn): Found | null {
      const isStop = ({ name }: Command, rest: string) => name === "stop" && tokens(rest).length <= STOP_REST_MAX;
      return find(turn) ?? first(turn.text, isStop);
    },
  };
}

/**
 * What a text is to a question that any text answers: the one place where that is decided.
 *
 * A command alone, or with something that is understood to the last word, is never an answer. What only begins like one
 * may be: "tags make knowledge easy to find" is a sentence, so whoever was asked for a sentence is asked which it is.
 * A question about other people that is answered to nobody is refused, not stored.
 */
export async function meantAs(
  turn: Turn,
  found: Found | null,
  question: Question,
): Promise<"answer" | "command" | "either" | "neither"> {
  if (!found && question.freeText !== "draft" && isForbidden(turn.text)) return "command";
  if (!found) return saysSomething(turn.text, question) ? "answer" : "neither";
  const { freeText, takes = [] } = question;
  const { command, name, rest } = found;
  if (rest === "") return takes.includes(name) ? "answer" : "command";
  if (freeText === true || (await command.precise?.(rest, turn))) return "command";
  return turn.text.length > COMMAND_LENGTH_MAX ? "answer" : "either";
}

/** Only with its question mark: a goal may well say who does not post yet. */
function isForbidden(text: string): boolean {
  return ASKED.test(text) && forbiddenMatterIn(text) !== null;
}

/** A yes says nothing to who asked for words, nor does "what do you mean?"; why a picture is no name is said there. */
function saysSomething(text: string, { freeText, takes = [] }: Question): boolean {
  if (PUZZLED.candidates(text).some(({ rest }) => rest === "")) return false;
  return (freeText === true || /[\p{L}\p{N}]/u.test(text)) && (takes.includes("yes") || readYesNo(text) !== "yes");
}

function commandTriggers(language: Language): Readonly<Record<CommandName, readonly string[]>> {
  const { yes: _yes, no: _no, ...commands } = triggers[language];
  return commands;
}

/** Phrases that "did you mean" may name. */
function offered(language: Language): string[] {
  return Object.values(commandTriggers(language))
    .flat()
    .filter((phrase) => !phrase.startsWith("…"));
}
