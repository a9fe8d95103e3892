import type { Intention } from "#domain/attention/index.ts";
import type { Extent } from "./plan.ts";
import type { Resident } from "./population.ts";
import type { Random } from "./random.ts";
import type { Stage } from "./stage.ts";

/** Conversations about which something is said in a week, however many people there are: each word is a moment of its own. */
const MEETINGS_A_WEEK = 12;
/** Of those, the ones about which there is more to say than may be said in a week. */
const ENTANGLED = 0.1;
const NOTICES_MAX = 3;
const ENTANGLED_NOTICES = 9;
const BEGINS_WITHIN_HOURS = 10 * 24;
const WEEK_MINUTES = 7 * 24 * 60;

/** The kind of what is said about somebody's own conversation. */
const APPOINTMENT = "sessions.notice";

/** Lets people hear of conversations of their own, at any time of day, as the other one moves and cancels. */
export function scheduleAppointments(
  { at, office }: Pick<Stage, "at" | "office">,
  { from, weeks }: Pick<Extent, "from" | "weeks">,
  residents: readonly Resident[],
  random: Random,
): void {
  const start = from.toZonedDateTime("UTC");
  for (let week = 0; week < weeks; week++) {
    for (let meeting = 0; meeting < MEETINGS_A_WEEK; meeting++) {
      const { person } = random.pick(residents);
      const notices = random.chance(ENTANGLED) ? ENTANGLED_NOTICES : 1 + random.below(NOTICES_MAX);
      for (let number = 0; number < notices; number++) {
        const when = start.add({ weeks: week, minutes: random.below(WEEK_MINUTES) }).toInstant();
        const notice = noticeOf(person.id, when, when.add({ hours: 1 + random.below(BEGINS_WITHIN_HOURS) }));
        at(when, () => office.transaction((tx) => office.ledger.add(tx, [notice], when)));
      }
    }
  }
}

function noticeOf(personId: string, when: Temporal.Instant, begins: Temporal.Instant): Intention {
  const key = `${APPOINTMENT}:${personId}:${when}`;
  return { id: key, personId, class: "appointment", kind: APPOINTMENT, key, facts: {}, notAfter: begins };
}
