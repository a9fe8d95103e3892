import { z } from "zod";
import type { HashtagGarden, Suggestion } from "#domain/hashtags/index.ts";
import { card } from "./cards/card.ts";
import { question } from "./question.ts";
import type { Message, SearchResult, Talk, Turn } from "./turn.ts";
import type { Words } from "./words/words.ts";

const TAGS_SHOWN = 3;
const TAGS_LISTED = 10;
const RESULTS_MAX = 10;

/** Hashtags for a text, and those that begin with what was typed. */
export function hashtagsTalk(garden: HashtagGarden): Talk {
  const suggest = ({ person, words }: Turn, text: string): Message => {
    const found = garden.suggest({ text, department: person.department }, TAGS_SHOWN);
    if (found.length === 0) return { text: words.hashtags.nothingFits };
    const { copy, fitting, reason, state } = words.hashtags;
    const texts = found.map((tag) => `${line(tag, words)}; ${reason(tag.reason)}`);
    // A tag stands alone in its block, so that it can be copied with one long press.
    const blocks = found.flatMap((tag) => [`#${tag.name}`, `${state(tag)}; ${reason(tag.reason)}`]);
    return { text: [fitting, ...texts, copy].join("\n"), card: card({ lines: [fitting, ...blocks], hint: copy }) };
  };

  const draft = question({
    name: "hashtags.draft",
    state: z.object({}),
    freeText: true,
    message: ({ words }) => ({ text: words.hashtags.askDraft }),
    async answer(turn) {
      await turn.ask(null);
      await turn.reply(suggest(turn, turn.text));
      return true;
    },
  });

  return {
    commands: [
      {
        name: "suggest",
        accepts: () => true,
        run: async (turn, rest) => turn.reply(rest === "" ? await draft.pose(turn, {}) : suggest(turn, rest)),
      },
      {
        name: "tags",
        accepts: (rest) => /^#?[\p{L}\p{N}_-]+$/u.test(rest),
        async run(turn, rest) {
          const { hashtags } = turn.words;
          const found = garden.complete({ text: rest, department: turn.person.department }, TAGS_LISTED);
          const lines = found.filter(({ kind }) => kind === "living").map((tag) => line(tag, turn.words));
          await turn.reply({ text: lines.length === 0 ? hashtags.nothingFits : [hashtags.found, ...lines].join("\n") });
        },
      },
    ],
    actions: [],
    questions: [draft],
  };
}

/** The message extension's search. What is chosen goes into the post as a small card that hearing reads. */
export function hashtagSearch(garden: HashtagGarden) {
  return async ({ person, words }: Turn, text: string): Promise<readonly SearchResult[]> =>
    garden.complete({ text, department: person.department }, RESULTS_MAX).map((tag) => ({
      title: `#${tag.name}`,
      subtitle: words.hashtags.state(tag),
      card: card({ lines: [`#${tag.name}`], hint: words.hashtags.state(tag) }),
    }));
}

function line(tag: Suggestion, { hashtags }: Words): string {
  return `#${tag.name}: ${hashtags.state(tag)}`;
}
