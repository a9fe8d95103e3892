import { expect, test } from "@jest/globals";
import { offeredTopics } from "#domain/sessions/offered-topics.ts";
import { person } from "#tests/support/fakes.ts";
import { busyExpert, sessionWorld } from "#tests/support/sessions.ts";

const lars = person();
const offeredBy = (language: "en" | "de" | null, ...volunteers: Parameters<typeof busyExpert>[0][]) =>
  offeredTopics(sessionWorld({}, [], { volunteers: volunteers.map((one) => busyExpert(one)) }).deps, lars, language);

test("names for each topic those who are booked under their names, and says whether there is somebody else", async () => {
  const offered = await offeredBy(
    null,
    { personId: "mira", topics: ["hashtags"] },
    { personId: "shy", topics: ["hashtags", "lean"], booking: "request" },
    { personId: "shyer", topics: ["hashtags"], booking: "request" },
  );

  expect(offered).toEqual([
    { topic: "hashtags", named: ["mira"], somebody: true },
    { topic: "lean", named: [], somebody: true },
  ]);
});

test("shows nobody who pauses, avoids the asker or is avoided by them, nor the asker themselves", async () => {
  const offered = await offeredBy(
    null,
    { personId: "pauses", pause: { until: null } },
    { personId: "avoids", neverWith: ["lars"] },
    { personId: "avoided" },
    { personId: "lars", neverWith: ["avoided"] },
  );

  expect(offered).toEqual([]);
});

test("shows only who speaks the language that is asked for", async () => {
  const volunteers = [
    { personId: "mira", topics: ["hashtags"], languages: ["de"] },
    { personId: "jonas", topics: ["lean"], languages: ["en"] },
  ] as const;

  const topics = async (language: "en" | "de" | null) =>
    (await offeredBy(language, ...volunteers)).map(({ topic }) => topic);

  expect(await topics("de")).toEqual(["hashtags"]);
  expect(await topics("en")).toEqual(["lean"]);
  expect(await topics(null)).toEqual(["hashtags", "lean"]);
});

test("nobody is everybody's first", async () => {
  const volunteers = Array.from({ length: 8 }, (_, index) => busyExpert({ personId: `expert-${index}` }));
  const { deps } = sessionWorld({}, [], { volunteers });
  const firstFor = async (id: string) => (await offeredTopics(deps, person({ id }), null))[0]?.named[0];

  const firsts = await Promise.all(Array.from({ length: 12 }, (_, index) => firstFor(`asker-${index}`)));

  expect(new Set(firsts).size).toBeGreaterThan(2);
});
