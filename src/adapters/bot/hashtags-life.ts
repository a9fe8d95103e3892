import { adoptTalk } from "./hashtags-adopt.ts";
import { digestTalk } from "./hashtags-digest.ts";
import { type FollowingTalkDeps, followingTalk } from "./hashtags-following.ts";
import { type HandOverDeps, handOverTalk } from "./hashtags-hand-over.ts";
import { type MergingTalkDeps, mergingTalk } from "./hashtags-merging.ts";
import { powersTalk } from "./hashtags-powers.ts";
import type { Talk } from "./turn.ts";

export interface LifeTalkDeps extends HandOverDeps, MergingTalkDeps, FollowingTalkDeps {
  readonly gardens: HandOverDeps["gardens"] & MergingTalkDeps["gardens"];
  readonly ledger: HandOverDeps["ledger"] & MergingTalkDeps["ledger"];
}

/** What becomes of tags: how they are looked after, rest and end, become one, and are followed. */
export function lifeTalk(deps: LifeTalkDeps): Talk {
  const [adopting, merging] = [adoptTalk(deps), mergingTalk(deps)];
  const talks = [powersTalk(deps), adopting, handOverTalk(deps), merging, followingTalk(deps), digestTalk(deps)];
  return {
    commands: talks.flatMap(({ commands }) => commands),
    actions: talks.flatMap(({ actions }) => actions),
    questions: talks.flatMap(({ questions }) => questions),
    yesOrNo: async (turn, said) =>
      (await adopting.yesOrNo?.(turn, said)) ?? (await merging.yesOrNo?.(turn, said)) ?? null,
  };
}
