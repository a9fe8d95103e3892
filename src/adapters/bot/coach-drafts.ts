import { z } from "zod";
import type { Draft } from "#domain/coach/index.ts";
import { readNumber } from "./answers.ts";
import { choices } from "./cards/inputs.ts";
import { beginOf, type CoachDesk, type Next, untilOf } from "./coach-desk.ts";
import { readFinish, readNumbered } from "./coach-phrases.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import type { Message, Turn } from "./turn.ts";

/** What was begun: listed, gone on with, dropped. */
export function coachDrafts(desk: CoachDesk, next: Next) {
  const which = question({
    name: "coach.drafts",
    state: z.object({ ids: z.array(z.string()).min(1) }),
    async message(turn, { ids }) {
      const known = await desk.all(turn);
      return listed(
        turn,
        ids.flatMap((id) => known.find((draft) => draft.id === id) ?? []),
      );
    },
    async answer(turn, { ids }) {
      const message = await read(turn, ids);
      if (message) await turn.reply(message);
      return message !== null;
    },
  });

  /** "1", "drop 1", "1 verwerfen"; null for anything else. */
  async function read(turn: Turn, ids: readonly string[]): Promise<Message | null> {
    const said = readFinish(turn.text);
    const numbered = readNumbered(turn.text, ids.length);
    const dropped = said?.name === "drop" ? readNumber(said.rest, ids.length) : null;
    const drops = dropped !== null || readFinish(numbered?.rest ?? "")?.name === "drop";
    const id = ids[dropped ?? numbered?.index ?? readNumber(turn.text, ids.length) ?? -1];
    if (id === undefined || (!drops && numbered?.rest)) return null;
    return desk.using(turn, id, (draft) => (drops ? drop(turn, draft) : open(turn, draft)));
  }

  async function open(turn: Turn, draft: Draft): Promise<Message> {
    return next(turn, draft, null);
  }

  async function drop(turn: Turn, draft: Draft): Promise<Message> {
    await desk.drafts.remove(turn.person.id, draft.id);
    await turn.ask(null);
    return show({ text: turn.words.coach.dropped });
  }

  return {
    question: which,
    open,
    drop,
    async list(turn: Turn): Promise<Message> {
      const drafts = await desk.all(turn);
      if (drafts.length === 0) return show({ text: turn.words.coach.noDrafts });
      return which.pose(turn, { ids: drafts.map(({ id }) => id) });
    },
  };
}

function listed(turn: Turn, drafts: readonly Draft[]): Message {
  const { coach, dates } = turn.words;
  const { zone } = turn.person;
  const options = drafts.map((draft) => {
    const planned = draft.plannedFor?.toZonedDateTime({ timeZone: zone }).toInstant() ?? null;
    return coach.draft({
      begin: beginOf(draft, turn),
      planned: planned && dates.day(planned, zone),
      until: untilOf(draft, turn),
    });
  });
  const choosable = drafts.map(({ id }, index) => ({ title: numberedTitle(options[index] ?? "", index), value: id }));
  return show({
    text: coach.drafts,
    options,
    hint: coach.draftsTyped,
    inputs: [choices({ id: "id", label: coach.draftLabel, missing: coach.draftMissing }, choosable)],
    buttons: [
      { verb: "coach.open", title: coach.draftButton, submits: true },
      { verb: "coach.drop", title: coach.dropButton, submits: true },
    ],
  });
}
