import { NUDGE } from "#domain/leaders/index.ts";
import type { Person } from "#domain/people/index.ts";
import type { Diary } from "./diary.ts";
import type { Faults, Slot } from "./plan.ts";
import { seeded } from "./random.ts";
import type { RehearsalDeps } from "./rehearse.ts";
import { RULES } from "./rules.ts";
import { makeStage, type Stage } from "./stage.ts";

export const NO_FAULTS: Faults = {
  ...{ throttled: 0, timeout: 0, undeliverable: 0, crash: 0, mailbox: 0, refusedPerWeek: 0, outagesPerWeek: 0 },
};

/** A leader of a scene: Lars, in Berlin, who is always free, answers each nudge after ten minutes, and never posts. */
export interface Part {
  readonly id?: string;
  readonly zone?: string;
  readonly hours?: Person["hours"];
  readonly slot?: Slot;
  readonly meetings?: Diary["meetings"];
  readonly isDeaf?: boolean;
}

export const slotAt = (weekday: number, time: string): Slot => ({ weekday, time: Temporal.PlainTime.from(time) });

/** A stage on which a few leaders have said yes, and nothing goes wrong but what the scene is about. */
export async function openScene(
  { openOffice, holidays, rules = RULES }: RehearsalDeps,
  day: string,
  parts: readonly Part[],
  faults: Faults = NO_FAULTS,
): Promise<Stage> {
  const from = Temporal.Instant.from(`${day}T00:00Z`);
  // No day is a holiday: each week has to bring what the scene waits for.
  const noHolidays = { ...holidays, isHoliday: () => false };
  const random = seeded("scene");
  const stage = makeStage({ openOffice, holidays: noHolidays, rules, faults, random, from, ...SCENERY });
  for (const part of parts) await enter(stage, part);
  const deaf = new Set(parts.filter(({ isDeaf }) => isDeaf).map(({ id = LARS }) => id));
  stage.world.onArrival = ({ at, kind, person }) => {
    if (kind !== NUDGE || deaf.has(person.id)) return;
    stage.at(at.add({ minutes: 10 }), () => rules.noteAnswer(stage.talk, person.id));
  };
  return stage;
}

const SCENERY = { replicas: 3, hasOffers: true } as const;
const LARS = "lars";

async function enter(stage: Stage, part: Part): Promise<void> {
  const { hours = null, id = LARS, meetings = [], slot = slotAt(2, "09:30"), zone = "Europe/Berlin" } = part;
  const person: Person = {
    ...{ id, name: "Lars Brandt", givenName: "Lars", department: null, language: "de", formOfAddress: "du" },
    ...{ zone, hours, region: null, chosen: [] },
  };
  await stage.enter(person, { away: [], meetings });
  await stage.rules.enrolLeader(stage.talk, id, { ...slot, zone });
  stage.world.truthOf(id).hasGate = true;
}

/** When nudges arrived, on the clock of whoever got them: `2 09:30` is a Tuesday. */
export function arrivedAt({ world }: Stage, personId = LARS): string[] {
  return world.chronicle.arrivals
    .filter(({ kind, person }) => kind === NUDGE && person.id === personId)
    .map(({ at, person }) => {
      const local = at.toZonedDateTimeISO(person.zone);
      return `${local.dayOfWeek} ${local.toPlainTime().toString({ smallestUnit: "minute" })}`;
    });
}
