import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import { type Activity, mentionsBot, scopeOf } from "./activity.ts";
import { apology, isUnsayable, logFailure } from "./failures.ts";
import { cardAnswer, pressed, searchAnswer, searchMessageAnswer, searchText, unknownActionAnswer } from "./invokes.ts";
import { openTurn, type PersonalDeps, personIdOf, wordsBehind } from "./personal.ts";
import type { Conversation } from "./turn.ts";
import { type Answer, RECEIVED, type Say } from "./turns.ts";

export interface HandlerDeps extends PersonalDeps {
  readonly conversation: Conversation;
  /** Lets unasked messages go out again, should an earlier refusal have paused them: the bot is let in. */
  resume(): Promise<unknown>;
  readonly log: Log;
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
  "composeExtension/query": answerSearch,
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

async function answerSearch(deps: HandlerDeps, activity: Activity, say: Say): Promise<Answer> {
  const apologise = async (text: string) => searchMessageAnswer(text);
  return attempt(deps, activity, apologise, async () => {
    const turn = await openTurn(deps, activity, say);
    return searchAnswer(await deps.conversation.search(turn, searchText(activity)));
  });
}

/** Botbuilder would say 501, and Teams take that for a broken bot. */
async function answerUnknownInvoke(): Promise<Answer> {
  return { status: 404 };
}

/** The one place where a turn's failure ends: noted by its code, and told to the person in their words. */
async function attempt(
  deps: HandlerDeps,
  activity: Activity,
  apologise: (text: string) => Promise<Answer>,
  run: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    if (isUnsayable(error) && activity.type !== "invoke") throw error; // an invoke's answer takes another way
    logFailure(deps.log, error, activity);
    return apologise(apology(await wordsBehind(deps, activity), error));
  }
}

function saying(say: Say) {
  return async (text: string): Promise<Answer> => {
    await say({ text });
    return RECEIVED;
  };
}
