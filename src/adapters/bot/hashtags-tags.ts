import type { LedgerStore } from "#domain/attention/index.ts";
import { coHostRequestTalk } from "./hashtags-co-host-request.ts";
import { type FoundTalkDeps, foundTalk } from "./hashtags-found.ts";
import { type OverviewTalkDeps, overviewTalk } from "./hashtags-overview.ts";
import { pageTalk, type TagPageTalkDeps } from "./hashtags-page.ts";
import type { Talk } from "./turn.ts";

export interface TagsTalkDeps extends FoundTalkDeps, OverviewTalkDeps, TagPageTalkDeps {
  readonly gardens: FoundTalkDeps["gardens"];
  readonly tags: FoundTalkDeps["tags"];
  readonly ledger: FoundTalkDeps["ledger"] & Pick<LedgerStore, "latest">;
  readonly departments: FoundTalkDeps["departments"];
  readonly activity: OverviewTalkDeps["activity"] & TagPageTalkDeps["activity"];
}

/** The tags of the network: which there are, the page of each, and how a new one comes to be. */
export function tagsTalk(deps: TagsTalkDeps): Talk {
  const { page, talk } = pageTalk(deps);
  const requests = coHostRequestTalk(deps, page);
  const founding = foundTalk(deps, page);
  const talks = [talk, overviewTalk(deps, page), founding, requests];
  return {
    ...talk,
    text: async (turn) => (await talk.text?.(turn)) ?? (await founding.text?.(turn)) ?? null,
    ...(requests.yesOrNo ? { yesOrNo: requests.yesOrNo } : {}),
    commands: talks.flatMap(({ commands }) => commands),
    actions: talks.flatMap(({ actions }) => actions),
    questions: talks.flatMap(({ questions }) => questions),
  };
}
