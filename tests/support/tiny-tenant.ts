import { mkdtempSync, readFileSync } from "node:fs";
import { request as httpsRequest } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { startTenant, type TenantOptions } from "#sandbox/tenant.ts";
import { type FakeBot, fakeBot } from "./fake-bot.ts";
import { tinyOrganisation } from "./tiny-organisation.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at many shapes, and fail when one is another
  readonly body: any;
}

export async function ask(method: string, url: string, body?: unknown, token?: string): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const answer = await response.text();
  return { status: response.status, headers: response.headers, body: answer ? JSON.parse(answer) : null };
}

/** Posts a form to the tenant's Entra, or reads there, and trusts its CA, whatever this process was started with. */
export async function askEntra(
  ca: string,
  url: string,
  form?: Record<string, string>,
): Promise<Omit<Answer, "headers">> {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return new Promise((resolve, reject) => {
    httpsRequest(url, { method: form ? "POST" : "GET", ca: readFileSync(ca), headers }, (response) => {
      void text(response).then(
        (answer) => resolve({ status: response.statusCode ?? 0, body: JSON.parse(answer) }),
        reject,
      );
    })
      .once("error", reject)
      .end(form && new URLSearchParams(form).toString());
  });
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), "tenant-"));

/** A tenant with the tiny organisation and a fake bot that trusts it; without the opening unless asked. */
export async function tinyTenant(changes: Partial<TenantOptions> = {}) {
  const bot: FakeBot = await fakeBot();
  const usual = { data: newFolder(), bot: bot.endpoint, opening: false, organisation: tinyOrganisation };
  const tenant = await startTenant({ ...usual, ...changes });
  const control = (method: string, path: string, body?: unknown) => ask(method, `${tenant.url}/control${path}`, body);
  const environment = (await control("GET", "/environment")).body as Record<string, string>;
  bot.trust(environment);

  async function token(scope: string): Promise<string> {
    const { MICROSOFT_APP_ID: id = "", MICROSOFT_APP_PASSWORD: secret = "", MICROSOFT_APP_TENANT_ID } = environment;
    const form = { grant_type: "client_credentials", client_id: id, client_secret: secret, scope };
    const url = `${tenant.entra}/${MICROSOFT_APP_TENANT_ID}/oauth2/v2.0/token`;
    return (await askEntra(tenant.ca, url, form)).body.access_token;
  }
  const botToken = await token("https://api.botframework.com/.default");
  return {
    ...tenant,
    bot,
    environment,
    control,
    token,
    connector: (method: string, path: string, body?: unknown) =>
      ask(method, `${tenant.url}/connector/v3${path}`, body, botToken),
    async close() {
      await tenant.close();
      await bot.close();
    },
  };
}

export type TinyTenant = Awaited<ReturnType<typeof tinyTenant>>;
