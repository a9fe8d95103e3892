import { expect, test } from "@jest/globals";
import { chooseSlot, followTag, unfollowTag } from "#domain/hashtags/index.ts";
import { person } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { gardening } from "#tests/support/gardening.ts";

const mira = person({ id: "mira" });
const when = (at: Temporal.Instant | undefined, zone = "Europe/Berlin") =>
  at?.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });

test("news come weekly on Thursday at ten, for who said nothing else", async () => {
  const { deps, follows } = gardening([hashtag()]);

  const following = await followTag(deps, mira, "#EM-Rüsten", "weekly");

  expect(following).toMatchObject({ kind: "following", slot: { weekday: 4, everyWeeks: 1, zone: "Europe/Berlin" } });
  expect(when(following.kind === "following" ? following.slot.nextDueAt : undefined)).toBe("2026-11-26T10:00");
  expect(follows).toMatchObject([{ personId: "mira", tag: "em_ruesten", how: "weekly" }]);
});

test("following a tag again changes how, and keeps the slot", async () => {
  const { deps, follows, slots } = gardening([hashtag()]);
  await followTag(deps, mira, "em_ruesten", "weekly");
  await chooseSlot(deps.follows, mira, { weekday: 5, time: Temporal.PlainTime.from("09:00") }, deps.clock());

  await followTag(deps, mira, "em_ruesten", "settled");

  expect(follows.map(({ how }) => how)).toEqual(["settled"]);
  expect(slots.get("mira")).toMatchObject({ weekday: 5 });
});

test("an old name is followed under the new one, and left by either", async () => {
  const { deps, follows } = gardening([
    hashtag(),
    hashtag({ name: "emo_ruesten", became: { name: "em_ruesten", how: "renamed", at: hashtag().lastUsedAt as never } }),
  ]);
  await followTag(deps, mira, "emo_ruesten", "weekly");
  const followed = follows.map(({ tag }) => tag);

  const left = await unfollowTag(deps, "mira", "emo_ruesten");

  expect(followed).toEqual(["em_ruesten"]);
  expect(left).toBe(true);
  expect(follows).toEqual([]);
  expect(await unfollowTag(deps, "mira", "em_ruesten")).toBe(false);
});

test("nobody follows what nobody used, or what was retired", async () => {
  const { deps, follows } = gardening([hashtag({ retiredAt: hashtag().lastUsedAt })]);

  const outcomes = [
    await followTag(deps, mira, "nobodys", "weekly"),
    await followTag(deps, mira, "em_ruesten", "weekly"),
  ];

  expect(outcomes.map(({ kind }) => kind)).toEqual(["unknown", "retired"]);
  expect(follows).toEqual([]);
});

test("nobody follows more than a hundred tags", async () => {
  const { deps, follow } = gardening([hashtag()]);
  for (let count = 0; count < 100; count++) follow("mira", `tag_${count}`);

  expect((await followTag(deps, mira, "em_ruesten", "weekly")).kind).toBe("tooMany");
});

test("who follows a tag wants to be written to again", async () => {
  const { deps } = gardening([hashtag()]);
  const ended: string[] = [];
  const refusals = { end: async (kind: string, id: string) => void ended.push(`${kind} ${id}`) };

  await followTag({ ...deps, refusals }, mira, "em_ruesten", "weekly");

  expect(ended).toEqual(["writing mira"]);
});

test("no slot is chosen in which nothing would ever come", async () => {
  const { deps, slots } = gardening();

  const sunday = await chooseSlot(
    deps.follows,
    mira,
    { weekday: 7, time: Temporal.PlainTime.from("10:00") },
    deps.clock(),
  );

  expect(sunday).toBeNull();
  expect(slots.size).toBe(0);
});
