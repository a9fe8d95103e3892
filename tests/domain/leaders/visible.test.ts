import { expect, test } from "@jest/globals";
import type { ShownPost } from "#domain/leaders/index.ts";
import { bestVisible } from "#domain/leaders/visible.ts";
import { shownPost, situation } from "#tests/support/offers.ts";

/** Contributions by other people, each in a place of its own unless it is named. */
const posts = (count: number, placeOf: (index: number) => string) =>
  Array.from({ length: count }, (_, index) =>
    shownPost({ sourceId: `${index}`, authorId: `author ${index}`, placeId: placeOf(index), kind: "post" }),
  );

function looking(contributions: readonly ShownPost[], open: (placeId: string) => boolean, ownPlaces: string[] = []) {
  const asked: string[] = [];
  const departments = new Map(contributions.map(({ authorId }) => [authorId, "Vertrieb"]));
  const base = situation({ pool: { questions: [], contributions, noticed: new Map(), departments } });
  const membership = {
    sees: async (_id: string, { placeId }: { placeId: string }) => {
      asked.push(placeId);
      return open(placeId);
    },
  };
  const own = new Set(ownPlaces);
  return { asked, best: bestVisible(membership, { ...base, area: { ...base.area, ownPlaces: own } }) };
}

const places = (chosen: Awaited<ReturnType<typeof bestVisible>>) => chosen.flatMap(({ post }) => post?.placeId ?? []);

test("offers what the leader can see", async () => {
  const { asked, best } = looking(
    posts(1, () => "19:open"),
    () => true,
  );

  expect(places(await best)).toEqual(["19:open"]);
  expect(asked).toEqual(["19:open"]);
});

test("a closed place is asked about once, and everything in it is left out", async () => {
  const { asked, best } = looking(
    posts(6, (index) => (index < 5 ? "19:closed" : "19:open")),
    (placeId) => placeId === "19:open",
  );

  expect(places(await best)).toEqual(["19:open"]);
  expect(asked.filter((placeId) => placeId === "19:closed")).toHaveLength(1);
});

test("no more than ten strange places are asked about, and then there are cards", async () => {
  const { asked, best } = looking(
    posts(40, (index) => `19:${index}`),
    () => false,
  );

  const chosen = await best;

  expect(new Set(asked).size).toBe(10);
  expect(chosen.length).toBeGreaterThan(0);
  expect(new Set(chosen.map(({ kind }) => kind))).toEqual(new Set(["card"]));
});

test("nobody is asked about what everybody in Viva Engage may read more often than once", async () => {
  const everywhere = posts(3, () => "all").map((post) => ({ ...post, source: "engage" as const }));

  const { asked, best } = looking(everywhere, () => true);

  expect(places(await best)[0]).toBe("all");
  expect(asked).toEqual(["all"]);
});
