import { createPublicKey, type KeyObject } from "node:crypto";
import { z } from "zod";
import { AppError } from "#shared/errors.ts";
import { type CallPolicy, call } from "#shared/http.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";

/**
 * Keys are read again after a day, and at most once a minute for a key that is not known.
 *
 * Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
const FRESH_MS = 24 * 60 * 60 * 1000;
const RELOAD_INTERVAL_MIN_MS = 60 * 1000;

/** How long known keys are still used when they cannot be read again. */
const KEPT_MAX_MS = 3 * FRESH_MS;

const READ: CallPolicy = {
  timeoutMs: 5_000,
  triesMax: 2,
  retryStatuses: [429, 500, 502, 503, 504],
  retryWithoutAnswer: true,
};

const Metadata = z.object({ jwks_uri: z.url() });
const KeySet = z.object({
  keys: z.array(
    z.looseObject({ kty: z.string(), kid: z.string().optional(), endorsements: z.array(z.string()).default([]) }),
  ),
});

interface SigningKey {
  readonly key: KeyObject;
  /** The channels whose activities may be signed with it. */
  readonly endorsements: readonly string[];
}

interface SigningKeys {
  /** @throws AppError TOKEN_UNAVAILABLE when no keys can be had */
  find(keyId: string): Promise<SigningKey | null>;
}

/** The keys that OpenID metadata point to. Simultaneous needs share one reading. */
export function signingKeys(metadataUrl: string, clock: Clock, log: Log): SigningKeys {
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let loadedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let loading: Promise<void> | null = null;

  async function load(now: number): Promise<void> {
    triedAt = now;
    try {
      keys = await readKeys(metadataUrl);
      loadedAt = now;
    } catch (cause) {
      if (now - loadedAt > KEPT_MAX_MS) throw new AppError("TOKEN_UNAVAILABLE", "no signing keys", { cause });
      log.warn({ code: "TOKEN_UNAVAILABLE" }, "signing keys could not be read again, the known ones are used");
    }
  }

  return {
    async find(keyId) {
      const now = clock().epochMilliseconds;
      const wanted = keys.size === 0 || !keys.has(keyId) || now - loadedAt >= FRESH_MS;
      const due = keys.size === 0 || now - triedAt >= RELOAD_INTERVAL_MIN_MS;
      if (wanted && due) {
        loading ??= load(now).finally(() => {
          loading = null;
        });
      }
      if (wanted) await loading;
      return keys.get(keyId) ?? null;
    },
  };
}

async function readKeys(metadataUrl: string): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri } = Metadata.parse(await readJson(metadataUrl));
  const { keys } = KeySet.parse(await readJson(jwks_uri));
  return new Map(
    keys.flatMap(({ kid, endorsements, ...jwk }) =>
      kid !== undefined && jwk.kty === "RSA"
        ? [[kid, { key: createPublicKey({ key: jwk, format: "jwk" }), endorsements }] as const]
        : [],
    ),
  );
}

async function readJson(url: string): Promise<unknown> {
  const response = await call(url, {}, READ);
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}`);
  return response.json();
}
