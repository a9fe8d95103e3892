import type { Language } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import { readYesNo } from "./answers.ts";
import { card } from "./cards/card.ts";
import { type Candidate, nearestOf, recogniser } from "./recognise.ts";
import type { Command, Conversation, Extension, Message, Question, Talk, Turn } from "./turn.ts";
import { asWritten } from "./words/spelling.ts";
import { triggers } from "./words/triggers.ts";
import type { CommandName } from "./words/words.ts";

export interface ConversationDeps {
  readonly talks: readonly Talk[];
  readonly extension: Extension;
}

const HASHTAG_ALONE = /^\s*#[\p{L}\p{N}_-]+\s*$/u;

type Found = Candidate<CommandName> & { readonly command: Command };

/** Finds the command, or the answer to the open question, in what people type, and runs it. */
export function conversation({ extension, talks }: ConversationDeps): Conversation {
  const commands = new Map(talks.flatMap((talk) => talk.commands).map((command) => [command.name, command]));
  const actions = new Map(talks.flatMap((talk) => talk.actions).map((action) => [`${action.verb}`, action]));
  const questions = new Map(talks.flatMap((talk) => talk.questions).map((question) => [question.name, question]));
  const said = recogniser<CommandName>([commandTriggers("en"), commandTriggers("de")]);
  const nearest = { en: nearestOf(offered("en")), de: nearestOf(offered("de")) };

  function find(turn: Turn): Found | null {
    // `#help` may be a tag of the network.
    if (HASHTAG_ALONE.test(turn.text)) return null;
    for (const candidate of said.candidates(turn.text)) {
      const command = commands.get(candidate.name);
      const fits = candidate.rest === "" || command?.accepts?.(candidate.rest, turn);
      if (command && fits) return { ...candidate, command };
    }
    return null;
  }

  /** @returns false when the text has to do with no question */
  async function answered(turn: Turn, found: Found | null): Promise<boolean> {
    const question = turn.dialogue && questions.get(turn.dialogue.name);
    if (!question || found?.name === "stop") return false;
    const cancels = found?.name === "cancel" && found.rest === "";
    // To a question that anything answers, it is no answer.
    const isOver = cancels && question.freeText === true && !question.takes?.includes("cancel");
    if (found && !isOver && (await goesFirst(turn, found, question))) return false;
    if (!isOver && (await question.answer(turn))) return true;
    if (question.waits === false) return false;
    if (!cancels && (found || readYesNo(turn.text) !== "no")) return false;
    await turn.ask(null);
    await turn.reply({ text: turn.words.common.dropped });
    return true;
  }

  /** The first talk's that has something to say. */
  async function firstOf(ask: (talk: Talk) => Promise<Message | null> | undefined): Promise<Message | null> {
    for (const talk of talks) {
      const message = await ask(talk);
      if (message) return message;
    }
    return null;
  }

  return {
    extension,
    async welcome(turn) {
      const special = await firstOf((talk) => talk.welcome?.(turn));
      await turn.reply(special ?? { text: turn.words.common.welcome });
    },
    async message(turn) {
      const found = find(turn);
      if (await answered(turn, found)) return;
      if (found && !found.command.yields) return found.command.run(turn, found.rest);
      const other = await firstOf((talk) => talk.text?.(turn));
      if (other) return turn.reply(other);
      if (found) return found.command.run(turn, found.rest);
      const said = readYesNo(turn.text);
      const late = said && (await firstOf((talk) => talk.yesOrNo?.(turn, said)));
      if (late) return turn.reply(late);
      const meant = nearest[turn.words.language](turn.text);
      await turn.reply({ text: turn.words.common.unknown(meant === null ? null : asWritten(turn.words, meant)) });
    },
    async action(turn, verb, data) {
      const action = actions.get(verb);
      if (!action) throw new AppError("ACTIVITY_INVALID", "verb: no card of ours has it");
      const message = await action.run(turn, data);
      // Only a card takes the place of a card: what was pressed must not stay to be pressed again.
      return { ...message, card: message.card ?? card({ lines: message.text.split("\n") }) };
    },
  };
}

/** "Tags make knowledge easy to find" is a sentence, however it begins. */
async function goesFirst(turn: Turn, found: Found, { freeText, takes = [] }: Question): Promise<boolean> {
  const { command, name, rest } = found;
  if (takes.includes(name)) return false;
  if (freeText !== "sentences") return freeText;
  return rest === "" || ((await command.precise?.(rest, turn)) ?? false);
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
