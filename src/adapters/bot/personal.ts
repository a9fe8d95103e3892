import { type Contact, type Directory, knowPerson, type PeopleStore, type PersonId } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Clock } from "#shared/time.ts";
import { type Activity, mentionsBot, scopeOf } from "./activity.ts";
import { hintOf } from "./hints.ts";
import type { Turn } from "./turn.ts";
import type { Say } from "./turns.ts";
import { wordsFor } from "./words/catalogue.ts";
import type { Words } from "./words/words.ts";

/** How long the answer to a question may be typed. */
export const QUESTION_OPEN = Temporal.Duration.from({ minutes: 30 });

export interface PersonalDeps {
  readonly people: PeopleStore;
  readonly directory: Directory;
  readonly clock: Clock;
  /** Seconds for which somebody asks too much already; 0 lets them, and counts it. Missing where nobody is counted. */
  readonly waitFor?: (id: PersonId) => number;
  /** Told of who writes or presses something while a word from them is awaited. */
  noteAnswer(id: PersonId): Promise<unknown>;
  /** Told of who turns up in another time zone. */
  noteMove(id: PersonId, zones: { readonly from: string; readonly to: string }): Promise<void>;
}

/** Null for somebody who is not in the tenant's directory. */
export function personIdOf({ from }: Activity): PersonId | null {
  return from.aadObjectId?.toLowerCase() ?? null;
}

/** The words for somebody, also when nothing but the activity is known of them. */
export async function wordsBehind(deps: PersonalDeps, activity: Activity): Promise<Words> {
  const id = personIdOf(activity);
  const known = id ? await deps.people.find(id).catch(() => null) : null;
  return wordsFor(known ?? { language: hintOf(activity).language ?? "en", formOfAddress: "sie" });
}

/**
 * Opens a turn with the person behind an activity, and notes where they are reached.
 *
 * @throws AppError ACTIVITY_INVALID for somebody who is not in the tenant's directory, RATE_LIMITED for who asks too much
 */
export async function openTurn(deps: PersonalDeps, activity: Activity, say: Say): Promise<Turn> {
  const id = personIdOf(activity);
  if (!id) throw new AppError("ACTIVITY_INVALID", "from.aadObjectId: nobody in the directory");
  if (deps.waitFor && deps.waitFor(id) > 0) throw new AppError("RATE_LIMITED", "somebody asks without end");
  const now = deps.clock();
  const known = await deps.people.recall(id, now);
  const person = await knowPerson(deps, id, known.person, hintOf(activity));
  const from = known.person?.zone ?? person.zone;
  if (from !== person.zone) await deps.noteMove(id, { from, to: person.zone });
  await keepContact(deps, id, known.contact, activity);
  if (known.awaited && activity.type !== "installationUpdate") await deps.noteAnswer(id);
  const typed = activity.type === "message";
  return {
    person,
    words: wordsFor(person),
    text: typed ? typedText(activity) : "",
    now,
    dialogue: known.dialogue,
    reply: say,
    ask: (question) => deps.people.saveDialogue(id, question, now.add(QUESTION_OPEN)),
  };
}

/** In what a person said themselves in the bot's own chat: an invoke may come from any chat that they have open. */
const FROM_OWN_CHAT = ["message", "installationUpdate"];

async function keepContact(deps: PersonalDeps, id: PersonId, known: Contact | null, activity: Activity): Promise<void> {
  const { type, serviceUrl, conversation, recipient, channelData } = activity;
  const tenantId = conversation.tenantId ?? channelData?.tenant?.id;
  if (!FROM_OWN_CHAT.includes(type) || scopeOf(activity) !== "personal" || !recipient || !tenantId) return;
  const contact = { serviceUrl, conversationId: conversation.id, botId: recipient.id, tenantId };
  if (!isSame(known, contact)) await deps.people.saveContact(id, contact);
}

function isSame(known: Contact | null, contact: Contact): boolean {
  return known !== null && (Object.keys(contact) as (keyof Contact)[]).every((key) => known[key] === contact[key]);
}

/** What was typed: names of people stay, without their markup; the bot's own is left out. */
function typedText(activity: Activity): string {
  const own = mentionsBot(activity)
    ? (activity.entities ?? []).filter(({ mentioned }) => mentioned?.id === activity.recipient?.id)
    : [];
  const text = own.reduce(
    (rest, { text: markup }) => (markup ? rest.replaceAll(markup, " ") : rest),
    activity.text ?? "",
  );
  return text
    .replace(/<\/?at(?: [^<>]*)?>/gi, "")
    .replace(/\s+/g, " ")
    .trim();
}
