import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { localhost } from "./localhost-certificate.ts";

const TENANT = "11111111-2222-4333-8444-555555555555";
export const SECRET = "s3cret-that-must-not-show";

interface Answer {
  readonly status: number;
  readonly body: object;
}

/** A stand-in for Entra that gives token-1, token-2 …, over HTTPS with a certificate that has to be trusted by name. */
export async function fakeEntra() {
  const caFile = join(mkdtempSync(join(tmpdir(), "identity-")), "ca.pem");
  writeFileSync(caFile, localhost.cert);
  /** Forms posted to the token endpoint. */
  const asked: URLSearchParams[] = [];
  let answer: () => Answer;
  let authority = "";

  async function reply(request: IncomingMessage): Promise<Answer> {
    if (request.url?.includes("/.well-known/openid-configuration")) {
      const issuer = `${authority}/${TENANT}/v2.0`;
      const oauth = `${authority}/${TENANT}/oauth2/v2.0`;
      const endpoints = { authorization_endpoint: `${oauth}/authorize`, token_endpoint: `${oauth}/token` };
      return { status: 200, body: { issuer, ...endpoints, jwks_uri: `${authority}/keys` } };
    }
    let form = "";
    for await (const chunk of request) form += chunk;
    asked.push(new URLSearchParams(form));
    return answer();
  }
  const server = createServer(localhost, async (request, response) => {
    const { status, body } = await reply(request);
    response.statusCode = status;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  authority = `https://localhost:${(server.address() as AddressInfo).port}`;

  const entra = {
    asked,
    answerWith(next: () => Answer) {
      answer = next;
    },
    reset() {
      asked.length = 0;
      let tokens = 0;
      answer = () => ({
        status: 200,
        body: { token_type: "Bearer", expires_in: 3600, access_token: `token-${++tokens}` },
      });
    },
    /** Runs code with `application` in a process of its own, because a trusted CA has to be named before it starts. */
    async run(code: string, changes: { readonly discovery?: boolean; readonly ca?: string } = {}): Promise<unknown> {
      const { discovery = false, ca = caFile } = changes;
      const credential = { kind: "secret", secret: SECRET };
      const application = { tenantId: TENANT, clientId: "app", authority, credential, discovery };
      const script = `
        const application = ${JSON.stringify(application)};
        const result = await (async () => { ${code} })();
        process.stdout.write(JSON.stringify(result));`;
      const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
        env: { ...process.env, NODE_EXTRA_CA_CERTS: ca, NODE_OPTIONS: "" },
      });
      return JSON.parse(stdout);
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  entra.reset();
  return entra;
}

export type FakeEntra = Awaited<ReturnType<typeof fakeEntra>>;
