import { z } from "zod";
import type { ChangeDeps, Leader } from "#domain/leaders/index.ts";
import type { PeopleStore, Person } from "#domain/people/index.ts";
import { actsQuestion, readActs } from "./leaders-acts.ts";
import { addressQuestion } from "./leaders-address.ts";
import { goalsQuestion } from "./leaders-goals.ts";
import { oftenQuestion, readOften, writeLess } from "./leaders-often.ts";
import { type After, describeSlot, oftenOf, STEPS, type Step } from "./leaders-steps.ts";
import { orType, show } from "./show.ts";
import type { Action, Command, Message, Talk, Turn } from "./turn.ts";

export interface JoiningDeps extends ChangeDeps {
  readonly people: Pick<PeopleStore, "save">;
}

const Pressed = z.object({ step: z.enum(STEPS) });

const ALONE = { joining: false } as const;

/** What a leader is asked after the yes, can leave out, and can see and change at any time. */
export function joiningTalk(deps: JoiningDeps) {
  const after: After = async (turn, step, { joining }, said) => {
    if (joining) return from(turn, STEPS.indexOf(step) + 1, said ?? undefined);
    await turn.ask(null);
    return said === null ? summary(turn) : show({ text: said });
  };
  const [goals, acts, often] = [goalsQuestion(deps, after), actsQuestion(deps, after), oftenQuestion(deps, after)];
  const steps = { goals, acts, often, address: addressQuestion(deps.people, after) } as const;

  /** Asks what comes next, and shows at the end what was agreed. */
  async function from(turn: Turn, first: number, before?: string): Promise<Message> {
    const step = STEPS.slice(first).find((name) => name !== "address" || mayChooseAddress(turn.person));
    if (step) return steps[step].ask(turn, { joining: true }, before);
    await turn.ask(null);
    return summary(turn, before);
  }

  async function summary(turn: Turn, before?: string): Promise<Message> {
    const leader = await deps.leaders.find(turn.person.id);
    return leader && leader.state !== "stopped"
      ? agreed(turn, leader, before)
      : show({ text: turn.words.leaders.notEnrolled });
  }

  async function asked(turn: Turn, step: Exclude<Step, "address">): Promise<Message> {
    const leader = await deps.leaders.find(turn.person.id);
    return leader && leader.state !== "stopped"
      ? steps[step].ask(turn, ALONE)
      : show({ text: turn.words.leaders.notEnrolled });
  }

  const says = (answer: (turn: Turn, rest: string) => Promise<Message>): Command["run"] => {
    return async (turn, rest) => turn.reply(await answer(turn, rest));
  };
  const talk: Talk = {
    commands: [
      { name: "wishes", run: says((turn) => summary(turn)) },
      { name: "goals", run: says((turn) => asked(turn, "goals")) },
      {
        name: "acts",
        // Of the whole text: at its end, "thanks" would be taken for politeness.
        accepts: (_rest, turn) => readActs(turn.text) !== null,
        run: says(async (turn) => {
          const named = readActs(turn.text);
          return named ? acts.keep(turn, ALONE, named) : asked(turn, "acts");
        }),
      },
      {
        name: "often",
        run: says(async (turn) => {
          const named = readOften(turn.text);
          return named === null ? asked(turn, "often") : often.keep(turn, ALONE, named);
        }),
      },
      { name: "less", run: says((turn) => writeLess(deps, turn)) },
    ],
    actions: [
      ...Object.values(steps).flatMap(({ actions }): readonly Action[] => actions),
      { verb: "leaders.askGoals", run: (turn) => asked(turn, "goals") },
      { verb: "leaders.askActs", run: (turn) => asked(turn, "acts") },
      { verb: "leaders.askOften", run: (turn) => asked(turn, "often") },
      { verb: "leaders.less", run: (turn) => writeLess(deps, turn) },
      {
        verb: "leaders.next",
        async run(turn, data) {
          const step = Pressed.safeParse(data).data?.step;
          return step ? after(turn, step, { joining: true }, null) : show({ text: turn.words.common.outdated });
        },
      },
    ],
    questions: Object.values(steps).map(({ question }) => question),
  };
  return { talk, begin: (turn: Turn, before: string) => from(turn, 0, before) };
}

/** Du or Sie is asked once, and only of those who are spoken to in German. */
function mayChooseAddress({ chosen, language }: Person): boolean {
  return language === "de" && !chosen.includes("formOfAddress");
}

/** Everything that was agreed, with a way to change each line. */
function agreed(turn: Turn, leader: Leader, before?: string): Message {
  const { joining, leaders } = turn.words;
  const lines = [
    joining.summary,
    joining.goalsLine(leader.goals.map(({ text }) => text)),
    joining.slotLine(describeSlot(leader, turn)),
    joining.actsLine(leader.likes),
    joining.oftenLine(oftenOf(leader)),
    joining.addressLine,
  ];
  return show({
    text: (before === undefined ? lines : [before, ...lines]).join("\n"),
    hint: orType(turn.words, [
      "leaders.askGoals",
      "leaders.askSlot",
      "leaders.askActs",
      "leaders.askOften",
      "leaders.stop",
    ]),
    buttons: [
      { verb: "leaders.askGoals", title: joining.goalsButton },
      { verb: "leaders.askSlot", title: joining.slotButton },
      { verb: "leaders.askActs", title: joining.actsButton },
      { verb: "leaders.askOften", title: joining.oftenButton },
      { verb: "leaders.stop", title: leaders.stopButton },
    ],
  });
}
