import type { Offer, PostLinks, Reason, ShownPost } from "#domain/leaders/index.ts";
import type { Person } from "#domain/people/index.ts";
import type { Link, Section } from "./cards/card.ts";
import type { NameOf } from "./names.ts";
import { orType, show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import type { Message } from "./turn.ts";
import { wordsFor } from "./words/catalogue.ts";
import { deckCard } from "./words/deck.ts";

/** What offers are shown with. */
export interface OfferView {
  readonly person: Person;
  readonly nameOf: NameOf;
  readonly links: PostLinks;
}

/** Most reasons in a list; all of them are told to who chooses. */
const REASONS_LISTED = 2;
/** A goal is the leader's own words, as many as they like. */
const GOAL_LISTED_MAX = 60;

interface OfferList {
  readonly text: string;
  readonly offers: readonly Offer[];
  readonly hint: string;
  readonly buttons?: Parameters<typeof show>[0]["buttons"];
}

/** Some offers to choose from, each with its reasons and the way there. */
export async function showOffers(view: OfferView, { buttons = [], hint, offers, text }: OfferList): Promise<Message> {
  const { opportunities } = wordsFor(view.person);
  const lines = await Promise.all(offers.map((offer) => listed(view, offer)));
  const sections = offers.map(
    ({ post, suggestion: { id } }, index): Section => ({
      text: numberedTitle(lines[index] ?? "", index),
      buttons: [{ verb: "opportunities.take", title: opportunities.takeButton(index + 1), data: { id } }],
      links: linksTo(view, post),
    }),
  );
  return show({ text, options: lines, sections, hint, buttons });
}

/** One offer that was chosen: what it is, why it was offered, and how to begin. */
export async function showOffer(view: OfferView, offer: Offer): Promise<Message> {
  const words = wordsFor(view.person);
  const { opportunities } = words;
  const { id, reasons } = offer.suggestion;
  const because = reasons.length > 0 ? [opportunities.because(reasons.map(opportunities.reason))] : [];
  return show({
    text: [await told(view, offer), ...because].join("\n"),
    links: linksTo(view, offer.post),
    hint: orType(words, ["coach.start", "opportunities.another", "opportunities.notThis"]),
    buttons: [
      { verb: "coach.start", title: opportunities.coachButton, data: { suggestionId: id } },
      { verb: "opportunities.another", title: opportunities.anotherButton },
      { verb: "opportunities.notThis", title: opportunities.notThisButton, data: { ids: [id] } },
    ],
  });
}

/** The address of a post, as a button. */
export function linksTo({ links, person }: OfferView, post: ShownPost | null): readonly Link[] {
  const { openButton } = wordsFor(person).opportunities;
  return post ? [{ title: openButton, url: links.post(post, person.id) }] : [];
}

/** Who, where and when, in the person's own words. */
export async function postFacts({ nameOf, person }: OfferView, post: ShownPost, byId = post.authorId) {
  const { dates, opportunities } = wordsFor(person);
  return {
    name: (await nameOf(byId)) || opportunities.unnamed,
    place: post.placeName || opportunities.somewhere,
    when: dates.moment(post.at, person.zone),
  };
}

async function listed(view: OfferView, offer: Offer): Promise<string> {
  const { opportunities } = wordsFor(view.person);
  const { kind, reasons } = offer.suggestion;
  const shown = kind === "card" ? [] : mostTelling(reasons).map(opportunities.reason);
  const list = { question: "listQuestion", thanks: "listThanks", idea: "listIdea" } as const;
  const line = await worded(view, offer, {
    post: (facts, of) => opportunities[list[of]](facts),
    goal: (facts) => opportunities.listGoal({ ...facts, goal: shortened(facts.goal) }),
    card: (facts) => opportunities.listCard(facts),
  });
  return shown.length > 0 ? `${line} (${shown.join("; ")})` : line;
}

/** A habit is told only to who chooses. */
function mostTelling(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(({ kind }) => kind !== "chosenBefore").slice(0, REASONS_LISTED);
}

function told(view: OfferView, offer: Offer): Promise<string> {
  const { opportunities } = wordsFor(view.person);
  return worded(view, offer, {
    post: (facts, kind) => opportunities[kind](facts),
    goal: (facts) => opportunities.goal(facts),
    card: (facts) => opportunities.card(facts),
  });
}

type PostKind = "question" | "thanks" | "idea";

interface Wordings {
  post(facts: Awaited<ReturnType<typeof postFacts>>, kind: PostKind): string;
  goal(facts: ReturnType<typeof goalFacts>): string;
  card(facts: ReturnType<typeof deckCard>): string;
}

async function worded(view: OfferView, { goal, post, suggestion }: Offer, wordings: Wordings): Promise<string> {
  if (post) return wordings.post(await postFacts(view, post), suggestion.kind as PostKind);
  if (goal) return wordings.goal(goalFacts(view, goal));
  return wordings.card(deckCard(view.person.language, Number(suggestion.subject)));
}

function goalFacts({ person }: OfferView, { acts, since, standing, text }: NonNullable<Offer["goal"]>) {
  const { dates } = wordsFor(person);
  const day = (at: Temporal.Instant) => dates.day(at, person.zone);
  return { goal: text, since: day(since), acts, standing: standing && { text: standing.text, day: day(standing.at) } };
}

function shortened(text: string): string {
  return text.length <= GOAL_LISTED_MAX ? text : `${text.slice(0, GOAL_LISTED_MAX).trimEnd()}…`;
}
