import { type Activity as BotActivity, CallerIdConstants, CloudAdapter, type TurnContext } from "botbuilder";
import { LRUCache } from "lru-cache";
import type { Activity } from "./activity.ts";
import { connectorClient, type SendCall } from "./connector.ts";
import { outgoing } from "./outgoing.ts";
import type { Message } from "./turn.ts";

/** Teams has a service URL per region; one tenant sees a few. */
const CLIENTS_MAX = 50;

/** Who calls, and for whom, in the public cloud; https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md */
const AUDIENCE = "https://api.botframework.com";
const CALLER_ID = CallerIdConstants.PublicAzureChannel;

/** What the service answers to an activity. Only an invoke is told more than that it was received. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export const RECEIVED: Answer = { status: 200 };

/** Says something in the conversation that the activity came from, as an answer to it. */
export type Say = (message: Message) => Promise<void>;

/** Runs one turn per activity that was let in. */
export interface Turns {
  run(activity: Activity, logic: (say: Say) => Promise<Answer>): Promise<Answer>;
}

/** Turns of botbuilder's CloudAdapter, fed with what the entrance has already verified. */
export function cloudTurns(appId: string, send: SendCall): Turns {
  const adapter = new AdmittedAdapter(appId, openDoor(send));
  return {
    async run(activity, logic) {
      let answer = RECEIVED;
      await adapter.runAdmitted(activity, async (context) => {
        answer = await logic(async (message) => {
          await context.sendActivity(outgoing(message));
        });
      });
      return answer;
    },
  };
}

class AdmittedAdapter extends CloudAdapter {
  readonly #appId: string;

  constructor(appId: string, door: Door) {
    super(door);
    this.#appId = appId;
  }

  async runAdmitted(activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    const claimsIdentity = this.createClaimsIdentity(this.#appId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    const admitted = { audience: AUDIENCE, callerId: CALLER_ID, claimsIdentity, connectorFactory };
    await this.processActivity(admitted, activity as unknown as BotActivity, logic);
  }
}

type Door = NonNullable<ConstructorParameters<typeof CloudAdapter>[0]>;
type ConnectorFactory = ReturnType<Door["createConnectorFactory"]>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory["create"]>>;
type UserTokenClient = Awaited<ReturnType<Door["createUserTokenClient"]>>;

/** Nobody signs in through the chat: sign-in is the tab's. */
const NO_USER_TOKENS = {} as UserTokenClient;

/**
 * Botbuilder's door with the lock taken off: the entrance validates each token, once, so nothing else of the door is
 * used. Clients are kept per service URL, where botbuilder builds two with their whole pipelines for every turn.
 */
function openDoor(send: SendCall): Door {
  const clients = new LRUCache<string, ConnectorClient>({
    max: CLIENTS_MAX,
    memoMethod: (serviceUrl) => connectorClient(send, serviceUrl) as unknown as ConnectorClient,
  });
  const factory: ConnectorFactory = { create: async (serviceUrl) => clients.memo(serviceUrl) };
  const door: Pick<Door, "createConnectorFactory" | "createUserTokenClient"> = {
    createConnectorFactory: () => factory,
    createUserTokenClient: async () => NO_USER_TOKENS,
  };
  return door as Door;
}
