import { z } from "zod";
import { readYesNo } from "./answers.ts";
import { dataOf, readSlot, type Slot, slotOf, type slotQuestion } from "./leaders-slot.ts";
import { question } from "./question.ts";
import { orType, show } from "./show.ts";
import type { Action, Message, Turn } from "./turn.ts";

/** The question whether to send reminders at all: nothing is sent without a yes. */
export function consentQuestion(slots: ReturnType<typeof slotQuestion>) {
  const begin = (turn: Turn, slot: Slot | null) => (slot ? slots.keepAtOnce(turn, slot) : slots.which.pose(turn, {}));

  const consent = question({
    name: "leaders.consent",
    // The slot that was named together with the wish to start.
    state: z.record(z.string(), z.string()),
    message: ({ words }, slot) =>
      show({
        text: words.leaders.ask,
        hint: orType(words, ["leaders.begin", "leaders.decline"]),
        buttons: [
          { verb: "leaders.begin", title: words.common.yes, data: slot },
          { verb: "leaders.decline", title: words.common.no },
        ],
      }),
    async answer(turn, state) {
      const named = readSlot(turn.text);
      const said = named ? "yes" : readYesNo(turn.text);
      if (said === "yes") await turn.reply(await begin(turn, named ?? slotOf(state)));
      if (said === "no") await turn.reply(await decline(turn));
      return said !== null;
    },
  });

  const actions: Action[] = [
    { verb: "leaders.begin", run: (turn, data) => begin(turn, slotOf(data)) },
    { verb: "leaders.decline", run: decline },
  ];
  return { actions, consent, ask: (turn: Turn, slot: Slot | null) => consent.pose(turn, slot ? dataOf(slot) : {}) };
}

async function decline(turn: Turn): Promise<Message> {
  await turn.ask(null);
  return show({ text: turn.words.leaders.declined });
}
