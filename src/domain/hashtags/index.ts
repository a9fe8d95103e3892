export { type AlikeTags, alikeTags } from "./alike.ts";
export {
  acceptCoHosting,
  askCoHost,
  type CoHostDeps,
  type CoHostOutcome,
  HOSTS_MAX,
  prepareCoHostRequest,
} from "./co-host.ts";
export { DIGEST, planDueDigests } from "./digest.ts";
export { type DigestItem, type DigestPost, prepareDigest } from "./digest-news.ts";
export { chooseSlot, chooseWeeks, fewerWeeks, moveSlot } from "./digest-slot.ts";
export { FOLLOWS_MAX, type FollowDeps, followTag, slotOf, unfollowTag } from "./follow.ts";
export { forbiddenNames } from "./forbidden.ts";
export { forbidsNames } from "./forbids.ts";
export { type FoundingDeps, type FoundingOutcome, foundTag, isDepartmentShort, takeUp } from "./found.ts";
export { type HashtagGarden, hashtagGarden } from "./garden.ts";
export type { NameFlaw } from "./grammar.ts";
export type * from "./hashtag.ts";
export {
  type AdoptOutcome,
  adoptTag,
  type HostDeps,
  type HostOutcome,
  handOver,
  keepAwake,
  letSleep,
  retireTag,
} from "./host.ts";
export { CO_HOST_REQUEST, HOST, prepareHostQuestion } from "./host-question.ts";
export type * from "./known.ts";
export { lessonKeeper } from "./learning.ts";
export { isAwake, isSomething, nameIn, SLEEPS_AFTER, stands, stateOf, tagMeant } from "./life.ts";
export { declineMerge, MERGE, type MergeDeps, type MergeOutcome, mergeTags, prepareMergeQuestion } from "./merge.ts";
export { offerMerges } from "./merge-find.ts";
export { UNDO_FOR, type UndoDeps, type UndoOutcome, undoMerge } from "./merge-undo.ts";
export { type DepartmentDeps, listDepartments, mayName, nameDepartment } from "./name-department.ts";
export { type OverviewDeps, type TagOverview, tagOverview } from "./overview.ts";
export { type TagPage, type TagPageDeps, tagPage } from "./page.ts";
export type * from "./ports.ts";
export { PURPOSE_LENGTH_MAX, setPurpose } from "./purpose.ts";
export type * from "./reading.ts";
export { renameDepartment, renamedBefore, renaming, undoRenaming } from "./rename.ts";
export { type RhythmDeps, type Rhythms, type TagWeek, tagRhythms } from "./rhythm.ts";
export { prepareSleepQuestion, restQuietTags, SLEEP } from "./sleep.ts";
export type * from "./suggestion.ts";
export { SEEN_WEEKS, witnessBook } from "./witness-book.ts";
