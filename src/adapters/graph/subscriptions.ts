import { z } from "zod";
import type { ChannelSubscriptions, SubscribeFailure } from "#domain/posts/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { GraphClient } from "./client.ts";
import type { ClientStates } from "./client-state.ts";
import type { NotificationKeys } from "./notification-key.ts";

interface SubscriptionOptions {
  /** The public address of the service, such as `https://vorbild.example.com`. */
  readonly url: string;
  readonly keys: Pick<NotificationKeys, "present">;
  readonly states: Pick<ClientStates, "make">;
  readonly log: Log;
}

/** Where Graph tells us what changed, and how its subscriptions fare. */
const PATHS = { changes: "/api/notifications", lifecycle: "/api/lifecycle" };

const CHANGES = "created,updated,deleted";
/** Pages of subscriptions that are read; an organisation has at most 10,000 of Teams. */
const PAGES_MAX = 200;
/** A wait of our own when Graph is asked too much and does not say how long it wants to be left alone. */
const WAIT_MS = 60_000;

const Made = z.object({ id: z.string().min(1).max(100), expirationDateTime: z.iso.datetime({ offset: true }) });
const Listed = z.object({ id: z.string(), notificationUrl: z.string().nullish() });
const Failure = z.object({ error: z.object({ code: z.string().max(100) }) });

type Answer = NonNullable<Awaited<ReturnType<GraphClient["ask"]>>>;

/**
 * Subscriptions to the messages of channels, each with the messages in it, encrypted for us. The team's resource-specific
 * permission ChannelMessage.Read.Group suffices.
 *
 * Source: https://learn.microsoft.com/graph/teams-changenotifications-chatmessage
 */
export function graphSubscriptions(
  graph: GraphClient,
  { url, keys, states, log }: SubscriptionOptions,
): ChannelSubscriptions {
  const address = `${url}${PATHS.changes}`;

  /** The certificate goes with each renewal too: so the subscriptions follow when it is changed. */
  async function terms(until: Temporal.Instant) {
    const { id, certificate } = await keys.present();
    return {
      expirationDateTime: until.toString({ fractionalSecondDigits: 3 }),
      encryptionCertificate: certificate,
      encryptionCertificateId: id,
    };
  }

  function failureOf(answer: Answer | null): SubscribeFailure {
    const { status = 0, body, waitMs = null } = answer ?? {};
    const code = Failure.safeParse(body).data?.error.code;
    log.warn({ status, code }, "graph refused a subscription");
    if (status === 429) return { kind: "throttled", waitMs: waitMs ?? WAIT_MS };
    // It did not reach us, or not in time.
    if (status === 400 && code === "ValidationError") return { kind: "unreachable" };
    const isOurs = status >= 400 && status < 500 && status !== 401 && status !== 408;
    return { kind: isOurs ? "refused" : "unreachable" };
  }

  const named = (id: string) => `/subscriptions/${encodeURIComponent(id)}`;

  return {
    address,

    async subscribe({ id: placeId, teamId }, until) {
      if (teamId === null) return { kind: "refused" };
      const { state, hash } = states.make();
      const body = {
        changeType: CHANGES,
        notificationUrl: address,
        lifecycleNotificationUrl: `${url}${PATHS.lifecycle}`,
        resource: `/teams/${teamId}/channels/${placeId}/messages`,
        clientState: state,
        includeResourceData: true,
        ...(await terms(until)),
      };
      const answer = await graph.ask("/subscriptions", { method: "POST", body });
      const { data: made } = Made.safeParse(answer?.body);
      if (answer?.status !== 201 || !made) return failureOf(answer);
      const endsAt = Temporal.Instant.from(made.expirationDateTime);
      return { kind: "subscribed", subscription: { id: made.id, placeId, address, secretHash: hash, endsAt } };
    },

    async renew(id, until) {
      const answer = await graph.ask(named(id), { method: "PATCH", body: await terms(until) });
      if (answer?.status === 404) return { kind: "gone" };
      const { data: made } = Made.safeParse(answer?.body);
      if (answer?.status !== 200 || !made) return failureOf(answer);
      return { kind: "renewed", endsAt: Temporal.Instant.from(made.expirationDateTime) };
    },

    async end(id) {
      const answer = await graph.ask(named(id), { method: "DELETE" });
      const isEnded = answer && ((answer.status >= 200 && answer.status < 300) || answer.status === 404);
      return isEnded ? { kind: "ended" } : failureOf(answer);
    },

    async listOurs() {
      try {
        const found = (await graph.list("/subscriptions", PAGES_MAX)) ?? [];
        const read = found.flatMap((one) => Listed.safeParse(one).data ?? []);
        return read.flatMap(({ id, notificationUrl }) => (notificationUrl === address ? [id] : []));
      } catch (error) {
        if (error instanceof AppError) return null;
        throw error;
      }
    },
  };
}
