import type { LeaderStore } from "#domain/leaders/index.ts";
import type { Person, PersonId } from "#domain/people/index.ts";
import type { RefusalStore } from "#domain/privacy/index.ts";
import type { Clock } from "#shared/time.ts";
import { firstSlot } from "./digest-slot.ts";
import type { DigestSlot, Follow, Hashtag } from "./hashtag.ts";
import { nameIn, tagMeant } from "./life.ts";
import type { FollowStore, GardenStore } from "./ports.ts";

export interface FollowDeps {
  readonly gardens: Pick<GardenStore, "find">;
  readonly follows: Pick<FollowStore, "of" | "follow" | "unfollow" | "slotOf" | "setSlot">;
  /** Whoever has a slot already gets news of tags in it. */
  readonly leaders: Pick<LeaderStore, "find">;
  readonly refusals: Pick<RefusalStore, "end">;
  readonly clock: Clock;
}

type FollowOutcome =
  | { readonly kind: "following"; readonly tag: Hashtag; readonly slot: DigestSlot }
  /** They follow as many as anybody can keep up with. */
  | { readonly kind: "tooMany" }
  | { readonly kind: "retired"; readonly tag: Hashtag }
  | { readonly kind: "unknown" };

/** Nobody reads news of more. */
export const FOLLOWS_MAX = 100;

/** Somebody wants to hear of a tag, or to hear otherwise; that they refused to be written to ends with it. */
export async function followTag(
  deps: FollowDeps,
  person: Person,
  typed: string,
  how: Follow["how"],
): Promise<FollowOutcome> {
  const tag = await tagMeant(deps.gardens, typed);
  if (!tag) return { kind: "unknown" };
  if (tag.retiredAt) return { kind: "retired", tag };
  const followed = await deps.follows.of(person.id);
  if (followed.length >= FOLLOWS_MAX && followed.every((one) => one.tag !== tag.name)) return { kind: "tooMany" };
  const now = deps.clock();
  await deps.refusals.end("writing", person.id, now);
  const slot = await slotOf(deps, person, now);
  await deps.follows.follow({ personId: person.id, tag: tag.name, how, since: now }, slot);
  return { kind: "following", tag, slot };
}

/** Ends it at once, also for news that wait to be sent. False when they did not follow it. */
export async function unfollowTag(
  { follows, gardens }: Pick<FollowDeps, "follows" | "gardens">,
  personId: PersonId,
  typed: string,
): Promise<boolean> {
  const tag = await tagMeant(gardens, typed);
  return follows.unfollow(personId, tag?.name ?? nameIn(typed));
}

/** When somebody's news of tags come, or would come. */
export async function slotOf(
  { follows, leaders }: Pick<FollowDeps, "follows" | "leaders">,
  person: Person,
  now: Temporal.Instant,
): Promise<DigestSlot> {
  return (await follows.slotOf(person.id)) ?? firstSlot(person, await leaders.find(person.id), now);
}
