import type { Person } from "#sandbox/model.ts";
import type { ChatMessage } from "#sandbox/state.ts";
import type { World } from "#sandbox/world.ts";
import type { Client, Ends } from "./activity.ts";
import { actionOf, replacedCard } from "./cards.ts";
import { type Deliver, type Delivery, inOrder } from "./delivery.ts";
import { cardAction, personalInstallation, personalMessage, personalRemoval, type Scene } from "./personal.ts";

/** What became of something that a person said. */
export interface Said {
  readonly id: string;
  readonly delivery: Delivery;
}

interface Press {
  readonly message: ChatMessage;
  readonly verb: string;
  /** The action's own data; without it, what the card itself says. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** What people do in their chat with the bot: it is remembered, and delivered to the service. */
export function chatting({ chats, clock, newMessageId }: World, ends: Ends, deliver: Deliver) {
  const scene = (person: Person, client: Client = {}): Scene => ({
    ends,
    person,
    client,
    conversationId: chats.idOf(person.id),
    at: clock.now(),
  });

  async function install(person: Person): Promise<Delivery> {
    chats.change(person.id, (chat) => Object.assign(chat, { app: "installed", open: true }));
    return inOrder(deliver, personalInstallation(scene(person)));
  }

  async function remove(person: Person): Promise<Delivery> {
    chats.change(person.id, (chat) => Object.assign(chat, { app: "removed" }));
    return deliver(personalRemoval(scene(person)));
  }

  async function say(person: Person, text: string, client?: Client): Promise<Said> {
    if (chats.get(person.id).app !== "installed") await install(person);
    const here = scene(person, client);
    const id = newMessageId(here.at);
    const message: ChatMessage = { id, from: "person", at: here.at.toString(), updatedAt: null, text, card: null };
    chats.change(person.id, ({ messages }) => messages.push(message));
    return { id, delivery: await deliver(personalMessage(here, id, text)) };
  }

  async function press(person: Person, { message, verb, data, inputs }: Press): Promise<Delivery> {
    const own = actionOf(message.card, verb);
    const action = { id: own.id, verb, data: { ...(data ?? own.data), ...inputs } };
    const answer = await deliver(cardAction(scene(person), message.id, action));
    const card = replacedCard(answer);
    if (!card) return answer;
    const updatedAt = clock.now().toString();
    chats.change(person.id, (chat) => {
      chat.messages = chat.messages.map((other) => (other.id === message.id ? { ...other, card, updatedAt } : other));
    });
    return answer;
  }

  return {
    install,
    remove,
    say,
    press,
  };
}
