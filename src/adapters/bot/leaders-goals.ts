import { z } from "zod";
import { type ChangeDeps, GOALS_MAX, type Leader, setGoals } from "#domain/leaders/index.ts";
import { optionalLine } from "./cards/inputs.ts";
import { type After, StepState, saysNext, skipButtons } from "./leaders-steps.ts";
import { LEAVING } from "./leaving.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import type { Action, Message, Turn } from "./turn.ts";

/** Longest goal: one sentence. */
const GOAL_LENGTH_MAX = 200;

const Pressed = StepState.extend({
  goal1: z.string().default(""),
  goal2: z.string().default(""),
  goal3: z.string().default(""),
});

/** "2: …" is about the second goal, "without 2" removes it. */
const NUMBERED = /^([1-3])\s*[.):]\s*(.+)$/s;
const WITHOUT = /^(?:without|remove|ohne|streiche[n]?)\s+(?:goal\s+|ziel\s+)?([1-3])\.?$/i;
const NONE = /^(?:no goals?|keine? ziele?)\.?$/i;

/** "What do you want to bring about?", answered with one message for each goal or on one card. */
export function goalsQuestion(deps: ChangeDeps, after: After) {
  const goalsOf = async ({ person }: Turn) => (await deps.leaders.find(person.id))?.goals ?? [];

  async function keep(turn: Turn, texts: readonly string[]): Promise<Leader | null> {
    return setGoals(deps, turn.person.id, texts);
  }

  async function ask(turn: Turn, state: StepState, before?: string): Promise<Message> {
    await turn.ask({ name: which.name, state });
    const { joining } = turn.words;
    const goals = await goalsOf(turn);
    const lines = goals.map(({ standing, text }) =>
      joining.goalLine({
        text,
        standing: standing && { text: standing.text, day: turn.words.dates.day(standing.at, turn.person.zone) },
      }),
    );
    const asked = joining.askGoals(lines);
    return show({
      text: before === undefined ? asked : `${before}\n${asked}`,
      options: lines,
      hint: joining.goalsTyped,
      inputs: Array.from({ length: GOALS_MAX }, (_, index) =>
        optionalLine(
          { id: `goal${index + 1}`, label: joining.goalLabel(index + 1) },
          GOAL_LENGTH_MAX,
          goals[index]?.text,
        ),
      ),
      buttons: [
        { verb: "leaders.setGoals", title: joining.saveButton, data: state, submits: true },
        ...skipButtons(turn, "goals", state),
      ],
    });
  }

  async function finish(turn: Turn, state: StepState, leader: Leader | null): Promise<Message> {
    const { joining, leaders } = turn.words;
    if (!leader) return show({ text: leaders.notEnrolled });
    return after(turn, "goals", state, leader.goals.length > 0 ? joining.goalsKept : joining.noGoals);
  }

  /** Adds what was typed to the goals, or changes one; asks for another while there is room. */
  async function take(turn: Turn, state: StepState): Promise<Message> {
    const { joining } = turn.words;
    const before = (await goalsOf(turn)).map(({ text }) => text);
    const texts = changed(before, turn.text);
    if (texts.length > GOALS_MAX) return show({ text: joining.tooManyGoals(GOALS_MAX) });
    if (texts.some((text) => text.length > GOAL_LENGTH_MAX))
      return show({ text: joining.goalTooLong(GOAL_LENGTH_MAX) });
    const leader = await keep(turn, texts);
    const more = leader !== null && texts.length > before.length && texts.length < GOALS_MAX;
    if (!more) return finish(turn, state, leader);
    await turn.ask({ name: which.name, state });
    return show({ text: joining.anotherGoal, buttons: skipButtons(turn, "goals", state) });
  }

  const which = question({
    name: "leaders.goals",
    state: StepState,
    freeText: "sentences",
    takes: LEAVING,
    message: (turn, state) => ask(turn, state),
    async answer(turn, state) {
      await turn.reply(await (saysNext(turn.text) ? after(turn, "goals", state, null) : take(turn, state)));
      return true;
    },
  });

  const set: Action = {
    verb: "leaders.setGoals",
    async run(turn, data) {
      const pressed = Pressed.safeParse(data).data;
      if (!pressed) return show({ text: turn.words.common.outdated });
      const { goal1, goal2, goal3, ...state } = pressed;
      const texts = [goal1, goal2, goal3].map(plain).filter((text) => text !== "");
      if (texts.some((text) => text.length > GOAL_LENGTH_MAX)) return ask(turn, state);
      return finish(turn, state, await keep(turn, texts));
    },
  };
  return { question: which, ask, actions: [set] };
}

/** The goals after what was typed about them. */
function changed(goals: readonly string[], typed: string): readonly string[] {
  const text = plain(typed);
  const [, gone] = WITHOUT.exec(text) ?? [];
  if (gone) return goals.filter((_, index) => index !== Number(gone) - 1);
  if (NONE.test(text)) return [];
  const [, number, said] = NUMBERED.exec(text) ?? [];
  const index = Number(number) - 1;
  if (said !== undefined && index < goals.length) return goals.with(index, said);
  const more = (said ?? text).split(/\s*;\s*/).filter((part) => part !== "");
  return [...goals, ...more];
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
