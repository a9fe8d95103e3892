import { type EnrolDeps, enrolLeader, pauseNudges, skipWeek, stopNudges } from "#domain/leaders/index.ts";
import type { TimeReader } from "#domain/people/index.ts";
import { exportEverything, type PersonalStores } from "#domain/privacy/index.ts";
import type { ExpertStore, SessionStore } from "#domain/sessions/index.ts";
import { consentQuestion } from "./leaders-consent.ts";
import { isBearable, pauseEnd } from "./leaders-pause.ts";
import { describeSlot, readSlot, slotQuestion } from "./leaders-slot.ts";
import { show } from "./show.ts";
import type { Command, Message, Talk, Turn } from "./turn.ts";

export interface LeadersTalkDeps extends EnrolDeps {
  readonly times: TimeReader;
  readonly sessions: SessionStore;
  readonly experts: ExpertStore;
  readonly stores: PersonalStores;
}

/** The weekly nudge: from the first yes to the stop. */
export function leadersTalk(deps: LeadersTalkDeps): Talk {
  const slots = slotQuestion(deps);
  const { actions, ask, consent } = consentQuestion(slots);

  async function start(turn: Turn, rest: string): Promise<Message> {
    const leader = await deps.leaders.find(turn.person.id);
    const slot = readSlot(rest);
    if (!leader) return ask(turn, slot);
    if (slot) return slots.keep(turn, slot);
    const again = await enrolLeader(deps, turn.person.id, leader.cadence);
    return show({ text: turn.words.leaders.enrolled(describeSlot(again, turn)) });
  }

  async function slot(turn: Turn, rest: string): Promise<Message> {
    const leader = await deps.leaders.find(turn.person.id);
    if (leader?.state !== "active") return show({ text: turn.words.leaders.notEnrolled });
    const wished = readSlot(rest);
    return wished ? slots.keep(turn, wished) : slots.change(turn, leader);
  }

  const says = (answer: (turn: Turn, rest: string) => Promise<Message>): Command["run"] => {
    return async (turn, rest) => turn.reply(await answer(turn, rest));
  };
  const isSlot = (rest: string) => readSlot(rest) !== null;
  const isTime = (rest: string, turn: Turn) => pauseEnd(rest, turn, deps.times) !== null;
  return {
    commands: [
      { name: "start", accepts: isSlot, run: says(start) },
      { name: "slot", accepts: isSlot, run: says(slot) },
      { name: "skip", run: says((turn) => skip(deps, turn)) },
      { name: "pause", accepts: isTime, run: says((turn, rest) => pause(deps, turn, rest)) },
      { name: "stop", run: says((turn) => stop(deps, turn)) },
    ],
    actions: [
      ...actions,
      slots.save,
      { verb: "leaders.skip", run: (turn) => skip(deps, turn) },
      { verb: "leaders.pause", run: (turn) => pause(deps, turn, "") },
      { verb: "leaders.stop", run: (turn) => stop(deps, turn) },
    ],
    questions: [consent, slots.which],
  };
}

async function skip(deps: LeadersTalkDeps, turn: Turn): Promise<Message> {
  const { leaders } = turn.words;
  const leader = await skipWeek(deps, turn.person.id);
  return show({ text: leader ? leaders.skipped(describeSlot(leader, turn).next) : leaders.notEnrolled });
}

async function pause(deps: LeadersTalkDeps, turn: Turn, rest: string): Promise<Message> {
  const { leaders } = turn.words;
  const end = pauseEnd(rest, turn, deps.times);
  if (!end || !isBearable(end, turn)) return show({ text: leaders.pauseUnclear });
  const leader = await pauseNudges(deps, turn.person.id, end);
  return show({ text: leader ? leaders.paused(describeSlot(leader, turn).next) : leaders.notEnrolled });
}

/** Ends the nudges and whatever question is open, and says what remains. */
async function stop(deps: LeadersTalkDeps, turn: Turn): Promise<Message> {
  const { id } = turn.person;
  const { leaders } = turn.words;
  const stopped = await stopNudges(deps, id);
  await turn.ask(null);
  const stored = Object.values(await exportEverything(deps, id)).flat();
  const upcoming = await deps.sessions.upcoming(id, turn.now);
  const appointments = upcoming.length > 0 || (await deps.experts.find(id)) !== null;
  const facts = { items: stored.length, appointments };
  return show({ text: stopped ? leaders.stopped(facts) : leaders.nothingToStop(facts) });
}
