import { expect, test } from "@jest/globals";
import type { Hashtag } from "#domain/hashtags/index.ts";
import { acceptCoHosting, adoptTag, askCoHost, CO_HOST_REQUEST, prepareCoHostRequest } from "#domain/hashtags/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { gardening } from "#tests/support/gardening.ts";

const miraAndTag = { name: "em_ruesten", personId: "mira" };

function world(changes: Partial<Hashtag> = {}) {
  const made = gardening([hashtag(changes)]);
  const prepared = () => made.prepared(prepareCoHostRequest(made.deps));
  return { ...made, prepared, hosts: () => made.tags.get("em_ruesten")?.hosts };
}

test("asks a colleague to look after a tag too, and makes nobody a host before they said yes", async () => {
  const { deps, hosts, ledger, state } = world();

  const outcome = await askCoHost(deps, "lars", miraAndTag);

  expect(outcome.kind).toBe("asked");
  expect(ledger.added).toMatchObject([{ personId: "mira", class: "unasked", kind: CO_HOST_REQUEST }]);
  expect(state.woken).toBe(1);
  expect(hosts()).toEqual(["lars"]);
});

test("the same colleague is asked once, and the host learns when; again only if the question never came", async () => {
  const { deps, ledger, state } = world();
  const ask = () => askCoHost(deps, "lars", miraAndTag);
  const asked = state.now;
  await ask();
  state.now = state.now.add({ hours: 24 });

  const told = await ask();
  const first = ledger.added[0]?.id ?? "";
  ledger.fates.set(first, { state: "planned", sentAt: null });
  const waiting = await ask();
  const asOften = ledger.added.length;
  ledger.fates.set(first, { state: "dropped", sentAt: null });
  const again = await ask();

  expect(told).toEqual({ kind: "askedBefore", at: asked });
  expect([waiting.kind, asOften]).toEqual(["asked", 1]);
  expect([again.kind, ledger.added.length]).toEqual(["asked", 2]);
});

test("a tag is meant by any name that it had", async () => {
  const { deps, ledger, tags } = world();
  tags.set(
    "em_setup",
    hashtag({ name: "em_setup", became: { name: "em_ruesten", how: "renamed", at: instant("2026-11-01T08:00Z") } }),
  );

  const outcome = await askCoHost(deps, "lars", { name: "#EM-Setup", personId: "mira" });

  expect(outcome.kind).toBe("asked");
  expect(ledger.added).toMatchObject([{ facts: { tag: "em_ruesten", fromId: "lars" } }]);
});

test("nobody but who is asked stands in the key of the question", async () => {
  const { deps, ledger } = world();

  await askCoHost(deps, "lars", miraAndTag);

  expect(ledger.added[0]?.key).not.toContain("lars");
});

test.each([
  ["notYours", "by who does not look after it", { hosts: ["jonas"] }],
  ["notYours", "for a tag that is retired", { retiredAt: instant("2026-11-01T08:00Z") }],
  ["host", "who looks after it already", { hosts: ["lars", "mira"] }],
  ["full", "when two look after it", { hosts: ["lars", "jonas"] }],
] as const)("asks nobody (%s) %s", async (outcome, _case, changes) => {
  const { deps, ledger } = world(changes);

  expect(await askCoHost(deps, "lars", miraAndTag)).toEqual({ kind: outcome });
  expect(ledger.added).toEqual([]);
});

test("who says yes to the question is a host beside the first", async () => {
  const { deps, hosts, ledger } = world();
  await askCoHost(deps, "lars", miraAndTag);

  const tag = await acceptCoHosting(deps, "mira", { entryId: ledger.added[0]?.id ?? "" });

  expect(tag?.name).toBe("em_ruesten");
  expect(hosts()).toEqual(["lars", "mira"]);
});

test("who was asked may name the tag just as well, whatever came since", async () => {
  const { deps, hosts } = world();
  await askCoHost(deps, "lars", miraAndTag);

  const joined = await adoptTag(deps, "mira", "#EM-Rüsten", null);

  expect(joined.kind).toBe("joined");
  expect(hosts()).toEqual(["lars", "mira"]);
});

test("nobody answers somebody else's question", async () => {
  const { deps, hosts, ledger } = world();
  await askCoHost(deps, "lars", miraAndTag);

  expect(await acceptCoHosting(deps, "jonas", { entryId: ledger.added[0]?.id ?? "" })).toBeNull();
  expect(await acceptCoHosting(deps, "jonas", { tag: "em_ruesten" })).toBeNull();
  expect(hosts()).toEqual(["lars"]);
});

test("a yes that comes after who asked handed the tag over changes nothing", async () => {
  const { deps, hosts, tags } = world();
  await askCoHost(deps, "lars", miraAndTag);
  tags.set("em_ruesten", hashtag({ hosts: ["jonas"] }));

  expect(await acceptCoHosting(deps, "mira", { tag: "em_ruesten" })).toBeNull();
  expect(hosts()).toEqual(["jonas"]);
});

test("the question is not sent any more once somebody else said yes", async () => {
  const { deps, prepared, tags } = world();
  await askCoHost(deps, "lars", miraAndTag);

  const before = await prepared();
  tags.set("em_ruesten", hashtag({ hosts: ["lars", "jonas"] }));

  expect(before).toEqual({ tag: "em_ruesten", fromId: "lars" });
  expect(await prepared()).toBeNull();
});
