import type { Gate } from "#domain/leaders/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Extent } from "./plan.ts";
import type { LeaderToBe } from "./population.ts";
import type { Random } from "./random.ts";
import type { Stage } from "./stage.ts";
import type { Arrival } from "./world.ts";
import { contactOf } from "./world.ts";

/** Where leaders travel to. */
const ELSEWHERE = ["America/New_York", "Asia/Tokyo", "Europe/London", "Australia/Perth", "America/Los_Angeles"];
/** Leaders who join in the same minute. */
const NOTED_AT_ONCE_MAX = 50;
/** Of those who stopped or blocked, who come back. */
const RETURNS = 0.4;

/** What leaders do, each by their own habits. */
export function habitsOf(stage: Stage, leaders: readonly LeaderToBe[], random: Random) {
  const { at, now, office, rules, talk, world } = stage;
  const known = new Map(
    leaders.map((leader) => [leader.resident.person.id, { leader, own: random.split(leader.resident.person.id) }]),
  );
  const minutes = (own: Random, most: number) => now().add({ minutes: 1 + own.below(most) });

  async function join({ cadence, gate: kind, perWeek, resident }: LeaderToBe): Promise<void> {
    const { id } = resident.person;
    await openGate(stage, id, kind);
    await rules.enrolLeader(talk, id, cadence);
    world.truthOf(id).hasGate = await isGateKept(stage, id, kind);
    await rules.changeWishes(talk, id, { perWeek });
  }

  async function travel(id: PersonId, zone: string): Promise<void> {
    const truth = world.truthOf(id);
    truth.person = { ...truth.person, zone };
    await office.people.save(truth.person);
  }

  async function stop(id: PersonId): Promise<void> {
    await rules.stopNudges(talk, id);
    world.truthOf(id).isStopped = true;
  }

  async function block(id: PersonId): Promise<void> {
    world.truthOf(id).isBlocking = true;
  }

  /** Writes again, wherever from, and starts again. */
  async function comeBack({ cadence, resident }: LeaderToBe): Promise<void> {
    const { id } = resident.person;
    await office.people.saveContact(id, contactOf(id));
    Object.assign(world.truthOf(id), { isStopped: false, isBlocking: false, blockTold: null, pausedUntil: null });
    await rules.enrolLeader(talk, id, cadence);
  }

  async function pause(id: PersonId, own: Random): Promise<void> {
    const until = now().add({ hours: 24 * (7 + own.below(28)) });
    if (await rules.pauseNudges(talk, id, until)) world.truthOf(id).pausedUntil = until;
  }

  async function act(id: PersonId, own: Random): Promise<void> {
    if (own.chance(0.7)) office.acts.note(id, now());
    else await rules.tellAct(talk, id);
  }

  return {
    /** Puts on the calendar what a leader does of their own accord. */
    begin(leader: LeaderToBe, { from, weeks }: Extent): void {
      const { habits, joins, resident } = leader;
      const { id, zone } = resident.person;
      const own = random.split(`${id} year`);
      const start = from.toZonedDateTime({ timeZone: zone, plainTime: "08:00" });
      at(start.add({ weeks: joins, minutes: own.below(600) }).toInstant(), () => join(leader));
      for (let week = joins; week < weeks; week++) {
        const when = start.add({ weeks: week, minutes: own.below(7 * 24 * 60) }).toInstant();
        if (own.chance(habits.acts)) at(when, () => office.acts.note(id, when));
        if (!own.chance(habits.travels)) continue;
        at(when, () => travel(id, own.pick(ELSEWHERE)));
        at(when.add({ hours: 24 * (1 + own.below(5)) }), () => travel(id, zone));
      }
    },

    /** What a leader makes of a nudge. */
    react({ person: { id } }: Arrival): void {
      const { leader, own } = known.get(id) ?? {};
      if (!leader || !own) return;
      const { answers, blocks, follows, pauses, stops } = leader.habits;
      if (own.chance(answers)) at(minutes(own, 600), () => rules.noteAnswer(talk, id));
      if (own.chance(follows)) at(minutes(own, 3 * 24 * 60), () => act(id, own));
      if (own.chance(pauses)) at(minutes(own, 60), () => pause(id, own));
      const goes = (own.chance(stops) && stop) || (own.chance(blocks) && block);
      if (!goes) return;
      at(minutes(own, 120), () => goes(id));
      if (own.chance(RETURNS)) at(now().add({ hours: 24 * (14 + own.below(60)) }), () => comeBack(leader));
    },
  };
}

/** Whether the gate is on record; without groundwork, in the audit log too. */
async function isGateKept({ now, office }: Stage, leaderId: PersonId, kind: Gate["kind"]): Promise<boolean> {
  const gate = await office.gates.gateOf(leaderId);
  const noted = await office.audit.latest(NOTED_AT_ONCE_MAX);
  const isNoted = noted.some(({ action, at }) => action === `leaders.${kind}` && at.equals(now()));
  return gate?.kind === kind && (kind === "groundwork" || isNoted);
}

/** What stands before a leader's own yes; who comes on their own accord opens it with their yes. */
async function openGate({ now, office }: Stage, leaderId: PersonId, kind: Gate["kind"]): Promise<void> {
  if (kind === "ownWish") return;
  if (kind === "override") {
    const entry = { at: now(), action: "leaders.override" as const, actorId: "owner", subjectId: leaderId };
    await office.audit.note({ ...entry, reason: "rehearsed" });
  }
  const proposalId = kind === "groundwork" ? `about ${leaderId}` : null;
  await office.gates.open({ leaderId, kind, proposalId, openedAt: now() });
}
