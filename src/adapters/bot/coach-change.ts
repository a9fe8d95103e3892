import { z } from "zod";
import { compose, type Draft } from "#domain/coach/index.ts";
import { readNumber } from "./answers.ts";
import { choices, paragraph } from "./cards/inputs.ts";
import type { CoachDesk } from "./coach-desk.ts";
import type { Finishing } from "./coach-finish.ts";
import { readFinish, readLeave, readNumbered, readOut } from "./coach-phrases.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import type { Message, Turn } from "./turn.ts";

/** Longest sentence, in characters. */
const SENTENCE_MAX = 500;

/** Which sentence, and how it shall read: the new one is the leader's too. */
export function coachChange(desk: CoachDesk, steps: Pick<Finishing, "again" | "back" | "replace">) {
  const { again, back, replace } = steps;
  const anew = question({
    name: "coach.anew",
    state: z.object({ id: z.string(), index: z.number() }),
    freeText: "draft",
    takes: ["skip", "cancel"],
    message: (turn, { id, index }) =>
      desk.using(turn, id, async (draft) =>
        show({ text: turn.words.coach.askNew(compose(draft).sentences[index]?.text ?? "") }),
      ),
    async answer(turn, { id, index }) {
      const stays = readLeave(turn.text) !== null;
      const message = await desk.using(turn, id, (draft) =>
        stays ? again(turn, draft) : replace(turn, draft, index, turn.text.trim()),
      );
      await turn.reply(message);
      return true;
    },
  });

  const which = question({
    name: "coach.change",
    state: z.object({ id: z.string() }),
    takes: ["skip", "cancel"],
    message: (turn, { id }) => desk.using(turn, id, async (draft) => listed(turn, draft)),
    async answer(turn, { id }) {
      const draft = await desk.find(turn, id);
      const message = draft && ((await desk.leave(turn, draft, back)) ?? (await change(turn, draft, turn.text)));
      if (message) await turn.reply(message);
      return Boolean(message);
    },
  });

  /** "2", "2 We halved it", "drop 2"; null for anything else. */
  async function change(turn: Turn, draft: Draft, text: string): Promise<Message | null> {
    const { sentences } = compose(draft);
    const numbered = readNumbered(text, sentences.length);
    if (numbered) {
      const { index, rest } = numbered;
      if (rest !== "") return replace(turn, draft, index, readOut(rest) ? "" : rest);
      return anew.pose(turn, { id: draft.id, index: numbered.index });
    }
    const said = readFinish(text);
    const index = said?.name === "drop" ? readNumber(said.rest, sentences.length) : null;
    return index === null ? null : replace(turn, draft, index, "");
  }

  return {
    questions: [which, anew],
    async ask(turn: Turn, draft: Draft, rest: string): Promise<Message> {
      return (rest === "" ? null : await change(turn, draft, rest)) ?? which.pose(turn, { id: draft.id });
    },
  };
}

const SENTENCE = "sentence";
const WORDS = "words";

/** What the card of sentences sends. */
export const Changed = z.object({
  id: z.string(),
  [SENTENCE]: z.coerce.number().int().min(0),
  [WORDS]: z.string().trim().min(1).max(SENTENCE_MAX),
});

/** More of them, or longer ones, make a card that Teams refuses; all can be named by their numbers. */
const SENTENCES_LISTED = 40;
const LISTED_MAX = 80;

function listed({ words: { coach } }: Turn, draft: Draft): Message {
  const options = compose(draft)
    .sentences.slice(0, SENTENCES_LISTED)
    .map(({ text }) => (text.length > LISTED_MAX ? `${text.slice(0, LISTED_MAX).trimEnd()}…` : text));
  const choosable = options.map((text, index) => ({ title: numberedTitle(text, index), value: `${index}` }));
  return show({
    text: coach.askChange,
    options,
    hint: coach.changeTyped,
    inputs: [
      choices({ id: SENTENCE, label: coach.sentenceLabel, missing: coach.sentenceMissing }, choosable),
      paragraph({ id: WORDS, label: coach.newLabel, missing: coach.newMissing }, SENTENCE_MAX),
    ],
    buttons: [
      { verb: "coach.replace", title: coach.replaceButton, data: { id: draft.id }, submits: true },
      { verb: "coach.back", title: coach.backButton, data: { id: draft.id } },
    ],
  });
}
