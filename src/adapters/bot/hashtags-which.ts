import { z } from "zod";
import { type FoundingOutcome, nameIn } from "#domain/hashtags/index.ts";
import { readNumber, readYesNo } from "./answers.ts";
import { readFounding, withoutCommand } from "./hashtags-founding-phrases.ts";
import { bareWish, type Wish } from "./hashtags-wish.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import type { Message, Turn } from "./turn.ts";

const Names = z.object({ names: z.array(z.string()).min(1) });

/** "Which one?": with a department in front, or as it was typed. */
export function whichQuestion(found: (turn: Turn, wish: Wish) => Promise<Message>) {
  const which = question({
    name: "hashtags.which",
    state: Names,
    freeText: true,
    takes: ["offer", "yes"],
    message: (turn, { names }) => whichCard(turn, turn.words.founding.nameLabel, names, bareWish("", "name")),
    async answer(turn, { names }) {
      const said = readYesNo(turn.text);
      if (said === "no") return false;
      const index = said === "yes" ? 0 : readNumber(turn.text, names.length);
      const typed = nameIn(readFounding(withoutCommand(turn.text)).name);
      const name = (index === null ? undefined : names[index]) ?? typed;
      await turn.reply(await found(turn, bareWish(name, names.includes(name) ? "name" : "no")));
      return true;
    },
  });

  return {
    question: which,
    async ask(
      turn: Turn,
      { names, unknown, shorts }: Extract<FoundingOutcome, { kind: "which" }>,
      wish: Wish,
    ): Promise<Message> {
      await turn.ask({ name: which.name, state: { names } });
      return whichCard(turn, turn.words.founding.which({ unknown, shorts }), names, wish);
    },
  };
}

function whichCard({ words }: Turn, text: string, names: readonly string[], wish: Wish): Message {
  return show({
    text,
    options: names.map((name) => `#${name}`),
    hint: words.founding.whichTyped,
    buttons: names.map((name) => ({
      verb: "hashtags.found",
      title: `#${name}`,
      data: { ...wish, name, sure: "name" },
    })),
  });
}
