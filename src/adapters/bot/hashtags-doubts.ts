import { z } from "zod";
import { readYesNo } from "./answers.ts";
import { copyLink } from "./copy-link.ts";
import { readDecision } from "./hashtags-founding-phrases.ts";
import { orTypeAbout } from "./hashtags-names.ts";
import { bareWish, type Wish } from "./hashtags-wish.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import type { Message, Turn } from "./turn.ts";

const Tag = z.object({ tag: z.string() });

/** "Will you take it up again?", of a tag that was retired. */
export function takeUpQuestion(takeUp: (turn: Turn, tag: string) => Promise<Message>) {
  return question({
    name: "hashtags.takeUp",
    state: Tag,
    message: ({ words }, { tag }) =>
      show({
        text: words.founding.askTakeUp(tag),
        buttons: [{ verb: "hashtags.takeUp", title: words.common.yes, data: { tag } }],
      }),
    async answer(turn, { tag }) {
      const isYes = readYesNo(turn.text) === "yes";
      if (isYes) await turn.reply(await takeUp(turn, tag));
      return isYes;
    },
  });
}

/** Nobody founds for somebody else: words to ask them, or to found it oneself. */
export function othersQuestion(copyUrl: string | null, found: (turn: Turn, wish: Wish) => Promise<Message>) {
  const others = question({
    name: "hashtags.forOthers",
    state: z.object({ name: z.string() }),
    takes: ["found"],
    message: (turn, { name }) => othersCard(copyUrl, turn, null, bareWish(name, "no", true)),
    async answer(turn, { name }) {
      const isMine = readDecision(turn.text) === "myself";
      if (isMine) await turn.reply(await found(turn, bareWish(name, "no", true)));
      return isMine;
    },
  });

  return {
    question: others,
    async ask(turn: Turn, whom: string | null, wish: Wish): Promise<Message> {
      await turn.ask({ name: others.name, state: { name: wish.name } });
      return othersCard(copyUrl, turn, whom, wish);
    },
  };
}

function othersCard(copyUrl: string | null, turn: Turn, whom: string | null, wish: Wish): Message {
  const { founding, hashtags, language } = turn.words;
  const tag = wish.name.replace(/^#+/, "");
  const asking = founding.askThem({ tag, name: whom });
  const url = copyLink(copyUrl, language, asking);
  return show({
    text: [founding.forOthers({ tag, name: whom }), asking].join("\n"),
    hint: orTypeAbout(turn, tag, ["hashtags.myself"]),
    links: url === null ? [] : [{ title: hashtags.copyButton, url }],
    buttons: [{ verb: "hashtags.myself", title: founding.myselfButton, data: wish }],
  });
}
