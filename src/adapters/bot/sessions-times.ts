import type { Interval } from "#shared/time.ts";
import type { Button } from "./cards/card.ts";
import { show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import type { Message, Turn } from "./turn.ts";
import type { Verb } from "./words/words.ts";

interface Times {
  readonly text: string;
  readonly slots: readonly Interval[];
  /** Takes a time: its `start` comes with the data. */
  readonly verb: Verb;
  readonly data: Readonly<Record<string, unknown>>;
  readonly hint: string;
  /** They follow the times. */
  readonly buttons?: readonly (Button & { readonly verb: Verb })[];
}

/** Times to choose from: as numbered lines and as buttons. */
export function showTimes(
  to: Pick<Turn, "person" | "words">,
  { buttons = [], data, slots, verb, ...times }: Times,
): Message {
  const options = spans(to, slots);
  const taking = slots.map(({ start }, index) => ({
    verb,
    title: numberedTitle(options[index] ?? "", index),
    data: { ...data, start: `${start}` },
  }));
  return show({ ...times, options, buttons: [...taking, ...buttons] });
}

/** Each time on the person's own clock. */
export function spans(
  { person, words }: Pick<Turn, "person" | "words">,
  slots: readonly Interval[],
): readonly string[] {
  return slots.map((slot) => words.dates.span(slot, person.zone));
}
