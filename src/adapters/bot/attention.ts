import { z } from "zod";
import { type LedgerEntry, type LedgerStore, whyThis } from "#domain/attention/index.ts";
import { appointment } from "./appointments.ts";
import type { NameOf } from "./names.ts";
import { NudgeFacts } from "./nudge-card.ts";
import { AppointmentFacts } from "./sessions-notices.ts";
import { orType, show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";

export interface AttentionTalkDeps {
  readonly ledger: LedgerStore;
  readonly nameOf: NameOf;
}

const Pressed = z.object({ entryId: z.string() });

/** "Why did I get this?", answered from the ledger. */
export function attentionTalk(deps: AttentionTalkDeps): Talk {
  const why = async (turn: Turn, entryId: string | null): Promise<Message> => {
    const entry = await whyThis(deps, turn.person.id, entryId);
    return entry ? reason(deps, turn, entry) : show({ text: turn.words.attention.nothing });
  };
  return {
    commands: [{ name: "why", run: async (turn) => turn.reply(await why(turn, null)) }],
    actions: [{ verb: "attention.why", run: (turn, data) => why(turn, Pressed.safeParse(data).data?.entryId ?? null) }],
    questions: [],
  };
}

async function reason(deps: AttentionTalkDeps, { words, person }: Turn, entry: LedgerEntry): Promise<Message> {
  const { attention, dates, leaders } = words;
  const nudge = entry.kind === "leaders.nudge" ? NudgeFacts.safeParse(entry.facts).data : undefined;
  if (nudge) {
    const day = (at: string) => dates.day(Temporal.Instant.from(at), person.zone);
    const { agreedAt, slot, lastActAt } = nudge;
    return show({
      text: attention.nudge({
        agreed: day(agreedAt),
        slot: dates.moment(Temporal.Instant.from(slot), person.zone),
        lastAct: lastActAt && day(lastActAt),
      }),
      hint: orType(words, ["leaders.skip", "leaders.pause", "leaders.stop"]),
      buttons: [
        { verb: "leaders.skip", title: leaders.skipButton },
        { verb: "leaders.pause", title: leaders.pauseButton },
        { verb: "leaders.stop", title: leaders.stopButton },
      ],
    });
  }
  const meeting = AppointmentFacts.safeParse(entry.facts).data;
  if (!meeting) return show({ text: attention.nothing });
  const facts = await appointment(deps.nameOf, person, meeting.withId, meeting.slot);
  if (entry.kind === "sessions.cancelled") return show({ text: attention.cancelled(facts) });
  return show({ text: entry.kind === "sessions.failed" ? attention.failed(facts) : attention.booked(facts) });
}
