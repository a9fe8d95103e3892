/** What most people come for, on both databases. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startWorld, until, type World } from "#tests/support/world.ts";

const WEEK = ["2026-11-23T00:00:00Z", "2026-11-29T00:00:00Z"] as const;
let world: World;

describe.each(["PGlite", "PostgreSQL"] as const)("on %s", (database) => {
  beforeAll(async () => {
    world = await startWorld({ database });
  });
  afterAll(() => world.close());

  describe("a private hour", () => {
    beforeAll(async () => {
      await world.say("Mira Lindqvist", "ich helfe bei Hashtags, erster Beitrag");
      await world.say("Mira Lindqvist", "Sprachen Deutsch und Englisch");
    });

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

  describe("the weekly nudge", () => {
    /** Moves the clock, and waits until everybody who is due has been seen to. */
    async function moveTo(to: string): Promise<void> {
      await world.moveTo(to);
      await world.say("Petra Vogt", "help");
      await new Promise((resolve) => setTimeout(resolve, 1_500));
    }

    test("comes in the slot after a yes, and only to who was not visible", async () => {
      await world.say("Lars Brandt", "start", { locale: "de-DE", zone: "Europe/Berlin" });
      await world.press("Lars Brandt", "leaders.begin");
      await world.press("Lars Brandt", "leaders.slot", { inputs: { weekday: "2", time: "09:30" } });
      await world.say("Sam Carter", "start", { locale: "en-GB", zone: "Europe/London" });
      await world.say("Sam Carter", "yes");
      const slot = (await world.say("Sam Carter", "Tuesday 9:30")).at(-1);
      await world.say("Anna Köhler", "start", { locale: "de-DE", zone: "Europe/Berlin" });
      await world.say("Anna Köhler", "ja");
      await world.say("Anna Köhler", "Dienstag 9:30");
      const channelId = (await world.teams())[0]?.channels[1]?.id ?? "";
      await world.post("Anna Köhler", channelId, "Danke an alle, die gestern geholfen haben!");

      await moveTo("2026-11-24T08:29:00Z");
      expect(await world.nudges("Lars Brandt")).toHaveLength(0);
      await world.moveTo("2026-11-24T08:31:00Z");
      await until(async () => (await world.nudges("Lars Brandt")).length > 0);
      expect(await world.nudges("Sam Carter")).toHaveLength(0);
      await world.moveTo("2026-11-24T09:31:00Z");
      await until(async () => (await world.nudges("Sam Carter")).length > 0);

      expect(slot).toContain("Tuesday at 09:30 (Europe/London)");
      expect(await world.nudges("Lars Brandt")).toHaveLength(1);
      expect(await world.nudges("Anna Köhler")).toHaveLength(0);
    });

    test("says why it came, by button and typed, in the person's language", async () => {
      const pressed = await world.press("Lars Brandt", "attention.why");
      const typed = (await world.say("Sam Carter", "why did I get this?")).at(-1);

      expect(pressed).toContain("Di 24.\u00a0Nov");
      expect(typed).toContain("Tue 24 Nov");
    });

    test("next week, pause and stop can be typed, and a pause holds", async () => {
      const next = (await world.say("Sam Carter", "next week")).at(-1);
      const paused = (await world.say("Lars Brandt", "Pause bis 15. Dezember")).at(-1);

      await moveTo("2026-12-01T09:31:00Z");
      await until(async () => (await world.nudges("Sam Carter")).length === 2);

      expect(next).toContain("1 Dec");
      expect(paused).toContain("15.\u00a0Dez");
      expect(await world.nudges("Lars Brandt")).toHaveLength(0); // the answer to "why?" took the place of the first one
      expect((await world.say("Sam Carter", "stop")).at(-1)).toContain("Stopped");

      await moveTo("2026-12-08T09:31:00Z");
      expect(await world.nudges("Sam Carter")).toHaveLength(2);
    });

    test("a slot missed by more than four hours is never caught up", async () => {
      await world.say("Jonas Weber", "start", { locale: "de-DE", zone: "Europe/Berlin" });
      await world.say("Jonas Weber", "ja");
      await world.say("Jonas Weber", "Mittwoch 10:00");

      await moveTo("2026-12-09T13:30:00Z");
      expect(await world.nudges("Jonas Weber")).toHaveLength(0);
      await world.moveTo("2026-12-16T09:00:00Z");
      await until(async () => (await world.nudges("Jonas Weber")).length === 1);
    });

    test("who blocks the bot gets nothing, and the next one goes to everybody else", async () => {
      await world.block("Jonas Weber");
      await world.say("Mira Lindqvist", "start", { locale: "de-DE", zone: "Europe/Berlin" });
      await world.say("Mira Lindqvist", "ja");
      await world.say("Mira Lindqvist", "Mittwoch 10:00");

      await world.moveTo("2026-12-23T09:00:00Z");
      await until(async () => (await world.nudges("Mira Lindqvist")).length === 1);

      expect(await world.nudges("Jonas Weber")).toHaveLength(1);
      const doctor = (await world.say("Tomasz Zielinski", "doctor")).join("\n");
      expect(doctor).toContain("1 fehlgeschlagen");
      expect(doctor).not.toContain("ruht");
    });
  });
});
