import type { Preparation } from "#domain/attention/index.ts";
import type { Offers } from "./offer.ts";

/** Finds what a nudge offers when it is about to be sent; none is sent with nothing to offer. */
export function prepareNudge(offers: Pick<Offers, "make">): Preparation {
  return async (entry, person) => {
    const made = await offers.make(person, entry.id);
    return made.length === 0 ? null : { ...entry.facts, offers: made.map(({ suggestion }) => suggestion.id) };
  };
}
