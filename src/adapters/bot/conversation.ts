import { AppError } from "#shared/errors.ts";
import { readYesNo } from "./answers.ts";
import { card } from "./cards/card.ts";
import { doubtTalk } from "./doubt.ts";
import { commandFinder, type Found, meantAs, nearest } from "./meaning.ts";
import type { Conversation, Extension, Message, Talk, Turn } from "./turn.ts";
import { asWritten } from "./words/spelling.ts";

export interface ConversationDeps {
  readonly talks: readonly Talk[];
  readonly extension: Extension;
}

/** Finds the command, or the answer to the open question, in what people type, and runs it. */
export function conversation({ extension, talks }: ConversationDeps): Conversation {
  const commands = new Map(talks.flatMap((talk) => talk.commands).map((command) => [command.name, command]));
  const { find, findBegun } = commandFinder(commands);
  const doubt = doubtTalk({
    questionOf: (name) => questions.get(name),
    async obey(turn) {
      const found = findBegun(turn);
      await found?.command.run(turn, found.rest);
    },
    hear: (turn) => message(turn),
  });
  const all = [...talks, doubt.talk];
  const actions = new Map(all.flatMap((talk) => talk.actions).map((action) => [`${action.verb}`, action]));
  const questions = new Map(all.flatMap((talk) => talk.questions).map((question) => [question.name, question]));

  /** @returns false when the text has to do with no question */
  async function answered(turn: Turn, found: Found | null): Promise<boolean> {
    const question = turn.dialogue && questions.get(turn.dialogue.name);
    if (!question || (found?.name === "stop" && found.rest === "")) return false;
    const cancels = found?.name === "cancel" && found.rest === "";
    // To a question that anything answers, it is no answer.
    const isOver = cancels && question.freeText !== false && !question.takes?.includes("cancel");
    if (!isOver && question.freeText !== false) {
      const begun = question.freeText === true ? found : findBegun(turn);
      const meant = await meantAs(turn, begun, question);
      if (meant === "command") return false;
      if (meant !== "answer") {
        await (begun ? doubt.ask(turn, begun.name) : question.again(turn));
        return true;
      }
    }
    if (!isOver && (await question.answer(turn))) return true;
    if (question.waits === false) return false;
    if (!cancels && (found || readYesNo(turn.text) !== "no")) return false;
    await turn.ask(null);
    const { cancelAgain, dropped } = turn.words.common;
    await turn.reply({ text: cancels ? `${dropped} ${cancelAgain}` : dropped });
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

  async function message(turn: Turn): Promise<void> {
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
  }

  return {
    extension,
    async welcome(turn) {
      const special = await firstOf((talk) => talk.welcome?.(turn));
      await turn.reply(special ?? { text: turn.words.common.welcome });
    },
    message,
    async action(turn, verb, data) {
      const action = actions.get(verb);
      if (!action) throw new AppError("ACTIVITY_INVALID", "verb: no card of ours has it");
      const message = await action.run(turn, data);
      // Only a card takes the place of a card: what was pressed must not stay to be pressed again.
      return { ...message, card: message.card ?? card({ lines: message.text.split("\n") }) };
    },
  };
}
