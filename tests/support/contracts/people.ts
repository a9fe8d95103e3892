import { expect, test } from "@jest/globals";
import { contact, person } from "#tests/support/fakes.ts";
import type { OfficeUnderTest } from "./office.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00Z");
const hours = (n: number) => now.add({ hours: n });

/** What is promised of people, of what they did, and of what was decided for all of them. */
export function peopleContract(office: () => OfficeUnderTest): void {
  test("finds a person as they were last saved", async () => {
    const { people } = office();
    await people.save(person({ id: "anna" }));
    const changed = person({ id: "anna", department: 'Finance, "Tax"', language: "de", chosen: ["zone"] });

    await people.save(changed);

    expect(await people.find("anna")).toEqual(changed);
    expect((await people.recall("anna", now)).person).toEqual(changed);
    expect(await people.find("nobody")).toBeNull();
  });

  test("knows the last way to a person, and none once it was forgotten", async () => {
    const { people } = office();
    await people.saveContact("ben", { ...contact, conversationId: "a:old" });
    await people.saveContact("ben", contact);
    const before = [await people.contact("ben"), (await people.recall("ben", now)).contact];

    await people.forgetContact("ben");

    expect(before).toEqual([contact, contact]);
    expect([await people.contact("ben"), (await people.recall("ben", now)).contact]).toEqual([null, null]);
  });

  test("knows when people were last visible after a moment", async () => {
    const { acts } = office();
    await acts.note("visible", hours(3));
    await acts.note("visible", hours(1));
    await acts.note("silent", now);
    await acts.note("other", hours(3));

    const found = await office().transaction((tx) => acts.lastActs(tx, ["visible", "silent", "unknown"], now));

    expect([...found].map(([id, last]) => [id, `${last}`])).toEqual([["visible", `${hours(3)}`]]);
  });

  test("a quiet period reigns from its beginning until somebody ends it", async () => {
    const quiet = office().quietPeriods;
    const before = await quiet.since();

    const begun = [await quiet.begin(now), await quiet.begin(hours(1))];
    const since = await quiet.since();
    const ended = [await quiet.end(), await quiet.end()];

    expect([before, `${since}`, await quiet.since()]).toEqual([null, "2026-11-23T08:00:00Z", null]);
    expect([begun, ended]).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  test("begins a quiet period with what is noted of it, or not at all", async () => {
    const { audit, quietPeriods: quiet } = office();
    const about = { actorId: "olga", subjectId: null, reason: null };
    const entry = { at: hours(100), action: "attention.quietPeriodBegan", ...about } as const;
    const failing = quiet.begin(now, async (tx) => {
      await audit.note(entry, tx);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    const [sinceFailed, [noted]] = [await quiet.since(), await audit.latest(1)];

    await quiet.begin(now, (tx) => audit.note(entry, tx));
    const again = await quiet.begin(now, (tx) =>
      audit.note({ ...entry, action: "attention.quietPeriodEnded", at: hours(101) }, tx),
    );
    const [latest] = await audit.latest(1);
    await quiet.end();

    expect([sinceFailed, noted?.action === entry.action, again]).toEqual([null, false, false]);
    expect(latest?.action).toBe(entry.action);
  });

  test("tells what was noted for those who must answer for it, the newest first", async () => {
    const { audit } = office();
    const entry = { action: "leaders.override", actorId: "olga", subjectId: "petra" } as const;
    await audit.note({ ...entry, at: hours(200), reason: "the board asked for it" });
    await audit.note({ ...entry, at: hours(201), action: "attention.quietPeriodBegan", reason: null });

    expect(await audit.latest(2)).toEqual([
      { at: hours(201), action: "attention.quietPeriodBegan", reason: null },
      { at: hours(200), action: "leaders.override", reason: "the board asked for it" },
    ]);
    expect(await audit.latest(1)).toHaveLength(1);
  });
}
