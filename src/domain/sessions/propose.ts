import type { Person, PersonId } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";
import type { BookingDeps } from "./deps.ts";
import type { Expert } from "./expert.ts";
import { findMatches, type Match, type MatchDeps, SLOTS_MAX } from "./matches.ts";
import type { Wish } from "./pair.ts";
import { ASKED_SLOTS_MAX } from "./request-state.ts";
import type { Format } from "./session.ts";
import { evenly } from "./slot-rank.ts";
import { topicOf } from "./topics.ts";
import { openTopics } from "./volunteer.ts";

export type ProposeDeps = MatchDeps & Pick<BookingDeps, "demand">;

export interface ProposalRequest {
  readonly asker: Person;
  readonly topic: string;
  readonly format: Format;
  readonly wish: Wish;
}

/** Somebody who is proposed; who wants to be asked first is not named. */
export interface ProposedExpert extends Pick<Expert, "booking"> {
  readonly expertId: PersonId;
  readonly topic: string;
  readonly slots: readonly Interval[];
}

export type Proposal =
  | { readonly kind: "proposed"; readonly options: readonly ProposedExpert[] }
  | { readonly kind: "no_expert"; readonly topics: readonly string[] }
  /** Only those who may be named. */
  | { readonly kind: "no_slot"; readonly topic: string; readonly expertIds: readonly PersonId[] }
  | { readonly kind: "calendar_unknown"; readonly who: "asker" | "expert" }
  | { readonly kind: "line_unknown" };

const PEOPLE_MAX = 3;

/** Under which it is counted that nobody volunteers for a topic: what it was is the asker's alone. */
const NO_TOPIC = "?";

/** Times for each, when there is more than one person to choose from. */
const SLOTS_EACH = 3;

/** Finds one to three volunteers and times that are free for both, with one look at the calendars. */
export async function proposeSession(deps: ProposeDeps, request: ProposalRequest): Promise<Proposal> {
  const { asker, topic } = request;
  const matches = await findMatches(deps, { ...request, language: asker.language, except: [], limit: PEOPLE_MAX });
  if (matches.kind === "line_unknown" || matches.kind === "calendar_unknown") return matches;

  await noteDemand(deps, request);
  if (matches.kind === "found") return { kind: "proposed", options: optionsFrom(matches.matches) };
  if (matches.kind === "no_expert") return { kind: "no_expert", topics: await openTopics(deps, asker) };
  const named = matches.experts.filter(({ booking }) => booking === "direct");
  const [first] = matches.experts;
  return {
    kind: "no_slot",
    topic: (first && topicOf(first, topic)) ?? topic,
    expertIds: named.map(({ personId }) => personId),
  };
}

function optionsFrom(matches: readonly Match[]): readonly ProposedExpert[] {
  const most = matches.length > 1 ? SLOTS_EACH : SLOTS_MAX;
  return matches.map(({ expert, slots, topic }) => ({
    expertId: expert.personId,
    topic,
    booking: expert.booking,
    slots: evenly(slots, expert.booking === "request" ? ASKED_SLOTS_MAX : most),
  }));
}

/** Counts that an hour was wanted, so that it is known in time whether there are enough: in the volunteers' words only. */
async function noteDemand(
  { clock, demand, experts }: ProposeDeps,
  wanted: Pick<ProposalRequest, "asker" | "topic" | "format">,
): Promise<void> {
  const at = clock();
  const volunteers = await experts.all(at);
  const [topic = NO_TOPIC] = volunteers.flatMap((expert) => topicOf(expert, wanted.topic) ?? []);
  await demand.note({ at, askerId: wanted.asker.id, topic, format: wanted.format });
}
