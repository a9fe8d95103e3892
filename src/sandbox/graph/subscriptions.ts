import { randomBytes, randomUUID } from "node:crypto";
import type { Desk } from "#sandbox/desk.ts";
import type { Request, Route } from "#sandbox/http.ts";
import { refusalOf } from "#sandbox/notifications/endpoint.ts";
import type { Subscription } from "#sandbox/notifications/subscription.ts";
import { GraphError, resourceNotFound } from "./error.ts";
import { graphRoute, ok } from "./route.ts";
import { readSubscription, readSubscriptionChange } from "./subscription-input.ts";

const SUBSCRIPTION = "/subscriptions/:subscriptionId";
const TOKEN_BYTES = 48;

/** The state is told once only, to whoever made it. */
function view({ appId }: Desk, subscription: Subscription, clientState: string | null = null) {
  const { id, resource, changeTypes, notificationUrl, lifecycleNotificationUrl, expires } = subscription;
  const { includeResourceData, encryptionCertificateId } = subscription;
  return {
    id,
    resource,
    applicationId: appId,
    changeType: changeTypes.join(","),
    clientState,
    notificationUrl,
    notificationQueryOptions: null,
    lifecycleNotificationUrl,
    expirationDateTime: expires,
    creatorId: appId,
    includeResourceData,
    latestSupportedTlsVersion: "v1_2",
    encryptionCertificate: null,
    encryptionCertificateId,
    notificationUrlAppId: null,
  };
}

/** Asks each endpoint whether it wants notifications. */
async function validate(...urls: (string | null)[]): Promise<void> {
  for (const url of urls) {
    if (url === null) continue;
    const refusal = await refusalOf(url, `Validation: ${randomBytes(TOKEN_BYTES).toString("base64")}`);
    if (refusal !== null)
      throw new GraphError(400, "ValidationError", `Subscription validation request failed. ${refusal}`);
  }
}

/** Subscriptions to changes of channel messages and of mailboxes' events. */
export function subscriptionRoutes(desk: Desk): readonly Route[] {
  const { subscriptions } = desk;

  function named({ params }: Request): Subscription {
    const id = params["subscriptionId"] ?? "";
    const subscription = subscriptions.find(id);
    if (!subscription) throw resourceNotFound(id);
    return subscription;
  }
  const entity = (body: object) => ok("subscriptions/$entity", body);

  return [
    graphRoute(desk, "POST", "/subscriptions", async ({ body }) => {
      const made: Subscription = { id: randomUUID(), ...readSubscription(desk, body), paused: false };
      await validate(made.notificationUrl, made.lifecycleNotificationUrl);
      subscriptions.put(made);
      return { ...entity(view(desk, made, made.clientState)), status: 201 };
    }),
    graphRoute(desk, "GET", "/subscriptions", () =>
      ok("subscriptions", { value: subscriptions.all().map((subscription) => view(desk, subscription)) }),
    ),
    graphRoute(desk, "GET", SUBSCRIPTION, (request) => entity(view(desk, named(request)))),
    graphRoute(desk, "PATCH", SUBSCRIPTION, (request) => {
      const subscription = named(request);
      const changes = readSubscriptionChange(desk, request.body, subscription);
      const changed = { ...subscription, ...changes, paused: false };
      subscriptions.put(changed);
      return entity(view(desk, changed));
    }),
    graphRoute(desk, "POST", `${SUBSCRIPTION}/reauthorize`, (request) => {
      subscriptions.put({ ...named(request), paused: false });
      return { status: 204 };
    }),
    graphRoute(desk, "DELETE", SUBSCRIPTION, (request) => {
      subscriptions.remove(named(request).id);
      return { status: 204 };
    }),
  ];
}
