import { z } from "zod";
import type { Draft, DraftPlace } from "#domain/coach/index.ts";
import { readNumber } from "./answers.ts";
import type { CoachDesk } from "./coach-desk.ts";
import type { Finishing } from "./coach-finish.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import { fold } from "./text.ts";
import type { Message, Turn } from "./turn.ts";

/**
 * Where it will be posted. Only places where the leader posted are named: the names of others may be nothing that they
 * are to know.
 */
export function coachPlace(desk: CoachDesk, steps: Pick<Finishing, "again" | "back">) {
  async function take(turn: Turn, draft: Draft, place: DraftPlace): Promise<Message> {
    return steps.again(turn, await desk.keep(turn, { ...draft, place }));
  }

  const where = question({
    name: "coach.place",
    state: z.object({ id: z.string() }),
    takes: ["skip", "cancel"],
    message: (turn, { id }) =>
      desk.using(turn, id, async () => {
        const { coach } = turn.words;
        const places = await desk.ownPlacesOf(turn);
        return show({
          text: coach.askPlace,
          options: places.map(({ name }) => name),
          hint: coach.placeTyped,
          buttons: [
            ...places.map(({ name, placeId }) => ({
              verb: "coach.place" as const,
              title: name,
              data: { id, placeId },
            })),
            { verb: "coach.back", title: coach.backButton, data: { id } },
          ],
        });
      }),
    async answer(turn, { id }) {
      const draft = await desk.find(turn, id);
      const place = named(turn.text, await desk.ownPlacesOf(turn));
      const message = draft && (place ? await take(turn, draft, place) : await desk.leave(turn, draft, steps.back));
      if (message) await turn.reply(message);
      return Boolean(message);
    },
  });

  return {
    question: where,
    /** @param rest - the name or the number of a place, if it was said at once */
    async ask(turn: Turn, draft: Draft, rest: string): Promise<Message> {
      const places = await desk.ownPlacesOf(turn);
      if (places.length === 0) {
        await turn.reply({ text: turn.words.coach.noPlaces });
        return steps.back(turn, draft);
      }
      const place = named(rest, places);
      return place ? take(turn, draft, place) : where.pose(turn, { id: draft.id });
    },
    async choose(turn: Turn, draft: Draft, placeId: unknown): Promise<Message> {
      const place = (await desk.ownPlacesOf(turn)).find((known) => known.placeId === placeId);
      return place ? take(turn, draft, place) : where.pose(turn, { id: draft.id });
    },
  };
}

/** The place that a text names by its number or by a part of its name. */
function named(text: string, places: readonly DraftPlace[]): DraftPlace | null {
  const index = readNumber(text, places.length);
  if (index !== null) return places[index] ?? null;
  const said = fold(text.trim());
  return (said !== "" && places.find(({ name }) => fold(name).includes(said))) || null;
}
