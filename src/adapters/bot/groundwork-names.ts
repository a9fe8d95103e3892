import type { PlainLanguage } from "#domain/coach/index.ts";
import type { MessengersDeps, Proposal } from "#domain/leaders/index.ts";
import type { Colleague, Directory, PersonId } from "#domain/people/index.ts";
import { readLeaving } from "./leaving.ts";
import type { NameOf } from "./names.ts";
import { show } from "./show.ts";
import { fold, tokens } from "./text.ts";
import type { Message, Turn } from "./turn.ts";
import type { GroundworkNames } from "./words/groundwork-words.ts";

export interface GroundworkTalkDeps extends MessengersDeps {
  readonly directory: Pick<Directory, "find" | "search">;
  readonly nameOf: NameOf;
  readonly plain: PlainLanguage;
}

/** Says something about a proposal and asks for what comes next; `before` stands above the question. */
export type Next = (turn: Turn, proposal: Proposal, before?: string) => Promise<Message>;

/** Colleagues to choose from when a name fits several. */
const FOUND_MAX = 5;
const NAME_WORDS_MAX = 5;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}\s.,'’-]*$/u;

/** Whether a text may be somebody's name. */
export function isName(text: string): boolean {
  return NAME.test(text) && tokens(text).length <= NAME_WORDS_MAX;
}

/** Those whom a name may mean; one alone if it is written out. */
export async function colleaguesCalled(
  { directory }: { readonly directory: Pick<Directory, "search"> },
  name: string,
): Promise<readonly Colleague[]> {
  const found = await directory.search(name, FOUND_MAX);
  const exact = found.filter((one) => fold(one.name) === fold(name).trim());
  return exact.length === 1 ? exact : found;
}

export function describe({ department, name }: Colleague): string {
  return department === null ? name : `${name} (${department})`;
}

/** What somebody is called, or that nobody knows. */
export async function called({ nameOf }: GroundworkTalkDeps, id: PersonId, { words }: Turn): Promise<string> {
  return (await nameOf(id)) || words.sessions.unnamed;
}

/** What the leader and the messenger are called, from the proposer's point of view. */
export async function namesIn(deps: GroundworkTalkDeps, proposal: Proposal, turn: Turn): Promise<GroundworkNames> {
  const { leaderId, messenger } = proposal;
  return {
    leader: await called(deps, leaderId, turn),
    messenger: messenger && (await called(deps, messenger.personId, turn)),
    self: messenger?.personId === turn.person.id,
  };
}

/** "Later" or "I don't know", in any of the ways in which a question can be left. */
export function saysLater(text: string): boolean {
  return LATER.has(plainWords(text)) || readLeaving(text) === "skip";
}

/** "Not yet", "noch gar nicht", "we have never met". */
export function saysNotYet(text: string): boolean {
  return NOT_YET.some((said) => said.test(plainWords(text)));
}

const LATER = new Set([
  ...["later on", "not now", "i don't know", "don't know", "no idea", "not sure"],
  ...["mache ich spaeter", "nicht jetzt", "weiss ich nicht", "weiss nicht", "keine ahnung"],
]);
const NOT_YET = [
  /^(?:no|never|not yet|not at all)$/,
  /^(?:(?:we|they|i|the two) )?(?:have never|haven't|have not|never|don't|do not)(?: yet)? (?:met|known?|spoken)\b/,
  /^(?:nein|(?:noch )?(?:gar |ueberhaupt )?(?:nicht|nie))(?: getroffen| begegnet| gesprochen)?$/,
  /^(?:(?:wir|sie|die beiden) )?kennen (?:uns|sich|einander) (?:noch )?(?:gar |ueberhaupt )?nicht$/,
];

function plainWords(text: string): string {
  return tokens(text)
    .map(({ word }) => word)
    .join(" ");
}

export async function later(turn: Turn): Promise<Message> {
  await turn.ask(null);
  return show({ text: turn.words.groundwork.later });
}

export async function gone(turn: Turn): Promise<Message> {
  await turn.ask(null);
  return show({ text: turn.words.groundwork.gone });
}
