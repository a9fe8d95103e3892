import { expect, test } from "@jest/globals";
import { openStores } from "#adapters/store/stores.ts";
import { deliver, type Intention } from "#domain/attention/index.ts";
import { planDueNudges } from "#domain/leaders/index.ts";
import { eraseEverything, type PersonalStores } from "#domain/privacy/index.ts";
import { intention } from "#tests/support/contracts/ledger.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { planned } from "#tests/support/deliveries.ts";
import { contact, person, silent } from "#tests/support/fakes.ts";
import { leader } from "#tests/support/leaders.ts";
import { backwards } from "#tests/support/posts.ts";
import { sessionWorld } from "#tests/support/sessions.ts";

const now = Temporal.Instant.from("2026-11-24T08:30:00Z");

onBothDatabases((database) => {
  test("nothing is left of a due leader, however often nudges are planned meanwhile", async () => {
    const stores = openStores(database(), async () => undefined, backwards);
    const personId = "leaving";
    const tick = async () => {
      const { leaders, ledger, posts } = stores;
      await planDueNudges({ leaders, ledger, acts: posts, outbox: { wake() {} }, clock: () => now, log: silent });
      const due = await leaders.find(personId);
      // Due again and again, as if days went by.
      if (due) await leaders.save({ ...due, nextDueAt: now.subtract({ microseconds: ++ticks }) });
    };
    let ticks = 0;
    await stores.gates.open({ leaderId: personId, kind: "ownWish", proposalId: null, openedAt: now });
    await stores.leaders.save(leader({ personId, nextDueAt: now }));
    const ticking: PersonalStores = Object.fromEntries(
      Object.entries(stores).map(([name, store]) => [
        name,
        { export: store.export, erase: (id: string) => tick().then(() => store.erase(id)) },
      ]),
    );

    await eraseEverything(
      { stores: ticking, booking: sessionWorld().deps, refusals: { closePast: async () => {} } },
      personId,
    );

    expect(ticks).toBeGreaterThan(0);
    expect(await stores.ledger.export(personId)).toEqual([]);
    expect(await stores.leaders.find(personId)).toBeNull();
  });

  test("what is on its way to somebody names nobody who was erased meanwhile", async () => {
    const { ledger, people, refusals } = openStores(database(), async () => undefined, backwards);
    const entry = intention({
      personId: "told",
      facts: { withId: "left", slot: "x" },
      notAfter: now.add({ hours: 1 }),
    });
    await database().transaction((tx) => ledger.add(tx, [entry], now));
    await people.save(person({ id: "told" }));
    await people.saveContact("told", contact);
    const { deps, state } = planned();
    const availability = { at: () => ledger.erase("left").then(() => "free" as const) };
    const preparations = {
      [entry.kind]: async ({ facts }: Intention) => {
        const offers = [{ id: "o", aboutId: "found and left" }];
        await refusals.closePast("found and left", now);
        await ledger.erase("found and left");
        return { ...facts, offers };
      },
    };

    for (const taken of await ledger.take(now, 1)) {
      await deliver({ ...deps, ledger, people, availability, preparations, clock: () => now }, taken);
    }

    const said = { withId: "erased", slot: "x", offers: [{ id: "o", aboutId: "erased" }] };
    expect(state.sent.map(({ facts }) => facts)).toEqual([said]);
    expect((await ledger.find(entry.id))?.facts).toEqual(said);
  });

  test("what was begun before somebody was erased is not written after that, until they are back", async () => {
    const { ledger, people, refusals, suggestions } = openStores(database(), async () => undefined, backwards);
    const meant = (id: string) => intention({ id, personId: "gone" });
    const plan = (id: string) => database().transaction((tx) => ledger.add(tx, [meant(id)], now));
    const offered = { kind: "question", subject: "{}", reasons: [], suggestedAt: now, choice: null } as const;
    const offer = (of: string) =>
      suggestions.note([
        { ...offered, id: `${of} to them`, leaderId: "gone", aboutId: null },
        { ...offered, id: `${of} about them`, leaderId: "stays", aboutId: "gone" },
        { ...offered, id: `${of} about another`, leaderId: "stays", aboutId: "other" },
      ]);

    await refusals.closePast("gone", now.subtract({ seconds: 1 }));
    await Promise.all([plan("meant late"), offer("late")]);
    const late = [await ledger.export("gone"), await suggestions.export("gone"), await suggestions.export("stays")];
    await people.save(person({ id: "gone" }));
    await Promise.all([plan("meant again"), offer("again")]);
    const again = [await ledger.export("gone"), await suggestions.export("gone"), await suggestions.export("stays")];

    expect(late.map((items) => items.map(({ id }) => id))).toEqual([[], [], ["late about another"]]);
    expect(again.map((items) => items.length)).toEqual([1, 1, 3]);
  });
});
