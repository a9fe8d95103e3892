import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startWorld, until, type World } from "#tests/support/world.ts";

const WEEK = ["2026-11-23T00:00:00Z", "2026-11-29T00:00:00Z"] as const;
let world: World;

describe.each(["PGlite", "PostgreSQL"] as const)("a private hour, on %s", (database) => {
  beforeAll(async () => {
    world = await startWorld({ database });
    await world.say("Mira Lindqvist", "ich helfe bei Hashtags, erster Beitrag");
    await world.say("Mira Lindqvist", "Sprachen Deutsch und Englisch");
  });
  afterAll(() => world.close());

  async function shared(one: string, other: string) {
    const [first, second] = await Promise.all([one, other].map((name) => world.calendar(name, ...WEEK)));
    return (first ?? []).flatMap((entry) => {
      const copy = second?.find(({ uid }) => uid === entry.uid);
      return copy && entry.attendeeIds.length === 1 ? [{ entry, copy }] : [];
    });
  }

  test("is booked in German with three words, and cancelled again", async () => {
    const before = (await world.outgoing()).at(-1)?.n ?? 0;
    const proposal = (await world.say("Lars Brandt", "buchen hashtags")).at(-1);
    const proposed = (await world.outgoing(before)).filter(({ path }) => path.includes("getSchedule"));
    const proposedUntil = (await world.outgoing()).at(-1)?.n ?? 0;
    const booked = (await world.say("Lars Brandt", "2")).at(-1);
    const tapped = (await world.outgoing(proposedUntil)).filter(({ path }) => /getSchedule|\/events/.test(path));

    expect(proposal).toContain("Mira Lindqvist");
    expect(proposed).toHaveLength(1);
    // Free or busy once more, and the event.
    expect(tapped.map(({ path }) => path.replace(/.*\//, ""))).toEqual(["getSchedule", "events"]);
    expect(booked).toContain("Gebucht");
    const [meeting] = await shared("Lars Brandt", "Mira Lindqvist");
    expect(meeting?.entry).toMatchObject({ subject: "Gespräch", sensitivity: "private", cancelled: false });
    expect(meeting?.entry.joinUrl).toMatch(/^https:/);
    expect(meeting?.entry.organizerId).toBe(await world.idOf("Mira Lindqvist"));

    const cancelled = (await world.say("Lars Brandt", "absagen")).at(-1);

    expect(cancelled).toContain("Abgesagt");
    for (const { entry, copy } of await shared("Lars Brandt", "Mira Lindqvist")) {
      expect([entry.cancelled, copy.cancelled]).toEqual([true, true]);
    }
  });

  test("is booked in English with one tap, and the expert hears of it and of its end", async () => {
    await world.say("Sam Carter", "book hashtags, not Thursday");

    const card = await world.press("Sam Carter", "sessions.take");
    const told = await until(async () =>
      (await world.messages("Mira Lindqvist")).find(({ text }) => text.includes("Sam Carter")),
    );
    await world.say("Mira Lindqvist", "absagen");
    const ended = await until(async () =>
      (await world.messages("Sam Carter")).find(({ from, text }) => from === "bot" && text.includes("cancelled")),
    );

    expect(card).toContain("Booked");
    expect(told.text).toContain("Sam Carter");
    expect(ended.text).toContain("Mira Lindqvist");
  });

  test("is not booked when nobody volunteers for the topic, and says what there is", async () => {
    const answer = (await world.say("Anna Köhler", "buchen Buchhaltung")).join("\n");

    expect(answer).toContain("hashtags");
    expect(answer).not.toContain("Gebucht");
  });

  test("asks Graph once, about nineteen volunteers and the asker, however many there are", async () => {
    const people = await world.ask<readonly { readonly name: string }[]>("people");
    const others = people.map(({ name }) => name).filter((name) => !["Lars Brandt", "Vorbild"].includes(name));
    for (const name of others) await world.say(name, "ich helfe bei Gartenbau", { locale: "de-DE" });

    const before = (await world.outgoing()).at(-1)?.n ?? 0;
    const proposal = (await world.say("Lars Brandt", "buchen Gartenbau")).at(-1);
    const asked = (await world.outgoing(before)).filter(({ path }) => path.includes("getSchedule"));

    expect(others.length).toBeGreaterThan(19);
    expect(proposal).toContain("gartenbau");
    expect(asked.map(({ body }) => (body as { schedules: unknown[] }).schedules.length)).toEqual([20]);
  });
});
