import { z } from "zod";
import type { TimeWish } from "#domain/people/index.ts";
import { bookSession, openTopics, proposeSession } from "#domain/sessions/index.ts";
import { appointmentOf } from "./appointments.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { slotsQuestion } from "./sessions-slots.ts";
import { topicQuestion } from "./sessions-topic.ts";
import { show } from "./show.ts";
import { closestTopic, topicIn } from "./topics.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import { InstantState, readWish } from "./wishes.ts";

/** A slot that somebody chose. */
export interface Choice {
  readonly expertId: string;
  readonly topic: string;
  readonly start: Temporal.Instant;
}

const Pressed = z.object({ expertId: z.string(), topic: z.string(), start: InstantState });

/** From a topic to a booked time: at most two questions, each answered with one tap or one word. */
export function bookTalk(deps: SessionsTalkDeps): Talk {
  const topics = topicQuestion(deps, propose);
  const slots = slotsQuestion(deps, { propose, take });

  async function begin(turn: Turn, text: string): Promise<Message> {
    const wish = readWish(deps.times, text, turn);
    const offered = await openTopics(deps, turn.person.id);
    const topic = topicIn(wish.rest) || (offered.length === 1 ? offered[0] : undefined);
    if (topic !== undefined) return propose(turn, closestTopic(topic, offered), wish);
    return offered.length === 0 ? show({ text: turn.words.sessions.nobodyYet }) : topics.ask(turn, offered, wish);
  }

  async function propose(turn: Turn, topic: string, wish: TimeWish): Promise<Message> {
    const { sessions } = turn.words;
    const proposal = await proposeSession(deps, { asker: turn.person, topic, wish });
    if (proposal.kind === "proposed") return slots.ask(turn, { ...proposal, taken: false });
    await turn.ask(null);
    switch (proposal.kind) {
      case "no_slot":
        return show({ text: sessions.noSlot((await deps.nameOf(proposal.expertId)) || sessions.unnamed) });
      case "no_expert":
        return show({ text: sessions.noExpert({ topic, topics: proposal.topics }) });
      case "calendar_unknown":
        return show({ text: proposal.who === "asker" ? sessions.ownCalendarUnknown : sessions.theirCalendarUnknown });
    }
  }

  async function take(turn: Turn, { expertId, start, topic }: Choice): Promise<Message> {
    const { sessions } = turn.words;
    const outcome = await bookSession(deps, { asker: turn.person, expertId, start });
    if (outcome.kind === "taken" && outcome.alternatives.length > 0) {
      return slots.ask(turn, { expertId, topic, slots: outcome.alternatives, taken: true });
    }
    await turn.ask(null);
    switch (outcome.kind) {
      case "booked":
        return show({ text: sessions.booked(await appointmentOf(deps.nameOf, turn.person, outcome.session)) });
      case "pending":
        return show({ text: sessions.pending(await appointmentOf(deps.nameOf, turn.person, outcome.session)) });
      case "taken":
        return show({ text: sessions.takenNoOther });
      case "in_the_past":
        return show({ text: sessions.inThePast });
      case "no_expert":
        return show({ text: sessions.noExpert({ topic, topics: await openTopics(deps, turn.person.id) }) });
    }
  }

  return {
    commands: [{ name: "book", accepts: () => true, run: async (turn, rest) => turn.reply(await begin(turn, rest)) }],
    actions: [
      topics.choose,
      slots.none,
      { verb: "sessions.begin", run: (turn) => begin(turn, "") },
      {
        verb: "sessions.take",
        async run(turn, data) {
          const pressed = Pressed.safeParse(data).data;
          if (!pressed) return show({ text: turn.words.common.outdated });
          return take(turn, { ...pressed, start: Temporal.Instant.from(pressed.start) });
        },
      },
    ],
    questions: [topics.question, slots.question],
  };
}
