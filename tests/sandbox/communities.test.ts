import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { anna, ben, clara, dora } from "#tests/support/tiny-organisation.ts";
import { ask, askEntra, newFolder, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

const PATH = "/communities/1/messages";
const data = newFolder();

let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant({ data, now: Temporal.Instant.from("2026-11-23T08:00:00Z") });
});
beforeEach(() => tenant.control("POST", "/reset"));
afterAll(() => tenant.close());

/** What Viva Engage shows to Anna, the service account, or to somebody else. */
async function seen(path: string, personId = anna.id) {
  const { MICROSOFT_APP_ID: client_id = "", MICROSOFT_APP_TENANT_ID, ENGAGE_REFRESH_TOKEN = "" } = tenant.environment;
  const at = (name: string) => `${tenant.entra}/${MICROSOFT_APP_TENANT_ID}/oauth2/v2.0/${name}`;
  const scope = "https://www.yammer.com/.default offline_access";
  let form: Record<string, string> = { grant_type: "refresh_token", refresh_token: ENGAGE_REFRESH_TOKEN, scope };
  if (personId !== anna.id) {
    const { user_code, device_code } = (await askEntra(tenant.ca, at("devicecode"), { client_id, scope })).body;
    await tenant.control("POST", "/devicelogin", { userCode: user_code, personId });
    form = { grant_type: "device_code", device_code };
  }
  const { access_token } = (await askEntra(tenant.ca, at("token"), { client_id, ...form })).body;
  return ask("GET", `${tenant.url}/engage/api/v1${path}`, undefined, access_token);
}

async function posted(message: object, path = PATH): Promise<string> {
  return (await tenant.control("POST", path, { from: ben.id, ...message })).body.id;
}

test("shows what is written in a community as Viva Engage numbers and names it", async () => {
  const first = await posted({ text: "Who was at the fair? #wins", messageType: "question" });
  const reply = await posted({ from: anna.id, text: "I was", threadId: first, mentions: [ben.id] });
  const deeper = await posted({ text: "Thanks!", threadId: reply, messageType: "praise" });

  const { body } = await seen("/messages.json");
  const listed = await tenant.control("GET", PATH);

  expect(body.messages.slice(0, 3)).toEqual([
    expect.objectContaining({ id: Number(deeper), thread_id: Number(first), message_type: "praise" }),
    expect.objectContaining({ id: Number(reply), body: expect.objectContaining({ plain: "Ben Baker I was" }) }),
    expect.objectContaining({ id: Number(first), message_type: "question", replied_to_id: null }),
  ]);
  expect(first).toMatch(/^\d{16}$/);
  expect(body.messages[1].body.parsed).toBe(`[[user:${ben.engageId}]] I was`);
  expect(listed.body.at(-2)).toMatchObject({
    id: reply,
    threadId: first,
    from: { name: anna.name },
    mentions: [ben.id],
  });
});

test("changes what was written without telling when, and counts who likes it", async () => {
  const id = await posted({ text: "Helo" });
  const before = (await seen(`/messages/${id}.json`)).body;

  await tenant.control("PATCH", `${PATH}/${id}`, { text: "Hello <at>Anna Albrecht</at>" });
  await tenant.control("POST", `${PATH}/${id}/likes`, { from: anna.id });
  await tenant.control("POST", `${PATH}/${id}/likes`, { from: clara.id });
  const twice = await tenant.control("POST", `${PATH}/${id}/likes`, { from: clara.id });
  await tenant.control("DELETE", `${PATH}/${id}/likes/${clara.id}`);

  const { body } = await seen(`/messages/${id}.json`);
  const feed = (await seen("/messages.json")).body;
  expect(body).toEqual({
    ...before,
    body: expect.objectContaining({ plain: "Hello Anna Albrecht" }),
    content_excerpt: "Hello Anna Albrecht",
    notified_user_ids: [Number(anna.engageId)],
    liked_by: { count: 1, names: [expect.objectContaining({ user_id: Number(anna.engageId) })] },
  });
  expect(feed.meta.liked_message_ids).toEqual([Number(id)]);
  expect(twice.status).toBe(409);
});

test("forgets what was deleted, the answers with the question", async () => {
  const first = await posted({ text: "Question?" });
  const reply = await posted({ text: "Answer", threadId: first });
  const other = await posted({ text: "stays" });

  const { status } = await tenant.control("DELETE", `${PATH}/${first}`);

  const gone = await Promise.all([first, reply].map((id) => seen(`/messages/${id}.json`)));
  expect(status).toBe(204);
  expect(gone.map((answer) => answer.status)).toEqual([404, 404]);
  expect((await seen(`/messages.json?newer_than=${first}`)).body.messages.map(({ id }: { id: number }) => id)).toEqual([
    Number(other),
  ]);
  expect((await tenant.control("GET", PATH)).body.at(-1).id).toBe(other);
});

test("shows a private community to its members only", async () => {
  const founded = await tenant.control("POST", "/communities", { name: "Rotor", memberIds: [ben.id, clara.id] });
  const path = `/communities/${founded.body.id}/messages`;
  const id = await posted({ text: "Only for us" }, path);
  const intruder = await tenant.control("POST", path, { from: anna.id, text: "Hello?" });

  const [annas, bens] = [await seen("/groups.json"), await seen("/groups.json", ben.id)];

  expect(founded.body).toMatchObject({ name: "Rotor", private: true });
  expect(intruder.status).toBe(409);
  expect((await seen(`/messages/${id}.json`)).status).toBe(404);
  expect((await seen(`/messages/in_group/${founded.body.id}.json`)).status).toBe(404);
  expect((await seen(`/messages/${id}.json`, clara.id)).body).toMatchObject({ privacy: "private" });
  expect(annas.body.map(({ full_name }: { full_name: string }) => full_name)).toEqual(["All Company"]);
  expect(bens.body.at(-1)).toMatchObject({ full_name: "Rotor", privacy: "private" });
});

test("gives communities in pages of fifty", async () => {
  for (let n = 0; n < 55; n++) await tenant.control("POST", "/communities", { name: `Community ${n}` });

  const [first, second, third] = [1, 2, 3].map((page) => seen(`/groups.json?page=${page}`));

  expect([(await first)?.body.length, (await second)?.body.length, (await third)?.body.length]).toEqual([50, 6, 0]);
});

test("gives ids by the time that a message is given", async () => {
  const [late, early] = [
    await posted({ text: "today" }),
    await posted({ text: "last year", at: "2025-11-23T08:00:00Z" }),
  ];

  expect(Number(early)).toBeLessThan(Number(late));
  expect((await seen(`/messages/${early}.json`)).body.created_at).toBe("2025/11/23 08:00:00 +0000");
});

test("lets people write whom only Viva Engage knows", async () => {
  const { body: outsiders } = await tenant.control("GET", "/engage/outsiders");

  const id = await posted({ from: dora.id, text: "Hello from outside" });

  expect(outsiders).toEqual([{ id: dora.id, name: dora.name, mail: dora.mail, guest: true }]);
  expect((await seen(`/messages/${id}.json`)).body.sender_id).toBe(Number(dora.engageId));
});

test("exports the network as a file", async () => {
  await posted({ text: "in the export" });

  const response = await fetch(`${tenant.url}/control/engage/export?since=2026-11-01T00:00:00Z`);

  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  expect(Object.keys(files)).toEqual(["Messages.csv", "Users.csv", "Groups.csv", "Topics.csv", "Networks.csv"]);
  expect(strFromU8(files["Messages.csv"] ?? new Uint8Array())).toContain("in the export");
});

test.each([
  ["POST", "/communities", { memberIds: [] }, 400],
  ["POST", "/communities", { name: "x", memberIds: ["nobody"] }, 404],
  ["GET", "/communities/nowhere/messages", undefined, 404],
  ["GET", "/engage/export?since=yesterday", undefined, 400],
  ["POST", PATH, { from: anna.id, text: "", messageType: "joke" }, 400],
  ["POST", PATH, { from: "nobody", text: "x" }, 404],
  ["POST", PATH, { from: anna.id, text: "x", threadId: "1" }, 404],
  ["PATCH", `${PATH}/1`, { text: "x" }, 404],
  ["DELETE", `${PATH}/1`, undefined, 404],
])("%s %s with %j is answered with %i", async (method, path, body, status) => {
  expect((await tenant.control(method, path, body)).status).toBe(status);
});

test("keeps communities and what was done in them over a restart", async () => {
  const { id: communityId } = (await tenant.control("POST", "/communities", { name: "Rotor" })).body;
  const path = `/communities/${communityId}/messages`;
  const [kept, gone] = [await posted({ text: "kept" }, path), await posted({ text: "gone" }, path)];
  await tenant.control("PATCH", `${path}/${kept}`, { text: "kept and changed" });
  await tenant.control("DELETE", `${path}/${gone}`);
  const before = (await tenant.control("GET", path)).body;
  await tenant.close();

  tenant = await tinyTenant({ data });

  expect((await tenant.control("GET", path)).body).toEqual(before);
  expect(before).toMatchObject([{ text: "kept and changed" }]);
});
