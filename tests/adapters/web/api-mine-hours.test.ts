import { expect, test } from "@jest/globals";
import { mineHoursApi } from "#adapters/web/api-mine-hours.ts";
import type { Offer, Session } from "#domain/sessions/index.ts";
import { askingOf } from "#tests/support/api-calls.ts";
import { sessionOffer, sessionRequest, sessionSeries, session as someSession } from "#tests/support/hour-records.ts";
import { monday, sessionWorld } from "#tests/support/sessions.ts";

const names: Readonly<Record<string, string>> = { mira: "Mira König", jonas: "Jonas Weber" };
const hour = (hours: number) => ({ start: monday.add({ hours }), end: monday.add({ hours: hours + 1 }) });
const booked = (changes: Partial<Session>): Session => someSession({ state: "booked", expertId: "mira", ...changes });

function world() {
  const made = sessionWorld();
  const handlers = mineHoursApi({ booking: made.deps, nameOf: async (id) => names[id] ?? "" });
  return { ...made, ask: askingOf(handlers, monday) };
}

test("lists what was asked for and given, ahead and over, and says with whom", async () => {
  const { ask, stores } = world();
  const [ahead, given, over] = [
    booked({ slot: hour(24), joinUrl: "https://teams.example/join" }),
    booked({ expertId: "lars", askerId: "erased", slot: hour(48), seriesId: "s" }),
    booked({ slot: hour(-24) }),
  ];
  for (const one of [ahead, given, over]) stores.sessions.all.set(one.id, one);

  const { past, upcoming } = await ask("GET /api/mine/hours");

  expect(upcoming).toMatchObject([
    { role: "asked", with: "Mira König", state: "booked", joinUrl: "https://teams.example/join", isOfSeries: false },
    { role: "given", with: null, isOfSeries: true },
  ]);
  expect(past).toMatchObject([{ id: over.id, with: "Mira König" }]);
});

test("links to nothing but a page of the web", async () => {
  const { ask, stores } = world();
  const odd = booked({ slot: hour(24), joinUrl: "javascript:alert(1)" });
  stores.sessions.all.set(odd.id, odd);

  expect((await ask("GET /api/mine/hours")).upcoming[0]?.joinUrl).toBeNull();
});

test("names neither who is asked nor who asks before somebody said yes", async () => {
  const { ask, stores } = world();
  const requests = [
    sessionRequest({ expertId: "mira", askedAt: monday }),
    sessionRequest({ expertId: null }),
    sessionRequest({ expertId: "mira", counter: hour(24) }),
    sessionRequest({ askerId: "jonas", expertId: "lars" }),
    sessionRequest({ askerId: "jonas", expertId: "lars", counter: hour(24) }),
  ];
  for (const one of requests) stores.requests.all.set(one.id, one);

  const answer = await ask("GET /api/mine/hours");

  expect(answer.requests.map(({ state }) => state)).toEqual(["asked", "search", "counter"]);
  expect(answer.asked.map(({ topic }) => topic)).toEqual(["excel"]);
  expect(JSON.stringify(answer)).not.toMatch(/mira|jonas|Mira|Jonas/);
});

test("shows who offers times, of one's own offers only to how many, and both of a series", async () => {
  const { ask, stores } = world();
  const offers: readonly Offer[] = [
    sessionOffer({ expertId: "mira", invited: ["lars", "anna"] }),
    sessionOffer({ expertId: "lars", invited: ["anna", "jonas"] }),
  ];
  for (const one of offers) stores.offers.all.set(one.id, one);
  const series = sessionSeries({ expertId: "jonas", askerId: "lars", planned: 2 });
  stores.series.all.set(series.id, series);

  const answer = await ask("GET /api/mine/hours");

  expect(answer.offers).toMatchObject([
    { from: "Mira König", isOwn: false, people: 0 },
    { from: null, isOwn: true, people: 2 },
  ]);
  expect(answer.series).toEqual([{ id: series.id, with: "Jonas Weber", planned: 2, of: 6 }]);
});

test("cancels an hour once", async () => {
  const { ask, stores } = world();
  const own = booked({ slot: hour(24), eventId: "e1" });
  stores.sessions.all.set(own.id, own);
  const cancel = (id: string) => ask("DELETE /api/mine/sessions/:id", { params: { id } });

  const outcomes = [await cancel(own.id), await cancel(own.id)];

  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["ended", "gone"]);
});

test("withdraws a request, takes back or declines an offer, and ends a series", async () => {
  const { ask, stores } = world();
  const request = sessionRequest();
  const [made, received] = [sessionOffer({ expertId: "lars" }), sessionOffer({ expertId: "mira", invited: ["lars"] })];
  const series = sessionSeries({ expertId: "jonas", askerId: "lars" });
  stores.requests.all.set(request.id, request);
  for (const one of [made, received]) stores.offers.all.set(one.id, one);
  stores.series.all.set(series.id, series);

  const own = await Promise.all([
    ask("DELETE /api/mine/requests/:id", { params: { id: request.id } }),
    ask("DELETE /api/mine/offers/:id", { params: { id: made.id } }),
    ask("DELETE /api/mine/offers/:id", { params: { id: received.id } }),
    ask("DELETE /api/mine/series/:id", { params: { id: series.id } }),
  ]);

  expect(own.map(({ outcome }) => outcome)).toEqual(["ended", "ended", "ended", "ended"]);
  expect(stores.offers.all.get(received.id)?.declined).toEqual(["lars"]);
  expect(stores.series.all.get(series.id)?.state).toBe("ended");
});
