import { z } from "zod";
import { type GardenStore, PURPOSE_LENGTH_MAX, setPurpose, tagMeant } from "#domain/hashtags/index.ts";
import { optionalLine } from "./cards/inputs.ts";
import { type AfterStep, TagState } from "./hashtags-co-host.ts";
import { saysNext } from "./leaders-steps.ts";
import { LEAVING } from "./leaving.ts";
import { pressed } from "./press.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import type { Action, Message, Turn } from "./turn.ts";

const Said = TagState.extend({ purpose: z.string() });

/** "What is it for?": one line, in public. */
export function purposeQuestion(deps: { readonly gardens: Pick<GardenStore, "find" | "change"> }, after: AfterStep) {
  async function ask(turn: Turn, state: TagState, before?: string): Promise<Message> {
    const { founding, joining } = turn.words;
    await turn.ask({ name: what.name, state });
    const asked = founding.askPurpose(state.tag);
    const now = (await tagMeant(deps.gardens, state.tag))?.purpose ?? "";
    return show({
      text: before === undefined ? asked : `${before}\n${asked}`,
      hint: founding.purposeTyped,
      inputs: [optionalLine({ id: "purpose", label: founding.purposeLabel }, PURPOSE_LENGTH_MAX, now)],
      buttons: [
        { verb: "hashtags.setPurpose", title: joining.saveButton, data: state, submits: true },
        { verb: "hashtags.next", title: joining.skipButton, data: { ...state, step: "purpose" } },
      ],
    });
  }

  async function take(turn: Turn, state: TagState, said: string): Promise<Message> {
    const { founding } = turn.words;
    const purpose = said.replace(/\s+/g, " ").trim();
    if (purpose.length > PURPOSE_LENGTH_MAX) return ask(turn, state, founding.purposeTooLong(PURPOSE_LENGTH_MAX));
    if (purpose === "") return after(turn, state, null);
    const tag = await setPurpose(deps.gardens, turn.person.id, { name: state.tag, purpose });
    return after(turn, state, tag ? founding.purposeKept(tag.name) : founding.notYours);
  }

  const what = question({
    name: "hashtags.purpose",
    state: TagState,
    freeText: "sentences",
    takes: LEAVING,
    message: (turn, state) => ask(turn, state),
    async answer(turn, state) {
      await turn.reply(await (saysNext(turn.text) ? after(turn, state, null) : take(turn, state, turn.text)));
      return true;
    },
  });

  const actions: readonly Action[] = [
    pressed("hashtags.purpose", TagState, (turn, state) => ask(turn, state)),
    pressed("hashtags.setPurpose", Said, (turn, { purpose, ...state }) => take(turn, state, purpose)),
  ];
  return { ask, take, questions: [what], actions };
}
