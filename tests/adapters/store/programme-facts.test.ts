import { expect, test } from "@jest/globals";
import { ledgerStore } from "#adapters/store/ledger.ts";
import { postStore } from "#adapters/store/posts.ts";
import { programmeFacts } from "#adapters/store/programme-facts.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant } from "#tests/support/fakes.ts";
import { backwards, post } from "#tests/support/posts.ts";

const week = (start: string) => ({ start: instant(start), end: instant(start).add({ hours: 7 * 24 }) });

onBothDatabases((database) => {
  test("counts each person's posts of a week by kind, without what is set aside, nameless or outside of it", async () => {
    const { start, end } = week("2026-11-16T00:00Z");
    const said = (sourceId: string, changes: Parameters<typeof post>[0]) =>
      post({ sourceId, at: start, placeId: "facts", ...changes });
    const posts = [
      said("1", { authorId: "anna" }),
      said("2", { authorId: "anna", at: end.subtract({ nanoseconds: 1_000 }) }),
      said("3", { authorId: "anna", kind: "thanks" }),
      said("4", { authorId: "bela", kind: "question" }),
      said("5", { authorId: "bela", at: end }),
      said("6", { authorId: "bela", at: start.subtract({ hours: 1 }) }),
      said("7", { authorId: "bela", setAside: "machine" }),
      said("8", { authorId: "cora", isNameless: true }),
    ];
    await postStore(database(), backwards).add(posts, async () => undefined);

    expect(await programmeFacts(database()).acts({ start, end })).toEqual(
      new Map([
        ["post", new Map([["anna", 2]])],
        ["thanks", new Map([["anna", 1]])],
        ["question", new Map([["bela", 1]])],
      ]),
    );
  });

  test("counts messages by what became of them, and leaves out those that nobody needed or that still wait", async () => {
    const { start, end } = week("2026-11-02T00:00Z");
    const ledger = ledgerStore(database(), backwards);
    const ends = {
      sent: { kind: "sent" },
      blocked: { kind: "failed", reason: "blocked" },
      gone: { kind: "failed", reason: "404" },
      nowhere: { kind: "dropped", reason: "no_contact" },
      night: { kind: "dropped", reason: "quiet_hours" },
      silence: { kind: "dropped", reason: "quiet_period" },
      doubt: { kind: "in_doubt", reason: "timeout" },
      needless: { kind: "dropped", reason: "nothing_to_say" },
    } as const;
    const meant = [...Object.keys(ends), "waiting"].map((personId) => ({
      ...{ id: `fact ${personId}`, key: `fact ${personId}`, personId, class: "unasked" as const },
      ...{ kind: "leaders.nudge", facts: {}, notAfter: end },
    }));
    await database().transaction((tx) => ledger.add(tx, meant, start));
    for (const [personId, settlement] of Object.entries(ends)) {
      await ledger.claim(`fact ${personId}`, () => ({ kind: "send" }), start);
      await ledger.settle(`fact ${personId}`, settlement, start);
    }

    const found = await programmeFacts(database()).outcomes({ start, end });

    const people = [...found].map(([outcome, by]) => `${outcome}: ${[...by.keys()].toSorted()}`);
    expect(people.toSorted()).toEqual([
      "blocked: blocked",
      "failed: gone",
      "inDoubt: doubt",
      "notInstalled: nowhere",
      "quiet: night,silence",
      "sent: sent",
    ]);
  });
});
