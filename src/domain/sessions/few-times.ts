import type { Interval } from "#shared/time.ts";
import type { Expert } from "./expert.ts";

/** What is proposed, as far as it matters for how much of it is shown. */
interface Proposed extends Pick<Expert, "booking"> {
  readonly slots: readonly Interval[];
}

/** More choices are no choice, and a card has no room for them. */
const CHOICES_MAX = 5;

/**
 * At most five things to choose from: whoever is asked first is one of them with all their times, and each time with one
 * of the others is one. The others share evenly.
 */
export function fewTimes<Option extends Proposed>(options: readonly Option[]): readonly Option[] {
  const direct = options.filter(({ booking }) => booking === "direct");
  const room = CHOICES_MAX - (options.length - direct.length);
  return options.map((option) => {
    if (option.booking === "request") return option;
    const share = Math.floor(room / direct.length) + (direct.indexOf(option) < room % direct.length ? 1 : 0);
    return { ...option, slots: option.slots.slice(0, share) };
  });
}
