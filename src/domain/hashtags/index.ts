export {
  acceptCoHosting,
  askCoHost,
  CO_HOST_REQUEST,
  type CoHostDeps,
  coHostRequest,
  HOSTS_MAX,
  prepareCoHostRequest,
} from "./co-host.ts";
export { departmentNames } from "./departments.ts";
export { type FoundingDeps, type FoundingOutcome, foundTag, takeUp } from "./found.ts";
export { type HashtagGarden, hashtagGarden } from "./garden.ts";
export type { NameFlaw } from "./grammar.ts";
export type * from "./hashtag.ts";
export type * from "./known.ts";
export { isAwake, lastSignOf, SLEEPS_AFTER, stands, stateOf, tagMeant } from "./life.ts";
export { type DepartmentDeps, listDepartments, mayName, nameDepartment } from "./name-department.ts";
export { type OverviewDeps, type TagOverview, tagOverview } from "./overview.ts";
export { type TagPage, type TagPageDeps, tagPage } from "./page.ts";
export type * from "./ports.ts";
export { PURPOSE_LENGTH_MAX, setPurpose } from "./purpose.ts";
export { type Renaming, renameDepartment, renamedBefore, renaming, undoRenaming } from "./rename.ts";
export type { Suggestion } from "./suggest.ts";
export type * from "./tag.ts";
