import { expect, test } from "@jest/globals";
import {
  choose,
  type Directory,
  knowPerson,
  type PeopleStore,
  type Person,
  type PersonHint,
  type Profile,
  seePerson,
} from "#domain/people/index.ts";
import { person } from "#tests/support/fakes.ts";

const noHint = { language: null, zone: null, name: null };
const profile: Profile = {
  id: "lars",
  name: "Lars Brandt",
  givenName: "Lars",
  department: "Elektromotoren",
  language: "de",
  zone: "Europe/Vienna",
  country: null,
};

function world({ stored = null as Person | null, find = async (): Promise<Profile | null> => profile } = {}) {
  const saved: Person[] = [];
  const people = { save: async (one: Person) => void saved.push(one) } as unknown as PeopleStore;
  const asked: string[] = [];
  const directory = {
    find: async (id: string) => {
      asked.push(id);
      return find();
    },
  } as unknown as Directory;
  const know = (hint: PersonHint) => knowPerson({ people, directory }, "lars", saved.at(-1) ?? stored, hint);
  return { know, saved, asked };
}

test("somebody new is described by the directory", async () => {
  const { know, saved } = world();

  const known = await know(noHint);

  expect(known).toMatchObject({
    name: "Lars Brandt",
    department: "Elektromotoren",
    language: "de",
    zone: "Europe/Vienna",
    formOfAddress: "sie",
  });
  expect(saved).toEqual([known]);
});

test("their own client knows better than the directory, and their own choice better than both", async () => {
  const hinted = await world().know({ language: "en", zone: "Asia/Singapore", name: null });
  const chosen = world({ stored: choose(hinted, { language: "de" }) });

  expect(hinted).toMatchObject({ language: "en", zone: "Asia/Singapore" });
  expect(await chosen.know({ language: "en", zone: "Europe/London", name: null })).toMatchObject({
    language: "de",
    zone: "Europe/London",
  });
});

test("a directory that fails is survived and asked again next time", async () => {
  const down = world({ find: async () => Promise.reject(new Error("down")) });

  const known = await down.know({ language: null, zone: null, name: "Lars Brandt" });
  await down.know(noHint);

  expect(known).toMatchObject({
    name: "Lars Brandt",
    givenName: "Lars",
    language: "en",
    zone: "UTC",
    department: null,
  });
  expect(down.asked).toHaveLength(2);
});

test("who is known is neither looked up nor written again", async () => {
  const { know, saved, asked } = world({ stored: person() });

  await know(noHint);

  expect(asked).toEqual([]);
  expect(saved).toEqual([]);
});

test.each([
  ["as stored, whatever the directory says", person({ name: "Lars B." }), async () => profile, { name: "Lars B." }],
  ["as the directory knows them", null, async () => profile, { name: "Lars Brandt", zone: "Europe/Vienna" }],
  ["though the directory does not answer", null, () => Promise.reject(new Error("503")), { name: "", language: "en" }],
])("somebody who only looks is seen %s, and nothing is stored", async (_how, stored, find, seen) => {
  const people = { find: async () => stored, save: () => Promise.reject(new Error("stored")) };

  expect(await seePerson({ people, directory: { find } }, "lars")).toMatchObject({ id: "lars", ...seen });
});
