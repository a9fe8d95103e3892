import type { PersonId } from "#domain/people/index.ts";
import type { BookingOutcome, Format, ProposedExpert } from "#domain/sessions/index.ts";
import type { Interval } from "#shared/time.ts";
import type { HourPeople } from "./hours-people.ts";
import type { HourStage } from "./hours-stage.ts";
import type { Resident } from "./population.ts";
import type { Random } from "./random.ts";

type Wish = Parameters<HourStage["rules"]["proposeSession"]>[1]["wish"];

/** An hour that somebody looks for. */
interface Wanted {
  readonly asker: Resident;
  readonly topic: string;
  readonly format: Format;
  readonly wish: Wish;
}

/** A time of one expert that somebody is about to take. */
interface Choice extends Wanted {
  readonly expertId: PersonId;
  readonly start: Temporal.Instant;
  readonly tries: number;
}

const FORMATS: readonly Format[] = [
  "quick",
  "quick",
  "quick",
  "half",
  "half",
  "half",
  "half",
  "hour",
  "shadow",
  "mentoring",
];
const TRIES_MAX = 3;
const ANY_TIME: Wish = { window: null, notWeekdays: [], partOfDay: null };
const PARTS = [
  { start: Temporal.PlainTime.from("08:00"), end: Temporal.PlainTime.from("12:00") },
  { start: Temporal.PlainTime.from("12:00"), end: Temporal.PlainTime.from("18:00") },
];

/** What people do who look for an hour. */
export function askingOf(stage: HourStage, people: HourPeople, random: Random): (asker: Resident) => Promise<void> {
  const { act, at, now, outlook, rules, stores } = stage;
  const inMinutes = (most: number) => now().add({ minutes: 1 + random.below(most) });
  const speaking = Map.groupBy(people.askers, ({ person }) => person.language);

  async function ask(asker: Resident): Promise<void> {
    const wanted: Wanted = {
      ...{ asker, topic: random.pick(people.topics), format: random.pick(FORMATS) },
      wish: {
        ...ANY_TIME,
        ...(random.chance(0.3) && { notWeekdays: [1 + random.below(5)] }),
        ...(random.chance(0.2) && { partOfDay: random.pick(PARTS) }),
      },
    };
    const proposal = await act((deps) => rules.proposeSession(deps, { ...wanted, asker: asker.person }));
    if (proposal?.kind !== "proposed") return;
    const [first] = proposal.options;
    const option = random.chance(0.8) ? first : random.pick(proposal.options);
    if (option) at(inMinutes(40), () => choose(wanted, option));
  }

  async function choose(wanted: Wanted, { booking, expertId, slots, topic }: ProposedExpert): Promise<void> {
    const slot = random.chance(0.6) ? slots[0] : random.pick(slots);
    if (!slot) return;
    if (random.chance(0.1)) await letMeetingComeBetween([expertId, wanted.asker.person.id], slot);
    if (booking === "direct") return take({ ...wanted, topic, expertId, start: slot.start, tries: 0 });
    const { format, wish } = wanted;
    const asking = { asker: wanted.asker.person, expertId, topic, format, slots, wish };
    await act((deps) => rules.requestSession(deps, asking));
  }

  /** Some tap twice, and some are not alone. */
  async function take(choice: Choice): Promise<void> {
    const others = random.chance(0.05)
      ? [random.pick(speaking.get(choice.asker.person.language) ?? [choice.asker])]
      : [];
    const again = random.chance(0.05) ? [choice.asker] : [];
    await Promise.all([choice.asker, ...again, ...others].map((asker) => tap({ ...choice, asker })));
  }

  async function tap(choice: Choice): Promise<void> {
    const outcome = await act((deps) => rules.bookSession(deps, { ...choice, asker: choice.asker.person }));
    const start = outcome ? alternativeIn(outcome) : choice.start;
    if (!start || choice.tries >= TRIES_MAX || !random.chance(0.8)) return;
    at(inMinutes(5), () => tap({ ...choice, start, tries: choice.tries + 1 }));
  }

  /** Somebody else invites one of them to something, unless they have an hour then already. */
  async function letMeetingComeBetween(ids: readonly PersonId[], slot: Interval): Promise<void> {
    const id = random.pick(ids);
    const hours = await stores.sessions.upcoming(id, now());
    const [from, to] = [slot.start.epochMilliseconds, slot.end.epochMilliseconds];
    const has = hours.some((one) => one.slot.start.epochMilliseconds < to && one.slot.end.epochMilliseconds > from);
    if (!has) outlook.ownerOf(id).mailbox.busy.put(from, to);
  }

  return ask;
}

function alternativeIn(outcome: BookingOutcome): Temporal.Instant | null {
  return "alternatives" in outcome ? (outcome.alternatives[0]?.start ?? null) : null;
}
