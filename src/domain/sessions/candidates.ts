import type { Language, PersonId } from "#domain/people/index.ts";
import { spread } from "#shared/spread.ts";
import { isBefore } from "#shared/time.ts";
import { loadOf } from "./capacity.ts";
import type { BusyExpert, Expert } from "./expert.ts";
import type { Format } from "./session.ts";
import { fitOfExpert } from "./topics.ts";

/** Who looks for an hour, and for what. */
export interface Seeking {
  readonly askerId: PersonId;
  readonly topic: string;
  readonly format: Format;
  readonly language: Language;
  /** With whom the asker, who may volunteer as well, is never brought together. */
  readonly avoids: readonly PersonId[];
}

/** Sessions count toward an expert's load for this long. */
export const LOAD_COUNTS_FOR = Temporal.Duration.from({ hours: 60 * 24 });

/** Two who met are not proposed to each other again for this long. */
export const MEET_AGAIN_AFTER = Temporal.Duration.from({ hours: 90 * 24 });

/** Whether somebody gives hours at present, and may give this person one. */
export function isOpenTo(expert: Expert, seeking: Pick<Seeking, "askerId" | "avoids">, now: Temporal.Instant): boolean {
  return expert.personId !== seeking.askerId && !isPaused(expert, now) && !isAvoided(expert, seeking);
}

/** Whether one of the two never wants to be brought together with the other. */
export function isAvoided(
  { neverWith, personId }: Expert,
  { askerId, avoids }: Pick<Seeking, "askerId" | "avoids">,
): boolean {
  return neverWith.includes(askerId) || avoids.includes(personId);
}

/** Whether what somebody offers is what is looked for, whatever their calendar says. */
export function suits(expert: Expert, seeking: Omit<Seeking, "topic">, now: Temporal.Instant): boolean {
  return (
    isOpenTo(expert, seeking, now) &&
    expert.formats.includes(seeking.format) &&
    (seeking.format !== "mentoring" || expert.trainedAt !== null) &&
    expert.languages.includes(seeking.language)
  );
}

/**
 * Those of the experts who could give the hour, the best first: by topic, then who has given least of what they offer,
 * then who gave longest ago. Equals come in an order of each asker's own, so that nobody is everybody's first.
 */
export function rank(experts: readonly BusyExpert[], seeking: Seeking, now: Temporal.Instant): readonly BusyExpert[] {
  return experts
    .filter((expert) => suits(expert, seeking, now))
    .map((expert) => ({ expert, fit: fitOfExpert(expert, seeking.topic) }))
    .filter(({ fit }) => fit > 0)
    .map(({ expert, fit }) => ({
      ...{ expert, fit },
      load: loadOf(expert),
      latest: latestOf(expert),
      chance: spread(`${seeking.askerId} ${expert.personId}`),
    }))
    .sort((a, b) => b.fit - a.fit || a.load - b.load || a.latest - b.latest || a.chance - b.chance)
    .map(({ expert }) => expert);
}

/** Whether one of the two is above the other, at whatever distance. */
export function isInLine(above: ReadonlyMap<PersonId, readonly PersonId[]>, one: PersonId, other: PersonId): boolean {
  return above.get(one)?.includes(other) === true || above.get(other)?.includes(one) === true;
}

export function isPaused({ pause }: Expert, now: Temporal.Instant): boolean {
  return pause !== null && (pause.until === null || isBefore(now, pause.until));
}

function latestOf({ given }: BusyExpert): number {
  return given.reduce((latest, { start }) => Math.max(latest, start.epochMilliseconds), Number.NEGATIVE_INFINITY);
}
