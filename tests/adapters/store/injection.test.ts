import { expect, test } from "@jest/globals";
import { draftStore } from "#adapters/store/drafts.ts";
import { gardenStore } from "#adapters/store/garden.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant } from "#tests/support/fakes.ts";
import { draft } from "#tests/support/own-words.ts";

const HOSTILE = [
  "'; drop table draft; --",
  "' or '1'='1",
  "\\'; delete from tag; --",
  '"; select 1; --',
  "$1",
  "$$; drop table tag; $$",
  "%",
  "_",
  "x'::text) returning *; --",
  "{lars}",
];

onBothDatabases((database) => {
  test.each(HOSTILE)("%s is a value in every column that people fill, and finds nobody else's", async (words) => {
    const [drafts, tags] = [draftStore(database()), gardenStore(database())];
    await drafts.save(draft({ id: "hers", personId: "anna" }));
    await drafts.save(draft({ id: words, personId: words, subject: words, answers: [words, "", ""], tag: words }));
    await tags.found({ name: words, founderId: words, purpose: words, at: instant("2026-11-23T08:00Z") });

    const [own] = await drafts.all(words);
    const tag = await tags.find(words);
    await drafts.erase(words);

    expect([own?.id, own?.subject, own?.answers[0], own?.tag]).toEqual([words, words, words, words]);
    expect([tag?.name, tag?.purpose, tag?.hosts]).toEqual([words, words, [words]]);
    expect((await drafts.all("anna")).map(({ id }) => id)).toEqual(["hers"]);
    expect(await drafts.all(words)).toEqual([]);
  });
});
