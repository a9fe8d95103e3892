import { beforeAll, describe, expect, test } from "@jest/globals";
import { pictureBook } from "#tests/support/picture-book.ts";
import { type Week, weeks } from "#tests/support/week.ts";
import { until } from "#tests/support/world.ts";
import { worldInBrowser } from "#tests/support/world-in-browser.ts";

const client = worldInBrowser({ environment: { PUBLIC_URL: "https://vorbild.nordlicht.example" } });
const { button, open, page, press, say, see, world } = client;
const { newPage, pictureMessages, pictureView } = pictureBook(client);

const languages = ["German", "English"] as const;
const both = languages.map((language) => weeks[language]);

/** With the clock and what was said last. */
const LAST_WORDS = { width: 720, height: 560 };
const PHONE = { width: 640, height: 700 };

async function channelOf({ place }: Week): Promise<string> {
  const team = (await world().teams()).find(({ name }) => name === place.team);
  return team?.channels.find(({ name }) => name === place.channel)?.id ?? "";
}

/** Moves on to the leader's slot on that day, and waits until they were seen to. */
async function slotOn(day: string, { slot }: Week): Promise<void> {
  const planned = () => world().log().split("planned nudges").length;
  const before = planned();
  await world().moveTo(`${day}${slot}`);
  await until(async () => planned() > before);
}

const nudges = async ({ leader }: Week) => (await world().nudges(leader)).length;

describe("in the week before", () => {
  beforeAll(async () => {
    for (const week of both) {
      const { before, leader, locale, proposer, zone } = week;
      for (const name of [proposer, leader]) {
        await world().ask(`chats/${await world().idOf(name)}/install`, { locale, zone });
      }
      await world().post(leader, await channelOf(week), before);
    }
  });

  test.each(languages)(
    "a proposal waits for its groundwork, and the leader hears nothing of it, in %s",
    async (language) => {
      const week = weeks[language];
      const { leader, proposer } = week;
      const said = async () => (await world().messages(leader)).length;
      await world().moveTo(week.proposed);
      const before = await said();
      await newPage(week);
      await open("chat", proposer);

      await say(week.propose);
      await see(week.isShut);
      await say(week.myProposals);
      await pictureMessages(week, "01-proposal", 4);
      await world().say(proposer, week.propose);
      for (const answer of week.groundwork) await world().say(proposer, answer);
      await say(week.myProposals);
      await say("1");
      const unheard = await said();
      await say(week.spoken);
      await say(week.spoken);
      await see(week.isOpen);
      await pictureMessages(week, "02-groundwork", 6);
      await until(async () => (await said()) > before);

      expect(unheard).toBe(before);
    },
  );

  test.each(languages)("the leader says yes, and in two minutes what they want, in %s", async (language) => {
    const week = weeks[language];
    await newPage(week);
    await open("chat", week.leader);
    await see(week.invited);
    await pictureMessages(week, "03-invitation", 1);

    await press(week.yes);
    await page().getByRole("combobox", { name: week.day[0] }).selectOption(week.day[1]);
    await page().getByLabel(week.time).fill("09:30");
    await press(week.save);
    await page().getByLabel(week.firstGoal).fill(week.goal);
    await pictureMessages(week, "04-two-minutes", 1);
    await press(week.save);
    for (const act of week.acts) await page().getByRole("checkbox", { name: act }).check();
    await press(week.save);
    await press(week.often);
    if (week.address) await press(week.address);
    await see(week.agreed);
    const agreed = await pictureMessages(week, "05-agreed", 1);

    expect(agreed).toContain(week.goal);
    expect(agreed).not.toMatch(week.formal);
  });
});

describe("in the first week", () => {
  beforeAll(async () => {
    await world().moveTo("2026-11-30T12:00:00Z");
    for (const week of both) {
      const [asked, answered, thanked] = week.thread;
      const channelId = await channelOf(week);
      const { id: threadId } = await world().post(asked[0], channelId, asked[1]);
      for (const [name, text] of [answered, thanked]) await world().post(name, channelId, text, { threadId });
      await world().post(week.question[0], channelId, week.question[1]);
    }
  });

  test.each(languages)(
    "in the slot comes a prompt, and the coach asks for their own words, in %s",
    async (language) => {
      const week = weeks[language];
      await slotOn("2026-12-01", week);
      await newPage(week);
      await open("chat", week.leader);
      await button(week.why).waitFor();
      const prompt = await pictureMessages(week, "06-prompt", 1);

      await say(week.coach);
      for (const answer of week.answers) await say(answer);
      await see(week.askTag);
      const coach = await pictureMessages(week, "07-coach", 8);
      await press(week.noTag);
      await see(week.isReady);
      const finished = await pictureMessages(week, "08-own-words", 2);

      expect(prompt + coach + finished).not.toMatch(week.formal);
      for (const answer of week.answers) expect(finished).toContain(answer);
    },
  );

  test.each(languages)("they post it themselves with a hashtag that lives, and are heard, in %s", async (language) => {
    const week = weeks[language];
    await newPage(week, PHONE);
    await open("channels", week.leader, await channelOf(week));
    await press(week.write);
    await page().getByRole("textbox").last().fill(week.answers.join(" "));
    await press(week.find);
    await page().getByRole("searchbox").fill(week.search);
    await page().getByRole("listitem").first().getByRole("button", { name: week.tag }).waitFor();
    await pictureView(week, "09-composer");

    await press(week.tag);
    await press(week.post);
    await see(week.heard);
    await pictureView(week, "10-posted");
  });

  test.each(languages)("a day later they learn what came of it, in %s", async (language) => {
    const week = weeks[language];
    const channelId = await channelOf(week);
    const own = (await world().written(`channels/${channelId}`)).findLast(({ from }) => from.name === week.leader);
    await world().moveTo(week.repliedTo[0]);
    await world().post(week.reply[0], channelId, week.reply[1], { threadId: own?.threadId });
    await world().moveTo(week.repliedTo[1]);
    await newPage(week);
    await open("chat", week.leader);

    await see(week.confirmed);
    const confirmation = await pictureMessages(week, "11-confirmation", 1);

    expect(confirmation).not.toMatch(week.formal);
  });
});

describe("in the weeks after", () => {
  beforeAll(async () => {
    await world().moveTo("2026-12-04T09:00:00Z");
    for (const week of both) {
      const channelId = await channelOf(week);
      const thread = (await world().written(`channels/${channelId}`)).find(({ text }) => text === week.thread[1][1]);
      await world().post(week.leader, channelId, week.thanks, { threadId: thread?.threadId });
      const away = { start: "2026-12-13T23:00:00Z", end: "2026-12-18T23:00:00Z" };
      await world().ask(`people/${await world().idOf(week.leader)}/away`, away, "PUT");
    }
  });

  test.each(languages)(
    "nothing comes to a leader who thanked somebody, and they can ask why, in %s",
    async (language) => {
      const week = weeks[language];
      const before = await nudges(week);
      await slotOn("2026-12-08", week);
      await newPage(week, LAST_WORDS);
      await open("chat", week.leader);

      await say(week.whyNothing);
      await see(week.wasVisible);
      await pictureView(week, "12-thanked");

      expect(await nudges(week)).toBe(before);
    },
  );

  test.each(languages)("nothing comes while they are out of office, in %s", async (language) => {
    const week = weeks[language];
    const before = await nudges(week);
    await slotOn("2026-12-15", week);
    await newPage(week, LAST_WORDS);
    await open("chat", week.leader);

    await say(week.whyNothing);
    await see(week.wasAway);
    await pictureView(week, "13-away");

    expect(await nudges(week)).toBe(before);
  });

  test.each(languages)("nothing comes after a block, in %s", async (language) => {
    const week = weeks[language];
    const refused = async () => (await world().outgoing()).filter(({ status }) => status === 403).length;
    const before = await refused();
    const said = (await world().messages(week.leader)).length;
    await newPage(week, LAST_WORDS);
    await open("chat", week.leader);
    await press(week.block);
    await see(week.isBlocked);

    await slotOn("2026-12-22", week);
    await until(async () => (await refused()) > before);
    await pictureView(week, "14-blocked");

    expect(await world().messages(week.leader)).toHaveLength(said);
  });
});
