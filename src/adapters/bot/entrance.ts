import { type Activity, isFromBot, readActivity, scopeOf } from "./activity.ts";
import type { Authentication } from "./authentication.ts";
import { type ChannelDeps, channelListener } from "./channels.ts";
import { failureAnswer, logFailure } from "./failures.ts";
import { type HandlerDeps, handlerFor } from "./handlers.ts";
import { once } from "./once.ts";
import { personIdOf } from "./personal.ts";
import { type Answer, RECEIVED, type Turns } from "./turns.ts";

export interface EntranceDeps extends HandlerDeps, ChannelDeps {
  readonly authentication: Authentication;
  readonly turns: Turns;
  /** Told when an activity was turned away: it may have been a post. */
  refused(): void;
}

interface BotRequest {
  readonly authorization: string | undefined;
  /** The parsed JSON body. */
  readonly body: unknown;
}

/** Where Bot Framework's activities come in. */
export interface BotEntrance {
  handle(request: BotRequest): Promise<Answer>;
}

/** Answers every activity; a channel message is only heard, and costs no turn. */
export function botEntrance(deps: EntranceDeps): BotEntrance {
  const answeredOnce = once<Answer>();
  const listen = channelListener(deps);

  async function receive(activity: Activity): Promise<Answer> {
    await listen(activity);
    if (isFromBot(activity)) return RECEIVED;
    await keepUp(deps, activity);
    const handler = handlerFor(activity);
    if (!handler) return RECEIVED;
    const turn = () => deps.turns.run(activity, (say) => handler(deps, activity, say));
    const { type, id, conversation } = activity;
    return id ? answeredOnce(`${type} ${conversation.id} ${id}`, turn) : turn();
  }

  return {
    async handle({ authorization, body }) {
      let activity: Activity | null = null;
      let admitted = false;
      try {
        activity = readActivity(body);
        await deps.authentication.admit(authorization, activity);
        admitted = true;
        return await receive(activity);
      } catch (error) {
        logFailure(deps.log, error, activity);
        if (!admitted) deps.refused(); // whoever hears posts knows of what fails later
        return failureAnswer(error);
      }
    },
  };
}

async function keepUp(deps: EntranceDeps, activity: Activity): Promise<void> {
  if (activity.type !== "installationUpdate") return;
  if (activity.action === "add") await deps.resume();
  const id = personIdOf(activity);
  if (activity.action === "remove" && scopeOf(activity) === "personal" && id) await deps.people.forgetContact(id);
}
