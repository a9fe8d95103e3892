import {
  areTopics,
  changeExpert,
  type Expert,
  settingsChange,
  settingsProblem,
  stepDown,
  type VolunteerDeps,
} from "#domain/sessions/index.ts";
import type { ApiAnswer, ApiBody } from "#shared/api.ts";
import { oneLine } from "./one-line.ts";
import { present } from "./present.ts";

type Wishes = ApiBody<"PUT /api/mine/volunteering">;
type Problem = ApiAnswer<"PUT /api/mine/volunteering">["problem"];

/** What somebody gives; with whom never stays in the chat. */
export function volunteeringSettings(expert: Expert) {
  const { booking, elsewhereIsFree, formats, languages, likes, minutesPerMonth, noticeHours } = expert;
  const { pause, perWeek, tentativeIsFree, topics, trainedAt } = expert;
  return {
    ...{ booking, elsewhereIsFree, likes, minutesPerMonth, noticeHours, perWeek, tentativeIsFree },
    ...{ formats: [...formats], languages: [...languages], topics: [...topics] },
    ...{ isPaused: pause !== null, trained: trainedAt !== null },
  };
}

/** Does what the chat does when it is told the same. */
export async function changeVolunteering(
  deps: VolunteerDeps,
  personId: string,
  { state, topics, ...wishes }: Wishes,
  now: Temporal.Instant,
): Promise<Problem> {
  if (state === "ended") return (await stepDown(deps, personId)) ? null : "noVolunteer";
  const known = await deps.experts.find(personId);
  if (!known) return "noVolunteer";
  const wished = topics?.map(oneLine).filter((topic) => topic !== "");
  if (wished && !areTopics(wished)) return "topics";
  const settings = present(wishes);
  const problem = settingsProblem(settings, known);
  if (problem) return problem;
  const changed = await changeExpert(deps, personId, {
    ...settingsChange(settings, known, now),
    ...(wished && { topics: wished }),
    ...(state && { pause: state === "paused" ? { until: null } : null }),
  });
  return changed ? null : "noVolunteer";
}
