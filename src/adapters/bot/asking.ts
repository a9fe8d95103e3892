import { randomUUID } from "node:crypto";
import type { Language, PersonId, Role } from "#domain/people/index.ts";
import type { ProofAnswer } from "#domain/privacy/index.ts";
import { assert } from "#shared/errors.ts";
import type { BotEntrance } from "./entrance.ts";
import { saysItFailed } from "./said-no.ts";
import type { Message } from "./turn.ts";
import type { Turns } from "./turns.ts";

/** Who asks: somebody made up, whom nothing is known of. */
export interface Asker {
  readonly id: PersonId;
  readonly language: Language;
  /** The only role they have; null for none. */
  readonly role: Role | null;
}

/** What is asked, in the way that Teams would tell of it. */
interface Asked {
  readonly type: "message" | "invoke";
  readonly name?: string;
  readonly text?: string;
  readonly value?: unknown;
  /** Whether others could read it. */
  readonly inPublic?: boolean;
}

/** Asks the bot as Teams does, but from inside: nobody else hears what it answers. */
export type AskBot = (asker: Asker, asked: Asked) => Promise<Heard>;

interface Heard extends Pick<ProofAnswer, "text" | "sent" | "askerId"> {
  /** What was said in the chat, one text per message; the rest of `text` are cards and what an invoke was answered. */
  readonly said: readonly string[];
}

/** Where what the bot says is collected, by the conversation it is said in. */
export function collectedTurns() {
  const said = new Map<string, Message[]>();
  const turns: Turns = {
    async run({ conversation }, logic) {
      return logic(async (message) => {
        said.set(conversation.id, [...(said.get(conversation.id) ?? []), message]);
      });
    },
  };
  return {
    turns,
    /** Everything that was said there, once. */
    take(conversationId: string): readonly Message[] {
      const messages = said.get(conversationId) ?? [];
      said.delete(conversationId);
      return messages;
    },
  };
}

/** Somebody made up, whom nobody knows. */
export function madeUp(language: Language, role: Role | null = null): Asker {
  return { id: randomUUID(), language, role };
}

/**
 * Asks through the bot's own entrance, from the activity on.
 *
 * @param heard - where the answers are collected
 * @param ours - the tenant and the bot, as in every activity
 */
export function askingBot(
  { handle }: BotEntrance,
  heard: Pick<ReturnType<typeof collectedTurns>, "take">,
  ours: { readonly appId: string; readonly tenantId: string },
): AskBot {
  return async ({ id, language }, { type, inPublic = false, ...asked }) => {
    const conversationId = `a:${randomUUID()}`;
    const bot = { id: `28:${ours.appId}`, name: "Vorbild" };
    const mention = { type: "mention", mentioned: bot, text: "<at>Vorbild</at>" };
    const body = {
      ...{ type, id: randomUUID(), channelId: "msteams", serviceUrl: "https://smba.trafficmanager.net/emea/" },
      ...{ from: { id: `29:${id}`, name: "", aadObjectId: id }, recipient: bot, ...asked },
      locale: language === "de" ? "de-DE" : "en-GB",
      conversation: {
        ...{ id: conversationId, tenantId: ours.tenantId },
        ...(inPublic ? { conversationType: "groupChat", isGroup: true } : { conversationType: "personal" }),
      },
      entities: inPublic ? [mention] : [],
      channelData: { tenant: { id: ours.tenantId } },
    };
    const answer = await handle({ authorization: undefined, body });
    const messages = heard.take(conversationId);
    const said = messages.map(({ text }) => text);
    // An answer that is none shows nothing of what would have been answered.
    assert(!said.some(saysItFailed) && !saysItFailed(JSON.stringify(answer.body ?? "")), "the bot failed");
    const shown = [...messages.map(({ card }) => card), answer.body].flatMap((part) =>
      part ? [JSON.stringify(part)] : [],
    );
    return { said, text: [...said, ...shown].join("\n"), sent: JSON.stringify(asked), askerId: id };
  };
}
