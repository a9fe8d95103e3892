import { mineAnswerRoutes } from "./api-mine-answers.ts";
import { mineDataRoutes } from "./api-mine-data.ts";
import { mineHoursRoutes } from "./api-mine-hours.ts";
import { mineMoveRoutes } from "./api-mine-moves.ts";
import { mineSettingsRoutes } from "./api-mine-settings.ts";
import { mineTagsRoutes } from "./api-mine-tags.ts";
import { mineWeekRoutes } from "./api-mine-week.ts";

/** What people see of themselves: whose it is comes from the token alone, so no route takes a person's id. */
export const mineRoutes = {
  ...mineWeekRoutes,
  ...mineHoursRoutes,
  ...mineAnswerRoutes,
  ...mineMoveRoutes,
  ...mineTagsRoutes,
  ...mineDataRoutes,
  ...mineSettingsRoutes,
} as const;
