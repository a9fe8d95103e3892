import { beforeAll, expect, test } from "@jest/globals";
import { type HourStory, hourStories } from "#tests/support/hour-stories.ts";
import { pictureBook } from "#tests/support/picture-book.ts";
import { worldInBrowser } from "#tests/support/world-in-browser.ts";

const client = worldInBrowser({});
const { button, open, page, press, say, see, world } = client;
const { newPage, pictureMessages, pictureView } = pictureBook(client, "hour-");

const languages = ["German", "English"] as const;

/** A calendar with its five days. */
const WEEK = { width: 1_180, height: 720 };

beforeAll(async () => {
  for (const { expert, leader, locale, shy, volunteers, zone, ...story } of languages.map((one) => hourStories[one])) {
    await world().ask(`chats/${await world().idOf(leader)}/install`, { locale, zone });
    await world().say(expert, volunteers, { locale, zone });
    await world().say(shy, story.volunteersToo, { locale, zone });
    await world().say(shy, story.askMeFirst);
  }
  await world().moveTo("2026-11-23T09:30:00Z"); // a Monday morning in London, too
});

/** The week of somebody, once it shows the hour like this. */
async function pictureWeek(story: HourStory, whose: string, entry: RegExp, name: string): Promise<void> {
  await newPage(story, WEEK);
  await open("calendar", whose);
  await button(entry).waitFor();
  await pictureView(story, name);
}

test.each(languages)("a leader asks in words of their own, and books with one tap, in %s", async (language) => {
  const story = hourStories[language];
  await newPage(story);
  await open("chat", story.leader);

  await say(story.asks);
  await see(story.proposed);
  const proposed = await pictureMessages(story, "01-proposal", 2);
  await press(/^1 /);
  await see(story.isBooked);
  await pictureMessages(story, "02-booked", 1);

  expect(proposed).toContain(story.expert);
  expect(proposed).not.toMatch(/\b(?:Mi|Wed)\b/);
});

test.each(languages)(
  "both calendars show it as private, and the expert alone what it is about, in %s",
  async (language) => {
    const story = hourStories[language];
    await pictureWeek(story, story.leader, story.entry, "03-calendar");
    await newPage(story);
    await open("chat", story.expert);
    await see(story.isTold);
    await pictureMessages(story, "04-told", 1);
  },
);

test.each(languages)("the expert moves it in Outlook, and the leader hears of it, in %s", async (language) => {
  const story = hourStories[language];
  await newPage(story, WEEK);
  await open("calendar", story.expert);
  await press(story.entry);
  await pictureView(story, "05-outlook");
  await press(story.move);
  const dialog = page().getByRole("dialog").last();
  await dialog.getByLabel(story.date).fill("2026-11-27");
  await dialog.getByLabel(story.from).fill("10:00");
  await dialog.getByLabel(story.to).fill("10:30");
  await press(story.save);
  await dialog.waitFor({ state: "detached" });

  await world().moveBy("PT20M");
  await newPage(story);
  await open("chat", story.leader);
  await see(story.isMoved);
  await pictureMessages(story, "06-moved", 1);
});

test.each(languages)("the leader cancels it without a reason, and the calendar shows that, in %s", async (language) => {
  const story = hourStories[language];
  await newPage(story);
  await open("chat", story.leader);
  await say(story.cancel);
  await see(story.isCancelled);
  await pictureMessages(story, "07-cancelled", 2);

  await pictureWeek(story, story.leader, story.cancelledEntry, "08-calendar");
});

test.each(languages)("an expert who wants to be asked sees no name before the yes, in %s", async (language) => {
  const story = hourStories[language];
  await newPage(story);
  await open("chat", story.leader);
  await say(story.asksAnother);
  await press(story.askThem);
  await see(story.isAsking);
  const asking = await pictureMessages(story, "09-asking", 2);

  await world().moveBy("PT10M");
  await newPage(story);
  await open("chat", story.shy);
  await see(story.request);
  const asked = await pictureMessages(story, "10-asked", 1);
  await press(/^1 /);
  await see(story.accepted);
  await pictureMessages(story, "11-yes", 1);
  await newPage(story);
  await open("chat", story.leader);
  await see(story.named);
  await pictureMessages(story, "12-named", 1);

  expect(asking).not.toContain(story.shy);
  expect(asked).not.toContain(story.leader);
});
