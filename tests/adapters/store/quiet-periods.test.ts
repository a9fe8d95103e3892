import { expect, test } from "@jest/globals";
import { quietPeriodStore } from "#adapters/store/quiet-periods.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant } from "#tests/support/fakes.ts";

onBothDatabases((database) => {
  test("a quiet period reigns from its beginning until somebody ends it", async () => {
    const quiet = quietPeriodStore(database());
    const before = await quiet.since();

    const begun = [await quiet.begin(instant("2026-11-24T08:00Z")), await quiet.begin(instant("2026-11-25T08:00Z"))];
    const since = await quiet.since();
    const ended = [await quiet.end(), await quiet.end()];

    expect([before, `${since}`, await quiet.since()]).toEqual([null, "2026-11-24T08:00:00Z", null]);
    expect([begun, ended]).toEqual([
      [true, false],
      [true, false],
    ]);
  });
});
