import { expect, test } from "@jest/globals";
import { tagPage } from "#domain/hashtags/page.ts";
import { instant } from "#tests/support/fakes.ts";
import { foundingWorld } from "#tests/support/founding.ts";
import { hashtag } from "#tests/support/garden-stores.ts";

const longAgo = instant("2026-06-01T08:00Z");

test("the page tells how alive a tag is, and what the person has to do with it", async () => {
  const { deps, state } = foundingWorld({ lately: { em_ruesten: 2 } });
  state.follows.push({ personId: "lars", tag: "em_ruesten", how: "weekly", since: longAgo });

  const page = await tagPage(deps, "lars", "#EM_Rüsten");

  expect(page).toMatchObject({ state: "living", lately: 2, follow: { how: "weekly" }, isHost: true });
});

test("an earlier name leads to the page of what it became", async () => {
  const became = { name: "em_ruesten", how: "renamed", at: longAgo } as const;
  const { deps } = foundingWorld({ tags: [hashtag(), hashtag({ name: "emo_ruesten", became })] });

  const page = await tagPage(deps, "mira", "emo_ruesten");

  expect(page).toMatchObject({ tag: { name: "em_ruesten" }, isHost: false, follow: null });
});

test("there is no page of what nobody used or founded", async () => {
  expect(await tagPage(foundingWorld().deps, "lars", "em_nothing")).toBeNull();
});
