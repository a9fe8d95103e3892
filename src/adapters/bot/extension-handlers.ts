import type { Log } from "#shared/log.ts";
import type { Activity } from "./activity.ts";
import { attempt } from "./attempt.ts";
import {
  dialogAnswer,
  dialogMessageAnswer,
  insertAnswer,
  postAtHand,
  searchAnswer,
  searchMessageAnswer,
  searchText,
  selectedTag,
  submitted,
} from "./extension-invokes.ts";
import { openTurn, type PersonalDeps } from "./personal.ts";
import type { Conversation, Turn } from "./turn.ts";
import type { Answer, Say } from "./turns.ts";

export interface ExtensionHandlerDeps extends PersonalDeps {
  readonly conversation: Conversation;
  /** What people see of a message in HTML. */
  textOf(html: string): string;
  readonly log: Log;
}

type ExtensionHandler = (deps: ExtensionHandlerDeps, activity: Activity, say: Say) => Promise<Answer>;

/** The dialog's button that puts a tag into a reply; any other does what it would do in the chat. */
const TAKE = "hashtags.take";

/** What the message extension is asked, by the name of the invoke. Teams waits five seconds for each answer. */
export const extensionHandlers: Readonly<Record<string, ExtensionHandler>> = {
  "composeExtension/query": inList(async (deps, turn, activity) => {
    const results = await deps.conversation.extension.search(turn, searchText(activity));
    return results.length > 0 ? searchAnswer(results) : searchMessageAnswer(turn.words.hashtags.noResults);
  }),
  "composeExtension/selectItem": inList(async (deps, turn, activity) => {
    const tag = selectedTag(activity);
    if (tag === null) return searchMessageAnswer(turn.words.common.outdated);
    return insertAnswer(await deps.conversation.extension.select(turn, tag));
  }),
  "composeExtension/fetchTask": inItsDialog(async (deps, turn, activity) => {
    const post = postAtHand(activity);
    const text = post ? (post.isHtml ? deps.textOf(post.content) : post.content) : "";
    const message = await deps.conversation.extension.about(turn, text, post?.authorId === turn.person.id);
    return dialogAnswer(turn.words.hashtags.dialogTitle, message);
  }),
  "composeExtension/submitAction": inItsDialog(async (deps, turn, activity) => {
    const press = submitted(activity);
    if (!press) return dialogMessageAnswer(turn.words.common.outdated);
    const { tag, verb } = press;
    if (verb === TAKE && typeof tag === "string") {
      return insertAnswer(await deps.conversation.extension.select(turn, tag));
    }
    const message = await deps.conversation.action(turn, verb, press);
    return dialogAnswer(turn.words.hashtags.dialogTitle, message);
  }),
};

type Work = (deps: ExtensionHandlerDeps, turn: Turn, activity: Activity) => Promise<Answer>;

function inList(work: Work): ExtensionHandler {
  return answering(searchMessageAnswer, work);
}

function inItsDialog(work: Work): ExtensionHandler {
  return answering(dialogMessageAnswer, work);
}

function answering(apologise: (text: string) => Answer, work: Work): ExtensionHandler {
  return (deps, activity) =>
    attempt(
      deps,
      activity,
      async (text) => apologise(text),
      async () => work(deps, unasked(await openTurn(deps, activity, unheard)), activity),
    );
}

/** Nothing can be typed where this is shown, so no question stays open in the chat. */
function unasked(turn: Turn): Turn {
  return { ...turn, ask: async () => {} };
}

/** It may be opened in front of others: all that is said stands in the answer, which only this person sees. */
const unheard: Say = async () => {};
