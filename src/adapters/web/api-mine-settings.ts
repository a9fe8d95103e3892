import type { LeaderStore } from "#domain/leaders/index.ts";
import type { Person } from "#domain/people/index.ts";
import { type BookingDeps, changePreference, preferenceOf, type VolunteerDeps } from "#domain/sessions/index.ts";
import type { ApiAnswer } from "#shared/api.ts";
import type { mineSettingsRoutes } from "#shared/api-mine-settings.ts";
import { AppError } from "#shared/errors.ts";
import type { ApiHandlers } from "./api-call.ts";
import { changedPerson, type MinePersonDeps, personSettings } from "./api-mine-person.ts";
import { changeReminders, type MineRemindersDeps, reminderSettings } from "./api-mine-reminders.ts";
import { changeVolunteering, volunteeringSettings } from "./api-mine-volunteering.ts";
import { present } from "./present.ts";

export interface MineSettingsDeps extends MinePersonDeps, MineRemindersDeps {
  readonly leaders: LeaderStore;
  readonly booking: Pick<BookingDeps, "sessions" | "subjects"> & VolunteerDeps;
}

type Saved = ApiAnswer<"PUT /api/mine/person">;

/** Everything that people set in the chat, as it stands, and other wishes. */
export function mineSettingsApi(deps: MineSettingsDeps): ApiHandlers<keyof typeof mineSettingsRoutes> {
  const { booking, leaders, people } = deps;

  async function settingsOf(person: Person, now: Temporal.Instant): Promise<Saved["settings"]> {
    const [leader, conversations, expert] = await Promise.all([
      leaders.find(person.id),
      preferenceOf(booking, person.id),
      booking.experts.find(person.id),
    ]);
    return {
      person: personSettings(deps, person),
      reminders: leader && reminderSettings(leader, now),
      volunteering: expert && volunteeringSettings(expert),
      conversations: { ...conversations, neutral: booking.subjects[person.language] },
    };
  }

  return {
    "GET /api/mine/settings": ({ now, person }) => settingsOf(person, now),

    async "PUT /api/mine/person"({ body, now, person }) {
      const { changed, problem, wished } = await changedPerson(deps, person, body);
      if (wished.length > 0) await people.save(ifKnown(changed), wished);
      return { problem, settings: await settingsOf(changed, now) };
    },

    async "PUT /api/mine/reminders"({ body, now, person }) {
      const problem = await changeReminders(deps, person, body, now);
      return { problem, settings: await settingsOf(person, now) };
    },

    async "PUT /api/mine/volunteering"({ body, now, person }) {
      const problem = await changeVolunteering(booking, person.id, body, now);
      return { problem, settings: await settingsOf(person, now) };
    },

    async "PUT /api/mine/conversations"({ body, now, person }) {
      await changePreference(booking, person.id, present(body));
      return { problem: null, settings: await settingsOf(person, now) };
    },
  };
}

/** Who never wrote, while the directory cannot tell who they are, would be stored as somebody without a name. */
function ifKnown(person: Person): Person {
  if (person.name === "") throw new AppError("GRAPH_UNREACHABLE", "the directory cannot tell who this is");
  return person;
}
