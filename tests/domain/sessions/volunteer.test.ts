import { expect, test } from "@jest/globals";
import { type Expert, openTopics, stepDown, volunteer } from "#domain/sessions/index.ts";
import { candidates } from "#domain/sessions/volunteer.ts";
import { nothingPersonal } from "#tests/support/fakes.ts";
import { monday } from "#tests/support/sessions.ts";

function world(loads: Record<string, number> = {}) {
  const all = new Map<string, Expert>();
  let now = monday;
  const experts = {
    ...nothingPersonal,
    find: async (id: string) => all.get(id) ?? null,
    save: async (expert: Expert) => void all.set(expert.personId, expert),
    remove: async (id: string) => void all.delete(id),
    all: async () => [...all.values()].map((expert) => ({ ...expert, sessions: loads[expert.personId] ?? 0 })),
  };
  return {
    deps: {
      experts,
      clock: () => {
        now = now.add({ seconds: 1 });
        return now;
      },
    },
    all,
  };
}
const ids = (experts: readonly Expert[]) => experts.map(({ personId }) => personId);

test("topics are kept tidy, each once; volunteering again replaces them and keeps the day it began", async () => {
  const { deps, all } = world();

  const first = await volunteer(deps, "mira", ["Hashtags", " erster  Beitrag ", "hashtags"]);
  await volunteer(deps, "mira", ["Storys"]);

  expect(first.topics).toEqual(["hashtags", "erster beitrag"]);
  expect(all.get("mira")).toEqual({ personId: "mira", topics: ["storys"], since: first.since });
});

test("the least loaded comes first, then who volunteers longest; the asker never", async () => {
  const { deps } = world({ mira: 3, jonas: 1, priya: 1 });
  for (const id of ["mira", "jonas", "priya", "lars"]) await volunteer(deps, id, ["hashtags"]);

  expect(ids(await candidates(deps, "lars", "hashtags"))).toEqual(["jonas", "priya", "mira"]);
});

test.each([
  ["hashtags finden", true],
  ["Hashtags", true],
  ["finden", true],
  ["hash", false],
  ["reels", false],
])("asked about %s, an expert for 'hashtags finden' fits: %s", async (topic, fits) => {
  const { deps } = world();
  await volunteer(deps, "mira", ["hashtags finden"]);

  expect(ids(await candidates(deps, "lars", topic))).toEqual(fits ? ["mira"] : []);
});

test("who steps down is asked no more, and open topics are others' only", async () => {
  const { deps } = world();
  await volunteer(deps, "mira", ["storys", "hashtags"]);
  await volunteer(deps, "jonas", ["hashtags"]);

  expect(await openTopics(deps, "lars")).toEqual(["hashtags", "storys"]);
  expect(await openTopics(deps, "mira")).toEqual(["hashtags"]);
  expect(await stepDown(deps, "mira")).toBe(true);
  expect(await stepDown(deps, "mira")).toBe(false);
  expect(await openTopics(deps, "lars")).toEqual(["hashtags"]);
});
