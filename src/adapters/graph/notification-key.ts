import { randomUUID, webcrypto, X509Certificate } from "node:crypto";
import { z } from "zod";
import { type Clock, isBefore } from "#shared/time.ts";
import { selfSigned } from "./certificate.ts";

/** A key with which Graph encrypts what it tells us, by its certificate. */
export interface NotificationKey {
  readonly id: string;
  /** X.509 in DER, in Base64, as Graph wants it. */
  readonly certificate: string;
  /** SHA-1 of the certificate in upper-case hexadecimal, by which Graph names it too. */
  readonly thumbprint: string;
  readonly privateKey: webcrypto.CryptoKey;
}

export interface NotificationKeys {
  /** The one for subscriptions from now on. Made when it is missing or too old, so one process at a time may ask. */
  present(): Promise<NotificationKey>;
  /** Null for one that is not ours, or was given up long ago. */
  find(id: string): Promise<NotificationKey | null>;
}

interface NotificationKeyOptions {
  /** Where it is kept, sealed; shared by all replicas. */
  readonly secrets: {
    read(name: string): Promise<string | null>;
    write(name: string, sealed: string): Promise<void>;
  };
  seal(name: string, secret: string): string;
  /** Null for what was sealed with another key. */
  unseal(name: string, sealed: string): string | null;
  readonly clock: Clock;
}

const NAME = "notification-keys";
const USED_FOR = Temporal.Duration.from({ hours: 365 * 24 });
/** Subscriptions take the new one within three days, as they are renewed. */
const KEPT_FOR = USED_FOR.add({ hours: 30 * 24 });

const Kept = z.array(z.object({ id: z.string(), certificate: z.base64(), privateKey: z.base64(), madeAt: z.string() }));
type Kept = z.infer<typeof Kept>[number];

/** The keys for change notifications; a new one is made each year. */
export function notificationKeys({ secrets, seal, unseal, clock }: NotificationKeyOptions): NotificationKeys {
  let opened: ReadonlyMap<string, NotificationKey> = new Map();

  async function read(): Promise<readonly Kept[]> {
    const sealed = await secrets.read(NAME);
    const secret = sealed === null ? null : unseal(NAME, sealed);
    return secret === null ? [] : Kept.parse(JSON.parse(secret));
  }

  async function open(kept: readonly Kept[]): Promise<readonly NotificationKey[]> {
    const keys = await Promise.all(kept.map(async (one) => opened.get(one.id) ?? openKey(one)));
    opened = new Map(keys.map((key) => [key.id, key]));
    return keys;
  }

  /** Several needs at the same time share one reading. */
  const load = shared(async () => open(await read()));
  const present = shared(async () => {
    const now = clock();
    const isYoung = (life: Temporal.Duration) => (key: Kept) =>
      isBefore(now, Temporal.Instant.from(key.madeAt).add(life));
    const kept = (await read()).filter(isYoung(KEPT_FOR));
    if (!kept.some(isYoung(USED_FOR))) {
      kept.push({ id: `vorbild-${randomUUID()}`, ...(await selfSigned(now)), madeAt: now.toString() });
      await secrets.write(NAME, seal(NAME, JSON.stringify(kept)));
    }
    return (await open(kept)).at(-1) as NotificationKey;
  });

  return {
    present,
    async find(id) {
      if (!opened.has(id)) await load();
      return opened.get(id) ?? null;
    },
  };
}

function shared<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let underWay: Promise<Result> | null = null;
  return () => {
    underWay ??= work().finally(() => {
      underWay = null;
    });
    return underWay;
  };
}

async function openKey({ id, certificate, privateKey }: Kept): Promise<NotificationKey> {
  const { fingerprint } = new X509Certificate(Buffer.from(certificate, "base64"));
  const algorithm = { name: "RSA-OAEP", hash: "SHA-1" };
  const bytes = Buffer.from(privateKey, "base64");
  return {
    ...{ id, certificate },
    thumbprint: fingerprint.replaceAll(":", ""),
    privateKey: await webcrypto.subtle.importKey("pkcs8", bytes, algorithm, false, ["decrypt"]),
  };
}
