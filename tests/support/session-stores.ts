import type {
  BookingDeps,
  BusyExpert,
  Demand,
  Expert,
  Held,
  Holding,
  Offer,
  Series,
  Session,
  SessionPreference,
  SessionRequest,
} from "#domain/sessions/index.ts";
import { type Interval, isBefore, overlaps } from "#shared/time.ts";
import type { Enqueue, Transaction } from "#shared/transaction.ts";
import { noTransaction, nothingPersonal } from "./fakes.ts";

const takesTime = ({ state }: Session) => state === "held" || state === "booked" || state === "moving";
const isUnsettled = ({ state }: Session) => state === "held" || state === "moving" || state === "cancelling";
const peopleOf = ({ askerId, expertId }: Session) => [askerId, expertId];
const minutesIn = ({ end, start }: Interval) => start.until(end).total("minutes");
type Also<Item> = (tx: Transaction, next: Item) => Promise<void>;

/** Rows by their id, of which one changes at a time. */
function table<Item extends { readonly id: string }>() {
  const all = new Map<string, Item>();
  return {
    all,
    find: async (id: string) => all.get(id) ?? null,
    where: (which: (item: Item) => boolean) => [...all.values()].filter(which),
    async change(id: string, how: (item: Item) => Item | null, also?: Also<Item>) {
      const known = all.get(id);
      const next = known ? how(known) : null;
      if (!next) return null;
      all.set(id, next);
      await also?.(noTransaction, next);
      return next;
    },
  };
}

const isDue = (now: Temporal.Instant, ...moments: readonly (Temporal.Instant | null)[]) =>
  moments.some((at) => at !== null && !isBefore(now, at));

function memoryRequests() {
  const { where, ...requests } = table<SessionRequest>();
  const open = (which: (request: SessionRequest) => boolean) =>
    where((request) => request.state === "open" && which(request));
  return {
    ...nothingPersonal,
    ...requests,
    async add(request: SessionRequest, also?: (tx: Transaction) => Promise<void>, openMax = Number.POSITIVE_INFINITY) {
      const before = open(({ askerId }) => askerId === request.askerId);
      const same = before.find(({ expertId }) => expertId === request.expertId);
      if (same || before.length >= openMax) return same ?? null;
      requests.all.set(request.id, request);
      await also?.(noTransaction);
      return request;
    },
    openOf: async (id: string) => open(({ askerId }) => askerId === id),
    askedOf: async (id: string) => open(({ expertId }) => expertId === id),
    due: async (now: Temporal.Instant, limit: number) =>
      open(({ moveOnAt, remindAt }) => isDue(now, moveOnAt, remindAt)).slice(0, limit),
    waiting: async () => [],
  } satisfies BookingDeps["requests"] & { all: unknown };
}

function memoryOffers(isTaken: (people: readonly string[], slot: Interval) => boolean) {
  const { where, ...offers } = table<Offer>();
  const open = (which: (offer: Offer) => boolean) => where((offer) => offer.state === "open" && which(offer));
  return {
    ...nothingPersonal,
    ...offers,
    open,
    async add(offer: Offer, also?: (tx: Transaction) => Promise<void>) {
      if (offer.slots.some((slot) => isTaken([offer.expertId], slot))) return false;
      offers.all.set(offer.id, offer);
      await also?.(noTransaction);
      return true;
    },
    openOf: async (id: string) =>
      open(({ declined, expertId, invited }) => expertId === id || (invited.includes(id) && !declined.includes(id))),
    due: async (now: Temporal.Instant) => open(({ endsAt, remindAt }) => isDue(now, endsAt, remindAt)),
  } satisfies BookingDeps["offers"] & { all: unknown; open: unknown };
}

function memorySeries() {
  const { where, ...series } = table<Series>();
  const active = (which: (one: Series) => boolean) => where((one) => one.state === "active" && which(one));
  return {
    ...nothingPersonal,
    ...series,
    add: async (_tx: Transaction, one: Series) => void series.all.set(one.id, one),
    async end(_tx: Transaction, id: string) {
      const end = (one: Series): Series => ({ ...one, state: "ended", nextAt: null, planAt: null });
      await series.change(id, (one) => (one.state === "active" ? end(one) : null));
    },
    activeOf: async (id: string) => active(({ askerId, expertId }) => askerId === id || expertId === id),
    due: async (now: Temporal.Instant) => active(({ planAt }) => isDue(now, planAt)),
  } satisfies BookingDeps["series"] & { all: unknown };
}

/** Sessions in memory; a person cannot be in two at a time, nor in one while they offer the time to others. */
function memorySessions(enqueue: Enqueue, requests: ReturnType<typeof memoryRequests>) {
  const { all, find, where } = table<Session>();
  const preferences = new Map<string, SessionPreference>();
  const marked = new Set<string>();
  const watched = new Map<string, Temporal.Instant>();
  const offers = memoryOffers((people, slot) => isTaken(people, slot));
  const active = (which: (session: Session) => boolean) => where((one) => takesTime(one) && which(one));

  function isTaken(people: readonly string[], slot: Interval, exceptSession = "", exceptOffer = ""): boolean {
    const has = (id: string) => people.includes(id);
    const inSession = active((one) => one.id !== exceptSession && peopleOf(one).some(has) && overlaps(one.slot, slot));
    const offered = offers.open(
      ({ expertId, id, slots }) => id !== exceptOffer && has(expertId) && slots.some((one) => overlaps(one, slot)),
    );
    return inSession.length > 0 || offered.length > 0;
  }

  function refused(session: Session, { caps, offerId, requestId }: Holding): Exclude<Held, "held"> | "gone" | null {
    const request = requests.all.get(requestId ?? "");
    const isWithThem = request?.state === "open" && request.expertId === session.expertId;
    if (requestId !== undefined && !isWithThem) return "gone";
    if (offerId !== undefined && offers.all.get(offerId)?.state !== "open") return "taken";
    if (isTaken(peopleOf(session), session.slot, session.id, offerId)) return "taken";
    const isFull = caps.some(({ during, minutes, sessions: most }) => {
      const inside = active(
        ({ expertId, id, slot: { start } }) =>
          id !== session.id &&
          expertId === session.expertId &&
          !isBefore(start, during.start) &&
          isBefore(start, during.end),
      );
      const sum = [...inside, session].reduce((total, { slot }) => total + minutesIn(slot), 0);
      return (most !== null && inside.length + 1 > most) || (minutes !== null && sum > minutes);
    });
    return isFull ? "full" : null;
  }

  async function take(session: Session, holding: Holding): Promise<Held | "gone"> {
    const why = refused(session, holding);
    if (why) return why;
    all.set(session.id, session);
    const offer = offers.all.get(holding.offerId ?? "");
    if (offer) offers.all.set(offer.id, { ...offer, state: "booked", line: "" });
    const over = { topic: "", expertId: null, slots: [], counter: null, remindAt: null };
    await requests.change(holding.requestId ?? "", (one) => ({ ...one, ...over, state: "booked" }));
    await holding.also?.(noTransaction);
    await enqueue(noTransaction, holding.jobs);
    return "held";
  }

  const sessions = {
    ...nothingPersonal,
    all,
    find,
    hold: async (session: Session, holding: Holding) => (all.has(session.id) ? "gone" : take(session, holding)),
    async holdAgain(from: Session["state"], next: Session, holding: Omit<Holding, "offerId">): Promise<Held | "gone"> {
      return all.get(next.id)?.state === from ? take(next, holding) : "gone";
    },
    async move(from: Session["state"], next: Session, also?: (tx: Transaction) => Promise<void>) {
      if (all.get(next.id)?.state !== from) return false;
      all.set(next.id, next);
      await also?.(noTransaction);
      return true;
    },
    ofEvents: async (ids: readonly string[]) => where(({ eventId }) => eventId !== null && ids.includes(eventId)),
    unsettled: async (_olderThanSeconds: number, limit: number, after = "") =>
      where((one) => isUnsettled(one) && one.id > after)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit),
    unsettledOf: async (id: string) => where((one) => isUnsettled(one) && peopleOf(one).includes(id)),
    upcoming: async (id: string, now: Temporal.Instant) =>
      active((one) => peopleOf(one).includes(id) && isBefore(now, one.slot.end)).sort((a, b) =>
        Temporal.Instant.compare(a.slot.start, b.slot.start),
      ),
    past: async (id: string, since: Temporal.Instant, now: Temporal.Instant) =>
      where(
        (one) =>
          peopleOf(one).includes(id) &&
          one.state === "booked" &&
          isBefore(since, one.slot.start) &&
          !isBefore(now, one.slot.end),
      ).sort((a, b) => Temporal.Instant.compare(b.slot.start, a.slot.start)),
    organizers: async (now: Temporal.Instant) => [
      ...new Set(active(({ slot }) => isBefore(now, slot.end)).map(({ expertId }) => expertId)),
    ],
    async metSince(id: string, since: Temporal.Instant) {
      const met = active(
        (one) => one.seriesId === null && peopleOf(one).includes(id) && isBefore(since, one.slot.start),
      );
      return new Set(met.flatMap(peopleOf).filter((other) => other !== id));
    },
    async takeUnwatched(now: Temporal.Instant, before: Temporal.Instant, limit: number) {
      const some = where(({ id, slot, state }) => {
        const last = watched.get(id);
        return state === "booked" && isBefore(now, slot.end) && (!last || isBefore(last, before));
      }).slice(0, limit);
      for (const { id } of some) watched.set(id, now);
      return some;
    },
    async takeUnmarked(
      mark: string,
      starting: Interval,
      limit: number,
      also: (tx: Transaction, sessions: readonly Session[]) => Promise<void>,
    ) {
      const some = where(
        ({ id, slot: { start }, state }) =>
          state === "booked" &&
          !marked.has(`${mark} ${id} ${start}`) &&
          !isBefore(start, starting.start) &&
          isBefore(start, starting.end),
      ).slice(0, limit);
      for (const { id, slot } of some) marked.add(`${mark} ${id} ${slot.start}`);
      if (some.length > 0) await also(noTransaction, some);
      return some.length;
    },
    preference: async (id: string) => preferences.get(id) ?? null,
    async preferences(_tx: Transaction, people: readonly string[]) {
      return new Map([...preferences].filter(([id]) => people.includes(id)));
    },
    savePreference: async (id: string, preference: SessionPreference) => void preferences.set(id, preference),
    forget: async () => {},
  } satisfies BookingDeps["sessions"] & { all: unknown };
  return { sessions, offers };
}

function memoryExperts(sessions: ReadonlyMap<string, Session>, volunteers: readonly BusyExpert[]) {
  const all = new Map<string, BusyExpert>(volunteers.map((one) => [one.personId, one]));
  const givenBy = ({ given, personId }: BusyExpert) => [
    ...given,
    ...[...sessions.values()].filter((one) => takesTime(one) && one.expertId === personId).map(({ slot }) => slot),
  ];
  return {
    ...nothingPersonal,
    volunteers: all,
    find: async (id: string): Promise<Expert | null> => all.get(id) ?? null,
    save: async (expert: Expert) =>
      void all.set(expert.personId, { given: [], ...all.get(expert.personId), ...expert }),
    async change(id: string, how: (expert: Expert) => Expert) {
      const known = all.get(id);
      if (!known) return null;
      all.set(id, { ...known, ...how(known) });
      return how(known);
    },
    remove: async (id: string) => void all.delete(id),
    all: async (since: Temporal.Instant) =>
      [...all.values()].map((one) => ({
        ...one,
        given: givenBy(one).filter(({ start }) => isBefore(since, start)),
      })),
  } satisfies BookingDeps["experts"] & { volunteers: unknown };
}

/** Everything that the private hour remembers, in maps that a test can look into. */
export function sessionStores(enqueue: Enqueue, volunteers: readonly BusyExpert[]) {
  const requests = memoryRequests();
  const { offers, sessions } = memorySessions(enqueue, requests);
  const wanted: Demand[] = [];
  return {
    sessions,
    offers,
    requests,
    series: memorySeries(),
    experts: memoryExperts(sessions.all, volunteers),
    wanted,
    demand: {
      ...nothingPersonal,
      note: async (demand: Demand) => void wanted.push(demand),
      between: async () => new Map(),
      forget: async () => {},
    },
  };
}
