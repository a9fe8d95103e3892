import { expect, test } from "@jest/globals";
import {
  adoptTag,
  keepAwake,
  prepareHostQuestion,
  prepareSleepQuestion,
  restQuietTags,
} from "#domain/hashtags/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { gardening } from "#tests/support/gardening.ts";

const quiet = { lastUsedAt: instant("2026-08-03T08:00Z") };
const kinds = (added: readonly { kind: string; personId: string }[]) =>
  added.map(({ kind, personId }) => `${kind} ${personId}`);

test("the host of a tag that fell asleep is asked, once, and about all of theirs in one message", async () => {
  const { deps, ledger, prepared, state } = gardening([
    hashtag(quiet),
    hashtag({ ...quiet, name: "em_lean" }),
    hashtag({ name: "em_lebt" }),
  ]);
  const rest = restQuietTags(deps);

  await rest();
  state.now = state.now.add({ hours: 24 });
  await rest();
  const [first] = ledger.added;
  const told = await prepared(prepareSleepQuestion(deps));

  expect(new Set(ledger.added.map(({ key }) => key)).size).toBe(1);
  expect(first).toMatchObject({ kind: "hashtags.sleep", personId: "lars", class: "unasked" });
  expect(told?.["tags"]).toEqual(["em_ruesten", "em_lean"]);
});

test("of several replicas one asks a host, and each about the same tags", async () => {
  const noon = instant("2026-11-23T12:00Z");
  const { deps, ledger, prepared, state, tags } = gardening([
    ...[hashtag(quiet), hashtag({ ...quiet, name: "em_lean" })],
    hashtag({ name: "em_later", lastUsedAt: noon.subtract({ hours: 60 * 24 }) }),
  ]);
  const late = { ...deps, clock: () => state.now.add({ hours: 12 }) };

  await Promise.all([restQuietTags(deps)(), restQuietTags(late)()]);
  const told = await prepared(prepareSleepQuestion(late));

  expect(ledger.added).toHaveLength(1);
  expect(told?.["tags"]).toEqual(["em_ruesten", "em_lean"]);
  expect(tags.get("em_later")?.askedAt).toBeNull();
});

test("a tag that is used before the question goes out is not asked about", async () => {
  const { deps, prepared, state, tags } = gardening([hashtag(quiet)]);
  await restQuietTags(deps)();

  tags.set("em_ruesten", { ...hashtag({ lastUsedAt: state.now }), askedAt: tags.get("em_ruesten")?.askedAt ?? null });

  expect(await prepared(prepareSleepQuestion(deps))).toBeNull();
});

test("a tag that woke up and fell asleep again is asked about again", async () => {
  const { deps, ledger, state } = gardening([hashtag(quiet)]);
  const rest = restQuietTags(deps);
  await rest();
  await keepAwake(deps, "lars", "em_ruesten");

  state.now = state.now.add({ hours: 24 * 59 });
  await rest();
  const whileAwake = ledger.added.length;
  state.now = state.now.add({ hours: 48 });
  await rest();

  expect([whileAwake, ledger.added.length]).toEqual([1, 2]);
});

test("followers are asked, each once, who would look after a tag whose host left; without a yes it rests", async () => {
  const { deps, follow, ledger, state, tags } = gardening([hashtag()], { gone: ["lars"] });
  for (const id of ["mira", "lars", "jonas"]) follow(id, "em_ruesten");
  const rest = restQuietTags(deps);

  await rest();
  state.now = state.now.add({ hours: 24 });
  await rest();

  expect(kinds(ledger.added)).toEqual(["hashtags.host mira", "hashtags.host jonas"]);
  expect(tags.get("em_ruesten")?.hosts).toEqual([]);
});

test("followers of a tag whose host was erased are asked too, and not once somebody looks after it", async () => {
  const { deps, follow, ledger, prepared } = gardening([hashtag({ hosts: [], founderId: null })]);
  for (const id of ["mira", "jonas"]) follow(id, "em_ruesten");
  await restQuietTags(deps)();

  await adoptTag(deps, "mira", "em_ruesten", null);

  expect(ledger.added).toHaveLength(2);
  expect(await prepared(prepareHostQuestion(deps), 1)).toBeNull();
});

test("nobody takes a host for gone whom the directory cannot tell about at present", async () => {
  const { deps, follow, ledger, tags } = gardening([hashtag()], { untold: ["lars"] });
  follow("mira", "em_ruesten");

  await restQuietTags(deps)();

  expect(ledger.added).toEqual([]);
  expect(tags.get("em_ruesten")?.hosts).toEqual(["lars"]);
});

test("a co-host stays when the other host left", async () => {
  const { deps, ledger, tags } = gardening([hashtag({ ...quiet, hosts: ["lars", "mira"] })], { gone: ["lars"] });

  await restQuietTags(deps)();

  expect(kinds(ledger.added)).toEqual(["hashtags.sleep mira"]);
  expect(tags.get("em_ruesten")?.hosts).toEqual(["mira"]);
});

test("of tags that nobody founded, that ended or that are in use, nobody is asked anything", async () => {
  const { deps, ledger, state } = gardening([
    hashtag({ ...quiet, foundedAt: null, hosts: [] }),
    hashtag({ ...quiet, name: "over", retiredAt: instant("2026-08-04T08:00Z") }),
    hashtag({ ...quiet, name: "part", became: { name: "em_lebt", how: "merged", at: instant("2026-08-04T08:00Z") } }),
    hashtag({ name: "em_lebt" }),
  ]);

  await restQuietTags(deps)();

  expect(ledger.added).toEqual([]);
  expect(state.woken).toBe(0);
});
