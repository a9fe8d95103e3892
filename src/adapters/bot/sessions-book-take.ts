import { z } from "zod";
import { type BookingOutcome, bookSession, openTopics, requestSession } from "#domain/sessions/index.ts";
import { appointmentOf } from "./appointments.ts";
import { pressed } from "./press.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { FormatState } from "./sessions-formats.ts";
import type { Choice, Offered } from "./sessions-slots.ts";
import { show } from "./show.ts";
import type { Action, Message, Turn } from "./turn.ts";
import { ANY_TIME, InstantState } from "./wishes.ts";

/** A time with somebody who is booked at once. */
type Taken = Pick<Choice, "expertId" | "topic" | "format"> & { readonly start: Temporal.Instant };

const Take = z.object({ expertId: z.string(), topic: z.string(), format: FormatState, start: InstantState });

/** What is done with a time that was chosen: it is booked, or whoever gives it is asked first. */
export function takeTalk(deps: SessionsTalkDeps, offer: (turn: Turn, offered: Offered) => Promise<Message>) {
  async function choose(turn: Turn, choice: Choice): Promise<Message> {
    const { booking, expertId, format, slots, topic } = choice;
    const [first] = slots;
    if (booking === "direct" && first) return take(turn, { expertId, format, topic, start: first.start });
    return request(turn, choice);
  }

  async function take(turn: Turn, { expertId, format, start, topic }: Taken): Promise<Message> {
    const outcome = await bookSession(deps, { asker: turn.person, expertId, format, topic, start });
    if ((outcome.kind === "taken" || outcome.kind === "full") && outcome.alternatives.length > 0) {
      const options = [{ expertId, topic, booking: "direct" as const, slots: outcome.alternatives }];
      return offer(turn, { format, wish: ANY_TIME, instead: outcome.kind, options });
    }
    await turn.ask(null);
    return show({ text: await tell(turn, { expertId, topic, format }, outcome) });
  }

  async function tell(turn: Turn, about: Omit<Taken, "start">, outcome: BookingOutcome): Promise<string> {
    const { sessions } = turn.words;
    switch (outcome.kind) {
      case "booked":
      case "pending": {
        const booked = sessions[outcome.kind](await appointmentOf(deps.nameOf, turn.person, outcome.session));
        const series = outcome.session.seriesId === null ? [] : [sessions.firstOfSeries];
        return [booked, ...series, sessions.promise].join("\n");
      }
      case "taken":
        return sessions.takenNoOther;
      case "full":
        return sessions.fullNoOther((await namesCalled(deps, turn, [about.expertId])).join());
      case "in_the_past":
        return sessions.inThePast;
      case "no_expert":
        return nobody(deps, turn, about);
    }
  }

  async function request(turn: Turn, { booking: _, requestId, topic, ...wanted }: Choice): Promise<Message> {
    const { sessions } = turn.words;
    const asked = await requestSession(deps, { id: requestId, asker: turn.person, topic, ...wanted });
    await turn.ask(null);
    if (asked.kind === "too_many") return show({ text: sessions.tooManyRequests });
    if (asked.kind === "no_expert") return show({ text: await nobody(deps, turn, { topic, format: wanted.format }) });
    return requested(turn, topic);
  }

  const requested = ({ words: { sessions } }: Turn, topic: string): Message =>
    show({ text: [sessions.requested(topic), sessions.promise].join("\n") });

  /** A button that is pressed again says the same again. */
  async function asked(turn: Turn, requestId: string): Promise<Message | null> {
    const request = await deps.requests.find(requestId);
    if (request?.askerId !== turn.person.id) return null;
    if (request.state !== "open") return show({ text: turn.words.sessionLife.requestGone });
    return requested(turn, request.topic);
  }

  const actions: Action[] = [
    pressed("sessions.take", Take, (turn, { start, ...about }) =>
      take(turn, { ...about, start: Temporal.Instant.from(start) }),
    ),
  ];
  return { asked, choose, actions };
}

/** What people are called; those whom nobody knows are no less there. */
export function namesCalled(
  { nameOf }: Pick<SessionsTalkDeps, "nameOf">,
  { words }: Turn,
  ids: readonly string[],
): Promise<readonly string[]> {
  return Promise.all(ids.map(async (id) => (await nameOf(id)) || words.sessions.unnamed));
}

async function nobody(
  deps: SessionsTalkDeps,
  { person, words }: Turn,
  { format, topic }: Pick<Taken, "topic" | "format">,
): Promise<string> {
  if (topic === "") return words.sessions.takenNoOther;
  return words.sessions.noExpert({ topic, format, topics: await openTopics(deps, person) });
}
