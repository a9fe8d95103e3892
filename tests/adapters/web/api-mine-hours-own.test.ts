import { expect, test } from "@jest/globals";
import { mineAnswersApi } from "#adapters/web/api-mine-answers.ts";
import { mineHoursApi } from "#adapters/web/api-mine-hours.ts";
import { mineMovesApi } from "#adapters/web/api-mine-moves.ts";
import { type AppError, ConsentRequired } from "#shared/errors.ts";
import { askingOf } from "#tests/support/api-calls.ts";
import { person } from "#tests/support/fakes.ts";
import { session as hourOf, sessionOffer, sessionRequest, sessionSeries } from "#tests/support/hour-records.ts";
import { asker, hour, mira, requestWorld, wednesday } from "#tests/support/requests.ts";
import { free, monday, sessionWorld } from "#tests/support/sessions.ts";

const start = `${wednesday.start}`;
const stranger = person({ id: "stranger" });

/** One of each kind, of Lars and Mira. */
function world(ids: { readonly asAsked: string }) {
  const made = sessionWorld();
  const session = hourOf({ expertId: "mira", state: "booked", slot: wednesday, eventId: "e" });
  const request = sessionRequest({ expertId: "mira", asked: ["mira"], slots: [wednesday], counter: wednesday });
  const [offer, series] = [sessionOffer({ expertId: "mira", invited: ["lars"] }), sessionSeries({ expertId: "mira" })];
  made.stores.sessions.all.set(session.id, session);
  made.stores.requests.all.set(request.id, request);
  made.stores.offers.all.set(offer.id, offer);
  made.stores.series.all.set(series.id, series);
  const deps = {
    ...{ booking: made.deps, nameOf: async () => "" },
    ownCalendar: () => async () => free("stranger"),
  };
  const ask = askingOf({ ...mineHoursApi(deps), ...mineAnswersApi(deps), ...mineMovesApi(deps) }, monday);
  const as = person({ id: ids.asAsked });
  const of = (id: string) => ({ params: { id }, as });
  const all = {
    "cancel an hour": () => ask("DELETE /api/mine/sessions/:id", of(session.id)),
    "look for another time": () => ask("POST /api/mine/sessions/:id/times", of(session.id)),
    "move an hour": () => ask("PUT /api/mine/sessions/:id", { ...of(session.id), body: { start } }),
    "withdraw a request": () => ask("DELETE /api/mine/requests/:id", of(request.id)),
    "agree to another time": () => ask("PUT /api/mine/requests/:id", { ...of(request.id), body: { accepts: true } }),
    "answer a request": () => ask("PUT /api/mine/asked/:id", { ...of(request.id), body: { answer: "no" } }),
    "take an offer": () => ask("PUT /api/mine/offers/:id", { ...of(offer.id), body: { start } }),
    "decline an offer": () => ask("DELETE /api/mine/offers/:id", of(offer.id)),
    "end a series": () => ask("DELETE /api/mine/series/:id", of(series.id)),
  };
  return { all, stores: made.stores, records: { session, request, offer, series } };
}

const deeds = Object.keys(world({ asAsked: "lars" }).all) as (keyof ReturnType<typeof world>["all"])[];

test.each(deeds)("nobody can %s of others: it is not found, and stays as it was", async (deed) => {
  const { all, records, stores } = world({ asAsked: stranger.id });

  await expect(all[deed]()).rejects.toMatchObject({ code: "NOT_FOUND" });

  const { offer, request, series, session } = records;
  expect(stores.sessions.all.get(session.id)).toEqual(session);
  expect(stores.requests.all.get(request.id)).toEqual(request);
  expect(stores.offers.all.get(offer.id)).toEqual(offer);
  expect(stores.series.all.get(series.id)).toEqual(series);
});

test("who asked cannot answer for who is asked, nor the other way round", async () => {
  const [asAsker, asExpert] = [world({ asAsked: "lars" }), world({ asAsked: "mira" })];

  await expect(asAsker.all["answer a request"]()).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(asExpert.all["agree to another time"]()).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(asExpert.all["withdraw a request"]()).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(asExpert.all["take an offer"]()).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("where the service may not see somebody's calendar, it is read in their name, once they agreed", async () => {
  const made = await requestWorld();
  const { id } = await made.answer(mira, { kind: "counter", start: hour("2026-11-26T13:00Z").start }).then(() => made);
  const unseen = { personId: "lars", kind: "unknown" as const };
  const { calendar } = made.deps;
  const booking = {
    ...made.deps,
    calendar: {
      ...calendar,
      availability: async (...asked: Parameters<typeof calendar.availability>) =>
        (await calendar.availability(...asked)).map((time) => (time.personId === "lars" ? unseen : time)),
    },
  };
  let agreed = false;
  const deps = {
    ...{ booking, nameOf: async () => "Mira König" },
    ownCalendar: () => async () => {
      if (!agreed) throw new ConsentRequired(["Calendars.Read"]);
      return free("lars");
    },
  };
  const ask = askingOf({ ...mineAnswersApi(deps), ...mineMovesApi(deps) }, monday);
  const agree = () => ask("PUT /api/mine/requests/:id", { as: asker, params: { id }, body: { accepts: true } });

  const refused = await agree().catch((error: unknown) => error);
  agreed = true;
  const outcome = await agree();
  agreed = false;
  const [session] = made.sessions.all.values();
  const times = ask("POST /api/mine/sessions/:id/times", { as: asker, params: { id: session?.id ?? "" } });

  expect((refused as AppError).code).toBe("CONSENT_REQUIRED");
  expect(outcome).toMatchObject({ kind: "booked", with: "Mira König" });
  await expect(times).rejects.toMatchObject({ code: "CONSENT_REQUIRED" });
});
