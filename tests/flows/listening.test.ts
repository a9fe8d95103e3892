import { afterAll, expect, test } from "@jest/globals";
import { startWorld, until } from "#tests/support/world.ts";

/** What the service keeps of a person's posts, as the person is told. */
interface Kept {
  readonly source_id: string;
  readonly [fact: string]: unknown;
}

const world = await startWorld({ database: "PGlite" });
afterAll(() => world.close());
const channel = (await world.teams())[0]?.channels[1] ?? { id: "", name: "" };

/** Reads what is stored about a person from the answer to "my data". */
async function posts(name: string): Promise<readonly Kept[]> {
  const text = (await world.say(name, "my data", { locale: "en-GB" })).join("\n");
  return text.split("\n").flatMap((line) => (line.startsWith("posts: {") ? [JSON.parse(line.slice(7))] : []));
}

/** A complete activity of this tenant, as Teams sends it. */
async function activity(name: string, changes: object): Promise<object> {
  const { MICROSOFT_APP_TENANT_ID: tenantId } = await world.environment();
  return {
    type: "message",
    id: "1795300000000",
    timestamp: await world.now(),
    channelId: "msteams",
    serviceUrl: `${world.url}/connector/`,
    text: "hello",
    from: { id: "29:x", aadObjectId: await world.idOf(name) },
    recipient: { id: "28:bot" },
    conversation: { id: "a:1", conversationType: "personal", tenantId },
    channelData: { tenant: { id: tenantId } },
    ...changes,
  };
}

test("a post is heard without a mention: who, when, where, thread, hashtags, language, and whether it asks", async () => {
  const first = await world.post(
    "Anna Köhler",
    channel.id,
    "Wer hat schon Erfahrung mit Rüstzeiten an der neuen Linie? #EM_Ruesten",
  );
  const reply = await world.post("Jonas Weber", channel.id, "Danke Anna, we tried it last week and it works nicely.", {
    threadId: first.id,
  });

  expect([first.delivery.status, reply.delivery.status]).toEqual([200, 200]);
  const [asked] = await posts("Anna Köhler");
  const [answered] = await posts("Jonas Weber");
  expect(asked).toMatchObject({
    source: "teams",
    source_id: first.id,
    thread_id: first.id,
    place_id: channel.id,
    kind: "question",
    hashtags: ["em_ruesten"],
    language: "de",
    asks: true,
  });
  expect(Math.abs(Date.parse(String(asked?.["posted_at"])) - Date.parse(await world.now()))).toBeLessThan(60_000);
  expect(answered).toMatchObject({
    source_id: reply.id,
    thread_id: first.id,
    kind: "answer",
    language: "en",
    thanks: true,
  });
});

test("a post that carries a hashtag card counts as tagged", async () => {
  await world.post("Anna Köhler", channel.id, "Schaut her", {
    card: { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "#em_lean" }] },
  });

  expect((await posts("Anna Köhler")).map(({ hashtags }) => hashtags)).toContainEqual(["em_lean"]);
});

test("delivered five times it is one post", async () => {
  const { id } = await world.post("Priya Nair", channel.id, "Our numbers for the week are up.");
  const { MICROSOFT_APP_TENANT_ID: tenantId } = await world.environment();
  const again = await activity("Priya Nair", {
    id,
    text: "Our numbers for the week are up.",
    conversation: { id: `${channel.id};messageid=${id}`, conversationType: "channel", isGroup: true, tenantId },
    channelData: { channel: { id: channel.id }, team: { id: "19:team" }, tenant: { id: tenantId } },
  });

  const deliveries = await Promise.all(Array.from({ length: 5 }, () => world.activity({ activity: again })));

  expect(deliveries.map(({ delivery }) => delivery.status)).toEqual([200, 200, 200, 200, 200]);
  expect((await posts("Priya Nair")).filter(({ source_id }) => source_id === id)).toHaveLength(1);
});

test("a mention of the bot is heard too, and answered once, pointing to the private chat", async () => {
  const before = (await world.outgoing()).at(-1)?.n ?? 0;

  await world.post("Sam Carter", channel.id, "what can you do?", { mentionBot: true });

  const answers = await until(async () => {
    const sent = (await world.outgoing(before)).filter(({ path }) => path.includes("/activities"));
    return sent.length > 0 && sent;
  });
  expect(answers).toHaveLength(1);
  expect((await posts("Sam Carter")).length).toBe(1);
});

test.each([
  ["another audience", { claims: { aud: "11111111-1111-4111-8111-111111111111" } }, 401],
  ["another issuer", { claims: { iss: "https://sts.example" } }, 401],
  ["another serviceurl", { claims: { serviceurl: "https://smba.trafficmanager.net/x/" } }, 401],
  ["an expiry in the past", { claims: { exp: 1_700_000_000 } }, 401],
  ["a key that nobody published", { key: "unknown" }, 401],
  ["no token at all", { key: "none" }, 401],
])("a token with %s is refused, and the log holds no token", async (_what, changes, status) => {
  const hello = await activity("Sam Carter", {});

  const { delivery } = await world.activity({ activity: hello, ...changes });

  expect(delivery.status).toBe(status);
  expect(world.log()).not.toMatch(/eyJ[\w-]+\.[\w-]+\./);
});

test("an activity of another tenant is refused", async () => {
  const channelData = { tenant: { id: "22222222-2222-4222-8222-222222222222" } };

  const { delivery } = await world.activity({ activity: await activity("Sam Carter", { channelData }) });

  expect(delivery.status).toBe(403);
});

test.each(["{", "[]", "{}", '"text"', "null", '{"type":7}'])("the body %s gets 400, never 500", async (body) => {
  const response = await fetch(`${world.service}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });

  expect(response.status).toBe(400);
});
