import { z } from "zod";
import { type Act, type ChangeDeps, changeWishes } from "#domain/leaders/index.ts";
import { several } from "./cards/inputs.ts";
import { type After, StepState, saysNext, skipButtons } from "./leaders-steps.ts";
import { LEAVING } from "./leaving.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import { numberedTitle, tokens } from "./text.ts";
import type { Action, Message, Turn } from "./turn.ts";

const ACTS = ["post", "answer", "thanks", "question"] as const satisfies readonly Act[];

/** What the acts are called in short; the number of one is its place in the list. */
const NAMES: Readonly<Record<Act, readonly string[]>> = {
  post: ["1", "post", "posts", "posting", "writing", "beitrag", "beitraege", "schreiben"],
  answer: ["2", "answer", "answers", "answering", "antwort", "antworten"],
  thanks: ["3", "thanks", "thank", "thanking", "danken", "dank", "danke"],
  question: ["4", "question", "questions", "asking", "ask", "frage", "fragen"],
};
const ALL = new Set(["all", "alle", "everything", "alles", "any"]);
const AROUND = new Set(
  (
    "and und or oder i ich like mag gern gerne a an the my own of your eigene eigenen auf etwas eine einen kinds alike " +
    "gleich arten acts taten meine change aendern please bitte"
  ).split(" "),
);

const Pressed = StepState.extend({ acts: z.string().default("") });

/** The acts that a text names by number or in words, none for all alike; null if it says anything else. */
export function readActs(text: string): readonly Act[] | null {
  const said = tokens(text).map(({ word }) => word);
  const named = said.filter((word) => !AROUND.has(word));
  if (named.length === 0) return null;
  if (named.every((word) => ALL.has(word))) return [];
  const acts = named.map((word) => ACTS.find((act) => NAMES[act].includes(word)));
  return acts.includes(undefined) ? null : ACTS.filter((act) => acts.includes(act));
}

/** "Which kinds of acts do you like?" */
export function actsQuestion(deps: ChangeDeps, after: After) {
  async function keep(turn: Turn, state: StepState, likes: readonly Act[]): Promise<Message> {
    const leader = await changeWishes(deps, turn.person.id, { likes });
    const { joining, leaders } = turn.words;
    return leader ? after(turn, "acts", state, joining.actsKept(likes)) : show({ text: leaders.notEnrolled });
  }

  async function ask(turn: Turn, state: StepState, before?: string): Promise<Message> {
    await turn.ask({ name: which.name, state });
    const { joining } = turn.words;
    const options = ACTS.map((act) => joining.act[act]);
    const likes = (await deps.leaders.find(turn.person.id))?.likes ?? [];
    return show({
      text: before === undefined ? joining.askActs : `${before}\n${joining.askActs}`,
      options,
      hint: joining.actsTyped,
      inputs: [
        several(
          { id: "acts", label: joining.actsLabel },
          ACTS.map((act, index) => ({ title: numberedTitle(options[index] ?? "", index), value: act })),
          likes,
        ),
      ],
      buttons: [
        { verb: "leaders.setActs", title: joining.saveButton, data: state, submits: true },
        ...skipButtons(turn, "acts", state),
      ],
    });
  }

  const which = question({
    name: "leaders.acts",
    state: StepState,
    takes: LEAVING,
    message: (turn, state) => ask(turn, state),
    async answer(turn, state) {
      const acts = readActs(turn.text);
      if (!acts && !saysNext(turn.text)) return false;
      await turn.reply(await (acts ? keep(turn, state, acts) : after(turn, "acts", state, null)));
      return true;
    },
  });

  const set: Action = {
    verb: "leaders.setActs",
    async run(turn, data) {
      const pressed = Pressed.safeParse(data).data;
      if (!pressed) return show({ text: turn.words.common.outdated });
      const chosen = pressed.acts.split(",");
      const likes = ACTS.filter((act) => chosen.includes(act));
      return keep(turn, { joining: pressed.joining }, likes);
    },
  };
  return { question: which, ask, actions: [set], keep };
}
