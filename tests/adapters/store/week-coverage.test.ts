import { expect, test } from "@jest/globals";
import { coverageStore } from "#adapters/store/week-coverage.ts";
import { onBothDatabases } from "#tests/support/databases.ts";

onBothDatabases((database) => {
  test("what is kept of a week stays, and another week is not known", async () => {
    const coverage = coverageStore(database());
    const first = [{ name: "Legal", people: 9, covered: false }];

    await coverage.keep("2026-W47", first);
    await coverage.keep("2026-W47", [{ name: "Legal", people: 10, covered: true }]);

    expect(await coverage.find("2026-W47")).toEqual(first);
    expect(await coverage.find("2026-W48")).toBeNull();
  });
});
