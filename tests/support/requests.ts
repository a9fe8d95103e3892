import { answerRequest, type RequestAnswer, requestSession, type SessionRequest } from "#domain/sessions/index.ts";
import { instant, person } from "./fakes.ts";
import { anyTime, busyExpert, monday, sessionWorld } from "./sessions.ts";

export const hour = (at: string) => ({ start: instant(at), end: instant(at).add({ minutes: 30 }) });
export const wednesday = hour("2026-11-25T09:00Z");
export const slots = [wednesday, hour("2026-11-27T09:00Z")];
export const asker = person();
export const asking = { asker, expertId: "mira", topic: "Hashtags", format: "half" as const, slots, wish: anyTime };
export const mira = person({ id: "mira" });
export const jonas = person({ id: "jonas" });

/** Mira and Jonas, who want to be asked first. */
export const askable = ["mira", "jonas"].map((personId) => busyExpert({ personId, booking: "request" }));

/** Lars asked Mira; Jonas would be the next. */
export async function requestWorld(...[changes, times, of]: Parameters<typeof sessionWorld>) {
  let now = monday;
  const made = sessionWorld({ clock: () => now, ...changes }, times, { volunteers: askable, ...of });
  const outcome = await requestSession(made.deps, asking);
  if (outcome.kind !== "asked") throw new Error(outcome.kind);
  const { id } = outcome.request;
  return {
    ...made,
    id,
    request: () => made.stores.requests.all.get(id) as SessionRequest,
    told: () => made.ledger.added.map(({ kind, personId }) => `${kind} ${personId}`),
    at: (moment: Temporal.Instant) => {
      now = moment;
    },
    answer: (who: typeof mira, answer: RequestAnswer) =>
      answerRequest(made.deps, { expert: who, requestId: id, answer }),
  };
}
