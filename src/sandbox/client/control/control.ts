import type { Place } from "#sandbox/client/posts/place.ts";
import type { Away, Card, ChannelTab, Delivery, DialogAnswer, Found, MessageType } from "./model.ts";

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

/** The message extension's commands, as the app manifest names them. */
const SEARCH_COMMAND = "findHashtag";
const POST_COMMAND = "suggestHashtags";

export interface Delivered {
  readonly delivery: Delivery;
}

const part = encodeURIComponent;

/** Where the posts of a place are read and written. */
export function messagesPath({ kind, id }: Place): string {
  return `${kind === "channel" ? "channels" : "communities"}/${part(id)}/messages`;
}

export function tabsPath(channelId: string): string {
  return `channels/${part(channelId)}/tabs`;
}

function entryPath(personId: string, id: string): string {
  return `calendars/${part(personId)}/${part(id)}`;
}

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
  /** In channels. */
  readonly card?: Card;
  /** In communities. */
  readonly messageType?: MessageType;
}

/** The post in a channel on which somebody uses the app. */
interface OnPost {
  readonly personId: string;
  readonly channelId: string;
  readonly messageId: string;
}

/** Everything the client can do as a person. */
export const control = {
  say: (personId: string, text: string) => request<Delivered>("POST", `chats/${part(personId)}/messages`, { text }),
  press: (personId: string, press: Press) => request<Delivered>("POST", `chats/${part(personId)}/actions`, press),
  install: (personId: string, installed: boolean) =>
    request<Partial<Delivered> | null>(installed ? "POST" : "DELETE", `chats/${part(personId)}/install`),
  block: (personId: string, blocked: boolean) =>
    request<Partial<Delivered> | null>(blocked ? "POST" : "DELETE", `chats/${part(personId)}/block`),
  leave: (personId: string, away: Away) => request<unknown>("PUT", `people/${part(personId)}/away`, away),
  comeBack: (personId: string) => request<unknown>("DELETE", `people/${part(personId)}/away`),
  addAppointment: (personId: string, appointment: Away & { readonly subject: string }) =>
    request<unknown>("POST", `calendars/${part(personId)}`, appointment),
  moveEntry: (personId: string, id: string, slot: Away) => request<unknown>("PATCH", entryPath(personId, id), slot),
  removeEntry: (personId: string, id: string) => request<unknown>("DELETE", entryPath(personId, id)),
  answer: (personId: string, id: string, answer: { readonly response: string; readonly proposed?: Away | undefined }) =>
    request<unknown>("POST", `${entryPath(personId, id)}/answer`, answer),
  post: (place: Place, from: string, post: NewPost) =>
    request<Partial<Delivered>>("POST", messagesPath(place), { from, ...post }),
  edit: (place: Place, id: string, text: string) =>
    request<Partial<Delivered>>("PATCH", `${messagesPath(place)}/${part(id)}`, { text }),
  remove: (place: Place, id: string) => request<unknown>("DELETE", `${messagesPath(place)}/${part(id)}`),
  like: (place: Place, id: string, personId: string, liked: boolean) => {
    const likes = `${messagesPath(place)}/${part(id)}/likes`;
    return liked ? request("POST", likes, { from: personId }) : request("DELETE", `${likes}/${part(personId)}`);
  },
  search: (personId: string, channelId: string, text: string) =>
    request<Found>("POST", "extension/query", { personId, channelId, commandId: SEARCH_COMMAND, text }),
  select: (personId: string, channelId: string, value: unknown) =>
    request<Found>("POST", "extension/select", { personId, channelId, value }),
  openDialog: (on: OnPost) => request<DialogAnswer>("POST", "extension/dialog", { ...on, commandId: POST_COMMAND }),
  submitDialog: (on: OnPost, data: Readonly<Record<string, unknown>>) =>
    request<DialogAnswer>("POST", "extension/submit", { ...on, commandId: POST_COMMAND, data }),
  token: (personId: string, resource: string) =>
    request<{ readonly token: string }>("POST", `people/${part(personId)}/token`, { resource }),
  addTab: (channelId: string, tab: Omit<ChannelTab, "id">) => request<ChannelTab>("POST", tabsPath(channelId), tab),
  changeTab: (channelId: string, id: string, changes: Partial<Omit<ChannelTab, "id">>) =>
    request<ChannelTab>("PATCH", `${tabsPath(channelId)}/${part(id)}`, changes),
  removeTab: (channelId: string, id: string) => request<unknown>("DELETE", `${tabsPath(channelId)}/${part(id)}`),
  moveClock: (to: Temporal.Instant) => request<unknown>("POST", "clock", { to: to.toString() }),
};
