import { z } from "zod";
import { type ChangeDeps, type Goal, setStanding } from "#domain/leaders/index.ts";
import { saysNext } from "./leaders-steps.ts";
import { LEAVING } from "./leaving.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";

/** Longest word on where a goal stands: one sentence. */
const LENGTH_MAX = 300;

/** "2 stands at half", "steht bei der Hälfte": which goal, and where it stands in the leader's own words. */
const ABOUT = /^([1-3])(?:[\s.:)]+(.+))?$/s;
const STANDS = /^(?:[1-3]\s+)?(?:stands?|is|steht|ist|liegt)\s/i;
/** "2", "2: …": no sentence goes on like that; "goal 3 of the division" does. */
const FIRMLY = /^[1-3](?:$|[.:)])/;

/** "Where does it stand?", for the leader alone. */
export function standingTalk(deps: ChangeDeps): Talk {
  const goalsOf = async ({ person }: Turn) => (await deps.leaders.find(person.id))?.goals ?? [];

  async function keep(turn: Turn, goal: Goal, said: string): Promise<Message> {
    const { joining, leaders } = turn.words;
    if (said.length > LENGTH_MAX) return show({ text: joining.goalTooLong(LENGTH_MAX) });
    const leader = await setStanding(deps, turn.person.id, goal.id, said);
    await turn.ask(null);
    return show({ text: leader ? joining.standingKept(goal.text) : leaders.notEnrolled });
  }

  async function tell(turn: Turn, rest: string): Promise<Message> {
    const goals = await goalsOf(turn);
    const [, number, after] = ABOUT.exec(rest) ?? [];
    const goal = number === undefined && goals.length === 1 ? goals[0] : goals[Number(number) - 1];
    const said = number === undefined ? rest : (after ?? "");
    if (!goal) return show({ text: goals.length > 0 ? turn.words.joining.whichGoal : turn.words.joining.noGoals });
    return said === "" ? which.pose(turn, { goalId: goal.id }) : keep(turn, goal, said);
  }

  const which = question({
    name: "leaders.standing",
    state: z.object({ goalId: z.string() }),
    freeText: "sentences",
    takes: LEAVING,
    async message(turn, { goalId }) {
      const goal = (await goalsOf(turn)).find(({ id }) => id === goalId);
      return show({ text: goal ? turn.words.joining.askStanding(goal.text) : turn.words.common.outdated });
    },
    async answer(turn, { goalId }) {
      const goal = (await goalsOf(turn)).find(({ id }) => id === goalId);
      if (!goal || saysNext(turn.text)) return false;
      await turn.reply(await keep(turn, goal, turn.text));
      return true;
    },
  });

  return {
    commands: [
      {
        name: "standing",
        accepts: (rest) => ABOUT.test(rest) || STANDS.test(rest),
        precise: (rest) => FIRMLY.test(rest) || (ABOUT.test(rest) && STANDS.test(rest)),
        run: async (turn, rest) => turn.reply(await tell(turn, rest)),
      },
    ],
    actions: [],
    questions: [which],
  };
}
