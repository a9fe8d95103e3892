import type { Intention } from "#domain/attention/index.ts";
import type { Person } from "#domain/people/index.ts";
import { type Interval, isBefore, later } from "#shared/time.ts";
import { isAvoided, isPaused } from "./candidates.ts";
import { capsFor } from "./capacity.ts";
import type { BookingDeps } from "./deps.ts";
import type { Expert } from "./expert.ts";
import { settleJob } from "./move-and-tell.ts";
import { ANY_TIME, lookAtPair, searchOf } from "./pair.ts";
import { doForEach } from "./round.ts";
import { closeSeries, SERIES_SESSIONS, SERIES_STUCK, turnAfter, wordsOn } from "./series.ts";
import { minutesOf, nextSessionId, type Series, type Session } from "./session.ts";
import { settleNow } from "./settle.ts";
import { findSlots, isOpen } from "./slots.ts";
import { newSession } from "./take.ts";

const BATCH = 20;

/** Whoever plans the next session of a series has so long; then another may try, after a crash or an outage. */
const LEASE = Temporal.Duration.from({ minutes: 15 });

/** A series for which the two find no time so many turns in a row has come to its end. */
const MISSED_MAX = 3;

/** How far from its turn a session may lie. */
const AROUND = Temporal.Duration.from({ hours: 2 * 24 });

/** Among which the nearest to the turn is chosen. */
const SLOTS_LOOKED_AT = 40;

/** A task that plans the next session of every series whose last one is over. */
export async function planSeries(deps: BookingDeps): Promise<void> {
  const now = deps.clock();
  for (;;) {
    const due = await deps.series.due(now, BATCH);
    const isDone = await doForEach(
      due,
      (series) => planNext(deps, series, now),
      ({ id }, error) => deps.log.warn({ seriesId: id, error }, "the next session of a series is not planned yet"),
    );
    if (!isDone || due.length < BATCH) return;
  }
}

async function planNext(deps: BookingDeps, seen: Series, now: Temporal.Instant): Promise<void> {
  const series = await deps.series.change(seen.id, (one) =>
    isDue(one, now) && one.planned === seen.planned ? { ...one, planAt: now.add(LEASE) } : null,
  );
  if (!series) return;
  const { nextAt } = series;
  if (!nextAt || series.planned >= SERIES_SESSIONS) return finish(deps, series);

  const [asker, expert] = await Promise.all([deps.people.find(series.askerId), deps.experts.find(series.expertId)]);
  // Whoever volunteers no more, is gone, or avoids the other by now, gives no more hours of a series either.
  if (!asker || !expert || (await areApart(deps, asker, expert))) {
    await closeSeries(deps, series);
    return;
  }
  const planned = await deps.sessions.find(nextSessionId(series));
  if (planned) return plannedAt(deps, series, nextAt, planned, asker.zone);
  const running = (await deps.sessions.upcoming(asker.id, now)).find(({ seriesId }) => seriesId === series.id);
  if (running) return advance(deps, series, { planAt: running.slot.end });

  const session = isPaused(expert, nextAt) ? null : await holdNear(deps, { series, asker, expert, nextAt, now });
  if (session) return plannedAt(deps, series, nextAt, session, asker.zone);
  return passOver(deps, series, { nextAt: turnAfter(nextAt, asker.zone), planAt: nextAt });
}

async function areApart({ experts }: BookingDeps, { id: askerId }: Person, expert: Expert): Promise<boolean> {
  const own = await experts.find(askerId);
  return isAvoided(expert, { askerId, avoids: own?.neverWith ?? [] });
}

/** Both hear of a turn that had no time for them, and of the last of several that it was the end. */
async function passOver(
  deps: BookingDeps,
  series: Series,
  next: { readonly nextAt: Temporal.Instant; readonly planAt: Temporal.Instant },
): Promise<void> {
  const now = deps.clock();
  // Turns that an outage outlasted are passed over in silence.
  if (!isBefore(now, next.planAt)) return advance(deps, series, next);
  const missed = series.missed + 1;
  if (missed < MISSED_MAX) {
    return advance(
      deps,
      series,
      { ...next, missed },
      wordsOn(SERIES_STUCK, series, `${series.id}:${next.planAt}`, now),
    );
  }
  await closeSeries(deps, series);
}

function isDue({ planAt, state }: Series, now: Temporal.Instant): boolean {
  return state === "active" && planAt !== null && !isBefore(now, planAt);
}

async function plannedAt(
  deps: BookingDeps,
  series: Series,
  nextAt: Temporal.Instant,
  session: Session,
  zone: string,
): Promise<void> {
  const planned = series.planned + 1;
  const isLast = planned === SERIES_SESSIONS;
  await advance(deps, series, {
    ...{ planned, missed: 0, planAt: session.slot.end },
    nextAt: isLast ? null : turnAfter(nextAt, zone),
  });
  // Also when the series was ended meanwhile: settling calls the session off then.
  await settleNow(deps, session);
}

async function advance(
  deps: BookingDeps,
  series: Series,
  change: Partial<Series>,
  told: readonly Intention[] = [],
): Promise<void> {
  const changed = await deps.series.change(
    series.id,
    (one) => (one.state === "active" && one.planned === series.planned ? { ...one, ...change } : null),
    (tx) => deps.ledger.add(tx, told, deps.clock()),
  );
  if (changed && told.length > 0) deps.outbox.wake();
}

function finish(deps: BookingDeps, series: Series): Promise<void> {
  return advance(deps, series, { state: "done", nextAt: null, planAt: null });
}

/** Where the next session of a series is looked for. */
interface Turn {
  readonly series: Series;
  readonly asker: Person;
  readonly expert: Expert;
  readonly nextAt: Temporal.Instant;
  readonly now: Temporal.Instant;
}

/** Takes its turn, or else the open time that is nearest to it; null if there is none within two days, or it is too late. */
async function holdNear(deps: BookingDeps, turn: Turn): Promise<Session | null> {
  const { asker, expert, nextAt, now, series } = turn;
  const minutes = minutesOf("mentoring");
  const turnItself = { start: nextAt, end: nextAt.add({ minutes }) };
  const earliest = now.add({ hours: expert.noticeHours });
  if (isBefore(nextAt, earliest)) return null;
  const window = { start: later(nextAt.subtract(AROUND), earliest), end: turnItself.end.add(AROUND) };
  const pair = await lookAtPair(deps, { asker, expert }, window);
  const search = searchOf(pair, deps.rules, { window, minutes, wish: ANY_TIME, limit: SLOTS_LOOKED_AT });
  const slots = isOpen(search, turnItself) ? [turnItself] : [];
  for (const slot of [...slots, ...nearest(findSlots(search), nextAt)]) {
    const session = sessionIn(series, slot);
    const held = await deps.sessions.hold(session, {
      caps: capsFor(expert, pair.expert.zone, slot),
      jobs: [settleJob(session.id)],
    });
    if (held === "held") return session;
  }
  return null;
}

function nearest(slots: readonly Interval[], to: Temporal.Instant): readonly Interval[] {
  const distance = ({ start }: Interval) => Math.abs(start.epochMilliseconds - to.epochMilliseconds);
  return slots.toSorted((a, b) => distance(a) - distance(b));
}

function sessionIn(series: Series, slot: Interval): Session {
  const { askerId, expertId, id: seriesId, subject } = series;
  return newSession({
    ...{ id: nextSessionId(series), askerId, expertId, format: "mentoring", slot, subject, seriesId },
    topic: null,
  });
}
