import { expect, test } from "@jest/globals";
import { adoptTag, handOver, keepAwake, letSleep, retireTag, stateOf, takeUp } from "#domain/hashtags/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { gardening } from "#tests/support/gardening.ts";

const quiet = { lastUsedAt: instant("2026-08-03T08:00Z") };

test("a host keeps a sleeping tag awake", async () => {
  const { deps, state, tags } = gardening([hashtag(quiet)]);

  const kept = await keepAwake(deps, "lars", "#em-rüsten");

  expect(kept.kind).toBe("done");
  expect(stateOf(tags.get("em_ruesten") as never, state.now)).toBe("living");
});

test("a host takes back that it should stay awake", async () => {
  const { deps, state, tags } = gardening([hashtag({ ...quiet, keptAt: instant("2026-11-20T08:00Z") })]);

  await letSleep(deps, "lars", "em_ruesten");

  expect(stateOf(tags.get("em_ruesten") as never, state.now)).toBe("sleeping");
});

test("a host retires a tag, once", async () => {
  const { deps, state, tags } = gardening([hashtag()]);

  const first = await retireTag(deps, "lars", "em_ruesten");
  const second = await retireTag(deps, "lars", "em_ruesten");

  expect([first.kind, second.kind]).toEqual(["done", "retired"]);
  expect(tags.get("em_ruesten")?.retiredAt).toEqual(state.now);
});

test("who looks after a tag too is told that it was retired, and keeps it when somebody takes it up", async () => {
  const { deps, ledger, tags } = gardening([hashtag({ hosts: ["lars", "petra"] })]);

  await retireTag(deps, "lars", "em_ruesten");
  await takeUp(deps, "em_ruesten", "mira");

  expect(ledger.added).toMatchObject([
    { personId: "petra", class: "unasked", kind: "hashtags.retired", facts: { tag: "em_ruesten", fromId: "lars" } },
  ]);
  expect(tags.get("em_ruesten")).toMatchObject({ retiredAt: null, hosts: ["mira", "petra"] });
});

test.each([keepAwake, letSleep, retireTag])("nobody but a host may %p", async (power) => {
  const { deps, tags } = gardening([hashtag()]);

  const refused = await power(deps, "mira", "em_ruesten");

  expect(refused.kind).toBe("notTheirs");
  expect(tags.get("em_ruesten")).toEqual(hashtag());
  expect((await power(deps, "lars", "nobodys")).kind).toBe("unknown");
});

test("whoever is asked to take a tag over becomes its host with their own yes, not before", async () => {
  const { deps, ledger, tags } = gardening([hashtag({ hosts: ["lars", "petra"] })]);

  await handOver(deps, "lars", "em_ruesten", "mira");
  const before = tags.get("em_ruesten")?.hosts;
  const adopted = await adoptTag(deps, "mira", "em_ruesten", ledger.added[0]?.id ?? "");

  expect(ledger.added).toMatchObject([
    { personId: "mira", class: "unasked", facts: { tag: "em_ruesten", fromId: "lars" } },
  ]);
  expect(before).toEqual(["lars", "petra"]);
  expect(adopted.kind).toBe("adopted");
  expect(tags.get("em_ruesten")?.hosts).toEqual(["mira", "petra"]);
});

test("a host who asks a colleague again learns when they were asked, and another is asked at once", async () => {
  const { deps, ledger, state } = gardening([hashtag()]);
  const asked = state.now;
  await handOver(deps, "lars", "em_ruesten", "mira");
  state.now = state.now.add({ hours: 24 });

  const again = await handOver(deps, "lars", "em_ruesten", "mira");
  const other = await handOver(deps, "lars", "em_ruesten", "jonas");

  expect(again).toMatchObject({ kind: "askedBefore", at: asked });
  expect(other.kind).toBe("done");
  expect(ledger.added.map(({ personId }) => personId)).toEqual(["mira", "jonas"]);
  expect(ledger.added.map(({ key }) => key).join()).not.toContain("lars");
});

test("a question that never reached the colleague is asked again, and one that waits is not doubled", async () => {
  const { deps, ledger } = gardening([hashtag()]);
  await handOver(deps, "lars", "em_ruesten", "mira");
  const first = ledger.added[0]?.id ?? "";

  ledger.fates.set(first, { state: "planned", sentAt: null });
  const waiting = await handOver(deps, "lars", "em_ruesten", "mira");
  const asOften = ledger.added.length;
  ledger.fates.set(first, { state: "dropped", sentAt: null });
  const again = await handOver(deps, "lars", "em_ruesten", "mira");

  expect([waiting.kind, asOften]).toEqual(["done", 1]);
  expect([again.kind, ledger.added.length]).toEqual(["done", 2]);
});

test("who was asked takes a tag over by its name, also after other messages came", async () => {
  const { deps, ledger, tags } = gardening([hashtag(), hashtag({ name: "em_lean" })]);
  await handOver(deps, "lars", "em_ruesten", "mira");
  await handOver(deps, "lars", "em_lean", "mira");

  const adopted = await adoptTag(deps, "mira", "em_ruesten", null);

  expect((await ledger.latest("mira"))?.facts["tag"]).toBe("em_lean");
  expect(adopted.kind).toBe("adopted");
  expect(tags.get("em_ruesten")?.hosts).toEqual(["mira"]);
});

test("who was not asked takes over nothing, whatever entry they name", async () => {
  const { deps, ledger, tags } = gardening([hashtag()]);
  await handOver(deps, "lars", "em_ruesten", "mira");

  const taken = await adoptTag(deps, "jonas", "em_ruesten", ledger.added[0]?.id ?? "");

  expect(taken.kind).toBe("hosted");
  expect(tags.get("em_ruesten")?.hosts).toEqual(["lars"]);
});

test("anybody may look after a founded tag without a host, and the first one does", async () => {
  const { deps, tags } = gardening([hashtag({ hosts: [], askedAt: instant("2026-11-20T08:00Z") })]);

  const first = await adoptTag(deps, "mira", "em_ruesten", null);
  const second = await adoptTag(deps, "jonas", "em_ruesten", null);

  expect([first.kind, second.kind]).toEqual(["adopted", "hosted"]);
  expect(tags.get("em_ruesten")).toMatchObject({ hosts: ["mira"], askedAt: null });
});

test("a tag that nobody founded, or that ended, cannot be looked after", async () => {
  const { deps } = gardening([
    hashtag({ name: "heard", foundedAt: null, hosts: [] }),
    hashtag({ name: "over", hosts: [], retiredAt: instant("2026-11-20T08:00Z") }),
  ]);

  const outcomes = await Promise.all(["heard", "over", "nobodys"].map((name) => adoptTag(deps, "mira", name, null)));

  expect(outcomes.map(({ kind }) => kind)).toEqual(["notFounded", "retired", "unknown"]);
});
