import { expect, test } from "@jest/globals";
import { setPurpose, tagOverview, tagPage } from "#domain/hashtags/index.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { foundingWorld } from "#tests/support/founding.ts";
import { hashtag } from "#tests/support/garden-stores.ts";

const lars = person();
const longAgo = instant("2026-06-01T08:00Z");
const names = (tags: readonly { name: string }[]) => tags.map(({ name }) => name);

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

test("a host says what a tag is for, nobody else does", async () => {
  const { deps, state } = foundingWorld();

  const mine = await setPurpose(deps.gardens, "lars", { name: "em_ruesten", purpose: "short set-ups" });
  const others = await setPurpose(deps.gardens, "mira", { name: "em_ruesten", purpose: "mine now" });

  expect(mine?.purpose).toBe("short set-ups");
  expect(others).toBeNull();
  expect(state.tags.get("em_ruesten")?.purpose).toBe("short set-ups");
});

test("the overview has each tag once, in the list that says most", async () => {
  const tags = [
    hashtag({ name: "em_ruesten", posts: 6 }),
    hashtag({ name: "em_lean", posts: 9, founderId: "lars", hosts: ["mira"] }),
    hashtag({ name: "hr_onboarding", founderId: "mira", hosts: ["mira"] }),
    hashtag({ name: "em_messe", posts: 30, founderId: null, foundedAt: null, hosts: [] }),
    hashtag({ name: "kaizen", posts: 4, founderId: null, foundedAt: null, hosts: [] }),
    hashtag({ name: "it_tipps", posts: 50, founderId: null, foundedAt: null, hosts: [] }),
    hashtag({ name: "it_alt", founderId: null, foundedAt: longAgo, lastUsedAt: longAgo, hosts: [] }),
    hashtag({ name: "it_weg", retiredAt: longAgo, hosts: ["lars"] }),
  ];
  const { deps, state } = foundingWorld({ tags, usedIn: { Elektromotoren: ["kaizen"] } });
  state.follows.push({ personId: "lars", tag: "hr_onboarding", how: "weekly", since: longAgo });

  const overview = await tagOverview(deps, lars, 10);

  expect(names(overview.hosted)).toEqual(["em_ruesten"]);
  expect(names(overview.founded)).toEqual(["em_lean"]);
  expect(names(overview.followed)).toEqual(["hr_onboarding"]);
  expect(names(overview.department)).toEqual(["em_messe", "kaizen"]);
  expect(names(overview.living)).toEqual(["it_tipps"]);
  expect(names(overview.asleep)).toEqual(["it_alt"]);
});

test("no list is longer than it may be, and who has no department gets none for it", async () => {
  const tags = Array.from({ length: 30 }, (_, index) => hashtag({ name: `it_t${index}`, hosts: [], founderId: null }));

  const overview = await tagOverview(foundingWorld({ tags }).deps, person({ department: null }), 5);

  expect(overview.living).toHaveLength(5);
  expect(overview.department).toEqual([]);
});
