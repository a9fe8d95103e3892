import { AppError } from "#shared/errors.ts";
import { type Activity, mentionsBot, scopeOf } from "./activity.ts";
import { attempt } from "./attempt.ts";
import { type ExtensionHandlerDeps, extensionHandlers } from "./extension-handlers.ts";
import { cardAnswer, pressed, unknownActionAnswer } from "./invokes.ts";
import { openTurn, personIdOf, wordsBehind } from "./personal.ts";
import { type Answer, RECEIVED, type Say } from "./turns.ts";

export interface HandlerDeps extends ExtensionHandlerDeps {
  /** Lets unasked messages go out again, should an earlier refusal have paused them: the bot is let in. */
  resume(): Promise<unknown>;
}

/** What is done inside a turn. */
export type Handler = (deps: HandlerDeps, activity: Activity, say: Say) => Promise<Answer>;

/** What an activity needs a turn for; null if it needs none. */
export function handlerFor(activity: Activity): Handler | null {
  const personal = scopeOf(activity) === "personal" && personIdOf(activity) !== null;
  switch (activity.type) {
    case "message":
      if (personal) return answerMessage;
      return mentionsBot(activity) ? pointToChat : null;
    case "installationUpdate":
      return personal && activity.action === "add" ? welcome : null;
    case "invoke":
      return invokes[activity.name ?? ""] ?? answerUnknownInvoke;
    default:
      return null;
  }
}

const invokes: Readonly<Record<string, Handler>> = {
  "adaptiveCard/action": answerAction,
  ...extensionHandlers,
};

async function welcome(deps: HandlerDeps, activity: Activity, say: Say): Promise<Answer> {
  return attempt(deps, activity, saying(say), async () => {
    await deps.conversation.welcome(await openTurn(deps, activity, say));
    return RECEIVED;
  });
}

async function answerMessage(deps: HandlerDeps, activity: Activity, say: Say): Promise<Answer> {
  const press = pressed(activity);
  return attempt(deps, activity, saying(say), async () => {
    await deps.resume();
    const turn = await openTurn(deps, activity, say);
    if (press) await turn.reply(await deps.conversation.action(turn, press.verb, press.data));
    else await deps.conversation.message(turn);
    return RECEIVED;
  });
}

/** In front of others nothing is said about anybody. */
async function pointToChat(deps: HandlerDeps, activity: Activity, say: Say): Promise<Answer> {
  const words = await wordsBehind(deps, activity);
  await say({ text: words.common.inPrivate });
  return RECEIVED;
}

async function answerAction(deps: HandlerDeps, activity: Activity, say: Say): Promise<Answer> {
  const press = pressed(activity);
  if (!press) return unknownActionAnswer("value.action.verb is missing");
  if (scopeOf(activity) !== "personal") {
    return cardAnswer({ text: (await wordsBehind(deps, activity)).common.inPrivate });
  }
  const apologise = async (text: string) => cardAnswer({ text });
  return attempt(deps, activity, apologise, async () => {
    const turn = await openTurn(deps, activity, say);
    return deps.conversation.action(turn, press.verb, press.data).then(cardAnswer, (error: unknown) => {
      if (error instanceof AppError && error.code === "ACTIVITY_INVALID") return unknownActionAnswer(error.message);
      throw error;
    });
  });
}

/** Botbuilder would say 501, and Teams take that for a broken bot. */
async function answerUnknownInvoke(): Promise<Answer> {
  return { status: 404 };
}

function saying(say: Say) {
  return async (text: string): Promise<Answer> => {
    await say({ text });
    return RECEIVED;
  };
}
