/** The local tenant, moved through its documented interface: docs/reference/local-tenant.md. */

export interface Delivery {
  readonly status: number;
  readonly body: unknown;
}

interface ChatMessage {
  readonly id: string;
  readonly from: "bot" | "person";
  readonly text: string;
  readonly card: CardJson | null;
}

interface ButtonJson {
  readonly verb: string;
  readonly title: string;
  readonly data?: object;
}

interface CardJson {
  readonly body?: readonly { readonly actions?: readonly ButtonJson[] }[];
  readonly actions?: readonly ButtonJson[];
}

interface CalendarEntry {
  readonly uid: string;
  readonly subject: string;
  readonly start: string;
  readonly end: string;
  readonly sensitivity: string;
  readonly joinUrl: string | null;
  readonly cancelled: boolean;
  readonly organizerId: string;
  readonly attendeeIds: readonly string[];
}

export interface Outgoing {
  readonly n: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

interface Person {
  readonly id: string;
  readonly name: string;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly { readonly id: string; readonly name: string; readonly membershipType: string }[];
}

export interface Community {
  readonly id: string;
  readonly name: string;
  readonly private: boolean;
}

/** What somebody wrote, in a channel or in a community. */
export interface Written {
  readonly id: string;
  readonly threadId: string;
  readonly from: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly editedAt: string | null;
  readonly text: string;
  readonly mentions: readonly string[];
}

/** In the row at the bottom, and beside what can be chosen. */
function buttonsOn(card: ChatMessage["card"]) {
  return [...(card?.body ?? []).flatMap(({ actions = [] }) => actions), ...(card?.actions ?? [])];
}

export type Control = ReturnType<typeof control>;

/** @param url - the tenant's, such as `http://127.0.0.1:3979` */
export function control(url: string) {
  async function ask<Answer>(path: string, body?: unknown, method = body === undefined ? "GET" : "POST") {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await fetch(`${url}/control/${path}`, {
      ...init,
      headers: { "content-type": "application/json" },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text ? JSON.parse(text) : null) as Answer;
  }

  let known: Promise<readonly Person[]> | undefined;
  async function idOf(name: string): Promise<string> {
    known ??= ask<readonly Person[]>("people");
    const person = (await known).find((one) => one.name === name);
    if (!person) throw new Error(`${name} does not work here`);
    return person.id;
  }
  const chat = async (name: string) => ask<{ messages: readonly ChatMessage[] }>(`chats/${await idOf(name)}`);

  return {
    url,
    ask,
    idOf,
    environment: () => ask<Record<string, string>>("environment"),
    ready: () => ask<{ opening: string; heard: number }>("ready"),
    teams: () => ask<readonly Team[]>("teams"),
    messages: async (name: string) => (await chat(name)).messages,
    /** The nudges that stand in a chat, and were not pressed yet. */
    nudges: async (name: string) =>
      (await chat(name)).messages.filter(({ card }) =>
        ["attention.why", "leaders.skip"].every((needed) => card?.actions?.some(({ verb }) => verb === needed)),
      ),
    /** Says it to the bot, and gives the texts of the bot's answers. */
    async say(name: string, text: string, hints: { locale?: string; zone?: string } = {}): Promise<string[]> {
      const before = (await chat(name)).messages.length;
      await ask(`chats/${await idOf(name)}/messages`, { text, ...hints });
      const { messages } = await chat(name);
      return messages.slice(before).flatMap(({ from, text: said }) => (from === "bot" ? [said] : []));
    },
    /** Presses a button on the newest card that has it, and gives what the card says then. */
    async press(name: string, verb: string, options: { title?: string; inputs?: object } = {}): Promise<string> {
      const { messages } = await chat(name);
      const found = messages.toReversed().flatMap((message) => {
        const action = buttonsOn(message.card).find(
          (one) => one.verb === verb && (!options.title || one.title === options.title),
        );
        return action ? [{ messageId: message.id, data: action.data ?? {} }] : [];
      })[0];
      if (!found) throw new Error(`${name} has no card with ${verb}`);
      await ask(`chats/${await idOf(name)}/actions`, { ...found, verb, inputs: options.inputs ?? {} });
      const after = (await chat(name)).messages.find(({ id }) => id === found.messageId);
      return JSON.stringify(after?.card ?? after?.text);
    },
    async post(
      name: string,
      channelId: string,
      text: string,
      more: object = {},
    ): Promise<{ id: string; delivery: Delivery }> {
      return ask(`channels/${channelId}/messages`, { from: await idOf(name), text, ...more });
    },
    communities: () => ask<readonly Community[]>("communities"),
    /** @param place - `channels/ID` or `communities/ID` */
    written: (place: string) => ask<readonly Written[]>(`${place}/messages`),
    /** Writes in Viva Engage, which tells nobody. */
    write: async (name: string, communityId: string, text: string, more: object = {}) =>
      ask<{ id: string }>(`communities/${communityId}/messages`, { from: await idOf(name), text, ...more }),
    /** @param place - `channels/ID` or `communities/ID` */
    edit: (place: string, id: string, text: string, more: object = {}) =>
      ask(`${place}/messages/${id}`, { text, ...more }, "PATCH"),
    /** @param place - `channels/ID` or `communities/ID` */
    remove: (place: string, id: string) => ask(`${place}/messages/${id}`, undefined, "DELETE"),
    /** Delivers a post again, as it was first written. */
    deliverAgain: async (channelId: string, id: string, times: number) =>
      (await ask<{ deliveries: readonly Delivery[] }>(`channels/${channelId}/messages/${id}/deliveries`, { times }))
        .deliveries,
    search: async (name: string, text: string) =>
      ask<{ delivery: Delivery; results: readonly { title: string; subtitle: string; card: unknown; tap: unknown }[] }>(
        "extension/query",
        {
          personId: await idOf(name),
          commandId: "findHashtag",
          text,
        },
      ),
    calendar: async (name: string, from: string, to: string) =>
      ask<readonly CalendarEntry[]>(`calendars/${await idOf(name)}?${new URLSearchParams({ from, to })}`),
    block: async (name: string) => ask(`chats/${await idOf(name)}/block`, {}),
    activity: (request: { activity: unknown; claims?: object; key?: string }) =>
      ask<{ delivery: Delivery }>("activities", request),
    outgoing: (after = 0) => ask<readonly Outgoing[]>(`outgoing?after=${after}`),
    now: async () => (await ask<{ now: string }>("clock")).now,
    moveTo: (to: string) => ask("clock", { to }),
    moveBy: (by: string) => ask("clock", { by }),
    fault: (fault: object) => ask("faults", fault),
    noFaults: () => ask("faults", undefined, "DELETE"),
  };
}
