import { z } from "zod";
import { choose, type FormOfAddress, type PeopleStore } from "#domain/people/index.ts";
import { type After, StepState, saysNext, skipButtons } from "./leaders-steps.ts";
import { LEAVING } from "./leaving.ts";
import { speakingTo } from "./people.ts";
import { question } from "./question.ts";
import { recogniser } from "./recognise.ts";
import { orType, show } from "./show.ts";
import type { Action, Message, Turn } from "./turn.ts";
import { triggers } from "./words/triggers.ts";

const FORMS = ["du", "sie"] as const satisfies readonly FormOfAddress[];

const Pressed = StepState.extend({ form: z.enum(FORMS) });

const forms = recogniser([triggers.en, triggers.de].map(({ formal, informal }) => ({ sie: formal, du: informal })));

/** "Du or Sie?", asked once, of those who are spoken to in German. */
export function addressQuestion(people: Pick<PeopleStore, "save">, after: After) {
  async function keep(turn: Turn, state: StepState, formOfAddress: FormOfAddress): Promise<Message> {
    const person = choose(turn.person, { formOfAddress });
    await people.save(person, ["formOfAddress"]);
    const changed = speakingTo(turn, person);
    return after(changed, "address", state, changed.words.people.addressSet(formOfAddress));
  }

  async function ask(turn: Turn, state: StepState, before?: string): Promise<Message> {
    await turn.ask({ name: which.name, state });
    const { joining } = turn.words;
    return show({
      text: before === undefined ? joining.askAddress : `${before}\n${joining.askAddress}`,
      hint: orType(turn.words, ["leaders.setAddress"]),
      buttons: [
        ...FORMS.map((form) => ({
          verb: "leaders.setAddress" as const,
          title: joining.address[form],
          data: { ...state, form },
        })),
        ...skipButtons(turn, "address", state),
      ],
    });
  }

  const which = question({
    name: "leaders.address",
    state: StepState,
    takes: LEAVING,
    // Who changes the language in between need not choose any more.
    message: (turn, state) => (turn.words.language === "de" ? ask(turn, state) : after(turn, "address", state, null)),
    async answer(turn, state) {
      const form = forms.candidates(turn.text).find(({ rest }) => rest === "")?.name;
      if (!form && !saysNext(turn.text)) return false;
      await turn.reply(await (form ? keep(turn, state, form) : after(turn, "address", state, null)));
      return true;
    },
  });

  const set: Action = {
    verb: "leaders.setAddress",
    async run(turn, data) {
      const pressed = Pressed.safeParse(data).data;
      if (!pressed) return show({ text: turn.words.common.outdated });
      return keep(turn, { joining: pressed.joining }, pressed.form);
    },
  };
  return { question: which, ask, actions: [set] };
}
