import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from "jose";

type Fields = Readonly<Record<string, unknown>>;

/** An activity as the fake bot got it; only the parts that tests look at are named. */
export interface Heard extends Fields {
  readonly type: string;
  readonly text?: string;
  readonly serviceUrl: string;
  readonly conversation: Readonly<Record<string, string>>;
}

type Answer = { readonly status: number; readonly body?: unknown };

export interface FakeBot {
  readonly url: string;
  readonly endpoint: string;
  /** The activities whose token was right, in the order in which they came. */
  readonly heard: Heard[];
  /** Tokens of them. */
  readonly tokens: string[];
  /** What it answers from now on. */
  answer(how: (activity: Heard) => Answer): void;
  /** Says that it is healthy; the tenant waits for that with what happened before. */
  rise(): void;
  /** Whose tokens it believes. */
  trust(environment: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
}

async function keysOf(metadata: string): Promise<JWTVerifyGetKey> {
  const { jwks_uri } = (await (await fetch(metadata)).json()) as { jwks_uri: string };
  return createRemoteJWKSet(new URL(jwks_uri));
}

/** The smallest service that checks tokens as Bot Framework demands. */
export async function fakeBot(port = 0): Promise<FakeBot> {
  const [heard, tokens]: [Heard[], string[]] = [[], []];
  let answer: (activity: Heard) => Answer = () => ({ status: 200 });
  let up = false;
  let trusted: { keys: Promise<JWTVerifyGetKey>; audience: string } | null = null;

  async function accept(request: IncomingMessage): Promise<Answer> {
    if (request.url === "/healthz") return { status: up ? 200 : 503 };
    const activity = (await json(request)) as Heard;
    const token = request.headers.authorization?.replace("Bearer ", "") ?? "";
    if (!trusted) return { status: 503 };
    const { keys, audience } = trusted;
    const issuer = "https://api.botframework.com";
    const verified = await jwtVerify(token, await keys, { issuer, audience }).catch(() => null);
    if (!verified) return { status: 401 };
    if (verified.payload["serviceurl"] !== activity.serviceUrl) return { status: 403 };
    heard.push(activity);
    tokens.push(token);
    return answer(activity);
  }
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    void accept(request).then(({ status, body }) => {
      response.writeHead(status, { "content-type": "application/json" }); // restify's patch returns nothing to chain on
      response.end(body ? JSON.stringify(body) : "");
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    endpoint: `${url}/api/messages`,
    heard,
    tokens,
    answer: (how) => {
      answer = how;
    },
    rise: () => {
      up = true;
    },
    trust({ BOT_OPENID_METADATA = "", MICROSOFT_APP_ID = "" }) {
      trusted = { keys: keysOf(BOT_OPENID_METADATA), audience: MICROSOFT_APP_ID };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
