import { z } from "zod";
import { compose, type Draft } from "#domain/coach/index.ts";
import type { Suggestion } from "#domain/hashtags/index.ts";
import { readNumber, readYesNo } from "./answers.ts";
import type { CoachDesk, Next } from "./coach-desk.ts";
import type { Finishing } from "./coach-finish.ts";
import { readFinish } from "./coach-phrases.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import { reasonsFor } from "./suggestion-card.ts";
import type { Message, Turn } from "./turn.ts";

/** What hashtags consist of; longer ones nobody types. */
const TAG = /^#?([\p{L}\p{N}_]{2,60})$/u;

/** A hashtag as it was typed, without `#`; null for anything else. */
export function readTag(text: string): string | null {
  return TAG.exec(text.trim())?.[1]?.toLowerCase() ?? null;
}

/** Which hashtag: the garden suggests, the leader says. */
export function coachTag(desk: CoachDesk, next: Next, { back }: Pick<Finishing, "back">) {
  async function take(turn: Turn, draft: Draft, tag: string): Promise<Message> {
    await turn.ask(null);
    if (tag !== "") desk.suggestions.chosen(turn.person, tag);
    return next(turn, await desk.keep(turn, { ...draft, tag }), null);
  }

  const which = question({
    name: "coach.tag",
    state: z.object({ id: z.string(), tags: z.array(z.string()), isAgain: z.boolean().default(false) }),
    takes: ["skip", "cancel"],
    async message(turn, { id, tags, isAgain }) {
      const { coach } = turn.words;
      const draft = await desk.find(turn, id);
      return show({
        text: tags.length === 0 ? coach.noTagFits : coach.askTag,
        options: reasoned(turn, tags, draft ? await suggested(turn, draft) : []),
        inLines: true,
        hint: coach.tagTyped,
        buttons: [
          ...tags.map((tag) => ({ verb: "coach.tag" as const, title: `#${tag}`, data: { id, tag } })),
          { verb: "coach.noTag", title: coach.noTagButton, data: { id } },
          ...(isAgain ? [{ verb: "coach.back" as const, title: coach.backButton, data: { id } }] : []),
        ],
      });
    },
    async answer(turn, { id, tags, isAgain }) {
      const draft = await desk.find(turn, id);
      const tag = choice(turn.text, tags);
      const leave = isAgain ? back : (_turn: Turn, left: Draft) => take(turn, left, "");
      const message = draft && (tag === null ? await desk.leave(turn, draft, leave) : await take(turn, draft, tag));
      if (message) await turn.reply(message);
      return Boolean(message);
    },
  });

  function suggested(turn: Turn, draft: Draft): Promise<readonly Suggestion[]> {
    const text = [draft.subject ?? "", compose({ ...draft, tag: null }).text].join("\n");
    return desk.suggestions.suggest(turn.person, text);
  }

  return {
    question: which,
    take,
    async ask(turn: Turn, draft: Draft): Promise<Message> {
      const found = await suggested(turn, draft);
      return which.pose(turn, { id: draft.id, tags: found.map(({ name }) => name), isAgain: draft.tag !== null });
    },
  };
}

/** Each tag with what speaks for it, as far as that is so still. */
function reasoned({ words }: Turn, tags: readonly string[], found: readonly Suggestion[]): string[] {
  return tags.map((tag) => {
    const suggestion = found.find(({ name }) => name === tag);
    return suggestion ? `#${tag}: ${reasonsFor(suggestion, words)}` : `#${tag}`;
  });
}

/** The hashtag that a text names by its number or its name; empty for none, null when it names nothing. */
function choice(text: string, tags: readonly string[]): string | null {
  const index = readNumber(text, tags.length);
  if (index !== null) return tags[index] ?? null;
  if (readFinish(text)?.name === "noTag" || readYesNo(text) === "no") return "";
  if (readYesNo(text) === "yes") return tags[0] ?? "";
  const tag = readTag(text);
  return tag !== null && (/[#_]/.test(text) || tags.includes(tag)) ? tag : null;
}
