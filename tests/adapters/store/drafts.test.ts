import { expect, test } from "@jest/globals";
import { draftStore } from "#adapters/store/drafts.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant } from "#tests/support/fakes.ts";
import { draft } from "#tests/support/own-words.ts";

const place = { source: "teams", placeId: "19:a", name: "Amberg / Allgemein", url: "https://example.com" } as const;

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

onBothDatabases((database) => {
  test("keeps everything about a draft and lets it be changed", async () => {
    const drafts = draftStore(database());
    const full = draft({
      id: "full",
      personId: "full",
      subject: 'Rüstzeiten, „"ehrlich"“',
      answers: ["", 'Weil {wir}\n"es" wollen', ""],
      tag: "",
      place,
      ignored: ["length:1"],
      plannedFor: Temporal.PlainDate.from("2026-12-01"),
    });
    await drafts.save(draft({ id: "full", personId: "full" }));

    await drafts.save(full);

    expect(plain(await drafts.find("full", "full"))).toEqual(plain(full));
  });

  test("lists the newest first", async () => {
    const drafts = draftStore(database());
    await drafts.save(draft({ id: "older", personId: "lists" }));
    await drafts.save(draft({ id: "newer", personId: "lists", savedAt: instant("2026-11-24T08:00Z") }));

    expect((await drafts.all("lists")).map(({ id }) => id)).toEqual(["newer", "older"]);
  });

  test("shows, changes and removes nobody else's", async () => {
    const drafts = draftStore(database());
    await drafts.save(draft({ id: "mine", personId: "mine" }));

    await drafts.save(draft({ id: "mine", personId: "other", answers: ["stolen"] }));
    await drafts.remove("other", "mine");

    expect(await drafts.find("other", "mine")).toBeNull();
    expect((await drafts.find("mine", "mine"))?.answers).toHaveLength(3);
  });

  test("forgets what expired", async () => {
    const drafts = draftStore(database());
    await drafts.save(draft({ id: "early", personId: "forgets" }));
    await drafts.save(draft({ id: "late", personId: "forgets", savedAt: instant("2026-11-24T08:00Z") }));

    await drafts.forget(instant("2026-12-07T08:00Z"));

    expect((await drafts.all("forgets")).map(({ id }) => id)).toEqual(["late"]);
  });

  test("hands over and removes all of a person's", async () => {
    const drafts = draftStore(database());
    await drafts.save(draft({ id: "erased", personId: "erased" }));

    const exported = await drafts.export("erased");
    const erased = [await drafts.erase("erased"), await drafts.erase("erased")];

    expect(exported).toMatchObject([{ table: "draft", id: "erased", answers: draft().answers }]);
    expect([...erased, await drafts.all("erased")]).toEqual([1, 0, []]);
  });
});
