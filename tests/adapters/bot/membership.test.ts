import { afterEach, expect, test } from "@jest/globals";
import { connectorCalls } from "#adapters/bot/connector.ts";
import { connectorMembership } from "#adapters/bot/membership.ts";
import { contact } from "#tests/support/fakes.ts";
import { shownPost } from "#tests/support/offers.ts";
import { type Reply, type SmallServer, smallServer } from "./small-server.ts";

let server: SmallServer;
afterEach(() => server.close());

async function membership(...replies: readonly Reply[]) {
  let asked = 0;
  server = await smallServer(() => replies[Math.min(asked++, replies.length - 1)] ?? {});
  const people = {
    contact: async (id: string) => (id === "stranger" ? null : { ...contact, serviceUrl: `${server.url}/emea/` }),
  };
  return connectorMembership(connectorCalls({ token: async () => "our-token" }, true), people);
}

test("who is in the team of a channel sees its posts, and is asked about once an hour", async () => {
  const members = await membership({ body: { id: "29:lars" } });

  const seen = [await members.sees("lars", shownPost()), await members.sees("lars", shownPost({ sourceId: "2" }))];

  expect(seen).toEqual([true, true]);
  expect(server.seen.map(({ method, path }) => [method, path])).toEqual([
    ["GET", "/emea/v3/conversations/19%3Awerk/members/lars"],
  ]);
});

test("who is not in the team does not, which is remembered too", async () => {
  const members = await membership({ status: 404, body: { error: { code: "MemberNotFoundInConversation" } } });

  const seen = [await members.sees("lars", shownPost()), await members.sees("lars", shownPost())];

  expect(seen).toEqual([false, false]);
  expect(server.seen).toHaveLength(1);
});

test.each([{ status: 403 }, { status: 500 }, { cut: true }])(
  "while it cannot be found out, nobody says that they do not; and it is asked again: %o",
  async (trouble) => {
    const members = await membership(trouble, trouble, { body: {} });

    const first = await members.sees("lars", shownPost());
    while (server.seen.length < 2) await members.sees("lars", shownPost());

    expect(first).toBeNull();
    expect(await members.sees("lars", shownPost())).toBe(true);
  },
);

test("Viva Engage is open to everybody, and of whom we know no address nothing can be found out", async () => {
  const members = await membership({ body: {} });

  expect(await members.sees("lars", shownPost({ source: "engage" }))).toBe(true);
  expect(await members.sees("stranger", shownPost())).toBeNull();
  expect(server.seen).toEqual([]);
});
