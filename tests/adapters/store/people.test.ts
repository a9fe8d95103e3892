import { expect, test } from "@jest/globals";
import { gateStore } from "#adapters/store/gates.ts";
import { leaderStore } from "#adapters/store/leaders.ts";
import { peopleStore } from "#adapters/store/people.ts";
import type { Leader } from "#domain/leaders/index.ts";
import { choose, type Person } from "#domain/people/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { leader } from "#tests/support/leaders.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00Z");
const later = now.add({ minutes: 10 });
const contact = { serviceUrl: "https://smba.example/", conversationId: "a:1", botId: "28:bot", tenantId: "tenant" };

function person(changes: Partial<Person> = {}): Person {
  return {
    id: "lars",
    name: "Lars Müller",
    givenName: "Lars",
    department: null,
    language: "de",
    formOfAddress: "du",
    zone: "Europe/Berlin",
    hours: null,
    region: null,
    chosen: [],
    ...changes,
  };
}

onBothDatabases((database) => {
  test("knows no way to a person once it was forgotten", async () => {
    const people = peopleStore(database());
    await people.saveContact("ben", { ...contact, conversationId: "a:old" });
    await people.saveContact("ben", contact);
    const before = await people.contact("ben");

    await people.forgetContact("ben");

    expect(before).toEqual(contact);
    expect(await people.contact("ben")).toBeNull();
  });

  test("keeps a question open until it expires or is closed", async () => {
    const people = peopleStore(database());
    const question = { name: "sessions.slots", state: { slots: ["09:00"], expertId: "mette" } };
    await people.saveDialogue("cleo", question, later);
    const open = await people.recall("cleo", now);
    const expired = await people.recall("cleo", later);

    await people.saveDialogue("cleo", null, later);

    expect(open.dialogue).toEqual(question);
    expect(expired.dialogue).toBeNull();
    expect((await people.recall("cleo", now)).dialogue).toBeNull();
  });

  test("recalls all that is known of somebody, as it was saved, and nothing of a stranger", async () => {
    const people = peopleStore(database());
    const fritz = person({ id: "fritz", name: 'Fritz "Fritze" Jäger', chosen: ["zone"] });
    const question = { name: "book", state: { topic: "Zahlen" } };
    await people.save(fritz);
    await people.saveContact("fritz", contact);
    await people.saveDialogue("fritz", question, later);

    const [stranger, known, expired] = await Promise.all([
      people.recall("gerda", now),
      people.recall("fritz", now),
      people.recall("fritz", later),
    ]);

    expect(known).toEqual({ person: fritz, contact, dialogue: question, awaited: false });
    expect(expired).toEqual({ person: fritz, contact, dialogue: null, awaited: false });
    expect(stranger).toEqual({ person: null, contact: null, dialogue: null, awaited: false });
  });

  test("of two settings that are changed at the same moment on two devices, both stay", async () => {
    const people = peopleStore(database());
    const hours = { start: Temporal.PlainTime.from("09:00"), end: Temporal.PlainTime.from("17:00") };
    const helga = person({ id: "helga", chosen: ["language"] });
    await people.save(helga, ["language"]);

    await people.save(choose(helga, { language: "en" }), ["language"]);
    await people.save(choose(helga, { hours, region: "AT" }), ["hours", "region"]);
    await people.save({ ...helga, name: "Helga König", zone: "Europe/Vienna" });

    const { chosen, ...found } = (await people.find("helga")) ?? person();
    expect(found).toMatchObject({ name: "Helga König", language: "en", hours, region: "AT", zone: "Europe/Vienna" });
    expect(chosen.toSorted()).toEqual(["hours", "language", "region"]);
  });

  test.each<[string, Partial<Leader>, boolean]>([
    ["a leader who never wrote", { answeredAt: null }, true],
    ["a leader who wrote an hour ago", { answeredAt: now.subtract({ hours: 1 }) }, true],
    ["a leader who wrote just now", { answeredAt: now.subtract({ minutes: 59 }) }, false],
    ["a leader who fell silent", { state: "silent", nextDueAt: null }, true],
    ["somebody who stopped", { state: "stopped", nextDueAt: null }, false],
  ])("%s: a word from them is awaited or not", async (_who, changes, awaited) => {
    const personId = crypto.randomUUID();
    const gate = { leaderId: personId, kind: "ownWish", proposalId: null, openedAt: now } as const;
    await gateStore(database()).open(gate);
    await leaderStore(database()).save(leader({ personId, ...changes }));

    expect((await peopleStore(database()).recall(personId, now)).awaited).toBe(awaited);
  });

  test("exports and erases everything about one person and nothing about another", async () => {
    const people = peopleStore(database());
    for (const id of ["dora", "emil"]) {
      await people.save(person({ id }));
      await people.saveContact(id, contact);
      await people.saveDialogue(id, { name: "book", state: { expertId: "not to be named" } }, later);
    }

    const exported = await people.export("dora");
    const erased = [await people.erase("dora"), await people.erase("dora")];

    expect(exported.map((item) => item["table"])).toEqual(["person", "contact", "dialogue"]);
    expect(exported[0]).toMatchObject({ id: "dora", given_name: "Lars" });
    expect(JSON.stringify(exported)).not.toContain("not to be named");
    expect(erased).toEqual([3, 0]);
    expect(await people.export("dora")).toEqual([]);
    expect(await people.export("emil")).toHaveLength(3);
  });
});
