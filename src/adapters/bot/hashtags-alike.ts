import { z } from "zod";
import type { Alike } from "#domain/hashtags/index.ts";
import { readNumber, readYesNo } from "./answers.ts";
import { readDecision } from "./hashtags-founding-phrases.ts";
import type { Page } from "./hashtags-page.ts";
import { bareWish, type Wish } from "./hashtags-wish.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import type { Message, Turn } from "./turn.ts";

const Likely = z.object({ name: z.string(), tags: z.array(z.string()).min(1) });

/** "Did you mean …?", once, and never to block: whoever says so founds it anyway. */
export function alikeQuestion(found: (turn: Turn, wish: Wish) => Promise<Message>, page: Page) {
  const likely = question({
    name: "hashtags.alike",
    state: Likely,
    takes: ["found"],
    message: (turn, { name, tags }) =>
      likelyCard(
        turn,
        bareWish(name, "all"),
        tags.map((tag) => ({ tag, why: null })),
      ),
    async answer(turn, { name, tags }) {
      const index =
        readNumber(turn.text, tags.length) ?? (readYesNo(turn.text) === "yes" && tags.length === 1 ? 0 : null);
      const tag = index === null ? undefined : tags[index];
      const goesOn = tag === undefined && (readDecision(turn.text) === "anyway" || readYesNo(turn.text) === "no");
      if (tag === undefined && !goesOn) return false;
      await turn.reply(await (tag === undefined ? found(turn, bareWish(name, "all")) : leave(turn, tag)));
      return true;
    },
  });

  async function leave(turn: Turn, tag: string): Promise<Message> {
    await turn.ask(null);
    return page(turn, tag);
  }

  return {
    question: likely,
    async ask(turn: Turn, wish: Wish, alike: readonly Alike[]): Promise<Message> {
      await turn.ask({ name: likely.name, state: { name: wish.name, tags: alike.map(({ tag }) => tag) } });
      return likelyCard(turn, wish, alike);
    },
  };
}

function likelyCard(
  { words: { founding } }: Turn,
  wish: Wish,
  alike: readonly { readonly tag: string; readonly why: Alike["why"] | null }[],
): Message {
  return show({
    text: founding.didYouMean(wish.name),
    options: alike.map(({ tag, why }) => (why === null ? `#${tag}` : `#${tag} (${founding.alike[why]})`)),
    hint: founding.alikeTyped(wish.name),
    buttons: [
      ...alike.map(({ tag }) => ({ verb: "hashtags.page" as const, title: `#${tag}`, data: { tag } })),
      { verb: "hashtags.anyway", title: founding.anywayButton, data: wish },
    ],
  });
}
