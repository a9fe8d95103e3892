import { expect, test } from "@jest/globals";
import { setPurpose } from "#domain/hashtags/purpose.ts";
import { instant } from "#tests/support/fakes.ts";
import { foundingWorld } from "#tests/support/founding.ts";
import { hashtag } from "#tests/support/garden-stores.ts";

test("a host says what a tag is for, nobody else does", async () => {
  const { deps, state } = foundingWorld();

  const mine = await setPurpose(deps.gardens, "lars", { name: "em_ruesten", purpose: "short set-ups" });
  const others = await setPurpose(deps.gardens, "mira", { name: "em_ruesten", purpose: "mine now" });

  expect(mine?.purpose).toBe("short set-ups");
  expect(others).toBeNull();
  expect(state.tags.get("em_ruesten")?.purpose).toBe("short set-ups");
});

test.each(["#EM-Rüsten", "em_setup"])("a tag is meant by any name that it had: %s", async (name) => {
  const became = { name: "em_ruesten", how: "renamed", at: instant("2026-11-01T08:00Z") } as const;
  const { deps, state } = foundingWorld({ tags: [hashtag(), hashtag({ name: "em_setup", became })] });

  const tag = await setPurpose(deps.gardens, "lars", { name, purpose: "short set-ups" });

  expect(tag?.name).toBe("em_ruesten");
  expect(state.tags.get("em_ruesten")?.purpose).toBe("short set-ups");
});

test("nobody says it of a tag that became part of another's", async () => {
  const became = { name: "hr_onboarding", how: "merged", at: instant("2026-11-01T08:00Z") } as const;
  const tags = [hashtag({ became }), hashtag({ name: "hr_onboarding", hosts: ["mira"] })];
  const { deps } = foundingWorld({ tags });

  expect(await setPurpose(deps.gardens, "lars", { name: "em_ruesten", purpose: "still mine" })).toBeNull();
});
