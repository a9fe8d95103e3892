import { expect, test } from "@jest/globals";
import { describesTags, eraseEverything, exportEverything } from "#domain/privacy/index.ts";
import { bookSession } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { hourAt, session } from "#tests/support/hour-records.ts";
import { sessionWorld } from "#tests/support/sessions.ts";

function store(items: Record<string, object[]>) {
  return {
    erase: async (id: string) => {
      const count = items[id]?.length ?? 0;
      delete items[id];
      return count;
    },
    export: async (id: string) => (items[id] ?? []) as Record<string, unknown>[],
  };
}
const stores = () => ({
  people: store({ lars: [{ zone: "Europe/Berlin" }], anna: [{}] }),
  posts: store({ lars: [{}, {}] }),
  leaders: store({}),
});

const refusals = { closePast: async () => {} };

test("erases in every store, counts the items, and leaves other people alone", async () => {
  const all = stores();

  expect(await eraseEverything({ stores: all, booking: sessionWorld().deps, refusals }, "lars")).toBe(3);
  expect(await exportEverything({ stores: all }, "lars")).toEqual({});
  expect(await exportEverything({ stores: all }, "anna")).toEqual({ people: [{}] });
});

test("an hour that is still booked is cancelled first", async () => {
  const { deps, cancelled } = sessionWorld();
  await bookSession(deps, {
    asker: person(),
    expertId: "mira",
    format: "half",
    topic: "hashtags",
    start: instant("2026-11-24T09:00Z"),
  });

  await eraseEverything({ stores: stores(), booking: deps, refusals }, "lars");

  expect(cancelled).toHaveLength(1);
});

test("nothing is erased while that hour cannot be cancelled", async () => {
  const { deps } = sessionWorld();
  await bookSession(deps, {
    asker: person(),
    expertId: "mira",
    format: "half",
    topic: "hashtags",
    start: instant("2026-11-24T09:00Z"),
  });
  const cancelEvent = () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));
  const all = stores();
  const booking = { ...deps, calendar: { ...deps.calendar, cancelEvent } };

  await expect(eraseEverything({ stores: all, booking, refusals }, "lars")).rejects.toThrow("GRAPH_UNREACHABLE");
  // Not with a second try either: the event could never be removed any more.
  await expect(eraseEverything({ stores: all, booking, refusals }, "lars")).rejects.toThrow("GRAPH_UNREACHABLE");
  expect(Object.keys(await exportEverything({ stores: all }, "lars"))).toEqual(["people", "posts"]);
});

test("what Graph refuses for good keeps nobody from being erased", async () => {
  const { deps, sessions } = sessionWorld();
  for (const [id, state] of [
    ["ahead", "booked"],
    ["begun", "cancelling"],
  ] as const) {
    sessions.all.set(id, session({ id, askerId: "lars", slot: hourAt(60), state, eventId: `event of ${id}` }));
  }
  sessions.all.set("another's", session({ id: "another's", askerId: "anna", state: "cancelling", eventId: "other" }));
  const cancelEvent = () => Promise.reject(new AppError("GRAPH_REFUSED", "ErrorAccessDenied"));
  const all = stores();

  await eraseEverything(
    { stores: all, booking: { ...deps, calendar: { ...deps.calendar, cancelEvent } }, refusals },
    "lars",
  );

  expect(await exportEverything({ stores: all }, "lars")).toEqual({});
  expect([...sessions.all.values()].map(({ state }) => state)).toEqual(["cancelled", "cancelled", "cancelling"]);
});

test("the past is closed before anything is erased, so that nothing of it comes in behind", async () => {
  const calls: string[] = [];
  const posts = { ...stores().posts, erase: async () => calls.push("erase") };
  const closing = { closePast: async (id: string) => void calls.push(`close ${id}`) };

  await eraseEverything({ stores: { posts }, booking: sessionWorld().deps, refusals: closing }, "lars");

  expect(calls).toEqual(["close lars", "erase"]);
});

test("knows whether somebody says in public what hashtags are for", async () => {
  const tags = store({ lars: [{ purpose: null }, { purpose: "shorter setups" }], anna: [{ purpose: null }] });

  expect(await describesTags({ stores: { tags } }, "lars")).toBe(true);
  expect(await describesTags({ stores: { tags } }, "anna")).toBe(false);
  expect(await describesTags({ stores: {} }, "lars")).toBe(false);
});
