import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startWorld, type World } from "#tests/support/world.ts";

const speakers = [
  {
    name: "Sam Carter",
    locale: "en-GB",
    refuse: "please don't listen to me",
    undo: "listen to me again",
    data: "my data",
    delete: ["delete", "yes, delete"],
    stays: "I still don't listen to you",
  },
  {
    name: "Anna Köhler",
    locale: "de-DE",
    refuse: "Hören Sie mir bitte nicht zu",
    undo: "hör mir wieder zu",
    data: "meine Daten",
    delete: ["löschen", "ja, löschen"],
    stays: "Ich höre Ihnen weiterhin nicht zu",
  },
] as const;

/** In what is stored about somebody. */
const REFUSED = '"kind":"listening"';

let world: World;
let channelId = "";

describe.each(["PGlite", "PostgreSQL"] as const)("somebody who does not want to be listened to, on %s", (database) => {
  beforeAll(async () => {
    world = await startWorld({ database });
    channelId = (await world.teams())[0]?.channels[1]?.id ?? "";
  });
  afterAll(() => world.close());

  test.each(speakers)("$name is not, at once, and what was heard is gone", async ({ name, locale, refuse, ...say }) => {
    const before = await world.post(name, channelId, "Neues aus der Halle #em_vorher");
    const known = (await world.say(name, say.data, { locale })).join("\n");

    const [answer] = await world.say(name, refuse);
    const after = await world.post(name, channelId, "Mehr aus der Halle #em_nachher");

    const kept = (await world.say(name, say.data)).join("\n");
    expect(known).toContain(before.id);
    expect(answer).toContain("(1 ");
    expect(after.delivery.status).toBe(200);
    expect(kept).toContain(REFUSED);
    expect(kept).not.toContain("posts: ");
    expect((await world.say(name, "tags em")).join("\n")).not.toContain("em_nachher");
  });

  describe("after a crash", () => {
    beforeAll(() => world.restart("SIGKILL"));

    test.each(speakers)("$name is not either, nor after deleting everything", async ({ name, ...say }) => {
      await world.post(name, channelId, "Nach dem Neustart #em_neustart");
      const restarted = (await world.say(name, say.data)).join("\n");
      await world.say(name, say.delete[0]);
      const deleted = (await world.say(name, say.delete[1])).join("\n");
      await world.post(name, channelId, "Nach dem Löschen #em_danach");

      const kept = (await world.say(name, say.data, { locale: say.locale })).join("\n");
      expect(deleted).toContain(say.stays);
      expect(restarted).not.toContain("posts: ");
      expect(kept).not.toContain("posts: ");
      expect(kept).toContain(REFUSED);
    });
  });

  test.each(speakers)("$name is heard again on their word, from then on", async ({ name, undo, ...say }) => {
    await world.say(name, undo);
    const { id } = await world.post(name, channelId, "Wieder da #em_wieder");

    const kept = (await world.say(name, say.data)).join("\n");
    expect(kept.match(/posts: \{/g)).toHaveLength(1);
    expect(kept).toContain(id);
    expect(kept).not.toContain(REFUSED);
  });

  test("posts that arrive together with the refusal are gone too", async () => {
    const name = "Priya Nair";
    const posts = Array.from({ length: 30 }, (_, n) => world.post(name, channelId, `Note ${n} #em_note`));
    await world.say(name, "don't listen to me", { locale: "en-SG" });
    await Promise.all(posts);

    expect((await world.say(name, "my data")).join("\n")).not.toContain("posts: ");
  });
});
