import { beforeEach, describe, expect, test } from "@jest/globals";
import { lookAt } from "#tests/support/look-at.ts";
import { until } from "#tests/support/world.ts";
import { worldInBrowser } from "#tests/support/world-in-browser.ts";

const client = worldInBrowser({ opening: true, environment: { PUBLIC_URL: "https://vorbild.nordlicht.example" } });
const { open, button, page, press, see, say, world } = client;
const VIEWPORT = { width: 1280, height: 800 };

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

describe("the client", () => {
  beforeEach(() => client.newPage({ viewport: VIEWPORT }));

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

  test("suggestions come in chat too, in English", async () => {
    await open("chat", "Priya Nair");
    await say("suggest New colleagues start on Monday: how do you do the onboarding?");
    await see(/#hr_onboarding/);

    expect(await lookAt(page(), "suggest-en")).toEqual([]);
  });
});

const people = {
  German: {
    code: "de",
    name: "Anna Köhler",
    places: "Teams und Kanäle",
    colleague: "Lukas Steiner",
    write: "Beitrag beginnen",
    find: "Hashtag finden",
    typed: "rüst",
    tag: "#em_ruesten",
    alive: /\d+ Beiträge/,
    text: "Die Zeiten an der Presse sind da",
    post: "Posten",
    heard: /Von Vorbild gehört in \d+ ms/,
    asked: "Wie lange dauert bei euch das Rüsten an der Presse?",
    options: "Weitere Optionen",
    suggest: "Hashtags vorschlagen",
    why: /Der Name steht im Text/,
    reply: "Damit antworten",
    copy: "Kopieren",
    answered: "Danke, das hilft",
  },
  English: {
    code: "en",
    name: "Priya Nair",
    places: "Teams and channels",
    colleague: "Sam Carter",
    write: "Start a post",
    find: "Find a hashtag",
    typed: "onb",
    tag: "#hr_onboarding",
    alive: /\d+ posts/,
    text: "Our new colleagues are here",
    post: "Post",
    heard: /Heard by Vorbild in \d+ ms/,
    asked: "New colleagues start on Monday: how do you do the onboarding?",
    options: "More options",
    suggest: "Suggest hashtags",
    why: /Its name stands in the text/,
    reply: "Reply with it",
    copy: "Copy",
    answered: "Thanks, that helps",
  },
} as const;
type Language = keyof typeof people;

/** Opens the channel in which that person looks first, and gives its id. */
async function openChannel({ name, places }: (typeof people)[Language]): Promise<string> {
  await open("channels", name);
  const here = page().getByRole("navigation", { name: places }).locator("[aria-current=page]");
  return decodeURIComponent((await here.getAttribute("href"))?.split("/").at(-1) ?? "");
}

const written = async (channelId: string, text: string) =>
  (await world().written(`channels/${channelId}`)).find((post) => post.text === text);

const newcomers = {
  German: {
    asked: "Unser Kaffeevollautomat ist repariert",
    tag: "#em_kaffeevollautomat",
    found: "Gründen",
    foundedBy: "Gegründet von",
    typed: /tipp/i,
  },
  English: {
    asked: "Our espresso machine is repaired",
    tag: "#vertrieb_espresso",
    found: "Found it",
    foundedBy: "Founded by",
    typed: /type/i,
  },
} as const;

describe("the message extension", () => {
  beforeEach(() => client.newPage({ viewport: VIEWPORT, reducedMotion: "reduce" }));

  test.each<Language>(["German", "English"])(
    "while writing, a tag is found by its first letters, seen for what it is, and goes with the post, in %s",
    async (language) => {
      const { alive, code, find, heard, post, tag, text, typed, write } = people[language];
      const channelId = await openChannel(people[language]);
      await press(write);
      await page().getByRole("textbox").last().fill(text);
      await press(find);
      await page().getByRole("searchbox").fill(typed);
      const found = button(new RegExp(`${tag}.*${alive.source}`));
      // It may have been at hand before anything was typed: now it comes first.
      await page().getByRole("button", { name: /^#/ }).first().filter({ hasText: tag }).waitFor();
      await found.waitFor();
      const blocks = await lookAt(page(), `extension-search-${code}`);

      await found.click();
      await press(post);

      await see(text);
      await see(heard);
      expect([blocks, await lookAt(page(), `heard-${code}`)]).toEqual([[], []]);
      await until(async () => (await written(channelId, text)) !== undefined);
      expect(JSON.stringify(await written(channelId, text))).toContain(tag);
    },
  );

  test.each<Language>(["German", "English"])(
    "on somebody's post its menu suggests tags and says why, and one goes into a reply, in %s",
    async (language) => {
      const { answered, asked, code, colleague, copy, options, post, reply, suggest, tag, why } = people[language];
      const channelId = await openChannel(people[language]);
      await world().post(colleague, channelId, asked);
      const thread = page().getByRole("article").filter({ hasText: asked });
      await thread.getByRole("button", { name: options }).click();

      await page().getByRole("menuitem", { name: suggest }).click();
      const dialog = page().getByRole("dialog");
      await dialog.getByText(why).first().waitFor();
      const blocks = await lookAt(page(), `extension-dialog-${code}`);
      const links = await dialog.getByText(copy, { exact: true }).count();
      await dialog.getByRole("button", { name: reply }).first().click();
      await thread.getByRole("textbox").fill(answered);
      await thread.getByRole("button", { name: post, exact: true }).click();

      await thread.getByRole("paragraph").filter({ hasText: answered }).waitFor();
      expect(blocks).toEqual([]);
      expect(links).toBeGreaterThan(0);
      expect(JSON.stringify(await written(channelId, answered))).toContain(tag);
      // Nothing of it is said in front of others.
      expect((await world().written(`channels/${channelId}`)).filter(({ from }) => from.id === "bot")).toEqual([]);
    },
  );

  test.each<Language>(["German", "English"])(
    "where no tag fits, one press in the dialog founds one, in %s",
    async (language) => {
      const { code, colleague, name, options, suggest } = people[language];
      const { asked, found, foundedBy, tag, typed } = newcomers[language];
      const channelId = await openChannel(people[language]);
      await world().post(colleague, channelId, asked);
      await page().getByRole("article").filter({ hasText: asked }).getByRole("button", { name: options }).click();
      await page().getByRole("menuitem", { name: suggest }).click();
      const dialog = page().getByRole("dialog");
      await dialog.getByText(tag).waitFor();
      const offered = await lookAt(page(), `extension-new-${code}`);

      await dialog.getByRole("button", { name: found }).click();
      await dialog.getByRole("textbox").waitFor();
      const founded = await lookAt(page(), `extension-founded-${code}`);

      expect([offered, founded]).toEqual([[], []]);
      expect(await dialog.getByText(typed).count()).toBe(0);
      expect((await world().say(name, tag)).join("\n")).toContain(`${foundedBy} ${name}`);
    },
  );
});
