import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from "@azure/msal-node";
import { type CallPolicy, call } from "#shared/http.ts";

/** Entra answers in well under a second. */
const POLICY: CallPolicy = {
  timeoutMs: 10_000,
  triesMax: 3,
  retryStatuses: [500, 502, 503, 504],
  retryWithoutAnswer: true,
};

async function send<T>(method: string, url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
  const init = { method, headers: options?.headers ?? {}, ...(options?.body !== undefined && { body: options.body }) };
  const response = await call(url, init, POLICY);
  const body = (await response.json()) as T;
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

/** How MSAL calls Entra: its own way would wait without end for the answer to a POST. */
export const entraCalls: INetworkModule = {
  sendGetRequestAsync: (url, options) => send("GET", url, options),
  sendPostRequestAsync: (url, options) => send("POST", url, options),
};
