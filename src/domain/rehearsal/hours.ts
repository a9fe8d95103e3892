import type { Holidays } from "#domain/people/index.ts";
import { inventDiary } from "./diary.ts";
import { answeringOf } from "./hours-answering.ts";
import { askingOf } from "./hours-asking.ts";
import { type HourInvariants, makeJudge } from "./hours-checks.ts";
import { type HourFaults, NO_HOUR_FAULTS } from "./hours-faults.ts";
import { livesOf } from "./hours-life.ts";
import { inventMailbox } from "./hours-mailbox.ts";
import { makeOutlook, type Owner } from "./hours-outlook.ts";
import { type HourExtent, type HourPeople, inventHourPeople } from "./hours-people.ts";
import { HOUR_RULES, type HourRules } from "./hours-rules.ts";
import { type HourStage, makeHourStage, type OpenHours } from "./hours-stage.ts";
import type { Plan } from "./plan.ts";
import type { Resident } from "./population.ts";
import { type Random, seeded } from "./random.ts";

export interface HoursDeps {
  readonly openHours: OpenHours;
  readonly holidays: Pick<Holidays, "isHoliday" | "regionOfZone">;
  /** Those of the service, unless a test wants to see a breach. */
  readonly rules?: HourRules;
  readonly faults?: HourFaults;
}

export interface HourRehearsal {
  /** How often somebody looked for an hour. */
  readonly asked: number;
  /** Hours that came into calendars. */
  readonly booked: number;
  /** Those of them that were kept. */
  readonly kept: number;
  readonly invariants: HourInvariants;
}

/** More than in any year, so that what they lead to is met often. */
const FAULTS: HourFaults = { throttled: 0.005, timeout: 0.005, crash: 0.005, unknown: 0.005 };
/** Nothing goes wrong at the end, so that what is left then was not put right. */
const CALM = Temporal.Duration.from({ hours: 48 });
/** Nobody asks any more: what is booked is to be over in time. */
const LAST_WEEKS = 2;
const DAY_MS = 86_400_000;
const ASKS_PER_SESSION = 1.5;

/** Lets the rules of the private hour loose on people who do not exist, and says which was broken. */
export async function rehearseHours(
  { openHours, holidays, rules = HOUR_RULES, faults = FAULTS }: HoursDeps,
  plan: Plan,
  extent: HourExtent,
  onProgress: (share: number, day: string) => void = () => {},
): Promise<HourRehearsal> {
  const random = seeded(extent.seed);
  const from = extent.from.toZonedDateTime("UTC").toInstant();
  const end = from.add({ hours: extent.weeks * 7 * 24 });
  const calmFrom = end.subtract(CALM);
  const time = { now: from };
  const now = () => time.now;
  const faultsNow = () => (Temporal.Instant.compare(now(), calmFrom) < 0 ? faults : NO_HOUR_FAULTS);

  const people = inventHourPeople(plan, extent, random.split("people"));
  const owners = inventOwners(plan, extent, people, random.split("owners"));
  const outlook = makeOutlook(owners, faultsNow, random.split("outlook"), now);
  const judge = makeJudge({ outlook, people, holidays });
  const stage = makeHourStage({
    ...{ openHours, outlook, people, holidays, rules, faults: faultsNow, time },
    random: random.split("stage"),
  });
  for (const { expert } of people.volunteers) await stage.stores.experts.save(expert);
  const ask = askingOf(stage, people, random.split("asking"));
  const answer = answeringOf(stage, judge, random.split("answering"));
  const lives = livesOf(stage, judge, random.split("lives"));
  outlook.onPlaced = (event, how) => {
    judge.placed(event);
    if (how === "made") lives.begin(event);
  };
  stage.onTold = (told) => {
    answer(told);
    lives.hear(told);
  };
  const demand = scheduleDemand(stage, people, extent, ask, random.split("demand"));

  const length = end.epochMilliseconds - from.epochMilliseconds;
  await stage.playUntil(end, (at) => {
    onProgress((at.epochMilliseconds - from.epochMilliseconds) / length, `${at}`.slice(0, 10));
  });
  await stage.comeToRest();
  onProgress(1, `${end}`.slice(0, 10));
  const { events } = outlook;
  return {
    asked: demand.asked(),
    booked: events.length,
    kept: events.filter(({ isGone }) => !isGone).length,
    invariants: judge.verdict(await stage.sessions()),
  };
}

function inventOwners(plan: Plan, extent: HourExtent, people: HourPeople, random: Random) {
  const span = {
    first: extent.from.toZonedDateTime("UTC").epochMilliseconds / DAY_MS,
    weeks: extent.weeks + LAST_WEEKS,
  };
  const residents = [...people.volunteers.map(({ resident }) => resident), ...people.askers];
  return new Map(
    residents.map((resident): [string, Owner] => {
      const own = random.split(resident.person.id);
      const { away } = inventDiary(plan, { ...extent, people: 0, leaders: 0 }, resident, own);
      return [
        resident.person.id,
        { person: resident.person, mailbox: inventMailbox(resident.person, away, span, own) },
      ];
    }),
  );
}

/** As many ask in each week as it takes to come to the number of hours, by what came of asking before. */
function scheduleDemand(
  stage: HourStage,
  { askers }: HourPeople,
  { sessions, weeks }: HourExtent,
  ask: (asker: Resident) => Promise<void>,
  random: Random,
) {
  let asked = 0;
  const { at, now, outlook } = stage;
  const start = now();
  for (let week = 0; week < weeks - LAST_WEEKS; week++) {
    at(start.add({ hours: week * 7 * 24 }), () => {
      const missing = sessions - outlook.events.length;
      const perSession = outlook.events.length === 0 ? ASKS_PER_SESSION : asked / outlook.events.length;
      const asks = Math.ceil((Math.max(0, missing) / (weeks - LAST_WEEKS - week)) * perSession);
      asked += asks;
      for (let count = 0; count < asks; count++) {
        const asker = random.pick(askers);
        at(now().add({ minutes: random.below(7 * 24 * 60) }), () => ask(asker));
      }
    });
  }
  return { asked: () => asked };
}
