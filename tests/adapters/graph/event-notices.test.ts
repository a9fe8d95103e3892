import { expect, test } from "@jest/globals";
import { channelNotices } from "#adapters/graph/channel-notices.ts";
import { clientStates } from "#adapters/graph/client-state.ts";
import { eventNotices } from "#adapters/graph/event-notices.ts";
import { graphNotifications } from "#adapters/graph/notifications.ts";
import type { Notice } from "#domain/posts/index.ts";
import type { EventNotice } from "#domain/sessions/index.ts";
import type { Subscription } from "#domain/subscriptions/index.ts";
import { instant, silent } from "#tests/support/fakes.ts";
import { keysInMemory } from "./encrypted.ts";

const TENANT = "84bd8158-6d4d-4958-8b9f-9d6445542f95";
const EVENT = "AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0AHEcTJvcKQUG-EEHZsoQR2QAAAAFJkQAA=";
const states = clientStates(Buffer.alloc(32, 1));

function subscription(id: string, watchedId: string) {
  const { state, hash: secretHash } = states.make();
  const endsAt = instant("2026-11-26T07:00:00Z");
  const kept: Subscription = { id, watchedId, secretHash, endsAt, renewAt: endsAt, address: "https://v.example.com" };
  return { state, find: async (ids: readonly string[]) => (ids.includes(id) ? [kept] : []) };
}
const [calendar, channel] = [subscription("s-calendar", "anna"), subscription("s-channel", "19:a")];

const read = graphNotifications<Notice | EventNotice>({
  kinds: [
    eventNotices(calendar),
    channelNotices({
      ...{ subscriptions: channel, keys: keysInMemory(), log: silent },
      reading: { textOf: (html) => html, tagsOfCards: () => [], appId: "bot" },
    }),
  ],
  ...{ states, tenantId: TENANT, log: silent },
  admit: async () => {},
});

const resource = `Users/anna/Events/${EVENT}`;
const notification = (changes: object = {}) => ({
  ...{ subscriptionId: "s-calendar", clientState: calendar.state, tenantId: TENANT, changeType: "updated", resource },
  resourceData: { id: EVENT, "@odata.type": "#Microsoft.Graph.Event", "@odata.id": resource },
  ...changes,
});

test.each(["updated", "deleted"])("an event that was %s is to be looked at", async (changeType) => {
  expect(await read({ value: [notification({ changeType })] })).toEqual([{ kind: "touched", eventId: EVENT }]);
});

test("reads what both kinds of subscriptions say, in one go", async () => {
  const other = notification({ subscriptionId: "s-channel", clientState: channel.state, resourceData: { id: "1" } });

  expect(await read({ value: [notification(), other] })).toEqual([
    { kind: "touched", eventId: EVENT },
    { kind: "changed", placeId: "19:a" },
  ]);
});

test.each([
  ["reauthorizationRequired", [{ kind: "expiring", subscriptionId: "s-calendar" }]],
  ["subscriptionRemoved", [{ kind: "lost", subscriptionId: "s-calendar" }]],
  ["missed", []],
  ["somethingNew", []],
])("follows what happens to the subscription: %s", async (lifecycleEvent, notices) => {
  const { resourceData: _, ...about } = notification();

  expect(await read({ value: [{ ...about, lifecycleEvent }] })).toEqual(notices);
});

test.each([
  ["with another's secret", { clientState: channel.state }],
  ["of another tenant", { tenantId: "0d9b645f-597b-41f0-a2a3-ef103fbd91bb" }],
  ["of no subscription of ours", { subscriptionId: "s-3" }],
])("refuses a notification %s", async (_, changes) => {
  await expect(read({ value: [notification(changes)] })).rejects.toMatchObject({ code: "NOTIFICATION_REFUSED" });
});

test("looks at no event whose id no database could hold", async () => {
  expect(await read({ value: [notification({ resourceData: { id: "a\u0000b" } })] })).toEqual([]);
});
