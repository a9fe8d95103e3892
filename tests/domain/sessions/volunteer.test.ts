import { expect, test } from "@jest/globals";
import { changeExpert, openTopics, stepDown, volunteer } from "#domain/sessions/index.ts";
import { person } from "#tests/support/fakes.ts";
import { sessionRequest } from "#tests/support/hour-records.ts";
import { busyExpert, monday, sessionWorld } from "#tests/support/sessions.ts";

const empty = () => sessionWorld({}, [], { volunteers: [] });
const mira = person({ id: "mira", language: "de" });

test("topics are kept tidy, each once; volunteering again replaces them and keeps everything else", async () => {
  const { deps } = empty();

  const first = await volunteer(deps, mira, ["Hashtags", " erster  Beitrag ", "hashtags"]);
  await changeExpert(deps, "mira", { perWeek: 1 });
  const later = { ...deps, clock: () => monday.add({ hours: 24 }) };
  const second = await volunteer(later, mira, ["Storys"]);

  expect(first).toMatchObject({ topics: ["hashtags", "erster beitrag"], since: monday, perWeek: 2 });
  expect(second).toMatchObject({ topics: ["storys"], since: monday, perWeek: 1 });
});

test("who says nothing else gives three hours a month in their own language, at most two a week, a day ahead", async () => {
  const { deps } = empty();

  expect(await volunteer(deps, mira, ["hashtags"])).toMatchObject({
    languages: ["de"],
    formats: ["quick", "half", "hour"],
    minutesPerMonth: 180,
    perWeek: 2,
    noticeHours: 24,
    booking: "direct",
    neverWith: [],
    trainedAt: null,
    pause: null,
    tentativeIsFree: false,
    elsewhereIsFree: true,
  });
});

test("two settings that are changed at once are both kept", async () => {
  const { deps } = empty();
  await volunteer(deps, mira, ["hashtags"]);

  await Promise.all([changeExpert(deps, "mira", { perWeek: 1 }), changeExpert(deps, "mira", { likes: "morning" })]);

  expect(await deps.experts.find("mira")).toMatchObject({ perWeek: 1, likes: "morning" });
});

test("mentoring is for who was trained for it", async () => {
  const { deps } = empty();
  await volunteer(deps, mira, ["hashtags"]);

  const untrained = await changeExpert(deps, "mira", { formats: ["half", "mentoring"] });
  const trained = await changeExpert(deps, "mira", { formats: ["half", "mentoring"], trainedAt: monday });

  expect(untrained?.formats).toEqual(["half"]);
  expect(trained?.formats).toEqual(["half", "mentoring"]);
});

test("who gives no hours has nothing to change", async () => {
  expect(await changeExpert(empty().deps, "mira", { perWeek: 1 })).toBeNull();
});

test("open topics are those of others who give hours at present and would meet the asker", async () => {
  const volunteers = [
    busyExpert({ personId: "mira", topics: ["storys", "hashtags"], languages: ["en"] }),
    busyExpert({ personId: "jonas", topics: ["hashtags"], languages: ["en"] }),
    busyExpert({ personId: "speaks", topics: ["motoren"], languages: ["de"] }),
    busyExpert({ personId: "rests", topics: ["lean"], pause: { until: null } }),
    busyExpert({ personId: "avoids", topics: ["excel"], languages: ["en"], neverWith: ["lars"] }),
  ];
  const { deps } = sessionWorld({}, [], { volunteers });

  expect(await openTopics(deps, person({ id: "lars" }))).toEqual(["hashtags", "storys"]);
  expect(await openTopics(deps, person({ id: "mira" }))).toEqual(["excel", "hashtags"]);
  expect(await openTopics(deps, person({ id: "lars", language: "de" }), "hour")).toEqual(["motoren"]);
  expect(await openTopics(deps, person({ id: "lars", language: "de" }), "mentoring")).toEqual([]);
});

test("who steps down is asked no more, and what they are asked about goes to the next one", async () => {
  const { deps } = sessionWorld();
  const request = sessionRequest({ expertId: "mira", asked: ["mira"], moveOnAt: monday.add({ hours: 40 }) });
  await deps.requests.add(request);

  expect(await stepDown(deps, "mira")).toBe(true);
  expect(await stepDown(deps, "mira")).toBe(false);

  expect(await deps.experts.find("mira")).toBeNull();
  expect(await deps.requests.due(monday, 1)).toMatchObject([{ id: request.id, remindAt: null }]);
});
