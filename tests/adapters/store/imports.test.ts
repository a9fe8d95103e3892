import { expect, test } from "@jest/globals";
import { importStore } from "#adapters/store/imports.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant } from "#tests/support/fakes.ts";

const monday = instant("2026-11-23T08:00:00.123456Z");

onBothDatabases((database) => {
  test("it is known how far each export was imported, and when the last was finished", async () => {
    const imports = importStore(database());

    const before = [await imports.progress("a"), await imports.lastFinished()];
    await imports.advance("a", { rows: 5000, finishedAt: null });
    await imports.advance("b", { rows: 1, finishedAt: monday.subtract({ hours: 1 }) });
    const begun = await imports.progress("a");
    const [finishedB] = [await imports.lastFinished()];
    await imports.advance("a", { rows: 7000, finishedAt: monday });

    expect(before).toEqual([null, null]);
    expect(begun).toEqual({ rows: 5000, finishedAt: null });
    expect(`${finishedB}`).toBe(`${monday.subtract({ hours: 1 })}`);
    expect(await imports.progress("a")).toEqual({ rows: 7000, finishedAt: monday });
    expect(`${await imports.lastFinished()}`).toBe(`${monday}`);
  });
});
