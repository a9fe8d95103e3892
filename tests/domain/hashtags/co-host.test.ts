import { expect, test } from "@jest/globals";
import type { LedgerEntry } from "#domain/attention/index.ts";
import { acceptCoHosting, askCoHost, CO_HOST_REQUEST, prepareCoHostRequest } from "#domain/hashtags/co-host.ts";
import type { Hashtag } from "#domain/hashtags/index.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { foundingWorld } from "#tests/support/founding.ts";
import { hashtag } from "#tests/support/garden-stores.ts";

const miraAndTag = { name: "em_ruesten", personId: "mira" };
const mira = person({ id: "mira" });

function world(changes: Partial<Hashtag> = {}) {
  const made = foundingWorld({ tags: [hashtag(changes)] });
  const asked = (personId = "mira"): LedgerEntry => {
    const intention = made.state.added[0];
    if (!intention) throw new Error("nobody was asked");
    const at = instant("2026-11-23T08:00Z");
    return { ...intention, personId, state: "sent", plannedAt: at, sentAt: at, reason: null, tries: 0 };
  };
  const deps = {
    ...made.deps,
    ledger: { ...made.deps.ledger, find: async () => asked(), latest: async () => asked() },
  };
  return { ...made, deps, asked, hosts: () => made.state.tags.get("em_ruesten")?.hosts };
}

test("asks a colleague to look after a tag too, and makes nobody a host before they said yes", async () => {
  const { deps, hosts, state } = world();

  const outcome = await askCoHost(deps, "lars", miraAndTag);

  expect(outcome).toBe("asked");
  expect(state.added).toMatchObject([{ personId: "mira", class: "unasked", kind: CO_HOST_REQUEST }]);
  expect(state.woken).toBe(1);
  expect(hosts()).toEqual(["lars"]);
});

test("the same colleague is asked once: the second question has the key of the first", async () => {
  const { deps, state } = world();

  await askCoHost(deps, "lars", miraAndTag);
  await askCoHost(deps, "lars", miraAndTag);

  expect(new Set(state.added.map(({ key }) => key)).size).toBe(1);
});

test.each([
  ["notYours", "by who does not look after it", { hosts: ["jonas"] }],
  ["notYours", "for a tag that is retired", { retiredAt: instant("2026-11-01T08:00Z") }],
  ["host", "who looks after it already", { hosts: ["lars", "mira"] }],
  ["full", "when two look after it", { hosts: ["lars", "jonas"] }],
] as const)("asks nobody (%s) %s", async (outcome, _case, changes) => {
  const { deps, state } = world(changes);

  expect(await askCoHost(deps, "lars", miraAndTag)).toBe(outcome);
  expect(state.added).toEqual([]);
});

test.each([null, "entry"])("who says yes to the question (%s) is a host beside the first", async (entryId) => {
  const { deps, hosts } = world();
  await askCoHost(deps, "lars", miraAndTag);

  const tag = await acceptCoHosting(deps, "mira", entryId);

  expect(tag?.name).toBe("em_ruesten");
  expect(hosts()).toEqual(["lars", "mira"]);
});

test("nobody answers somebody else's question", async () => {
  const { deps, hosts } = world();
  await askCoHost(deps, "lars", miraAndTag);

  expect(await acceptCoHosting(deps, "jonas", "entry")).toBeNull();
  expect(hosts()).toEqual(["lars"]);
});

test("a yes that comes after who asked handed the tag over changes nothing", async () => {
  const { deps, hosts, state } = world();
  await askCoHost(deps, "lars", miraAndTag);
  state.tags.set("em_ruesten", hashtag({ hosts: ["jonas"] }));

  expect(await acceptCoHosting(deps, "mira", "entry")).toBeNull();
  expect(hosts()).toEqual(["jonas"]);
});

test("the question is not sent any more once somebody else said yes", async () => {
  const { asked, deps, state } = world();
  await askCoHost(deps, "lars", miraAndTag);
  const prepare = prepareCoHostRequest(deps);

  const before = await prepare(asked(), mira);
  state.tags.set("em_ruesten", hashtag({ hosts: ["lars", "jonas"] }));

  expect(before).toEqual({ tag: "em_ruesten", by: "lars" });
  expect(await prepare(asked(), mira)).toBeNull();
});
