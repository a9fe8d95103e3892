import { type Activity as BotActivity, CallerIdConstants, CloudAdapter, type TurnContext } from "botbuilder";
import {
  AuthenticationConstants,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type UserTokenClient,
} from "botframework-connector";
import { LRUCache } from "lru-cache";
import { assert } from "#shared/errors.ts";
import type { Activity } from "./activity.ts";
import { connectorClient, type SendCall } from "./connector.ts";
import { outgoing } from "./outgoing.ts";
import type { Message } from "./turn.ts";

/** Teams has a service URL per region; one tenant sees a few. */
const CLIENTS_MAX = 50;

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
  const adapter = new AdmittedAdapter(new AlreadyDone(send));
  const claimsIdentity = new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: appId }], true);
  return {
    async run(activity, logic) {
      let answer = RECEIVED;
      await adapter.runAdmitted(activity, claimsIdentity, async (context) => {
        answer = await logic(async (message) => {
          await context.sendActivity(outgoing(message));
        });
      });
      return answer;
    },
  };
}

class AdmittedAdapter extends CloudAdapter {
  async runAdmitted(
    activity: Activity,
    claimsIdentity: ClaimsIdentity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    const audience = AuthenticationConstants.ToChannelFromBotOAuthScope;
    const admitted = { audience, callerId: CallerIdConstants.PublicAzureChannel, claimsIdentity, connectorFactory };
    await this.processActivity(admitted, activity as unknown as BotActivity, logic);
  }
}

/**
 * Botbuilder's door, with the lock taken off: the entrance validates each token, once. Clients are kept per service URL,
 * where botbuilder builds two with their whole pipelines for every turn.
 */
class AlreadyDone extends BotFrameworkAuthentication {
  readonly #clients: LRUCache<string, ConnectorClient>;
  readonly #factory: ConnectorFactory;

  constructor(send: SendCall) {
    super();
    this.#clients = new LRUCache({
      max: CLIENTS_MAX,
      memoMethod: (serviceUrl) => connectorClient(send, serviceUrl) as unknown as ConnectorClient,
    });
    this.#factory = { create: async (serviceUrl) => this.#clients.memo(serviceUrl) };
  }

  override async authenticateRequest(): Promise<never> {
    assert(false, "tokens are checked at the entrance");
  }

  override async authenticateStreamingRequest(): Promise<never> {
    assert(false, "streaming is not offered");
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.#factory;
  }

  /** Nobody signs in through the chat: sign-in is the tab's. */
  override async createUserTokenClient(): Promise<UserTokenClient> {
    return NO_USER_TOKENS;
  }
}

const NO_USER_TOKENS = {} as UserTokenClient;
