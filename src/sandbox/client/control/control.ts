import type { Card, Delivery, SearchResult } from "./model.ts";

/** The tenant refused a request, in its own words. */
export class Refused extends Error {
  override readonly name = "Refused";
}

async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`./control/${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const value = text === "" ? null : JSON.parse(text);
  if (!response.ok) throw new Refused(value?.error ?? `${response.status}`);
  return value as T;
}

/** Reads one resource of the control interface, such as `chats/{id}`. */
export function read<T>(path: string): Promise<T> {
  return request("GET", path);
}

/** The message extension's search command, as the app manifest names it. */
const HASHTAG_COMMAND = "findHashtag";

interface Delivered {
  readonly delivery: Delivery;
}

const part = encodeURIComponent;

/** What a card's button sends. */
export interface Press {
  readonly messageId: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, string>>;
}

export interface NewPost {
  readonly text: string;
  readonly threadId?: string;
  readonly card?: Card;
}

/** Everything the client can do as a person. */
export const control = {
  say: (personId: string, text: string) => request<Delivered>("POST", `chats/${part(personId)}/messages`, { text }),
  press: (personId: string, press: Press) => request<Delivered>("POST", `chats/${part(personId)}/actions`, press),
  install: (personId: string, installed: boolean) =>
    request<Partial<Delivered> | null>(installed ? "POST" : "DELETE", `chats/${part(personId)}/install`),
  block: (personId: string, blocked: boolean) =>
    request<Partial<Delivered> | null>(blocked ? "POST" : "DELETE", `chats/${part(personId)}/block`),
  post: (channelId: string, from: string, post: NewPost) =>
    request<Delivered>("POST", `channels/${part(channelId)}/messages`, { from, ...post }),
  search: (personId: string, channelId: string, text: string) =>
    request<Delivered & { readonly results: readonly SearchResult[] }>("POST", "extension/query", {
      personId,
      channelId,
      commandId: HASHTAG_COMMAND,
      text,
    }),
  moveClock: (to: Temporal.Instant) => request<unknown>("POST", "clock", { to: to.toString() }),
};
