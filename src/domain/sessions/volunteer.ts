import type { Person, PersonId } from "#domain/people/index.ts";
import { isOpenTo } from "./candidates.ts";
import type { BookingDeps } from "./deps.ts";
import type { Expert } from "./expert.ts";
import type { Format } from "./session.ts";
import { tidyTopic } from "./topics.ts";

export type VolunteerDeps = Pick<BookingDeps, "experts" | "requests" | "clock">;

/** What an expert can set; the rest follows from what they do. */
export type ExpertChange = Partial<Omit<Expert, "personId" | "since">>;

/** What holds for who said nothing else. */
const DEFAULTS = {
  formats: ["quick", "half", "hour"],
  minutesPerMonth: 180,
  perWeek: 2,
  noticeHours: 24,
  neverWith: [],
  trainedAt: null,
  booking: "direct",
  pause: null,
  likes: null,
  tentativeIsFree: false,
  elsewhereIsFree: true,
} as const satisfies ExpertChange;

/** Somebody offers hours on these topics; new topics replace the earlier ones, and everything else stays. */
export async function volunteer(deps: VolunteerDeps, person: Person, topics: readonly string[]): Promise<Expert> {
  const known = await deps.experts.change(person.id, (before) => sound({ ...before, topics }));
  if (known) return known;
  const { id: personId, language } = person;
  const expert = sound({ ...DEFAULTS, personId, since: deps.clock(), languages: [language], topics });
  await deps.experts.save(expert);
  return expert;
}

/** Changes how somebody gives hours; null if they give none. What they are asked about when they pause goes to others. */
export async function changeExpert(
  deps: VolunteerDeps,
  personId: PersonId,
  change: ExpertChange,
): Promise<Expert | null> {
  const expert = await deps.experts.change(personId, (known) => sound({ ...known, ...change }));
  if (expert?.pause) await letGo(deps, personId);
  return expert;
}

/** Sessions that are booked stay; nobody new can book. False when the person was no volunteer. */
export async function stepDown(deps: VolunteerDeps, personId: PersonId): Promise<boolean> {
  const known = await deps.experts.find(personId);
  if (!known) return false;
  await deps.experts.remove(personId);
  await letGo(deps, personId);
  return true;
}

/** What somebody who would meet the asker, and speaks their language, volunteers for at present, each topic once. */
export async function openTopics(
  deps: Pick<BookingDeps, "experts" | "clock">,
  { id: askerId, language }: Pick<Person, "id" | "language">,
  format?: Format,
): Promise<readonly string[]> {
  const now = deps.clock();
  const all = await deps.experts.all(now);
  const avoids = all.find(({ personId }) => personId === askerId)?.neverWith ?? [];
  const open = all
    .filter((expert) => isOpenTo(expert, { askerId, avoids }, now))
    .filter(({ formats, languages }) => languages.includes(language) && (!format || formats.includes(format)));
  return [...new Set(open.flatMap(({ topics }) => topics))].sort((a, b) => a.localeCompare(b));
}

/** Mentoring is for who was trained for it. */
function sound(expert: Expert): Expert {
  const formats = expert.formats.filter((format) => format !== "mentoring" || expert.trainedAt !== null);
  return { ...expert, formats, topics: [...new Set(expert.topics.map(tidyTopic))] };
}

/** The next round asks others instead. */
async function letGo({ clock, requests }: VolunteerDeps, expertId: PersonId): Promise<void> {
  for (const { id } of await requests.askedOf(expertId)) {
    await requests.change(id, (request) =>
      request.state === "open" && request.expertId === expertId
        ? { ...request, remindAt: null, moveOnAt: clock() }
        : null,
    );
  }
}
