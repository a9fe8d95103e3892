import { expect, test } from "@jest/globals";
import { type SuitableDeps, suitableTags } from "#adapters/bot/suitable-tags.ts";
import type { Suggestion } from "#domain/hashtags/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";

const living: Suggestion = { name: "em_setup", kind: "living", posts: 3, reasons: [{ kind: "name" }] };
const fresh: Suggestion = { name: "em_smed", kind: "new", posts: 0, reasons: [{ kind: "new" }] };

/** Nothing is known of any tag, and nothing forbidden. */
function suitable(found: readonly Suggestion[], changes: Partial<SuitableDeps> = {}) {
  return suitableTags({ tags: { tag: () => null }, forbids: async () => null, ...changes })(found);
}

test("a tag is suggested by the name that it has now, and once", async () => {
  const tag = () => hashtag({ name: "em_ruesten", posts: 14 });

  const found = await suitable([living, { ...living, name: "em_ruesten" }], { tags: { tag } });

  expect(found).toEqual([{ ...living, name: "em_ruesten", posts: 14 }]);
});

test("a retired tag is suggested to nobody", async () => {
  const tag = (name: string) => hashtag({ name, retiredAt: instant("2026-11-01T08:00Z") });

  expect(await suitable([living], { tags: { tag } })).toEqual([]);
});

test("neither a tag in use nor a new one is suggested when it names a person, a customer or worse", async () => {
  expect(await suitable([living, fresh], { forbids: async () => "name" })).toEqual([]);
});

test("while the directory is silent, what lives is suggested, and nothing new", async () => {
  expect(await suitable([living, fresh], { forbids: () => new Promise(() => {}) })).toEqual([living]);
});

test("a check that failed is made anew the next time", async () => {
  let works = false;
  const forbids = async () => (works ? null : Promise.reject(new Error("broken")));
  const filter = suitableTags({ tags: { tag: () => null }, forbids });
  await expect(filter([living])).rejects.toThrow("broken");
  works = true;

  expect(await filter([living])).toEqual([living]);
});

test("the directory is asked once about a name, however often it is suggested", async () => {
  const asked: string[] = [];
  const forbids = async (name: string) => {
    asked.push(name);
    return null;
  };
  const filter = suitableTags({ tags: { tag: () => null }, forbids });

  await filter([living]);
  await filter([living, fresh]);

  expect(asked).toEqual(["em_setup", "em_smed"]);
});
