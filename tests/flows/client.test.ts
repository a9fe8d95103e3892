import { beforeEach, expect, test } from "@jest/globals";
import { lookAt } from "#tests/support/look-at.ts";
import { worldInBrowser } from "#tests/support/world-in-browser.ts";

const client = worldInBrowser({ opening: true });
const { open, button, page, press, see, say, world } = client;
beforeEach(() => client.newPage({ viewport: { width: 1280, height: 800 } }));

const leaders = {
  German: {
    name: "Lars Brandt",
    yes: "Ja",
    day: ["Tag", "Dienstag"],
    time: "Uhrzeit",
    save: "Speichern",
    saved: /Dienstag, 09:30 Uhr/,
    slot: "2026-11-24T08:31:00Z",
    why: "Warum bekomme ich das?",
    because: /Sie haben am 23.\u00a0November 2026 darum gebeten/,
    next: "Nächste Woche",
    nextIs: /1\.\u00a0Dez/,
  },
  English: {
    name: "Sam Carter",
    yes: "Yes",
    day: ["Day", "Tuesday"],
    time: "Time",
    save: "Save",
    saved: /Tuesday at 09:30/,
    slot: "2026-11-24T09:31:00Z",
    why: "Why did I get this?",
    because: /You asked for it on 24 November 2026/,
    next: "Next week",
    nextIs: /1 Dec/,
  },
} as const;

test.each(["German", "English"] as const)(
  "a leader says yes, gets the nudge in their slot and learns why, in %s",
  async (language) => {
    const { name, yes, day, time, save, saved, slot, why, because, next, nextIs } = leaders[language];
    await open("chat", name);
    await say("Start");
    await press(yes);
    await page().getByRole("combobox", { name: day[0] }).selectOption(day[1]);
    await page().getByLabel(time).last().fill("09:30");
    await press(save);
    await see(saved);

    await world().moveTo(slot);
    await button(why).waitFor();
    const blocks = await lookAt(page(), `nudge-${language}`);
    await press(why);
    await see(because);
    await press(next);
    await see(nextIs);

    expect(blocks).toEqual([]);
  },
);

test("somebody books an hour with one tap and cancels it in words, and the calendar shows both, in English", async () => {
  await open("chat", "Sam Carter");
  await say("book hashtags");
  await button(/^5 /).waitFor();
  expect(await lookAt(page(), "slots-en")).toEqual([]);
  const edges = await Promise.all(
    (await page().locator(".ac-actionSet").last().getByRole("button").all()).map((one) => one.boundingBox()),
  );
  const card = await page().locator(".ac-adaptiveCard").last().boundingBox();
  for (const edge of edges)
    expect((edge?.x ?? 0) + (edge?.width ?? 0)).toBeLessThanOrEqual((card?.x ?? 0) + (card?.width ?? 0));
  expect(edges).toHaveLength(6);

  await say("Thursday afternoon");
  await press(/^1 /);
  await see(/Booked/);
  expect(await lookAt(page(), "booked-en")).toEqual([]);

  await open("calendar", "Sam Carter");
  await see("Conversation");
  expect(await lookAt(page(), "calendar-en")).toEqual([]);

  await open("chat", "Sam Carter");
  await say("cancel");
  await see(/Cancelled/);
});

test("while writing a post the living hashtag is found and goes with it, in German", async () => {
  await open("channels", "Anna Köhler");
  await press("Beitrag beginnen");
  await page().getByRole("textbox").last().fill("Die Zeiten an der Presse sind da");
  await press("Hashtag finden");
  await page().getByRole("searchbox").fill("rüst");
  await button(/#em_ruesten/).waitFor();
  expect(await lookAt(page(), "hashtag-de")).toEqual([]);
  await press(/#em_ruesten/);
  await press("Posten");

  await see("Die Zeiten an der Presse sind da");
  await see(/Von Vorbild gehört in \d+ ms/);
  expect(await lookAt(page(), "heard-de")).toEqual([]);
});

test("suggestions come in chat too, in English", async () => {
  await open("chat", "Priya Nair");
  await say("suggest New colleagues start on Monday: how do you do the onboarding?");
  await see(/#hr_onboarding/);

  expect(await lookAt(page(), "suggest-en")).toEqual([]);
});
