import { createContext, useContext } from "react";
import type { Person } from "#sandbox/client/control/model.ts";
import { type Times, timesFor } from "#sandbox/client/parts/times.ts";
import { type Words, wordsFor } from "#sandbox/client/words/words.ts";

/** The person whom the client is used as, with everything that follows from who it is. */
export interface Viewer {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly words: Words;
  readonly times: Times;
  /** The tenant's time. */
  readonly now: () => Temporal.Instant;
}

export function viewerOf(person: Person, people: readonly Person[], offsetMilliseconds: number): Viewer {
  return {
    person,
    people,
    words: wordsFor(person.locale),
    times: timesFor(person.locale, person.zone),
    now: () => Temporal.Instant.fromEpochMilliseconds(Date.now() + offsetMilliseconds),
  };
}

export const ViewerContext = createContext<Viewer | null>(null);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error("useViewer is used outside ViewerContext");
  return viewer;
}
