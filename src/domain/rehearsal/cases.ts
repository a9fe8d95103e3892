import { QUESTION } from "#domain/leaders/index.ts";
import { Crashed } from "./life.ts";
import type { RehearsalDeps } from "./rehearse.ts";
import { RULES, type Rules } from "./rules.ts";
import { arrivedAt, NO_FAULTS, openScene, type Part, slotAt } from "./scene.ts";

/** A failure that reminders are known for, and whether ours are free of it. */
export interface Case {
  readonly name: string;
  readonly passed: boolean;
}

type Play = (deps: RehearsalDeps) => Promise<boolean>;

const weeks = (count: number) => ({ hours: count * 7 * 24 });
const isAlways = (found: readonly string[], expected: string, count: number) =>
  found.length === count && found.every((one) => one === expected);

/** Both changes of the clocks in both hemispheres, and a night shift around midnight. */
const daylightSaving: Play = async (deps) => {
  const nightShift = { start: Temporal.PlainTime.from("20:00"), end: Temporal.PlainTime.from("04:00") };
  const parts: readonly Part[] = [
    { id: "berlin" },
    { id: "london", zone: "Europe/London", slot: slotAt(1, "08:00") },
    { id: "sydney", zone: "Australia/Sydney", slot: slotAt(5, "17:00") },
    { id: "chicago", zone: "America/Chicago", slot: slotAt(4, "23:30"), hours: nightShift },
  ];
  const expected = { berlin: "2 09:30", london: "1 08:00", sydney: "5 17:00", chicago: "4 23:30" };
  for (const day of ["2027-03-06", "2027-09-25"]) {
    const stage = await openScene(deps, day, parts);
    await stage.playUntil(stage.now().add(weeks(8)));
    const isRight = ([id, slot]: [string, string]) => isAlways(arrivedAt(stage, id), slot, 8);
    if (!Object.entries(expected).every(isRight)) return false;
  }
  return true;
};

/** Three replicas plan and send at once, one of them crashes, and everything is planned again afterwards. */
const oneSlotTwice: Play = async (deps) => {
  let crash = 0;
  const faults = { ...NO_FAULTS };
  Object.defineProperty(faults, "crash", { get: () => crash });
  const parts = Array.from({ length: 30 }, (_, number) => ({ id: `lars-${number}` }));
  const stage = await openScene(deps, "2027-01-04", parts, faults);
  stage.at(stage.now().add(weeks(1)), () => {
    crash = 0.1;
  });
  await stage.playUntil(stage.now().add(weeks(4)));
  const slots = parts.map(({ id }) => {
    const facts = stage.world.chronicle.arrivals.filter(({ person }) => person.id === id).map((one) => one.facts);
    const own = facts.map((fact) => fact["slot"]);
    return { own, isOnce: new Set(own).size === own.length };
  });
  return slots.every(({ isOnce }) => isOnce) && slots.some(({ own }) => own.length > 0);
};

/** Paused while a nudge already waits for the end of a meeting; goes on when the pause is over. */
const pauseIgnored: Play = async (deps) => {
  const meeting = { startMinute: 24 * 60 + 8 * 60, minutes: 120 };
  const stage = await openScene(deps, "2027-01-04", [{ meetings: [meeting] }]);
  const during = Temporal.Instant.from("2027-01-05T09:00Z");
  const until = Temporal.Instant.from("2027-01-25T00:00Z");
  stage.at(during, async () => {
    await stage.rules.pauseNudges(stage.talk, "lars", until);
  });
  await stage.playUntil(until);
  const inPause = arrivedAt(stage).length;
  await stage.playUntil(until.add(weeks(2)));
  return inPause === 0 && isAlways(arrivedAt(stage), "2 11:00", 2);
};

/** The leader flies to Chicago, where the slot is in the night, and comes home. */
const nightAfterTravel: Play = async (deps) => {
  const stage = await openScene(deps, "2027-01-04", [{}, { id: "late", slot: slotAt(2, "13:00") }]);
  const moveTo = (zone: string) => async () => {
    for (const id of ["lars", "late"]) {
      const truth = stage.world.truthOf(id);
      truth.person = { ...truth.person, zone };
      await stage.office.people.save(truth.person);
    }
  };
  stage.at(Temporal.Instant.from("2027-01-10T12:00Z"), moveTo("America/Chicago"));
  stage.at(Temporal.Instant.from("2027-01-15T12:00Z"), moveTo("Europe/Berlin"));
  await stage.playUntil(Temporal.Instant.from("2027-01-25T00:00Z"));
  const [lars, late] = [arrivedAt(stage), arrivedAt(stage, "late").join()];
  // 09:30 in Berlin is 02:30 there, and over when the morning comes; 13:00 is two hours before it.
  return isAlways(lars, "2 09:30", 2) && late === "2 13:00,2 08:00,2 13:00";
};

/** A process ends while it plans, another while it sends: the week after goes on as if nothing had been. */
const stuckAfterCrash: Play = async (deps) => {
  let crash = 0;
  let plansToFail = 0;
  const faults = { ...NO_FAULTS };
  Object.defineProperty(faults, "crash", { get: () => crash });
  const { rules = RULES } = deps;
  const planDueNudges: Rules["planDueNudges"] = (nudge) => {
    const add = plansToFail-- > 0 ? () => Promise.reject(new Crashed()) : nudge.ledger.add;
    return rules.planDueNudges({ ...nudge, ledger: { ...nudge.ledger, add } });
  };
  const stage = await openScene({ ...deps, rules: { ...rules, planDueNudges } }, "2027-01-04", [{}], faults);
  const change = (day: string, to: () => void) => stage.at(Temporal.Instant.from(`${day}T00:00Z`), to);
  change("2027-01-05", () => {
    crash = 1;
  });
  change("2027-01-06", () => {
    crash = 0;
  });
  change("2027-01-12", () => {
    plansToFail = 3;
  });
  await stage.playUntil(Temporal.Instant.from("2027-01-31T00:00Z"));
  const states = Array.from(stage.office.ledger.all(), ({ state }) => state).join();
  const later = stage.world.chronicle.arrivals.filter(({ at }) => at.epochMilliseconds > Date.parse("2027-01-06"));
  return states === "in_doubt,sent,sent,sent" && later.length === 3;
};

/** Leaders who answer are there again each week; who wants two slots gets two. */
const promptedOnce: Play = async (deps) => {
  const stage = await openScene(deps, "2027-01-04", [{}, { id: "twice" }, { id: "friday", slot: slotAt(5, "16:00") }]);
  await stage.rules.changeWishes(stage.talk, "twice", { perWeek: 2 });
  await stage.playUntil(stage.now().add(weeks(10)));
  const [lars, twice, friday] = ["lars", "twice", "friday"].map((id) => arrivedAt(stage, id));
  const isTwice =
    twice?.length === 20 && twice.every((one, index) => one === (index % 2 === 0 ? "2 09:30" : "4 09:30"));
  return isAlways(lars ?? [], "2 09:30", 10) && isTwice && isAlways(friday ?? [], "5 16:00", 10);
};

/** Four nudges without an answer, the last ones every second week, one question, and nothing any more. */
const nudgedForEver: Play = async (deps) => {
  const stage = await openScene(deps, "2027-01-04", [{ isDeaf: true }]);
  await stage.playUntil(stage.now().add(weeks(52)));
  const { arrivals } = stage.world.chronicle;
  const kinds = arrivals.map(({ kind }) => kind);
  const [first] = arrivals;
  const inWeek = arrivals.map(({ at }) => first && Math.round(first.at.until(at).total("hours") / (7 * 24)));
  return kinds.length === 5 && kinds.at(-1) === QUESTION && inWeek.join() === "0,1,3,5,7";
};

/** What reminders are known to get wrong, each played on the rules. */
const cases: Readonly<Record<string, Play>> = {
  "a day off across a daylight-saving change": daylightSaving,
  "two messages for one slot": oneSlotTwice,
  "a pause ignored": pauseIgnored,
  "a message in the night after a time-zone change": nightAfterTravel,
  "a schedule stuck after a crash": stuckAfterCrash,
  "everybody prompted only once": promptedOnce,
  "a leader who never answers, nudged for ever": nudgedForEver,
};

/** Plays all known failures; one that makes the rules fail altogether has not passed either. */
export async function playCases(deps: RehearsalDeps): Promise<Case[]> {
  const played: Case[] = [];
  for (const [name, play] of Object.entries(cases)) {
    played.push({ name, passed: await play(deps).catch(() => false) });
  }
  return played;
}
