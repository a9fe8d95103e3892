import { z } from "zod";
import { type ChangeDeps, changeWishes, type Leader, less, PER_WEEK_MAX } from "#domain/leaders/index.ts";
import { type After, describeSlot, oftenOf, StepState, saysNext, skipButtons } from "./leaders-steps.ts";
import { LEAVING } from "./leaving.ts";
import { question } from "./question.ts";
import { recogniser } from "./recognise.ts";
import { show } from "./show.ts";
import type { Action, Message, Turn } from "./turn.ts";
import type { Often } from "./words/joining-words.ts";
import { oftenPhrases } from "./words/triggers-joining.ts";

const CHOICES: readonly Often[] = [PER_WEEK_MAX, 1, "fortnightly", 0];

const Pressed = StepState.extend({ often: z.enum(["0", "1", "2", "fortnightly"]) });

const phrases = recogniser(oftenPhrases);

/** How often a text wishes for, by number or in words; null if it says anything else. */
export function readOften(text: string): Often | null {
  const [number] = /^\s*[0-2](?=\s*[.x×]?\s*$)/.exec(text) ?? [];
  const said = number ?? phrases.candidates(text).find(({ rest }) => rest === "")?.name;
  return said === undefined ? null : oftenNamed(said);
}

/** "How many small acts a week?", 0 to 2. */
export function oftenQuestion(deps: ChangeDeps, after: After) {
  async function keep(turn: Turn, state: StepState, often: Often): Promise<Message> {
    const leader = await changeWishes(deps, turn.person.id, wishFor(often));
    return leader ? after(turn, "often", state, kept(turn, leader)) : show({ text: turn.words.leaders.notEnrolled });
  }

  async function ask(turn: Turn, state: StepState, before?: string): Promise<Message> {
    await turn.ask({ name: which.name, state });
    const { joining } = turn.words;
    return show({
      text: before === undefined ? joining.askOften : `${before}\n${joining.askOften}`,
      hint: joining.oftenTyped,
      buttons: [
        ...CHOICES.map((often) => ({
          verb: "leaders.setOften" as const,
          title: joining.often[often],
          data: { ...state, often: `${often}` },
        })),
        ...skipButtons(turn, "often", state),
      ],
    });
  }

  const which = question({
    name: "leaders.often",
    state: StepState,
    takes: LEAVING,
    message: (turn, state) => ask(turn, state),
    async answer(turn, state) {
      const often = readOften(turn.text);
      if (often === null && !saysNext(turn.text)) return false;
      await turn.reply(await (often === null ? after(turn, "often", state, null) : keep(turn, state, often)));
      return true;
    },
  });

  const set: Action = {
    verb: "leaders.setOften",
    async run(turn, data) {
      const pressed = Pressed.safeParse(data).data;
      if (!pressed) return show({ text: turn.words.common.outdated });
      return keep(turn, { joining: pressed.joining }, oftenNamed(pressed.often));
    },
  };
  return { question: which, ask, actions: [set], keep };
}

/** One step down: two a week, one a week, every second week, none. */
export async function writeLess(deps: ChangeDeps, turn: Turn): Promise<Message> {
  const { leaders } = turn.words;
  const known = await deps.leaders.find(turn.person.id);
  const leader = known && (await changeWishes(deps, turn.person.id, less(known)));
  return show({ text: leader ? kept(turn, leader) : leaders.notEnrolled });
}

function kept(turn: Turn, leader: Leader): string {
  return turn.words.joining.oftenKept({ often: oftenOf(leader), next: describeSlot(leader, turn).next });
}

function wishFor(often: Often): Pick<Leader, "perWeek" | "everyWeeks"> {
  return often === "fortnightly" ? { perWeek: 1, everyWeeks: 2 } : { perWeek: often, everyWeeks: 1 };
}

function oftenNamed(name: string): Often {
  return CHOICES.find((often) => `${often}` === name) ?? 1;
}
