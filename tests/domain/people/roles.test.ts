import { expect, test } from "@jest/globals";
import { type Directory, directoryRoles } from "#domain/people/index.ts";
import { instant } from "#tests/support/fakes.ts";

function world(memberOf: string[]) {
  let now = instant("2026-11-24T08:00Z");
  const asked: (readonly string[])[] = [];
  const directory = {
    search: async () => [],
    names: async () => [],
    groupsOf: async (_id: string, groups: readonly string[]) => {
      asked.push(groups);
      return memberOf;
    },
  } as unknown as Directory;
  const roles = directoryRoles(directory, { owner: "g1", admin: "g2", champion: "g1" }, () => now);
  return {
    roles,
    asked,
    pass: (minutes: number) => {
      now = now.add({ minutes });
    },
  };
}

test("roles are those whose groups the person is in; one group may carry several", async () => {
  expect([...(await world(["g1"]).roles.of("petra"))]).toEqual(["owner", "champion"]);
  expect([...(await world([]).roles.of("lars"))]).toEqual([]);
});

test("the directory is asked once in ten minutes, for each group once", async () => {
  const { roles, asked, pass } = world(["g2"]);

  await roles.of("tomasz");
  pass(9);
  await roles.of("tomasz");
  pass(1);
  await roles.of("tomasz");

  expect(asked).toEqual([
    ["g1", "g2"],
    ["g1", "g2"],
  ]);
});
