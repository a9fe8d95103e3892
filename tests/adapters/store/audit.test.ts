import { expect, test } from "@jest/globals";
import { auditLog } from "#adapters/store/audit.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { backwards } from "#tests/support/posts.ts";

const at = Temporal.Instant.from("2026-11-23T08:00:00.123456Z");
const override = { action: "leaders.override", reason: "The board asked for it", actorId: "olga" } as const;

onBothDatabases((database) => {
  test("tells the newest first, and of nobody who it was", async () => {
    const audit = auditLog(database(), backwards);
    await audit.note({ at, ...override, subjectId: "petra" });
    await audit.note({
      at: at.add({ hours: 1 }),
      ...override,
      action: "attention.quietPeriodBegan",
      reason: null,
      subjectId: null,
    });

    expect(await audit.latest(2)).toEqual([
      { at: at.add({ hours: 1 }), action: "attention.quietPeriodBegan", reason: null },
      { at, action: "leaders.override", reason: "The board asked for it" },
    ]);
    expect(await audit.latest(1)).toHaveLength(1);
  });

  test("keeps hashes of people only", async () => {
    await auditLog(database(), backwards).note({ at, ...override, subjectId: "lars" });

    const { rows } = await database().alone.executeSql("select * from audit");

    expect(JSON.stringify(rows)).toContain(backwards("olga"));
    expect(JSON.stringify(rows)).not.toMatch(/olga|lars/);
  });

  test("survives erasing, and shows a person what stands there about them", async () => {
    const audit = auditLog(database(), backwards);
    await audit.note({ at, ...override, subjectId: "nina" });

    const erased = await audit.erase("nina");

    expect(erased).toBe(0);
    expect(await audit.export("nina")).toEqual([
      {
        ...{ table: "audit", action: "leaders.override", reason: "The board asked for it" },
        at: expect.stringMatching(/T08:00:00\.123456Z$/),
      },
    ]);
    expect(await audit.export("nobody")).toEqual([]);
  });
});
