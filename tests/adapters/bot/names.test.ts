import { expect, test } from "@jest/globals";
import { nameFinder } from "#adapters/bot/names.ts";
import type { Directory, Profile } from "#domain/people/index.ts";
import { peopleInMemory } from "#tests/adapters/bot/bot.ts";
import { person } from "#tests/support/fakes.ts";

const profile: Profile = {
  id: "mette",
  name: "Mette Holm",
  givenName: "Mette",
  department: null,
  language: null,
  zone: null,
  country: null,
};

async function nameOf(id: string, find: Directory["find"]) {
  const { store, people } = peopleInMemory();
  people.set("lars", person({ name: "Lars Brandt" }));
  return nameFinder({
    people: store,
    directory: {
      find,
      departments: async () => new Map(),
      groupsOf: async () => [],
      search: async () => [],
      names: async () => [],
    },
  })(id);
}

test("names people as the bot knows them, else as the directory does", async () => {
  const find = async (id: string) => (id === "mette" ? profile : null);

  expect([await nameOf("lars", find), await nameOf("mette", find)]).toEqual(["Lars Brandt", "Mette Holm"]);
});

test("has no name when nobody knows one, or the directory does not answer", async () => {
  expect(await nameOf("nobody", async () => null)).toBe("");
  expect(await nameOf("mette", async () => Promise.reject(new Error("down")))).toBe("");
});
