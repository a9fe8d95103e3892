import { expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { UnsecuredJWT } from "jose";
import { engageRoutes } from "#sandbox/engage/routes.ts";
import { zipStream } from "#sandbox/engage/zip-stream.ts";
import type { ChannelPost } from "#sandbox/model.ts";
import { ask, makeDesk, personCalled } from "#tests/sandbox/graph/desk.ts";

const { communities } = makeDesk().organisation;
const anna = personCalled("Anna Köhler");
const [open] = communities;
const [shut, direct] = communities.filter(({ memberIds }) => memberIds);

function message(changes: Partial<ChannelPost> = {}): ChannelPost {
  const id = changes.id ?? "1790000000000001";
  const usual = { placeId: open?.id ?? "", fromId: anna.id, at: "2026-11-20T07:05:09.123Z", mentionIds: [] };
  return { id, threadId: id, ...usual, text: "Hallo", card: null, ...changes };
}

/** Asks for the export as somebody. */
function exported(query: string, posts: readonly ChannelPost[] = [message()], name = "Tomasz Zielinski") {
  const { routes } = engageRoutes(makeDesk([], { posts: () => posts }), { engageRequestsMax: 10 });
  const authorization = `Bearer ${new UnsecuredJWT({ oid: personCalled(name).id }).encode()}`;
  return ask(routes, `GET /engage/api/v1/export?${query}`, { headers: { authorization } });
}

async function filesIn(stream: ReadableStream<Uint8Array>) {
  return unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
}

async function tablesOf(stream: ReadableStream<Uint8Array>): Promise<Record<string, Record<string, string>[]>> {
  const files = Object.entries(await filesIn(stream));
  return Object.fromEntries(
    files.map(([name, bytes]) => [name, parse(Buffer.from(bytes), { columns: true, bom: true })]),
  );
}

test("exports everything to a verified administrator, with what is private and what was deleted", async () => {
  const [first, reply] = ["1790000000000001", "1790000000000002"];
  const posts = [
    message({ id: first, text: 'Danke <at>Anna Köhler</at>,\n"sagt" #hr_lernen', messageType: "praise" }),
    message({ id: reply, threadId: first, deletedAt: "2026-11-21T08:00:00Z" }),
    message({ id: "1790000000000003", placeId: shut?.id ?? "" }),
    message({ id: "1790000000000004", placeId: direct?.id ?? "" }),
  ];

  const { status, headers, body } = await exported("since=2026-11-01T00:00:00%2B00:00&include=csv", posts);

  const tables = await tablesOf(body);
  const topic = tables["Topics.csv"]?.[0];
  expect([status, headers["content-type"]]).toEqual([200, "application/zip"]);
  expect(tables["Messages.csv"]).toMatchObject(
    [
      {
        id: first,
        thread_id: first,
        replied_to_id: "",
        group_id: open?.id,
        sender_id: anna.engageId,
        body: `Danke [[user:${anna.engageId}]],\n"sagt" [[tag:${topic?.["id"]}]]`,
        message_type: "praise",
        in_private_group: "false",
        in_private_conversation: "false",
        created_at: "2026-11-20T07:05:09.123Z",
        deleted_at: "",
      },
      { id: reply, thread_id: first, replied_to_id: first, deleted_at: "2026-11-21T08:00:00Z" },
      { in_private_group: "true", in_private_conversation: "false" },
      { in_private_group: "false", in_private_conversation: "true", group_id: "", participants: /^user:\d+,user:\d+$/ },
    ].map(({ participants, ...row }) => ({
      ...row,
      ...(participants && { participants: expect.stringMatching(participants) }),
    })),
  );
  expect(topic?.["name"]).toBe("hr_lernen");
  expect(tables["Users.csv"]).toContainEqual(
    expect.objectContaining({ id: anna.engageId, name: "Anna Köhler", email: anna.mail, state: "active" }),
  );
  expect(tables["Groups.csv"]).toContainEqual({ id: shut?.id, name: shut?.name, description: "", private: "true" });
  expect(tables["Groups.csv"]).toHaveLength(communities.length - 1);
});

test("writes its tables as Viva Engage does: a byte order mark, and a carriage return at the end of each line", async () => {
  const { body } = await exported("since=2026-11-01T00:00:00Z", [message({ text: "zwei\nZeilen" })]);

  const files = await filesIn(body);
  const bytes = files["Messages.csv"] ?? new Uint8Array();
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(strFromU8(bytes)).toMatch(/,"zwei\nZeilen",.*\r\n$/);
});

test("exports only what was written or deleted in the time that is asked for, and the tables that are", async () => {
  const posts = [
    message({ id: "1", at: "2026-11-01T00:00:00Z" }),
    message({ id: "2", at: "2026-11-02T00:00:00Z" }),
    message({ id: "3", at: "2026-10-01T00:00:00Z", deletedAt: "2026-11-01T12:00:00Z" }),
  ];

  const range = "since=2026-11-01T00:00:00Z&until=2026-11-02T00:00:00Z";
  const { body } = await exported(`${range}&model=Message&model=Topic`, posts);

  const tables = await tablesOf(body);
  expect(Object.keys(tables)).toEqual(["Messages.csv", "Topics.csv"]);
  expect(tables["Messages.csv"]?.map(({ id }) => id)).toEqual(["1", "3"]);
});

test.each([
  ["since=2026-11-01T00:00:00Z", "Petra Vogt", 403],
  ["", "Tomasz Zielinski", 400],
  ["since=yesterday", "Tomasz Zielinski", 400],
  ["since=2026-11-01T00:00:00Z&until=2026", "Tomasz Zielinski", 400],
])("refuses ?%s to %s with %i", async (query, name, status) => {
  expect((await exported(query, [], name)).status).toBe(status);
});

test("makes the archive as it is read", async () => {
  let made = 0;
  function* lines() {
    for (; made < 1_000_000; made++) yield `${made} ${"many different words ".repeat(9)}\n`;
  }

  const reader = zipStream(
    [{ name: "a.csv", lines: lines() }],
    Temporal.Instant.from("2026-11-23T08:00:00Z"),
  ).getReader();
  await reader.read();

  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(100_000);
  await reader.cancel();
});
