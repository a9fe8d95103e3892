import { expect, test } from "@jest/globals";
import { messengerStore } from "#adapters/store/messengers.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant } from "#tests/support/fakes.ts";

const now = instant("2026-11-23T08:00:00Z");

onBothDatabases((database) => {
  test("keeps who volunteered, the first one first, with what they said last", async () => {
    const messengers = messengerStore(database());
    await messengers.volunteer("mira", ["EM"], now);
    await messengers.volunteer("jonas", ["IT", "Recht"], now.subtract({ hours: 1 }));

    await messengers.volunteer("mira", ["EM", "HR"], now.add({ hours: 1 }));

    expect(await messengers.all()).toEqual([
      { personId: "jonas", knows: ["IT", "Recht"] },
      { personId: "mira", knows: ["EM", "HR"] },
    ]);
  });

  test("withdraws at once, and says whether there was anything to withdraw", async () => {
    const messengers = messengerStore(database());
    await messengers.volunteer("uwe", ["EM"], now);

    expect(await messengers.withdraw("uwe")).toBe(true);
    expect(await messengers.withdraw("uwe")).toBe(false);
    expect((await messengers.all()).map(({ personId }) => personId)).not.toContain("uwe");
  });

  test("exports what somebody said of themselves, and erases it", async () => {
    const messengers = messengerStore(database());
    await messengers.volunteer("grace", ["Sales"], now);

    expect(await messengers.export("grace")).toMatchObject([{ table: "messenger_volunteer", knows: ["Sales"] }]);
    expect(await messengers.erase("grace")).toBe(1);
    expect(await messengers.export("grace")).toEqual([]);
  });
});
