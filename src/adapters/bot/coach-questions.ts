import { z } from "zod";
import { type Draft, type Missing, missingIn, QUESTIONS } from "#domain/coach/index.ts";
import type { CoachDesk, Next } from "./coach-desk.ts";
import { readLeave } from "./coach-phrases.ts";
import { question } from "./question.ts";
import { orType, show } from "./show.ts";
import type { Message, Turn } from "./turn.ts";

/** Longest answer, in characters: some minutes of dictation. */
export const ANSWER_MAX = 4_000;

const KINDS = ["nothing", "short", "verb", "example"] as const satisfies readonly Missing["kind"][];

/** The three questions, and what is asked when something is missing. */
export function coachQuestions(desk: CoachDesk, next: Next) {
  /** @param take - the draft with an answer, which is empty when the question was skipped */
  async function listen(
    turn: Turn,
    id: string,
    take: (draft: Draft, answer: string) => Promise<Message>,
  ): Promise<true> {
    const { coach } = turn.words;
    const said = readLeave(turn.text);
    const message = await desk.using(turn, id, async (draft) => {
      if (said === "cancel") return desk.keptForLater(turn, draft);
      if (turn.text.length > ANSWER_MAX) return show({ text: coach.tooLong({ max: ANSWER_MAX }) });
      return take(draft, said === "skip" ? "" : turn.text.trim());
    });
    await turn.reply(message);
    return true;
  }

  async function answer(turn: Turn, draft: Draft, text: string): Promise<Message> {
    return next(turn, await desk.keep(turn, { ...draft, answers: [...draft.answers, text].slice(0, QUESTIONS) }), []);
  }

  const asks = question({
    name: "coach.question",
    state: z.object({ id: z.string() }),
    freeText: "draft",
    takes: ["skip", "cancel"],
    message: (turn, { id }) =>
      desk.using(turn, id, async ({ answers, subject }) => {
        const { answerTyped, askWhat, askWhy, askWish, skipButton } = turn.words.coach;
        return show({
          text: [askWhat(subject), askWhy, askWish][answers.length] ?? askWish,
          hint: answerTyped,
          buttons: [{ verb: "coach.skip", title: skipButton, data: { id, question: answers.length } }],
        });
      }),
    answer: (turn, { id }) => listen(turn, id, (draft, text) => answer(turn, draft, text)),
  });

  const more = question({
    name: "coach.more",
    state: z.object({ id: z.string(), kind: z.enum(KINDS), answer: z.number(), asked: z.array(z.enum(KINDS)) }),
    freeText: "draft",
    takes: ["skip", "cancel"],
    message: (turn, { id, kind }) =>
      show({
        text: turn.words.coach.missing(kind),
        hint: orType(turn.words, ["coach.skip"]),
        buttons: [{ verb: "coach.skip", title: turn.words.coach.skipButton, data: { id, question: QUESTIONS } }],
      }),
    answer: (turn, { id, kind, answer: which, asked }) =>
      listen(turn, id, async (draft, text) => {
        // A whole sentence takes the place of what was none; an example goes with it.
        const anew = (said: string) => (kind === "example" || text === "" ? `${said}\n${text}`.trim() : text);
        const answers = draft.answers.map((said, index) => (index === which ? anew(said) : said));
        return next(turn, await desk.keep(turn, { ...draft, answers }), asked);
      }),
  });

  return {
    questions: [asks, more],
    ask: (turn: Turn, { id }: Draft) => asks.pose(turn, { id }),
    /** Asks for what is missing; null when that is nothing, or was asked for already. */
    async askMore(turn: Turn, draft: Draft, asked: readonly string[]): Promise<Message | null> {
      const missing = missingIn(draft);
      if (!missing || asked.includes(missing.kind)) return null;
      const before = KINDS.filter((kind) => asked.includes(kind));
      return more.pose(turn, { id: draft.id, ...missing, asked: [...before, missing.kind] });
    },
    /** The button of a question; that of one which was answered since skips nothing more. */
    async skip(turn: Turn, draft: Draft, which: unknown): Promise<Message> {
      if (draft.answers.length < QUESTIONS && which === draft.answers.length) return answer(turn, draft, "");
      return next(turn, draft, null);
    },
  };
}
