import { expect, test } from "@jest/globals";
import { tagOverview } from "#domain/hashtags/overview.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { foundingWorld } from "#tests/support/founding.ts";
import { hashtag } from "#tests/support/garden-stores.ts";

const lars = person();
const longAgo = instant("2026-06-01T08:00Z");
const names = (tags: readonly { name: string }[]) => tags.map(({ name }) => name);

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

test("each list has those that come first in it, however the tags are kept", async () => {
  const away = { hosts: [], founderId: null };
  const posts = [3, 9, 1, 9, 7, 2, 8];
  const tags = posts.flatMap((count, index) => [
    hashtag({ name: `it_${index}`, posts: count, ...away }),
    hashtag({ ...away, name: `old_${index}`, foundedAt: null, lastUsedAt: longAgo.add({ hours: count }) }),
  ]);

  const overview = await tagOverview(foundingWorld({ tags }).deps, lars, 3);

  expect(names(overview.living)).toEqual(["it_1", "it_3", "it_6"]);
  expect(names(overview.asleep)).toEqual(["old_1", "old_3", "old_6"]);
});
