import { beforeAll, expect, test } from "@jest/globals";
import { conversation } from "#adapters/bot/conversation.ts";
import { departmentsTalk } from "#adapters/bot/departments.ts";
import { tagsTalk } from "#adapters/bot/hashtags-tags.ts";
import type { Message } from "#adapters/bot/turn.ts";
import { wordsFor } from "#adapters/bot/words/catalogue.ts";
import { openPlainStores, openStores } from "#adapters/store/stores.ts";
import { nameReader } from "#adapters/text/name-reader.ts";
import { plainName } from "#adapters/text/tag-names.ts";
import { wordJudge } from "#adapters/text/word-judge.ts";
import { alikeTags, forbidsNames } from "#domain/hashtags/index.ts";
import { tagIndex } from "#domain/hashtags/tag-index.ts";
import type { Dialogue, Person } from "#domain/people/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { noExtension } from "#tests/support/no-extension.ts";

const now = instant("2026-11-23T08:00Z");
const anna = person({ id: "anna", name: "Anna Köhler", department: "Vertrieb", language: "de", formOfAddress: "du" });
const sam = person({ id: "sam", name: "Sam Carter", department: "Human Resources" });
const petra = person({ id: "petra", name: "Petra Vogt", department: "Human Resources" });
const all = [anna, sam, petra];

onBothDatabases((database) => {
  const enqueue = async () => {};
  const pseudonym = (id: string) => `someone-${id}`;
  const stores = () => ({ ...openStores(database(), enqueue, pseudonym), ...openPlainStores(database()) });
  const dialogues = new Map<string, Dialogue | null>();

  /** What the bot says to somebody, on stores as they are and with all that it knows of names. */
  async function bot() {
    const { audit, departments, follows, ledger, tagActivity, tags } = stores();
    const reader = nameReader();
    const index = tagIndex(alikeTags(reader));
    index.apply((await tags.changes(null)).tags);
    const directory = {
      find: async () => null,
      search: async (name: string) =>
        all
          .filter((one) => one.name.toLowerCase().includes(name.toLowerCase()))
          .map(({ department, id, name: whole }) => ({ id, name: whole, department })),
      names: async () => all.map(({ name }) => name),
    };
    const deps = {
      ...{ gardens: tags, tags: index, follows, activity: tagActivity, departments, ledger, audit, directory },
      ...{ plain: plainName, groupMin: () => 7, copyUrl: null, clock: () => now, outbox: { wake: () => {} } },
      forbids: forbidsNames({ reader, judge: wordJudge, directory, customers: [] }),
      garden: { complete: () => [] },
      nameOf: async (id: string) => all.find((one) => one.id === id)?.name ?? "",
      roles: { of: async (id: string) => new Set(id === "petra" ? (["owner"] as const) : []) },
    };
    return conversation({ talks: [tagsTalk(deps), departmentsTalk(deps)], extension: noExtension });
  }

  async function say(who: Person, text: string): Promise<string> {
    const replies: Message[] = [];
    const turn = {
      ...{ person: who, words: wordsFor(who), text, now, dialogue: dialogues.get(who.id) ?? null },
      reply: async (message: Message) => void replies.push(message),
      ask: async (dialogue: Dialogue | null) => void dialogues.set(who.id, dialogue),
    };
    await (await bot()).message(turn);
    return replies.map((message) => message.text).join("\n");
  }

  beforeAll(async () => {
    for (const one of all) await stores().people.save(one);
  });

  test("a tag is founded in one German sentence, and stands there with its founder", async () => {
    const founded = await say(anna, "gründe #Vertrieb-Kundenfeedback für Stimmen von Kunden, mit Sam Carter");
    const page = await say(sam, "#vertrieb_kundenfeedback");

    expect(founded).toContain("Ich frage Sam Carter");
    expect(page).toContain("Stimmen von Kunden\nJust founded: 0 posts");
    expect(page).toContain("Founded by Anna Köhler on 23 November 2026.\nLooked after by Anna Köhler.");
  });

  test("the colleague says yes, and stands there too", async () => {
    const asked = (await stores().ledger.take(now, 10)).find(({ personId }) => personId === "sam");
    const turn = {
      ...{ person: sam, words: wordsFor(sam), text: "", now, dialogue: null },
      ...{ reply: async () => {}, ask: async () => {} },
    };

    const answer = await (await bot()).action(turn, "hashtags.join", { entryId: asked?.id });

    expect(answer.text).toContain("Looked after by Anna Köhler and Sam Carter.");
  });

  test("step by step in English: the same in the other language is shown once, and founded anyway", async () => {
    const asked = [
      await say(sam, "I want to found a tag"),
      await say(sam, "vertrieb customer feedback"),
      await say(sam, "found it anyway"),
      await say(sam, "skip"),
      await say(sam, "skip"),
    ];

    expect(asked[1]).toMatch(/did you mean.*#vertrieb_kundenfeedback \(the same in the other language\)/s);
    expect(asked[2]).toContain("#vertrieb_customer_feedback is founded");
    expect(asked[3]).toContain("Who looks after #vertrieb_customer_feedback together with you?");
    expect(asked[4]).toContain("Two things make a host");
  });

  test("nobody's name becomes a tag, and the name is not said again", async () => {
    const refused = await say(anna, "gründe #vertrieb_carter");

    expect(refused).toContain("Namen von Menschen und von Firmen werden keine Tags");
    expect(refused).not.toContain("carter");
    await say(anna, "nein");
  });

  test("a reorganisation renames what was founded; earlier names lead there, and it can be taken back", async () => {
    const asked = await say(petra, "department vertrieb becomes sales");
    const renamed = await say(petra, "yes");
    const page = await say(anna, "#vertrieb_kundenfeedback");
    const again = [await say(petra, "department sales becomes vertrieb again"), await say(petra, "yes")];
    const noted = (await stores().audit.latest(10)).map(({ action }) => action);

    expect(asked).toContain("2 tags that begin with #vertrieb_ would begin with #sales_");
    expect(renamed).toContain("2 tags begin with #sales_ now");
    expect(page).toMatch(/^#vertrieb_kundenfeedback heißt jetzt #sales_kundenfeedback:/);
    expect(page).toContain("Betreut von Anna Köhler und Sam Carter.");
    expect(again[1]).toContain("2 tags begin with #vertrieb_ again");
    expect(noted).toEqual(["hashtags.departmentRestored", "hashtags.departmentRenamed"]);
  });

  test("my tags are those that I founded and look after", async () => {
    expect(await say(anna, "meine Tags")).toBe(
      "Du betreust:\n#vertrieb_kundenfeedback: gerade gegründet, 0 Beiträge\n" +
        "„#hr_onboarding“ zeigt einen, „Tags em“ die einer Abteilung, „Tags wie #hr_onboarding“, was dasselbe meint.",
    );
  });
});
