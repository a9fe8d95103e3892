/** The export of the local tenant, as an administrator downloads it, holds what polling hears there. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openExport } from "#adapters/engage/export.ts";
import { coverGaps } from "#domain/posts/cover-gaps.ts";
import { instant } from "#tests/support/fakes.ts";
import { anna, ben, clara, dora } from "#tests/support/tiny-organisation.ts";
import { type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";
import { fileOf } from "./export-zips.ts";

const COMMUNITY = "1";
const PATH = `/communities/${COMMUNITY}/messages`;

let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant({ now: instant("2026-11-23T08:00:00Z") });
});
afterAll(() => tenant.close());

async function posted(message: object = {}, path = PATH): Promise<string> {
  return (await tenant.control("POST", path, { from: ben.id, text: "Hello", ...message })).body.id;
}

async function exported() {
  const response = await fetch(`${tenant.url}/control/engage/export`);
  const path = fileOf(new Uint8Array(await response.arrayBuffer()));
  const people = [anna, ben, clara];
  const byAddress = async (address: string) => people.find(({ mail }) => mail === address)?.id ?? null;
  const source = await openExport({ path, network: null, allPublic: false }, { byAddress });
  const batches = await Array.fromAsync(source.read(0));
  const posts = new Map(batches.flatMap(({ posts: some }) => some).map((post) => [post.sourceId, post]));
  return { posts, deleted: batches.flatMap(({ deleted }) => deleted), summary: batches.at(-1)?.summary };
}

test("what is written in a community is the same post of the same person as when it is polled", async () => {
  const id = await posted({
    text: `Danke <at>${anna.name}</at> für #wins`,
    mentions: [anna.id],
    messageType: "praise",
  });
  const reply = await posted({ from: clara.id, threadId: id });

  const { posts, summary } = await exported();

  expect(posts.get(id)).toMatchObject({
    authorId: ben.id,
    placeId: COMMUNITY,
    threadId: id,
    stated: "praise",
    mentions: 1,
    mentionedIds: [anna.id],
  });
  expect(posts.get(id)?.text).toContain("#wins");
  expect(posts.get(id)?.text).not.toContain(anna.name);
  expect(posts.get(reply)).toMatchObject({ authorId: clara.id, threadId: id });
  expect(summary).toMatchObject({ malformed: 0, unclear: 0 });
});

test("what is private is not in it for us, guests are nobody of ours, and deleted messages are gone", async () => {
  const members = { name: "Board", memberIds: [anna.id, ben.id] };
  const { id: board } = (await tenant.control("POST", "/communities", members)).body;
  const hidden = await posted({}, `/communities/${board}/messages`);
  const guest = await posted({ from: dora.id });
  const gone = await posted();
  await tenant.control("DELETE", `${PATH}/${gone}`);

  const { posts, deleted, summary } = await exported();

  expect(posts.has(hidden)).toBe(false);
  expect(summary?.places.map(({ id }) => id)).not.toContain(board);
  expect(summary?.private).toBeGreaterThan(0);
  expect(posts.get(guest)?.authorId).toBe(`engage:${dora.engageId}`);
  expect(deleted.map(({ sourceId }) => sourceId)).toContain(gone);
  expect(posts.has(gone)).toBe(false);
});

test("the time before anybody listened is filled by it", async () => {
  const id = await posted();
  const { summary } = await exported();
  const closed: string[] = [];
  const gap = { id: "g", source: "engage", placeId: "network", reason: "beforeListening", closedAt: null } as const;
  const nothing = async () => {};

  if (summary)
    await coverGaps(
      {
        openOnes: async () => [{ ...gap, from: null, until: null, ids: { newerThan: null, olderThan: id } }],
        close: async (one) => void closed.push(one),
        ...{ open: nothing, closeUntil: nothing, narrow: nothing },
      },
      summary,
      true,
      instant("2026-11-23T08:00:00Z"),
    );

  expect(closed).toEqual(["g"]);
});
