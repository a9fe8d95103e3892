import type { OfferStore, RequestStore, Series, SeriesStore, SessionRequest } from "#domain/sessions/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import { type Interval, isBefore } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { HourTables } from "./session-hold.ts";
import { hasHour } from "./session-table.ts";
import type { MemoryTransactions } from "./transactions.ts";
import { changing, dueOf, type MemoryTable, type Writing } from "./writing.ts";

type Remembered<Store> = Omit<Store, keyof PersonalData>;

const earlier = (a: Temporal.Instant | null, b: Temporal.Instant) => (a && isBefore(a, b) ? a : b);

/** Hours that follow one another. */
export function memorySeries(
  transactions: MemoryTransactions,
  writing: Writing,
  table: MemoryTable<Series>,
): Remembered<SeriesStore> {
  const active = () => table.all().filter(({ state }) => state === "active");
  return {
    async add(tx, series) {
      transactions.onCommit(tx, () => table.put(series));
    },
    async end(tx, id) {
      const series = table.get(id);
      if (series?.state !== "active") return;
      transactions.onCommit(tx, () => table.put({ ...series, state: "ended", nextAt: null, planAt: null }));
    },
    find: async (id) => table.get(id),
    activeOf: async (personId) =>
      active()
        .filter(({ expertId, askerId }) => expertId === personId || askerId === personId)
        .sort((a, b) => (`${a.nextAt}` < `${b.nextAt}` ? -1 : 1)),
    due: async (now, limit) => dueOf(active(), ({ planAt }) => planAt, now, limit),
    change: changing(transactions, writing, table, (series) => series),
  };
}

function keptOfRequest(request: SessionRequest): SessionRequest {
  const { window, notWeekdays, partOfDay } = request.wish;
  const topic = request.state === "open" ? request.topic : "";
  return { ...request, topic, wish: { window, notWeekdays, partOfDay } };
}

/** Wishes that go from volunteer to volunteer. */
export function memoryRequests(
  transactions: MemoryTransactions,
  writing: Writing,
  table: MemoryTable<SessionRequest>,
): Remembered<RequestStore> {
  const open = (test: (request: SessionRequest) => boolean) =>
    table
      .all()
      .filter((one) => one.state === "open" && test(one))
      .sort((a, b) => Temporal.Instant.compare(a.moveOnAt, b.moveOnAt) || (a.id < b.id ? -1 : 1));
  return {
    add: (request, also, openMax = Number.POSITIVE_INFINITY) =>
      writing(async (tx) => {
        const before = open((one) => one.askerId === request.askerId);
        const same = before.find((one) => one.expertId === request.expertId);
        if (same || before.length >= openMax) return same ?? null;
        const next = keptOfRequest(request);
        await also?.(tx);
        transactions.onCommit(tx, () => table.put(next));
        return next;
      }),
    find: async (id) => table.get(id),
    openOf: async (askerId) => open((one) => one.askerId === askerId),
    askedOf: async (expertId) => open((one) => one.expertId === expertId),
    due: async (now, limit) =>
      dueOf(
        open(() => true),
        ({ remindAt, moveOnAt }) => earlier(remindAt, moveOnAt),
        now,
        limit,
      ),
    change: changing(transactions, writing, table, keptOfRequest),
    async waiting() {
      const topics = Map.groupBy(
        open(({ asked, remindAt }) => asked.length > 1 && remindAt === null),
        ({ topic }) => topic,
      );
      return [...topics]
        .map(([topic, all]) => ({ topic, requests: all.length }))
        .sort((a, b) => (a.topic < b.topic ? -1 : 1));
    },
  };
}

/** Times that experts offer to a few people. */
export function memoryOffers({ transactions, writing, times, sessions, offers }: HourTables): Remembered<OfferStore> {
  const open = () => offers.all().filter(({ state }) => state === "open");
  const change = changing(transactions, writing, offers, (offer) =>
    offer.state === "open" ? offer : { ...offer, line: "" },
  );
  return {
    add: (offer, also) =>
      writing(async (tx) => {
        const { id, expertId, slots } = offer;
        const isFree = (slot: Interval) => times.isFree(expertId, slot, []) && !hasHour(sessions, expertId, slot, null);
        if (!slots.every(isFree)) return false;
        await also?.(tx);
        transactions.onCommit(tx, () => {
          offers.put(offer);
          for (const slot of slots) times.take(expertId, slot, id);
        });
        return true;
      }),
    find: async (id) => offers.get(id),
    openOf: async (personId) =>
      open()
        .filter(
          ({ expertId, invited, declined }) =>
            expertId === personId || (invited.includes(personId) && !declined.includes(personId)),
        )
        .sort((a, b) => Temporal.Instant.compare(a.endsAt, b.endsAt) || (a.id < b.id ? -1 : 1)),
    due: async (now, limit) => dueOf(open(), ({ remindAt, endsAt }) => earlier(remindAt, endsAt), now, limit),
    change: (id, how, also) =>
      change(id, how, async (tx: Transaction, next) => {
        await also?.(tx, next);
        transactions.onCommit(tx, () => {
          times.free([next.expertId], id);
          for (const slot of next.state === "open" ? next.slots : []) times.take(next.expertId, slot, id);
        });
      }),
  };
}
