import type { Migration } from "kysely/migration";
import { first } from "./0001-first.ts";
import { refusals } from "./0002-refusals.ts";
import { listening } from "./0003-listening.ts";
import { releases } from "./0004-releases.ts";
import { subscriptions } from "./0005-subscriptions.ts";
import { nudging } from "./0006-nudging.ts";
import { garden } from "./0007-garden.ts";
import { lessonLog } from "./0008-lessons.ts";
import { visits } from "./0009-visits.ts";
import { hours } from "./0010-hours.ts";
import { policy } from "./0011-policy.ts";
import { weekCoverage } from "./0014-week-coverage.ts";
import { tagRhythm } from "./0015-tag-rhythm.ts";

/** Every step of the schema in order. A step that was released is never changed. */
export const migrations: Record<string, Migration> = {
  "0001-first": first,
  "0002-refusals": refusals,
  "0003-listening": listening,
  "0004-releases": releases,
  "0005-subscriptions": subscriptions,
  "0006-nudging": nudging,
  "0007-garden": garden,
  "0008-lessons": lessonLog,
  "0009-visits": visits,
  "0010-hours": hours,
  "0011-policy": policy,
  "0014-week-coverage": weekCoverage,
  "0015-tag-rhythm": tagRhythm,
};
