import { expect, test } from "@jest/globals";
import { handOver, prepareHostQuestion } from "#domain/hashtags/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { gardening } from "#tests/support/gardening.ts";

test("the question is dropped when the host stays after all, or somebody was faster", async () => {
  const handing = gardening([hashtag()]);
  await handOver(handing.deps, "lars", "em_ruesten", "mira");
  const open = await handing.prepared(prepareHostQuestion(handing.deps));

  handing.tags.set("em_ruesten", hashtag({ hosts: ["petra"] }));
  const late = await handing.prepared(prepareHostQuestion(handing.deps));

  expect(open).toEqual({ tag: "em_ruesten", fromId: "lars" });
  expect(late).toBeNull();
});

test("who became a host meanwhile is not asked, and nobody once the tag ended", async () => {
  const { deps, prepared, tags } = gardening([hashtag()]);
  await handOver(deps, "lars", "em_ruesten", "mira");

  tags.set("em_ruesten", hashtag({ hosts: ["lars", "mira"] }));
  const hosting = await prepared(prepareHostQuestion(deps));
  tags.set("em_ruesten", hashtag({ retiredAt: instant("2026-11-20T08:00Z") }));
  const ended = await prepared(prepareHostQuestion(deps));

  expect([hosting, ended]).toEqual([null, null]);
});
