import { z } from "zod";
import { readNumber, readYesNo } from "./answers.ts";
import { readTag } from "./coach-tag.ts";
import { pressed } from "./press.ts";
import { question } from "./question.ts";
import type { RecentSuggestions } from "./recent-suggestions.ts";
import { recogniser } from "./recognise.ts";
import { show } from "./show.ts";
import { copyLinks, showSuggestions } from "./suggestion-card.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import { suggestPhrases } from "./words/triggers-suggest.ts";

export interface SuggestTalkDeps {
  readonly suggestions: RecentSuggestions;
  readonly copyUrl: string | null;
}

const Tag = z.object({ tag: z.string() });
const Nothing = z.object({});

const phrases = recogniser(suggestPhrases);

/** Hashtags for a text, from which one is taken, or none. */
export function hashtagsTalk({ copyUrl, suggestions }: SuggestTalkDeps): Talk {
  async function suggest(turn: Turn, text: string): Promise<Message> {
    const found = await suggestions.suggest(turn.person, text);
    const { foundTyped, pickTyped, takeButton } = turn.words.hashtags;
    const fresh = found.find(({ kind }) => kind === "new");
    const hint = [pickTyped, ...(fresh ? [foundTyped(fresh.name)] : [])].join(" ");
    await turn.ask(found.length > 0 ? { name: pick.name, state: { tags: found.map(({ name }) => name) } } : null);
    return showSuggestions({ words: turn.words, copyUrl, takeButton, hint }, found);
  }

  async function take(turn: Turn, tag: string): Promise<Message> {
    await turn.ask(null);
    suggestions.chosen(turn.person, tag);
    return show({ text: turn.words.hashtags.taken(tag), links: copyLinks({ copyUrl, words: turn.words }, tag) });
  }

  async function takeNone(turn: Turn): Promise<Message> {
    await turn.ask(null);
    suggestions.chosen(turn.person, null);
    return show({ text: turn.words.hashtags.noneFits });
  }

  const draft = question({
    name: "hashtags.draft",
    state: Nothing,
    freeText: "draft",
    message: ({ words }) => ({ text: words.hashtags.askDraft }),
    async answer(turn) {
      if (readYesNo(turn.text) === "no") return false;
      await turn.reply(await suggest(turn, turn.text));
      return true;
    },
  });

  const pick = question({
    name: "hashtags.pick",
    state: z.object({ tags: z.array(z.string()) }),
    message: ({ words }) => show({ text: words.hashtags.pickTyped }),
    async answer(turn, { tags }) {
      const said = choiceIn(turn.text, tags);
      if (said !== null) await turn.reply(said === NONE ? await takeNone(turn) : await take(turn, said));
      return said !== null;
    },
  });

  return {
    commands: [
      {
        name: "suggest",
        accepts: () => true,
        // Who was asked for the text may say it all at once.
        precise: (_rest, turn) => turn.dialogue?.name === draft.name,
        run: async (turn, rest) => turn.reply(rest === "" ? await draft.pose(turn, {}) : await suggest(turn, rest)),
      },
    ],
    actions: [
      pressed("hashtags.take", Tag, (turn, { tag }) => take(turn, tag)),
      pressed("hashtags.none", Nothing, takeNone),
    ],
    questions: [draft, pick],
    /** "None fits", said once more. */
    async text({ text, words }) {
      const [said] = phrases.candidates(text);
      const isLate = said?.name === "none" && said.rest === "" && readYesNo(text) === null;
      return isLate ? show({ text: words.opportunities.gone }) : null;
    },
  };
}

const NONE = "";

/** The tag that a text takes, by its number or its name, be it one that was not suggested; null when it takes none. */
function choiceIn(text: string, tags: readonly string[]): string | null {
  const [said] = phrases.candidates(text);
  if (said?.name === "none" || readYesNo(text) === "no") return said?.rest ? null : NONE;
  const isTaken = said?.name === "take";
  const named = isTaken ? said.rest : text;
  if (tags.length === 1 && (readYesNo(text) === "yes" || (isTaken && named === ""))) return tags[0] ?? null;
  const index = readNumber(named, tags.length);
  const tag = (index === null ? readTag(named) : tags[index]) ?? null;
  // "take care" names no tag.
  return tag !== null && (tags.includes(tag) || (isTaken && /[#_]/.test(named))) ? tag : null;
}
