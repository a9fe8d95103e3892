import type { PitchMessage, Proposal } from "./gate.ts";

/** What a proposal consists of, in the order in which it is best found out. */
const PARTS = [
  "messenger",
  "delivered",
  "since",
  "claim",
  "reason",
  "fact",
  "source",
  "link",
  "agreed",
  "spoken",
] as const;
export type ProposalPart = (typeof PARTS)[number];

/** The parts that are said in somebody's own words. */
export type WordedPart = Exclude<ProposalPart, "messenger" | "agreed" | "spoken">;

/** Good outcomes that make a messenger credible. */
const DELIVERED_MIN = 2;

/** Touches before a pitch, for a messenger whom the leader does not know yet, and the working days between them. */
const TOUCHES = 3;
const TOUCH_EVERY = Temporal.Duration.from({ weeks: 2 });
const FRIDAY = 5;

/** What keeps the gate shut, the next step first; empty when nothing does. */
export function missingParts({ link, message, messenger, spokenAt }: Proposal): readonly ProposalPart[] {
  const there: Readonly<Record<ProposalPart, boolean>> = {
    messenger: messenger !== null,
    delivered: (messenger?.delivered.length ?? 0) >= DELIVERED_MIN,
    since: Boolean(messenger?.since),
    claim: Boolean(message.claim),
    reason: Boolean(message.reason),
    fact: Boolean(message.fact),
    source: Boolean(message.source),
    link: Boolean(link),
    agreed: messenger?.agreed === true,
    spoken: spokenAt !== null,
  };
  return PARTS.filter((part) => !there[part]);
}

/** A claim is believed for its fact, and a fact for its source. */
export function isUnsupported({ claim, fact, source }: PitchMessage): boolean {
  return Boolean(claim) && !(fact && source);
}

/** The proposal with one part said. Outcomes are added until there are enough, then they begin anew. */
export function withPart(proposal: Proposal, part: WordedPart, text: string): Proposal {
  const { messenger, message } = proposal;
  const said = text.replace(/\s+/g, " ").trim();
  if (part === "link") return { ...proposal, link: said };
  if (part !== "delivered" && part !== "since") return { ...proposal, message: { ...message, [part]: said } };
  if (!messenger) return proposal;
  if (part === "since") return { ...proposal, messenger: { ...messenger, since: said } };
  const before = messenger.delivered.length < DELIVERED_MIN ? messenger.delivered : [];
  const outcomes = said.split(/\s*;\s*/).filter(Boolean);
  return { ...proposal, messenger: { ...messenger, delivered: [...before, ...outcomes] } };
}

/** Dates for a run-up of small favours, where leader and messenger do not know each other yet; never on a weekend. */
export function runUp(today: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  return Array.from({ length: TOUCHES }, (_, index) => {
    const day = today.add({ days: (index + 1) * TOUCH_EVERY.total({ unit: "days", relativeTo: today }) });
    return day.dayOfWeek > FRIDAY ? day.add({ days: 8 - day.dayOfWeek }) : day;
  });
}
