import type { Intention, Preparation } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";
import type { BookingDeps } from "./deps.ts";
import type { SessionRequest } from "./request.ts";

/** The kinds of what is said about a request, in the ledger. */
export const REQUEST = "sessions.request";
export const REQUEST_REMINDER = "sessions.requestReminder";
export const PROGRESS = "sessions.progress";

/** How long the asker still wants to know how it goes on. */
const PROGRESS_COUNTS_FOR = Temporal.Duration.from({ hours: 7 * 24 });

/** To the expert who is asked: everything but who asks. */
export function requestNotice(request: SessionRequest, to: PersonId): Intention {
  return { ...question(request, to), class: "appointment", kind: REQUEST, key: keyOf(REQUEST, request, to) };
}

/** To the same, once. */
export function requestReminder(request: SessionRequest, to: PersonId): Intention {
  const key = keyOf(REQUEST_REMINDER, request, to);
  return { ...question(request, to), class: "unasked", kind: REQUEST_REMINDER, key };
}

/** To the asker: who is asked is not said. */
export function progressNotice(
  { asked, askerId, counter, id }: Pick<SessionRequest, "id" | "asked" | "askerId" | "counter">,
  what: "next" | "nobody" | "counter",
  topic: string,
  now: Temporal.Instant,
): Intention {
  const time = what === "counter" ? counter : null;
  const facts = { requestId: id, what, topic, start: time && `${time.start}`, end: time && `${time.end}` };
  return {
    id: crypto.randomUUID(),
    personId: askerId,
    class: "appointment",
    kind: PROGRESS,
    key: `${PROGRESS}:${id}:${what}:${asked.length}:${time?.start ?? ""}`,
    facts,
    notAfter: time?.start ?? now.add(PROGRESS_COUNTS_FOR),
  };
}

/** Whether what is to be said about a request is still so when it is about to be sent, by the kind of the message. */
export function requestPreparations({
  requests,
}: Pick<BookingDeps, "requests">): Readonly<Record<string, Preparation>> {
  const unless = (
    isOver: (request: SessionRequest, facts: Intention["facts"], to: PersonId) => boolean,
  ): Preparation => {
    return async ({ facts }, { id }) => {
      const request = await requests.find(`${facts["requestId"]}`);
      return request === null || isOver(request, facts, id) ? null : facts;
    };
  };
  const isAnswered = unless(
    ({ counter, expertId, state }, _, to) => state !== "open" || expertId !== to || counter !== null,
  );
  const isPast = unless(({ counter, state }, { start, what }) => {
    if (what === "nobody") return state !== "nobody";
    return state !== "open" || (what === "counter" && `${counter?.start}` !== start);
  });
  return { [REQUEST]: isAnswered, [REQUEST_REMINDER]: isAnswered, [PROGRESS]: isPast };
}

/** The same expert is asked again only with other times. */
function keyOf(kind: string, { id, slots }: SessionRequest, to: PersonId): string {
  return `${kind}:${id}:${to}:${slots[0]?.start}`;
}

function question({ format, id, language, moveOnAt, slots, topic }: SessionRequest, to: PersonId) {
  const times = slots.map(({ end, start }: Interval) => ({ start: `${start}`, end: `${end}` }));
  const facts = { requestId: id, format, topic, language, slots: times };
  return { id: crypto.randomUUID(), personId: to, facts, notAfter: moveOnAt };
}
