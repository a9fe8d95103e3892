import { expect, test } from "@jest/globals";
import { policyStore } from "#adapters/store/policies.ts";
import type { AcceptedPolicy } from "#domain/privacy/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant } from "#tests/support/fakes.ts";

function accepted(version: number, sha256 = `hash ${version}`): AcceptedPolicy {
  return {
    ...{ version, sha256, content: `version: ${version}\n# grün` },
    keys: { owner: "o", worksCouncil: "w" },
    signatures: { owner: "so", worksCouncil: "sw" },
    acceptedAt: instant("2026-11-24T08:00Z"),
  };
}

onBothDatabases((database) => {
  test("keeps every policy as it was accepted, the oldest first", async () => {
    const store = policyStore(database());
    await database().alone.executeSql("delete from policy");

    const before = await store.all();
    const done = [await store.accept(accepted(1), null), await store.accept(accepted(3), "hash 1")];

    expect([before, done]).toEqual([[], [true, true]]);
    expect(await store.all()).toEqual([accepted(1), accepted(3)]);
  });

  test("of two that come at once, one is taken, and the other has to be judged by it", async () => {
    const store = policyStore(database());
    const latest = (await store.all()).at(-1)?.sha256 ?? null;

    const taken = await Promise.all([
      store.accept(accepted(4, "one"), latest),
      store.accept(accepted(4, "another"), latest),
      store.accept(accepted(4, "third"), latest),
    ]);

    expect(taken.filter((done) => done)).toHaveLength(1);
    expect(await store.accept(accepted(5), latest)).toBe(false);
  });
});
