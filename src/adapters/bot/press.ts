import type { z } from "zod";
import { show } from "./show.ts";
import type { Action, Message, Turn } from "./turn.ts";

/** Something a card can do with data of this shape; other data comes from a card that is out of date. */
export function pressed<Data>(
  verb: Action["verb"],
  schema: z.ZodType<Data>,
  run: (turn: Turn, data: Data) => Promise<Message>,
): Action {
  return {
    verb,
    async run(turn, data) {
      const read = schema.safeParse(data);
      return read.success ? run(turn, read.data) : show({ text: turn.words.common.outdated });
    },
  };
}
