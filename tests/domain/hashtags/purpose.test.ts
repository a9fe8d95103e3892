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

test("nobody says it of a tag that is another's by now", async () => {
  const became = { name: "hr_onboarding", how: "merged", at: instant("2026-11-01T08:00Z") } as const;
  const { deps } = foundingWorld({ tags: [hashtag({ became })] });

  expect(await setPurpose(deps.gardens, "lars", { name: "em_ruesten", purpose: "still mine" })).toBeNull();
});
