import { botAuthentication } from "#adapters/bot/authentication.ts";
import { connectorCalls } from "#adapters/bot/connector.ts";
import { botEntrance, type EntranceDeps } from "#adapters/bot/entrance.ts";
import type { Conversation, SearchResult } from "#adapters/bot/turn.ts";
import { cloudTurns } from "#adapters/bot/turns.ts";
import { connectorTokens } from "#adapters/identity/connector-tokens.ts";
import type { Contact, Dialogue, PeopleStore, Person } from "#domain/people/index.ts";
import { type HeardPost, type PostName, placeKeeper } from "#domain/posts/index.ts";
import { realClock } from "#shared/time.ts";
import { APP_ID, fakeIssuer, ISSUER, TENANT_ID } from "#tests/adapters/bot/issuer.ts";
import { type Reply, type Seen, smallServer } from "#tests/adapters/bot/small-server.ts";
import { nothingPersonal } from "#tests/support/fakes.ts";
import { placesInMemory } from "#tests/support/places.ts";

/** People kept in memory. */
export function peopleInMemory() {
  const people = new Map<string, Person>();
  const contacts = new Map<string, Contact>();
  const dialogues = new Map<string, Dialogue>();
  const awaited = new Set<string>();
  const store: PeopleStore = {
    ...nothingPersonal,
    find: async (id) => people.get(id) ?? null,
    recall: async (id) => ({
      person: people.get(id) ?? null,
      contact: contacts.get(id) ?? null,
      dialogue: dialogues.get(id) ?? null,
      awaited: awaited.has(id),
    }),
    save: async (person) => void people.set(person.id, person),
    contact: async (id) => contacts.get(id) ?? null,
    saveContact: async (id, contact) => void contacts.set(id, contact),
    forgetContact: async (id) => void contacts.delete(id),
    saveDialogue: async (id, dialogue) => void (dialogue ? dialogues.set(id, dialogue) : dialogues.delete(id)),
  };
  return { store, people, contacts, dialogues, awaited };
}

function found(tag: string): SearchResult {
  return { tag, title: `#${tag}`, subtitle: "6 posts", card: { type: "AdaptiveCard" }, teaches: true };
}

/** A conversation that repeats what it hears. */
export const echo: Conversation = {
  welcome: (turn) => turn.reply({ text: "welcome" }),
  message: (turn) => turn.reply({ text: `you said ${turn.text}` }),
  action: async (_turn, verb, data) => ({ text: verb, card: { type: "AdaptiveCard", body: [], verb, data } }),
  extension: {
    search: async (_turn, text) => [found(text)],
    select: async (_turn, tag) => found(tag),
    about: async (_turn, text, isOwn) => ({ text, card: { type: "AdaptiveCard", body: [], isOwn } }),
  },
};

export const NOW = Temporal.Instant.from("2026-11-21T08:00:00Z");

/** The bot's whole edge between a fake issuer and a fake connector that accepts everything. */
export async function startBot(
  changes: Partial<EntranceDeps> = {},
  connector: (request: Seen) => Reply = () => ({ status: 201 }),
) {
  const issuer = await fakeIssuer();
  const server = await smallServer((request) => ({ body: { id: "sent" }, ...connector(request) }));
  const memory = peopleInMemory();
  const where = placesInMemory();
  const heard: HeardPost[] = [];
  const removed: PostName[] = [];
  const answered: string[] = [];
  const moved: string[] = [];
  const logged: unknown[] = [];
  let resumed = 0;
  let refused = 0;
  const note = (fields: unknown, message: string) => void logged.push({ ...Object(fields), message });

  const log = { debug() {}, info() {}, warn: note, error: note };
  const send = connectorCalls({ token: async () => "our-token" }, true);
  const ticketOf = connectorTokens({ appId: APP_ID, issuer: ISSUER, metadataUrl: issuer.metadataUrl }, realClock, log);
  const entranceDeps: EntranceDeps = {
    authentication: botAuthentication({ tenantId: TENANT_ID, local: true }, ticketOf),
    turns: cloudTurns(APP_ID, send),
    conversation: echo,
    people: memory.store,
    noteAnswer: async (id) => void answered.push(id),
    noteMove: async (id, { from, to }) => void moved.push(`${id} ${from} ${to}`),
    directory: {
      find: async () => null,
      departments: async () => new Map(),
      groupsOf: async () => [],
      search: async () => [],
      names: async () => [],
    },
    clock: () => NOW,
    hear: async (posts) => void heard.push(...posts),
    remove: async (posts) => void removed.push(...posts),
    places: placeKeeper({ ...where.deps, clock: () => NOW, log }),
    resume: async () => void resumed++,
    refused: () => void refused++,
    textOf: (html) => html.replace(/<[^>]*>/g, ""),
    ...{ send, log },
    ...changes,
  };
  const entrance = botEntrance(entranceDeps);

  return {
    ...memory,
    ...{ where, heard, removed, logged, answered, moved },
    resumed: () => resumed,
    refused: () => refused,
    handle: entrance.handle,
    /** What its entrance was made from. */
    entranceDeps,
    serviceUrl: server.url,
    /** Delivers an activity as Teams would, signed; `changes` are the token's. */
    async deliver(activity: Readonly<Record<string, unknown>>, claims: Readonly<Record<string, unknown>> = {}) {
      const authorization = await issuer.authorization(server.url, claims);
      return entrance.handle({ authorization, body: { ...activity, serviceUrl: server.url } });
    },
    /** What the bot sent, as the connector saw it. */
    sent: () =>
      server.seen
        .filter(({ method }) => method !== "GET")
        .map(({ path, body }) => ({ path, ...(body as { text?: string; summary?: string }) })),
    /** What the bot asked the connector for. */
    asked: () => server.seen.filter(({ method }) => method === "GET").map(({ path }) => path),
    stop() {
      issuer.close();
      server.close();
    },
  };
}

export type TestBot = Awaited<ReturnType<typeof startBot>>;
