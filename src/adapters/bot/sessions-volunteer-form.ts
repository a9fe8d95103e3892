import { z } from "zod";
import { type Expert, settingsProblem, TOPICS_LENGTH_MAX, type VolunteerSettings } from "#domain/sessions/index.ts";
import { FORMATS } from "./sessions-formats.ts";
import { readMinutes } from "./sessions-volunteer-phrases.ts";
import { readTopics } from "./topics.ts";
import type { VolunteeringProblem } from "./words/volunteering-words.ts";

export const SHORT_MAX = 40;

const short = z.string().max(SHORT_MAX).catch("");

/** The inputs of the card; of several choices the values, with commas between them. */
export const OfferForm = z.object({
  topics: z.string().max(TOPICS_LENGTH_MAX).catch(""),
  formats: z.string().catch(""),
  languages: z.string().catch(""),
  perMonth: short,
  perWeek: short,
  notice: short,
  booking: z.enum(["direct", "request"]).catch("direct"),
  likes: z.enum(["morning", "afternoon", "either"]).catch("either"),
  free: z.string().catch(""),
  trained: z.string().catch(""),
});
export type OfferForm = z.infer<typeof OfferForm>;

export function formOf(expert: Expert): OfferForm {
  const free = [...(expert.tentativeIsFree ? ["tentative"] : []), ...(expert.elsewhereIsFree ? ["elsewhere"] : [])];
  return {
    topics: expert.topics.join(", "),
    formats: expert.formats.join(","),
    languages: expert.languages.join(","),
    perMonth: hours(expert.minutesPerMonth),
    perWeek: `${expert.perWeek}`,
    notice: `${expert.noticeHours}`,
    booking: expert.booking,
    likes: expert.likes ?? "either",
    free: free.join(","),
    trained: expert.trainedAt ? "trained" : "",
  };
}

type Filled =
  | { readonly kind: "read"; readonly topics: readonly string[]; readonly settings: VolunteerSettings }
  | { readonly kind: "problem"; readonly problem: VolunteeringProblem };

/** What the card was filled in with, or what of it cannot be. */
export function readForm(form: OfferForm, known: Expert): Filled {
  const topics = readTopics(form.topics);
  if (!topics) return { kind: "problem", problem: "topics" };
  const settings: VolunteerSettings = {
    formats: FORMATS.filter((format) => form.formats.split(",").includes(format)),
    languages: (["en", "de"] as const).filter((language) => form.languages.split(",").includes(language)),
    minutesPerMonth: readMinutes(form.perMonth),
    perWeek: Number(form.perWeek || Number.NaN),
    noticeHours: Math.round(readMinutes(form.notice) / 60),
    booking: form.booking,
    likes: form.likes === "either" ? null : form.likes,
    tentativeIsFree: form.free.split(",").includes("tentative"),
    elsewhereIsFree: form.free.split(",").includes("elsewhere"),
    trained: form.trained !== "",
  };
  const problem = settingsProblem(settings, known);
  return problem ? { kind: "problem", problem } : { kind: "read", topics, settings };
}

/** Short enough for a field, and read back as it is. */
function hours(minutes: number): string {
  return minutes % 30 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}
