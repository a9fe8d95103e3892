import {
  type ChangeDeps,
  changeWishes,
  enrolLeader,
  pauseNudges,
  skipWeek,
  stopNudges,
  tellAct,
} from "#domain/leaders/index.ts";
import type { TimeReader } from "#domain/people/index.ts";
import { exportEverything, type PersonalStores } from "#domain/privacy/index.ts";
import type { BookingDeps, ExpertStore, SessionStore } from "#domain/sessions/index.ts";
import { consentQuestion } from "./leaders-consent.ts";
import { type InvitationDeps, invitationTalk } from "./leaders-invitation.ts";
import { type JoiningDeps, joiningTalk } from "./leaders-joining.ts";
import { isBearable, pauseEnd } from "./leaders-pause.ts";
import { readSlot, slotQuestion } from "./leaders-slot.ts";
import { standingTalk } from "./leaders-standing.ts";
import { describeSlot } from "./leaders-steps.ts";
import { pauseOffer } from "./sessions-volunteer-offer.ts";
import { show } from "./show.ts";
import type { Command, Message, Talk, Turn } from "./turn.ts";

/** "Stop sending me all these reminders": who says whom it reaches, or what, means us; what is sent about a tag is not it. */
const ABOUT_MESSAGES = /^(?!.*#).*\b(?:me|mir|mich|messages?|reminders?|nachrichten|erinnerungen)\b/is;

/** A date follows, read or not. */
const UNTIL = /^(?:until|till|bis)\s/i;

export interface LeadersTalkDeps extends InvitationDeps, JoiningDeps {
  readonly ledger: InvitationDeps["ledger"];
  readonly leaders: InvitationDeps["leaders"];
  readonly times: TimeReader;
  readonly sessions: SessionStore;
  readonly experts: ExpertStore;
  readonly requests: BookingDeps["requests"];
  readonly stores: PersonalStores;
}

/** The weekly nudge: from the invitation and the first yes to the stop. */
export function leadersTalk(deps: LeadersTalkDeps): Talk {
  const joining = joiningTalk(deps);
  const slots = slotQuestion(deps, joining.begin);
  const { actions, ask, consent } = consentQuestion(slots);
  const invitation = invitationTalk(deps, async (turn) => {
    const leader = await deps.leaders.find(turn.person.id);
    return leader?.state === "active" ? slots.change(turn, leader) : slots.which.pose(turn, {});
  });

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

  const isSlot = (rest: string) => readSlot(rest) !== null;
  const isTime = (rest: string, turn: Turn) => pauseEnd(rest, turn, deps.times) !== null;
  const own: Talk = {
    commands: [
      { name: "start", precise: isSlot, accepts: isSlot, run: says(start) },
      { name: "slot", precise: isSlot, accepts: isSlot, run: says(slot) },
      { name: "skip", run: says((turn) => skip(deps, turn)) },
      {
        name: "pause",
        precise: isTime,
        accepts: (rest, turn) => UNTIL.test(rest) || isTime(rest, turn),
        run: says((turn, rest) => pause(deps, turn, rest)),
      },
      { name: "keep", run: says((turn) => keep(deps, turn)) },
      // "Well done to the team in Leeds" is about others.
      { name: "done", accepts: (_rest, { text }) => !/^\W*well\s/i.test(text), run: says((turn) => done(deps, turn)) },
      { name: "stop", accepts: (rest) => ABOUT_MESSAGES.test(rest), run: says((turn) => stop(deps, turn)) },
    ],
    actions: [
      ...actions,
      slots.save,
      { verb: "leaders.askSlot", run: (turn) => slot(turn, "") },
      { verb: "leaders.skip", run: (turn) => skip(deps, turn) },
      { verb: "leaders.pause", run: (turn) => pause(deps, turn, "") },
      { verb: "leaders.keep", run: (turn) => keep(deps, turn) },
      { verb: "leaders.stop", run: (turn) => stop(deps, turn) },
    ],
    questions: [consent, slots.which],
  };
  const talks = [own, joining.talk, standingTalk(deps), invitation];
  return {
    ...invitation,
    text: slots.unclear,
    commands: talks.flatMap(({ commands }) => commands),
    actions: talks.flatMap((talk) => talk.actions),
    questions: talks.flatMap(({ questions }) => questions),
  };
}

function says(answer: (turn: Turn, rest: string) => Promise<Message>): Command["run"] {
  return async (turn, rest) => turn.reply(await answer(turn, rest));
}

async function skip(deps: LeadersTalkDeps, turn: Turn): Promise<Message> {
  const { joining, leaders } = turn.words;
  const leader = await skipWeek(deps, turn.person.id);
  const next = leader && describeSlot(leader, turn).next;
  if (next) return show({ text: leaders.skipped(next) });
  return show({ text: leader ? joining.resting : leaders.notEnrolled });
}

async function pause(deps: LeadersTalkDeps, turn: Turn, rest: string): Promise<Message> {
  const { joining, leaders } = turn.words;
  if (await helpsOnly(deps, turn)) return pauseOffer(deps, turn, rest);
  const end = pauseEnd(rest, turn, deps.times);
  if (!end || !isBearable(end, turn)) return show({ text: leaders.pauseUnclear });
  const leader = await pauseNudges(deps, turn.person.id, end);
  const next = leader && describeSlot(leader, turn).next;
  if (next) return show({ text: leaders.paused(next) });
  return show({ text: leader ? joining.resting : leaders.notEnrolled });
}

/** Who has no reminders, and helps others, means that. */
async function helpsOnly({ experts, leaders }: LeadersTalkDeps, { person }: Turn): Promise<boolean> {
  return (await leaders.find(person.id)) === null && (await experts.find(person.id)) !== null;
}

/** That they say so is enough: reminders go on. */
async function keep(deps: ChangeDeps, turn: Turn): Promise<Message> {
  const { joining, leaders } = turn.words;
  const leader = await changeWishes(deps, turn.person.id, {});
  return show({ text: leader ? joining.kept(describeSlot(leader, turn).next) : leaders.notEnrolled });
}

/** What they did is theirs: nothing of it is read or kept. */
async function done(deps: ChangeDeps, turn: Turn): Promise<Message> {
  const { joining, leaders } = turn.words;
  return show({ text: (await tellAct(deps, turn.person.id)) ? joining.done : leaders.notEnrolled });
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
