import { expect, test } from "@jest/globals";
import { ledgerStore } from "#adapters/store/ledger.ts";
import { suggestionStore } from "#adapters/store/suggestions.ts";
import type { Suggestion } from "#domain/leaders/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { backwards } from "#tests/support/posts.ts";

const now = Temporal.Instant.from("2026-11-24T08:30:00Z");
const yesterday = now.subtract({ hours: 24 });
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

function suggestion(changes: Partial<Suggestion> = {}): Suggestion {
  return {
    id: "e1.1",
    leaderId: "lars",
    kind: "thanks",
    subject: "anna",
    aboutId: "anna",
    reasons: [{ kind: "helped", value: null }],
    suggestedAt: now,
    choice: null,
    ...changes,
  };
}

onBothDatabases((database) => {
  test("knows what a leader was offered, the newest first and in order", async () => {
    const suggestions = suggestionStore(database(), backwards);
    const [first, second] = [suggestion(), suggestion({ id: "e1.2", kind: "card", subject: "7", aboutId: null })];
    const before = suggestion({ id: "e0.1", suggestedAt: yesterday });

    await suggestions.note([before, second, first]);
    await suggestions.note([suggestion({ id: "other", leaderId: "mira" })]);

    expect(plain(await suggestions.offered("lars", yesterday))).toEqual(plain([first, second, before]));
    expect(await suggestions.offered("lars", now)).toHaveLength(2);
    expect(plain(await suggestions.find("lars", ["e1.2", "other", "e1.1"]))).toEqual(plain([second, first]));
  });

  test("does not take for offered what a message was to say that never went out", async () => {
    const suggestions = suggestionStore(database(), backwards);
    const ledger = ledgerStore(database(), (id) => id);
    const ids = ["sent", "dropped", "failed", "waiting"];
    const meant = ids.map((id) => ({
      ...{ id, key: id, personId: "nora", class: "unasked" as const, kind: "leaders.nudge", facts: {} },
      notAfter: now.add({ hours: 4 }),
    }));
    await database().transaction((tx) => ledger.add(tx, meant, now));
    await suggestions.note(ids.map((id) => suggestion({ id: `${id}.1`, leaderId: "nora" })));
    await ledger.claim("dropped", () => ({ kind: "drop", reason: "refused" }), now);
    for (const id of ["sent", "failed"]) await ledger.claim(id, () => ({ kind: "send" }), now);
    await ledger.settle("failed", { kind: "failed", reason: "blocked" }, now);

    expect((await suggestions.offered("nora", yesterday)).map(({ id }) => id)).toEqual(["sent.1"]);
  });

  test("offers something else in the place of what was not sent, without forgetting a choice", async () => {
    const suggestions = suggestionStore(database(), backwards);
    await suggestions.note([suggestion({ id: "again.1", leaderId: "again" })]);
    await suggestions.choose("again", "again.1", "taken", now);

    await suggestions.note([suggestion({ id: "again.1", leaderId: "again", subject: "jonas", aboutId: "jonas" })]);

    expect(await suggestions.find("again", ["again.1"])).toMatchObject([{ subject: "jonas", choice: "taken" }]);
  });

  test("lets nobody choose for another", async () => {
    const suggestions = suggestionStore(database(), backwards);
    await suggestions.note([suggestion({ id: "mine", leaderId: "chooser" })]);

    const chosen = [
      await suggestions.choose("mira", "mine", "taken", now),
      await suggestions.choose("chooser", "nothing", "taken", now),
      await suggestions.choose("chooser", "mine", "notThis", now),
    ];

    expect(chosen).toMatchObject([null, null, { id: "mine", choice: "notThis" }]);
  });

  test("forgets what is old", async () => {
    const suggestions = suggestionStore(database(), backwards);
    const old = suggestion({ id: "old", leaderId: "forgetful", suggestedAt: yesterday });
    await suggestions.note([old, suggestion({ id: "new", leaderId: "forgetful" })]);

    await suggestions.forget(now);

    expect(await suggestions.offered("forgetful", yesterday)).toMatchObject([{ id: "new" }]);
  });

  test("forgets somebody in what others were offered and told, and leaves what they were offered", async () => {
    const [suggestions, ledger] = [suggestionStore(database(), backwards), ledgerStore(database(), (id) => id)];
    const told = (id: string, kind: string) =>
      ({
        id,
        personId: "reader",
        class: "unasked",
        kind,
        key: id,
        facts: { withId: "refuser" },
        notAfter: now,
      }) as const;
    const planned = [told("told-1", "leaders.confirmation"), told("told-2", "sessions.booked")];
    await database().transaction((tx) => ledger.add(tx, planned, now));
    await suggestions.note([
      suggestion({ id: "about-refuser", leaderId: "reader", aboutId: "refuser" }),
      suggestion({ id: "of-refuser", leaderId: "refuser" }),
    ]);

    const removed = await suggestions.eraseAbout("refuser");

    expect(removed).toBe(2);
    expect(await suggestions.find("reader", ["about-refuser"])).toEqual([]);
    expect(await suggestions.find("refuser", ["of-refuser"])).toHaveLength(1);
    expect((await ledger.find("told-1"))?.facts).toEqual({ withId: "erased" });
    expect((await ledger.find("told-2"))?.facts).toEqual({ withId: "refuser" });
  });

  test("goes with the leader, and with the colleague whom it was about", async () => {
    const suggestions = suggestionStore(database(), backwards);
    await suggestions.note([
      suggestion({ id: "about", leaderId: "eva", aboutId: "gone" }),
      suggestion({ id: "own", leaderId: "gone" }),
    ]);

    const exported = await suggestions.export("gone");
    const erased = [await suggestions.erase("gone"), await suggestions.erase("gone")];

    expect(exported).toMatchObject([{ table: "suggestion", id: "own" }]);
    expect(erased).toEqual([2, 0]);
    expect(await suggestions.offered("eva", yesterday)).toEqual([]);
  });
});
