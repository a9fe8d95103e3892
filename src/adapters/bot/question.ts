import type { z } from "zod";
import type { Message, Question, Turn } from "./turn.ts";

interface QuestionParts<State> {
  readonly name: string;
  /** Ids and choices only. Read back with this schema, since it may have been stored by an earlier version. */
  readonly state: z.ZodType<State>;
  readonly freeText?: Question["freeText"];
  readonly takes?: Question["takes"];
  readonly waits?: Question["waits"];
  message(turn: Turn, state: State): Promise<Message> | Message;
  answer(turn: Turn, state: State): Promise<boolean>;
}

/** A question that can be left open. */
export interface OpenQuestion<State> extends Question {
  /** Leaves it open and returns what to say. */
  pose(turn: Turn, state: State): Promise<Message>;
}

export function question<State extends Readonly<Record<string, unknown>>>(
  parts: QuestionParts<State>,
): OpenQuestion<State> {
  const stateOf = (turn: Turn) => parts.state.safeParse(turn.dialogue?.state).data;
  return {
    name: parts.name,
    freeText: parts.freeText ?? false,
    takes: parts.takes ?? [],
    ...(parts.waits === false && { waits: false }),
    async pose(turn, state) {
      await turn.ask({ name: parts.name, state });
      return parts.message(turn, state);
    },
    async answer(turn) {
      const state = stateOf(turn);
      return state !== undefined && parts.answer(turn, state);
    },
    async again(turn) {
      const state = stateOf(turn);
      if (state !== undefined) await turn.reply(await parts.message(turn, state));
    },
  };
}
