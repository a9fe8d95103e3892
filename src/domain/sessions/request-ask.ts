import type { Person, PersonId } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";
import { mayMeet } from "./book.ts";
import type { BookingDeps } from "./deps.ts";
import type { Expert } from "./expert.ts";
import { type Match, SLOTS_MAX } from "./matches.ts";
import { ANY_TIME, lookAtPair, searchOf, type Wish, wishedWindow } from "./pair.ts";
import type { SessionRequest } from "./request.ts";
import { requestNotice } from "./request-notices.ts";
import { askedOf, closed } from "./request-state.ts";
import { type Format, minutesOf, slotAt } from "./session.ts";
import { findSlots, isOpen } from "./slots.ts";
import { topicOf } from "./topics.ts";

export interface Asking {
  /** Of the request that it is to be. */
  readonly id?: string;
  readonly asker: Person;
  readonly expertId: PersonId;
  readonly topic: string;
  readonly format: Format;
  /** Those that were proposed; what is free no more is left out. */
  readonly slots: readonly Interval[];
  readonly wish: Wish;
}

export type AskingOutcome =
  | { readonly kind: "asked"; readonly request: SessionRequest }
  | { readonly kind: "no_expert" | "too_many" };

/** Most requests that somebody can have open at a time. */
const OPEN_MAX = 3;

/** Asks somebody for an hour without naming the asker. Asking the same person again changes nothing. */
export async function requestSession(deps: BookingDeps, asking: Asking): Promise<AskingOutcome> {
  const { asker, expertId } = asking;
  const open = await deps.requests.openOf(asker.id);
  const same = open.find((request) => request.expertId === expertId);
  if (same) return { kind: "asked", request: same };
  if (open.length >= OPEN_MAX) return { kind: "too_many" };
  const expert = await deps.experts.find(expertId);
  if (!expert || !(await mayMeet(deps, expert, asking))) return { kind: "no_expert" };

  const match = await matchWith(deps, asking, expert);
  if (match.slots.length === 0) return { kind: "no_expert" };
  const now = deps.clock();
  const request = askedOf(newRequest(asking, now), match, now);
  const told = [requestNotice(request, expertId)];
  const added = await deps.requests.add(request, (tx) => deps.ledger.add(tx, told, now), OPEN_MAX);
  if (!added) return { kind: "too_many" };
  deps.outbox.wake();
  return { kind: "asked", request: added };
}

/** Ends a request whose asker wants it no more; who is asked learns nothing but that it is gone. */
export async function withdrawRequest(
  { requests }: Pick<BookingDeps, "requests">,
  { askerId, requestId }: { readonly askerId: PersonId; readonly requestId: string },
): Promise<boolean> {
  const withdrawn = await requests.change(requestId, (request) =>
    request.state === "open" && request.askerId === askerId ? closed(request, "withdrawn") : null,
  );
  return withdrawn !== null;
}

/** The expert with those of the proposed times that are still free, else with others. */
async function matchWith(
  deps: BookingDeps,
  { asker, format, slots, topic, wish }: Asking,
  expert: Expert,
): Promise<Match> {
  const window = wishedWindow(deps.clock(), expert.noticeHours, deps.rules, ANY_TIME);
  const pair = await lookAtPair(deps, { asker, expert }, window);
  const asked = { window, minutes: minutesOf(format), wish, limit: SLOTS_MAX };
  const free = slots
    .map(({ start }) => slotAt(start, format))
    .filter((slot) => isOpen(searchOf(pair, deps.rules, { ...asked, wish: ANY_TIME }), slot));
  const wished = wishedWindow(deps.clock(), expert.noticeHours, deps.rules, wish);
  const others = () => findSlots(searchOf(pair, deps.rules, { ...asked, window: wished }));
  return {
    expert,
    topic: topicOf(expert, topic) ?? topic,
    slots: free.length > 0 ? free : others(),
    side: pair.expert,
  };
}

function newRequest({ asker, format, id, topic, wish }: Asking, now: Temporal.Instant): SessionRequest {
  return {
    id: id ?? crypto.randomUUID(),
    askerId: asker.id,
    ...{ format, topic },
    language: asker.language,
    wish: { window: wish.window, notWeekdays: wish.notWeekdays, partOfDay: wish.partOfDay },
    state: "open",
    expertId: null,
    askedAt: now,
    slots: [],
    counter: null,
    remindAt: null,
    moveOnAt: now,
    asked: [],
  };
}
