import { z } from "zod";
import type { Offer } from "#domain/leaders/index.ts";
import type { Dialogue } from "#domain/people/index.ts";
import type { CoachDesk } from "./coach-desk.ts";
import { readLeave } from "./coach-phrases.ts";
import { ANSWER_MAX } from "./coach-questions.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import type { Message, Turn } from "./turn.ts";
import { deckCardKind } from "./words/deck.ts";

const NAME = "coach.sentence";

/** What is left open behind an offer that was chosen, so that its sentence can be typed at once. */
export function offeredSentence(suggestionId: string): Dialogue {
  return { name: NAME, state: { suggestionId } };
}

/** What one sentence does for an offer; null where it takes a whole post. */
export function sentenceKindOf({ goal, suggestion: { kind, subject } }: Pick<Offer, "goal" | "suggestion">) {
  if (goal || kind === "goal") return null;
  if (kind === "card") {
    const asked = deckCardKind(Number(subject));
    return asked === "post" ? null : asked;
  }
  return ({ thanks: "thanks", question: "answer", idea: "ask" } as const)[kind];
}

interface Takes {
  /** The one sentence, which needs no more questions. */
  sentence(turn: Turn, offer: Offer, text: string): Promise<Message>;
  /** The first sentence of a post. */
  first(turn: Turn, offer: Offer, text: string): Promise<Message>;
}

/** One question behind an offer, in place of three. */
export function coachSentence(desk: CoachDesk, takes: Takes) {
  async function read(turn: Turn, suggestionId: string): Promise<Message> {
    const { coach, opportunities } = turn.words;
    if (readLeave(turn.text) !== null) {
      await turn.ask(null);
      return show({ text: coach.noSentence });
    }
    if (turn.text.length > ANSWER_MAX) return show({ text: coach.tooLong({ max: ANSWER_MAX }) });
    const offer = await desk.offer(turn, suggestionId);
    if (!offer) {
      await turn.ask(null);
      return show({ text: opportunities.gone });
    }
    const take = sentenceKindOf(offer) === null ? takes.first : takes.sentence;
    return take(turn, offer, turn.text.trim());
  }

  return question({
    name: NAME,
    state: z.object({ suggestionId: z.string() }),
    freeText: "draft",
    takes: ["skip", "cancel"],
    async message(turn, { suggestionId }) {
      const { coach, opportunities } = turn.words;
      const offer = await desk.offer(turn, suggestionId);
      if (!offer) return show({ text: opportunities.gone });
      const { url } = desk.aboutOffer(turn, offer).place ?? {};
      return show({
        text: coach.askSentence(sentenceKindOf(offer)),
        hint: coach.sentenceTyped,
        links: url ? [{ title: opportunities.openButton, url }] : [],
      });
    },
    async answer(turn, { suggestionId }) {
      await turn.reply(await read(turn, suggestionId));
      return true;
    },
  });
}
