import { expect, test } from "@jest/globals";
import { buttonsOf, expectGoodCard, partsOf, textsOf } from "./card-rules.ts";
import { chat, expert } from "./chat.ts";

const lars = expert("lars", ["hashtags"]);

test("somebody volunteers, changes their mind, and is off the list", async () => {
  const { say, state } = chat();

  const [offered] = await say("volunteer Hashtags, first post and Lean");
  const topics = state.experts.get("lars")?.topics;
  const [left] = await say("step down");

  expect(offered).toContain("You help with: hashtags, first post, lean.");
  expect(topics).toEqual(["hashtags", "first post", "lean"]);
  expect(left).toContain("nobody new can book you");
  expect(state.experts.size).toBe(0);
  expect(await say("step down")).toEqual([
    "You don't help others at present. “volunteer hashtags, first post” changes that.",
  ]);
});

test("asks for topics when none were named, by card or typed, and lets commands through", async () => {
  const { hear, press, say, state } = chat({ person: { language: "de" } });

  const [asked] = await hear("Hilfe anbieten");
  const [help] = await say("hilfe");
  await say("Hashtags, erster Beitrag");
  const typed = state.experts.get("lars")?.topics;
  await press("sessions.volunteer", { topics: "Lean" });

  if (asked) expectGoodCard(asked);
  expect(help).toContain("Das können Sie sagen");
  expect(typed).toEqual(["hashtags", "erster beitrag"]);
  expect(state.experts.get("lars")?.topics).toEqual(["lean"]);
});

test.each(["this is by no means a topic", "a,b,c,d,e,f,g,h,i,j,k", "x".repeat(61), " , ,"])(
  "takes for no list of topics: %s",
  async (text) => {
    const { press, state } = chat();

    const again = await press("sessions.volunteer", { topics: text });

    expect(again.text).toBe("Please name one to ten short topics.");
    expect(state.experts.size).toBe(0);
  },
);

test("who volunteers learns at once what that means, and where to say more", async () => {
  const { hear, press } = chat();

  const [first] = await hear("volunteer hashtags");
  const [again] = await hear("volunteer hashtags, lean");
  const opened = await press("volunteering.open");

  expect(first?.text).toContain(
    "At first 3 hours a month at most, in times you have free, booked at once under your name.",
  );
  expect(first?.text).toContain("What is said stays between you two");
  expect(again?.text).not.toContain("At first");
  expect(opened.text).toContain("Topics: hashtags, lean");
  expectGoodCard(opened);
});

test("my offer says everything that is set, as a card and as lines", async () => {
  const { hear } = chat({ experts: [lars], person: { language: "de" } });

  const [offer] = await hear("mein Angebot");

  if (offer) expectGoodCard(offer);
  expect(offer?.text).toContain("Höchstens 3 Stunden im Monat und 2 Gespräche pro Woche, spätestens 24 Stunden vorher");
  expect(offer?.text).toContain("Ihre freien Zeiten werden sofort gebucht, unter Ihrem Namen");
  expect(offer?.text).toContain("Für Mentoring geschult: nein; nie zusammen: niemand ausgenommen");
  expect(offer && partsOf(offer.card).find(({ id }) => id === "perMonth")?.["value"]).toBe("3 h");
  expect(offer && buttonsOf(offer).map(({ title }) => title)).toEqual([
    "Speichern",
    "Pausieren",
    "Nie mit …",
    "Nicht mehr helfen",
  ]);
});

test.each([
  ["at most 2 hours a month", { minutesPerMonth: 120 }],
  ["höchstens 90 Minuten im Monat", { minutesPerMonth: 90 }],
  ["at most 1 a week", { perWeek: 1 }],
  ["Vorlauf 2 Tage", { noticeHours: 48 }],
  ["frag mich vorher", { booking: "request" }],
  ["languages English, German", { languages: ["en", "de"] }],
  ["Formate kurzes Gespräch, halbe Stunde", { formats: ["quick", "half"] }],
  ["am liebsten vormittags", { likes: "morning" }],
  ["mit Vorbehalt gilt als frei", { tentativeIsFree: true }],
  ["working elsewhere is busy", { elsewhereIsFree: false }],
  ["mein Angebot pausieren", { pause: { until: null } }],
])("one sentence sets one thing, whenever it is said: %s", async (text, set) => {
  const { say, state } = chat({ experts: [lars] });

  await say(text);

  expect(state.experts.get("lars")).toEqual({ ...lars, ...set });
});

test.each([
  ["at most 500 hours a month", "Between 15 minutes and 40 hours"],
  ["at most 20 a week", "Between 1 and 10"],
  ["notice 3 weeks", "Between 1 hour and 10 days"],
  ["formats mentoring", "Mentoring takes a training"],
  ["at most", "I couldn't read that; nothing was changed"],
])("says what is wrong, and changes nothing: %s", async (text, why) => {
  const { say, state } = chat({ experts: [lars] });

  expect((await say(text))[0]).toContain(why);
  expect(state.experts.get("lars")).toEqual(lars);
});

const filled = {
  ...{ topics: "Hashtags, Lean", formats: "half,mentoring", languages: "de", perMonth: "90 minutes", perWeek: "1" },
  ...{ notice: "48", booking: "request", likes: "morning", free: "tentative", trained: "trained" },
};

test("the card sets everything at once", async () => {
  const { press, state } = chat({ experts: [lars] });

  const saved = await press("volunteering.save", filled);

  expect(saved.text).toContain("Noted. What you offer:");
  expect(state.experts.get("lars")).toMatchObject({
    ...{ topics: ["hashtags", "lean"], formats: ["half", "mentoring"], languages: ["de"], minutesPerMonth: 90 },
    ...{ perWeek: 1, noticeHours: 48, booking: "request", likes: "morning" },
    ...{ tentativeIsFree: true, elsewhereIsFree: false, trainedAt: expect.anything() },
  });
});

test.each([
  [{ perMonth: "a lot" }, "How much a month?"],
  [{ topics: "" }, "One to ten short topics"],
  [{ formats: "" }, "At least one format"],
  [{ languages: "" }, "At least one language"],
  [{ perWeek: "none" }, "How many a week?"],
  [{ trained: "" }, "Mentoring takes a training"],
])("the card comes back as it was filled in when something of it cannot be: %j", async (wrong, why) => {
  const { press, state } = chat({ experts: [lars] });

  const again = await press("volunteering.save", { ...filled, ...wrong });

  expect(textsOf(again)[0]).toContain(why);
  const values = new Map(partsOf(again.card).map(({ id, value }) => [id, value]));
  expect(values.get("perMonth")).toBe({ ...filled, ...wrong }.perMonth);
  expect(values.get("notice")).toBe("48");
  expect(state.experts.get("lars")).toEqual(lars);
});

test("while the offer is open, pause and go on are about it", async () => {
  const { say, state } = chat({ experts: [lars], person: { language: "de" } });
  await say("mein Angebot");

  const [paused] = await say("Pause bis 10. Januar");
  const until = state.experts.get("lars")?.pause?.until;
  const [resumed] = await say("weiter");

  expect(paused).toContain("Pause bis 10.\u00a0Januar 2027");
  expect(`${until?.toZonedDateTimeISO("Europe/Berlin").toPlainDate()}`).toBe("2027-01-10");
  expect(resumed).toContain("Sie helfen wieder");
  expect(state.experts.get("lars")?.pause).toBeNull();
});

test("go on ends a pause long after the offer was shown, and means nothing to who does not pause", async () => {
  const { say, state } = chat({ experts: [{ ...lars, pause: { until: null } }], person: { language: "de" } });

  const [resumed] = await say("weiter");
  const [nothing] = await say("weiter");

  expect(resumed).toContain("Sie helfen wieder");
  expect(state.experts.get("lars")?.pause).toBeNull();
  expect(nothing).toContain("Das habe ich nicht verstanden");
});

test("who has no reminders and helps others pauses that, and with reminders those", async () => {
  const { say, state } = chat({ experts: [lars] });

  const [paused] = await say("pause");

  expect(paused).toContain("Paused: nobody new can book you.");
  expect(state.experts.get("lars")?.pause).toEqual({ until: null });
});

test.each([
  "pause my offer until 10 January 2029",
  "pause my offer until yesterday",
  "Angebot pausieren bis gestern",
  "Angebot pausieren bis 32. Januar",
])("a pause that is none is not begun: %s", async (text) => {
  const { say, state } = chat({ experts: [lars] });

  const [why] = await say(text);

  expect(why).toContain("Until when? A day within the next six months");
  expect(state.experts.get("lars")?.pause).toBeNull();
});

test("a no to the question with whom never is no name", async () => {
  const { say, state } = chat({ experts: [lars] });
  await say("never with");

  const [dropped] = await say("no");

  expect(dropped).toContain("I dropped the open question.");
  expect(state.dialogue).toBeNull();
});

test("never with somebody is said by name, and known here alone", async () => {
  const { hear, say, state } = chat({ experts: [lars] });

  const [never] = await say("never with Petra Vogt");
  const [offer] = await say("my offer");
  const [list] = await hear("never with");
  const known = state.experts.get("lars")?.neverWith;
  const [again] = await say("again with petra");

  expect(never).toContain("I won't bring you together with Petra Vogt. They don't learn of it.");
  expect(known).toEqual(["petra"]);
  expect(offer).toContain("never with: one person");
  expect(offer).not.toContain("Petra Vogt.");
  expect(list?.text).toContain("Never with: Petra Vogt.");
  expect(again).toContain("again");
  expect(state.experts.get("lars")?.neverWith).toEqual([]);
});

test("asks which one when several are called so, and again when nobody is", async () => {
  const { hear, say, state } = chat({ experts: [lars] });

  const [which] = await hear("nie mit Ann");
  await say("2");
  const [nobody] = await say("never with Xaver");

  if (which) expectGoodCard(which);
  expect(which?.text).toMatch(/1 {2}Ann.+\n2 {2}Ann/);
  expect(state.experts.get("lars")?.neverWith).toHaveLength(1);
  expect(nobody).toContain("Xaver");
  expect((await say("again with Xaver"))[0]).toContain("isn't on your list");
});

test("who was trained says so, is told what is missing, and can take it back", async () => {
  const { say, state } = chat({ experts: [lars] });

  const [trained] = await say("I am trained");
  await say("formats half hour, mentoring");
  const formats = state.experts.get("lars")?.formats;
  await say("I am not trained");

  expect(trained).toContain("To give mentoring, add it to your formats");
  expect(formats).toEqual(["half", "mentoring"]);
  expect(state.experts.get("lars")).toMatchObject({ trainedAt: null, formats: ["half"] });
});

test.each(["my offer", "frag mich vorher", "pause my offer", "ich helfe wieder", "never with Petra Vogt"])(
  "who does not help others is told so: %s",
  async (text) => {
    const { say, state } = chat();

    expect(await say(text)).toEqual([
      "You don't help others at present. “volunteer hashtags, first post” changes that.",
    ]);
    expect(state.experts.size).toBe(0);
  },
);

test("whoever volunteers for hashtags is not shown them instead, and is asked where it may be either", async () => {
  const { say, state } = chat();

  await say("volunteer");
  await say("Hashtags");
  expect(state.experts.get("lars")?.topics).toEqual(["hashtags"]);
  await say("volunteer");

  expect((await say("hashtags, lean"))[0]).toContain("Is that your answer");
  await say("1");
  expect(state.experts.get("lars")?.topics).toEqual(["hashtags", "lean"]);
});
