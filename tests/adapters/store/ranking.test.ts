import { expect, test } from "@jest/globals";
import { rankingStore } from "#adapters/store/ranking.ts";
import { onBothDatabases } from "#tests/support/databases.ts";

onBothDatabases((database) => {
  test("keeps what ranking learned, for who does not have it yet, and lets nobody overwrite what they did not see", async () => {
    const ranking = rankingStore(database());
    const nothing = await ranking.newerThan(0);

    const outcomes = [
      await ranking.save(0, Buffer.from([1])),
      await ranking.save(0, Buffer.from([2])),
      await ranking.save(1, Buffer.from([3, 0, 255])),
    ];

    const saved = await ranking.newerThan(1);
    expect(nothing).toBeNull();
    expect(outcomes).toEqual([true, false, true]);
    expect([saved?.version, [...(saved?.weights ?? [])]]).toEqual([2, [3, 0, 255]]);
    expect(await ranking.newerThan(2)).toBeNull();
  });
});
