import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { channelNotices } from "#adapters/graph/channel-notices.ts";
import { clientStates } from "#adapters/graph/client-state.ts";
import type { NotificationKey } from "#adapters/graph/notification-key.ts";
import { graphNotifications } from "#adapters/graph/notifications.ts";
import type { Subscription } from "#domain/subscriptions/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant, silent } from "#tests/support/fakes.ts";
import { encrypted, keysInMemory } from "./encrypted.ts";

const TENANT = "84bd8158-6d4d-4958-8b9f-9d6445542f95";
const CHANNEL = "19:f127a8c55ad949d1a238464d22f0f99e@thread.skype";
const TOKEN = "a good token";

const states = clientStates(Buffer.alloc(32, 1));
const { state, hash } = states.make();
const endsAt = instant("2026-11-26T07:00:00Z");
const subscription: Subscription = {
  ...{ id: "s-1", watchedId: CHANNEL, address: "https://vorbild.example.com/api/notifications", secretHash: hash },
  ...{ endsAt, renewAt: endsAt },
};
const keys = keysInMemory();
let key: NotificationKey;
beforeAll(async () => {
  key = await keys.present();
});

interface Changes {
  readonly subscriptions?: Parameters<typeof channelNotices>[0]["subscriptions"];
  readonly admit?: (token: string) => Promise<void>;
  readonly log?: typeof silent;
}

/** Reads as the service does; only one token is good, and one subscription is there. */
function reader({ log = silent, ...changes }: Changes = {}) {
  const asked: (readonly string[])[] = [];
  const subscriptions = changes.subscriptions ?? {
    find: async (ids: readonly string[]) => {
      asked.push(ids);
      return ids.includes("s-1") ? [subscription] : [];
    },
  };
  const reading = {
    textOf: (html: string) => html.replaceAll(/<[^>]*>/g, ""),
    tagsOfCards: () => [],
    appId: "bot",
  };
  const read = graphNotifications({
    kinds: [channelNotices({ subscriptions, keys, reading, log })],
    ...{ states, tenantId: TENANT, log },
    async admit(token) {
      if (token !== TOKEN) throw new AppError("NOTIFICATION_REFUSED", "a token is bad");
    },
    ...(changes.admit && { admit: changes.admit }),
  });
  return { read, asked };
}
const { read } = reader();

const message = (changes: object = {}) => ({
  ...{ id: "1565045424600", replyToId: null, messageType: "message", deletedDateTime: null },
  ...{ createdDateTime: "2026-11-23T07:59:00Z", lastModifiedDateTime: "2026-11-23T08:00:00.105Z" },
  from: { user: { id: "8EA0E38B-efb3-4757-924a-5f94061cf8c2", userIdentityType: "aadUser" } },
  body: { contentType: "html", content: "<p>Hi</p>" },
  ...changes,
});
const resource = `teams('t-1')/channels('${CHANNEL}')/messages('1565045424600')`;
function notification(changes: object = {}) {
  return {
    ...{ subscriptionId: "s-1", clientState: state, tenantId: TENANT, changeType: "created", resource },
    subscriptionExpirationDateTime: "2026-11-26T07:00:00Z",
    resourceData: { id: "1565045424600", "@odata.type": "#Microsoft.Graph.chatMessage", "@odata.id": resource },
    ...changes,
  };
}
const rich = (changes: object = {}, content = encrypted(message(), key)) =>
  notification({ encryptedContent: content, ...changes });
const body = (...value: readonly object[]) => ({ value, validationTokens: [TOKEN] });

test("reads the message that was posted", async () => {
  expect(await read(body(rich()))).toEqual([
    {
      kind: "posted",
      post: expect.objectContaining({
        ...{ source: "teams", placeId: CHANNEL, sourceId: "1565045424600", threadId: "1565045424600", text: "Hi" },
        authorId: "8ea0e38b-efb3-4757-924a-5f94061cf8c2",
        asOf: instant("2026-11-23T08:00:00.105Z"),
      }),
    },
  ]);
});

test("reads an edited reply", async () => {
  const edit = encrypted(message({ id: "2", replyToId: "1", body: { contentType: "text", content: "Ho" } }), key);

  expect(await read(body(rich({ changeType: "updated" }, edit)))).toMatchObject([
    { kind: "posted", post: { sourceId: "2", threadId: "1", text: "Ho" } },
  ]);
});

test("reads what was deleted, however it is said", async () => {
  const emptied = encrypted(message({ id: "7", deletedDateTime: "2026-11-23T08:01:00Z", body: null }), key);
  const name = (sourceId: string, at: string | null = null) => ({
    kind: "deleted",
    name: { source: "teams", placeId: CHANNEL, sourceId },
    at: at && Temporal.Instant.from(at),
  });

  expect(await read(body(notification({ changeType: "deleted" })))).toEqual([name("1565045424600")]);
  expect(await read(body(rich({ changeType: "deleted" })))).toEqual([name("1565045424600")]);
  expect(await read(body(rich({ changeType: "updated" }, emptied)))).toEqual([name("7", "2026-11-23T08:01:00Z")]);
});

test("takes nothing from what our own application wrote", async () => {
  const own = encrypted(message({ from: { application: { id: "BOT" } } }), key);

  expect(await read(body(rich({}, own)))).toEqual([]);
});

test("without content, or without Graph's token, it only says that something happened", async () => {
  const changed = [{ kind: "changed", placeId: CHANNEL }];

  expect(await read({ value: [notification()] })).toEqual(changed);
  expect(await read({ value: [notification({ changeType: "deleted" })] })).toEqual(changed);
  expect(await read(body(notification({ changeType: "deleted", resourceData: null })))).toEqual(changed);
});

test("content for a key that was lost makes us look for ourselves", async () => {
  const lost = encrypted(message(), await keysInMemory().present());

  expect(await read(body(rich({}, lost)))).toEqual([{ kind: "changed", placeId: CHANNEL }]);
});

test.each<[string, object[]]>([
  ["reauthorizationRequired", [{ kind: "renew", subscriptionId: "s-1" }]],
  ["subscriptionRemoved", [{ kind: "ended", subscriptionId: "s-1", placeId: CHANNEL }]],
  ["missed", [{ kind: "changed", placeId: CHANNEL }]],
  ["somethingNew", []],
])("follows what happens to the subscription: %s", async (lifecycleEvent, notices) => {
  const { changeType, resource: _, resourceData, ...about } = notification();

  expect(await read({ value: [{ ...about, lifecycleEvent }] })).toEqual(notices);
});

test.each<[string, () => unknown]>([
  ["from a subscription that is not ours", () => body(rich({ subscriptionId: "s-2" }))],
  ["with another secret", () => body(rich({ clientState: "guess" }))],
  ["with the secret's hash", () => body(rich({ clientState: hash }))],
  ["without a secret", () => body(rich({ clientState: null }))],
  ["of another tenant", () => body(rich({ tenantId: "0d9b645f-597b-41f0-a2a3-ef103fbd91bb" }))],
  ["of no tenant", () => body(rich({ tenantId: undefined }))],
  ["with content and without a token", () => ({ value: [rich()] })],
  ["with content and no tokens", () => ({ value: [rich()], validationTokens: [] })],
  ["with a bad token", () => ({ value: [rich()], validationTokens: ["bad"] })],
  ["with a bad token beside a good one", () => ({ value: [rich()], validationTokens: [TOKEN, "bad"] })],
  ["with a bad token, though it has no content", () => ({ value: [notification()], validationTokens: ["bad"] })],
  ["with content that was changed", () => body(rich({}, { ...encrypted(message(), key), data: "AAAA" }))],
  ["that lacks its signature", () => body(rich({}, { ...encrypted(message(), key), dataSignature: "" }))],
  ["from a subscription that no database could hold", () => body(rich({ subscriptionId: "s-1\u0000" }))],
  ["that is empty", () => ({ value: [] })],
  ["that is nothing", () => null],
])("refuses what comes %s", async (_, make) => {
  await expect(read(make())).rejects.toMatchObject({ code: "NOTIFICATION_REFUSED" });
});

test("content that anybody encrypted with our certificate is nothing without a secret and a token", async () => {
  const forged = encrypted(message({ body: { contentType: "text", content: "forged" } }), key);

  await expect(read(body(rich({ clientState: "x" }, forged)))).rejects.toMatchObject({ code: "NOTIFICATION_REFUSED" });
  await expect(read({ value: [rich({}, forged)] })).rejects.toMatchObject({ code: "NOTIFICATION_REFUSED" });
});

test("tokens are not even looked at for who does not know a secret", async () => {
  let looked = 0;
  const { read } = reader({
    admit: async () => {
      looked += 1;
    },
  });

  await expect(read(body(rich({ clientState: "x" })))).rejects.toThrow();

  expect(looked).toBe(0);
});

test("leaves out what is not from us, and takes the rest", async () => {
  const warnings: unknown[] = [];
  const log = { ...silent, warn: (fields: object) => void warnings.push(fields) };
  const { read } = reader({ log });

  const notices = await read(body(notification(), notification({ clientState: "x" }), { odd: true }, rich()));

  expect(notices.map(({ kind }) => kind)).toEqual(["changed", "posted"]);
  expect(warnings).toEqual([{ refused: 2 }]);
});

test("takes a thousand messages at once, and looks their subscriptions up once", async () => {
  const { read, asked } = reader();
  const content = encrypted(message(), key);
  const value = Array.from({ length: 1_000 }, (_, index) => (index % 2 ? rich({}, content) : notification()));

  const notices = await read(body(...value));

  expect(notices).toHaveLength(1_000);
  expect(asked).toEqual([["s-1"]]);
});

test("refuses more than that at once, before anything is looked up", async () => {
  const { read, asked } = reader();

  await expect(read(body(...Array(2_001).fill(notification())))).rejects.toMatchObject({
    code: "NOTIFICATION_REFUSED",
  });

  expect(asked).toEqual([]);
});

test("says that it cannot know when Entra's keys are away, or the database", async () => {
  const away = new AppError("TOKEN_UNAVAILABLE", "no keys");
  const noKeys = reader({ admit: () => Promise.reject(away) });
  const noStore = reader({ subscriptions: { find: () => Promise.reject(new Error("database is away")) } });

  await expect(noKeys.read(body(rich()))).rejects.toBe(away);
  await expect(noStore.read(body(rich()))).rejects.toThrow("database is away");
});

test("never fails otherwise than by refusing, and never says what it was given, whatever is sent", async () => {
  const { read } = reader();
  const text = fc.oneof(fc.string(), fc.constantFrom("s-1", state, TENANT, "deleted", "missed", TOKEN), fc.jsonValue());
  const content = fc.record(
    { data: text, dataSignature: text, dataKey: text, encryptionCertificateId: fc.oneof(text, fc.constant(key.id)) },
    { requiredKeys: [] },
  );
  const item = fc.record(
    {
      ...{ subscriptionId: text, clientState: text, tenantId: text, changeType: text, lifecycleEvent: text },
      resourceData: fc.oneof(fc.record({ id: text }), text),
      encryptedContent: fc.oneof(content, text),
    },
    { requiredKeys: [] },
  );
  const { resource: _, subscriptionExpirationDateTime, ...fields } = rich();
  const few = fc.subarray(Object.keys(fields), { maxLength: 2 });
  const nearly = fc.tuple(item, few).map(([changes, names]) => ({
    ...(names.includes("encryptedContent") ? rich() : notification()),
    ...Object.fromEntries(Object.entries(changes).filter(([name]) => names.includes(name))),
  }));
  const collection = fc.record(
    {
      value: fc.oneof(fc.array(fc.oneof(nearly, item), { maxLength: 4 }), text),
      validationTokens: fc.oneof(fc.constant([TOKEN]), fc.array(text), text),
    },
    { requiredKeys: [] },
  );

  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(collection, fc.jsonValue()), async (anything) => {
      const outcome = await read(anything).catch((error: unknown) => error);
      if (Array.isArray(outcome)) {
        taken += 1;
        return;
      }
      expect(outcome).toMatchObject({ code: "NOTIFICATION_REFUSED" });
      expect((outcome as AppError).message).toMatch(
        /^NOTIFICATION_REFUSED: (it is no collection of notifications|none of \d+ is from a subscription of ours|a token is bad)$/,
      );
    }),
    { numRuns: 10_000 },
  );
  expect(taken).toBeGreaterThan(100);
});
