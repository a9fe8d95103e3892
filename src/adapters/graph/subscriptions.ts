import { z } from "zod";
import type { SubscribeFailure, Subscriptions } from "#domain/subscriptions/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { GraphClient } from "./client.ts";
import type { ClientStates } from "./client-state.ts";

export interface SubscriptionOptions {
  /** The public address of the service, such as `https://vorbild.example.com`. */
  readonly url: string;
  readonly states: Pick<ClientStates, "make">;
  readonly log: Log;
}

interface Asked {
  /** Of what is watched. */
  readonly id: string;
  readonly resource: string;
  readonly changeType: string;
  readonly includeResourceData: boolean;
}

/** What subscriptions of one kind have of their own. */
interface SubscriptionKind<Watched> {
  /** What is watched, as Graph shall know it; null for what cannot be named to Graph. */
  asked(watched: Watched): Asked | null;
  /** Whether a subscription to this resource is one of them. */
  isOurs(resource: string): boolean;
  /** What goes with each new one and with each renewal too. */
  terms(): Promise<object>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where Graph tells us what changed, and how its subscriptions fare. */
const PATHS = { changes: "/api/notifications", lifecycle: "/api/lifecycle" };

/** Pages of subscriptions that are read; an organisation has at most 10,000 of Teams. */
const PAGES_MAX = 200;
/** A wait of our own when Graph is asked too much and does not say how long it wants to be left alone. */
const WAIT_MS = 60_000;

const Made = z.object({ id: z.string().min(1).max(100), expirationDateTime: z.iso.datetime({ offset: true }) });
const Listed = z.object({ id: z.string(), notificationUrl: z.string().nullish(), resource: z.string() });
const Failure = z.object({ error: z.object({ code: z.string().max(100) }) });

type Answer = NonNullable<Awaited<ReturnType<GraphClient["ask"]>>>;

/** Subscriptions of one kind, each with a secret of its own. */
export function graphSubscriptions<Watched>(
  graph: GraphClient,
  { asked, isOurs, terms, headers }: SubscriptionKind<Watched>,
  { url, states, log }: SubscriptionOptions,
): Subscriptions<Watched> {
  const address = `${url}${PATHS.changes}`;
  const ending = (until: Temporal.Instant) => ({ expirationDateTime: until.toString({ fractionalSecondDigits: 3 }) });

  function failureOf(answer: Answer | null): SubscribeFailure {
    const { status = 0, body, waitMs = null } = answer ?? {};
    const code = Failure.safeParse(body).data?.error.code;
    log.warn({ status, code }, "graph refused a subscription");
    if (status === 429) return { kind: "throttled", waitMs: waitMs ?? WAIT_MS };
    // It did not reach us, or not in time.
    if (status === 400 && code === "ValidationError") return { kind: "unreachable" };
    const isRefusal = status >= 400 && status < 500 && status !== 401 && status !== 408;
    return { kind: isRefusal ? "refused" : "unreachable" };
  }

  const named = (id: string) => `/subscriptions/${encodeURIComponent(id)}`;

  return {
    address,

    async subscribe(watched, until) {
      const wanted = asked(watched);
      if (!wanted) return { kind: "refused" };
      const { id: watchedId, ...resource } = wanted;
      const { state, hash } = states.make();
      const body = {
        ...resource,
        notificationUrl: address,
        lifecycleNotificationUrl: `${url}${PATHS.lifecycle}`,
        clientState: state,
        ...(await terms()),
        ...ending(until),
      };
      const answer = await graph.ask("/subscriptions", { method: "POST", body, ...(headers && { headers }) });
      const { data: made } = Made.safeParse(answer?.body);
      if (answer?.status !== 201 || !made) return failureOf(answer);
      const endsAt = Temporal.Instant.from(made.expirationDateTime);
      return { kind: "subscribed", subscription: { id: made.id, watchedId, address, secretHash: hash, endsAt } };
    },

    async renew(id, until) {
      const body = { ...(await terms()), ...ending(until) };
      const answer = await graph.ask(named(id), { method: "PATCH", body });
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
        return read.flatMap(({ id, notificationUrl, resource }) =>
          notificationUrl === address && isOurs(resource) ? [id] : [],
        );
      } catch (error) {
        if (error instanceof AppError) return null;
        throw error;
      }
    },
  };
}
