import { randomUUID } from "node:crypto";
import type { SenderShares } from "#domain/attention/index.ts";
import type { Log } from "#shared/log.ts";
import { conversationWindows, secondWindow } from "./call-windows.ts";
import type { SendCall } from "./connector.ts";
import { type Share, shareKeeper } from "./share-keeper.ts";
import { turnLine } from "./turn-line.ts";

/**
 * What all replicas of a bot may call a second in one tenant, less one for answers to people elsewhere: those of this
 * process are counted.
 *
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const SECOND_MAX = 50 - 1;

/** As many as 50 a second are under way when each takes half a second; so many are in doubt when the connector dies. */
const UNDER_WAY_MAX = 25;

/** The part of an even distance between two beginnings that is kept: served in bursts, people's answers would find no gap. */
const EVEN_PART = 0.97;
/** What was lost to a machine that was busy for so long is made up for. */
const CATCH_UP_MS = 100;

/** After so long without an answer it is open again whether the connector lives. */
const FORGET_MS = 30_000;

/** Sends what the bot says of its own accord, each call when its turn comes. */
export interface NoticeLine {
  /** @throws AppError CONNECTOR_THROTTLED, before anything was sent, when no turn came in time */
  readonly send: SendCall;
  /** Whether so much was said in this conversation of late that it, and no other, has to wait. */
  isFull(conversationId: string): boolean;
}

export interface PacedCalls {
  /** Sends at once, and is counted. */
  readonly send: SendCall;
  readonly notices: NoticeLine;
  close(): Promise<void>;
}

const SECOND_MS = 1_000;
const now = () => performance.now();
const conversationOf = ({ path }: Parameters<SendCall>[0]) => (path[0] === "conversations" ? (path[1] ?? "") : "");

/**
 * The connector's limits, kept rather than tried: answers to people go out at once and are counted, what the bot says of
 * its own accord waits for its turn.
 */
export function pacedCalls(send: SendCall, shares: SenderShares, log: Log): PacedCalls {
  const second = secondWindow();
  const conversations = conversationWindows();
  const probe = probing();
  const space = spacing(() => share.size());
  let underWay = 0;
  const line = turnLine({
    waitMs: () =>
      underWay < probe.most()
        ? Math.max(0, share.restMs(), space.waitMs(), second.waitMs(share.size(), now()))
        : Number.POSITIVE_INFINITY,
    conversationWaitMs: (conversationId) => conversations.waitMs(conversationId, now()),
    onTurn(conversationId) {
      underWay += 1;
      space.begin();
      begin(conversationId);
    },
  });
  const share: Share = shareKeeper({
    ...{ shares, senderId: randomUUID(), total: SECOND_MAX, log, now },
    used: () => second.used(now()),
    waiting: line.length,
    onChange: line.give,
  });

  function begin(conversationId: string): void {
    second.begin();
    conversations.begin(conversationId, now());
  }

  /** Makes a call that counts already, and goes on counting it until it can no longer matter. */
  const counting: SendCall = async (call, policy) => {
    const conversationId = conversationOf(call);
    const began = now();
    try {
      const answer = await send(call, policy);
      const throttled = answer.status === 429 || answer.status === 503;
      probe.answered(!throttled && answer.status < 500);
      if (throttled && !isFull(conversationId)) share.rest((answer.retryAfterMs ?? SECOND_MS) / SECOND_MS);
      return answer;
    } catch (error) {
      probe.answered(false);
      throw error;
    } finally {
      second.end(began, now());
      conversations.end(conversationId, now());
      line.give();
    }
  };

  const atOnce: SendCall = (call, policy) => {
    begin(conversationOf(call));
    return counting(call, policy);
  };
  const isFull = (conversationId: string) => conversations.waitMs(conversationId, now()) > 0;
  const inTurn: SendCall = async (call, policy) => {
    const turn = line.turn(conversationOf(call));
    share.want();
    await turn;
    return counting(call, policy).finally(() => {
      underWay -= 1;
      line.give();
    });
  };
  return { send: atOnce, notices: { send: inTurn, isFull }, close: share.close };
}

/** Feels its way: one call shows whether the connector lives, and each answer lets one more be under way. */
function probing() {
  let most = 1;
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    most: () => (now() - lastAt > FORGET_MS ? 1 : most),
    answered(well: boolean) {
      lastAt = now();
      most = well ? Math.min(most + 1, UNDER_WAY_MAX) : 1;
    },
  };
}

/** Keeps beginnings apart. */
function spacing(size: () => number) {
  let nextAt = Number.NEGATIVE_INFINITY;
  return {
    waitMs: () => nextAt - now(),
    begin() {
      nextAt = Math.max(nextAt, now() - CATCH_UP_MS) + (EVEN_PART * SECOND_MS) / Math.max(1, size());
    },
  };
}
