import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { smallServer } from "#tests/adapters/bot/small-server.ts";

export const APP_ID = "5f0c2c5e-11aa-4b1e-9d0d-3b7a7a1f0001";
export const TENANT_ID = "0d9b645f-597b-41f0-a2a3-ef103fbd91bb";
export const ISSUER = "https://api.botframework.com";

type Claims = Readonly<Record<string, unknown>>;
type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

const newPair = () => generateKeyPair("RS256", { extractable: true });

/** One for all issuers of a test file: making one takes a while. */
let firstPair: Promise<Pair> | undefined;

/** A stand-in for login.botframework.com: metadata and keys over HTTP, and tokens signed with them. */
export async function fakeIssuer() {
  const keys = new Map<string, { pair: Pair; endorsements: readonly string[] }>();
  let healthy = true;

  const server = await smallServer(async ({ path }, url) => {
    if (!healthy) return { status: 500 };
    if (path.endsWith("openidconfiguration")) return { body: { issuer: ISSUER, jwks_uri: `${url}/keys` } };
    const published = [...keys].map(async ([kid, { pair, endorsements }]) => ({
      ...(await exportJWK(pair.publicKey)),
      kid,
      endorsements,
    }));
    return { body: { keys: await Promise.all(published) } };
  });

  async function publish(kid: string, endorsements: readonly string[] = ["msteams"], pair = newPair()) {
    keys.set(kid, { pair: await pair, endorsements });
  }
  firstPair ??= newPair();
  await publish("first", ["msteams"], firstPair);

  return {
    metadataUrl: `${server.url}/openidconfiguration`,
    /** How often the keys were read. */
    reads: () => server.seen.filter(({ path }) => path === "/keys").length,
    publish,
    fail(broken: boolean) {
      healthy = !broken;
    },
    /** The Authorization header of a good token, but for `changes`; undefined leaves a claim out. */
    async authorization(serviceUrl: string, changes: Claims = {}, kid = "first"): Promise<string> {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: ISSUER, aud: APP_ID, serviceurl: serviceUrl, nbf: now, exp: now + 3600, ...changes };
      const pair = keys.get(kid)?.pair ?? (await newPair());
      const token = await new SignJWT(JSON.parse(JSON.stringify(claims)))
        .setProtectedHeader({ alg: "RS256", kid })
        .sign(pair.privateKey);
      return `Bearer ${token}`;
    },
    close: server.close,
  };
}

export type FakeIssuer = Awaited<ReturnType<typeof fakeIssuer>>;
