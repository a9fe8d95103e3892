import type { mineRoutes } from "#shared/api-mine.ts";
import type { ApiHandlers } from "./api-call.ts";
import { mineAnswersApi } from "./api-mine-answers.ts";
import { type MineDataDeps, mineDataApi } from "./api-mine-data.ts";
import { mineHoursApi } from "./api-mine-hours.ts";
import type { MineHoursDeps } from "./api-mine-hours-own.ts";
import { mineMovesApi } from "./api-mine-moves.ts";
import { type MineSettingsDeps, mineSettingsApi } from "./api-mine-settings.ts";
import { type MineTagsDeps, mineTagsApi } from "./api-mine-tags.ts";
import { type MineWeekDeps, mineWeekApi } from "./api-mine-week.ts";

export type MineApiDeps = MineWeekDeps & MineHoursDeps & MineTagsDeps & MineDataDeps & MineSettingsDeps;

/** What people see and change of themselves. Works on whoever asks, and on nobody else. */
export function mineApi(deps: MineApiDeps): ApiHandlers<keyof typeof mineRoutes> {
  return {
    ...mineWeekApi(deps),
    ...mineHoursApi(deps),
    ...mineAnswersApi(deps),
    ...mineMovesApi(deps),
    ...mineTagsApi(deps),
    ...mineDataApi(deps),
    ...mineSettingsApi(deps),
  };
}
