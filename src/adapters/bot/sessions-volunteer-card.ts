import { type Expert, TOPICS_LENGTH_MAX } from "#domain/sessions/index.ts";
import { choices, line, several } from "./cards/inputs.ts";
import { FORMATS } from "./sessions-formats.ts";
import { type OfferForm, SHORT_MAX } from "./sessions-volunteer-form.ts";
import { show } from "./show.ts";
import type { Message, Turn } from "./turn.ts";

/** What somebody offers, to read and to change. Typed, it is the list of its lines. */
export function offerCard(
  { person, words }: Turn,
  expert: Expert,
  form: OfferForm,
  before: readonly string[],
): Message {
  const { dates, sessions, volunteering } = words;
  const { neverWith, pause, trainedAt } = expert;
  const paused = pause && volunteering.paused(pause.until && dates.day(pause.until, person.zone));
  const head = [...before, ...(paused ? [paused] : [])];
  const lines = volunteering.lines({
    ...expert,
    languages: expert.languages.map((language) => volunteering.languageNames[language]),
    trained: trainedAt !== null,
    never: neverWith.length,
  });
  const shown = show({
    text: [...head, sessions.promise].join("\n"),
    hint: volunteering.typed,
    inputs: inputsOf(volunteering, form),
    buttons: [
      { verb: "volunteering.save", title: volunteering.saveButton, submits: true },
      pause
        ? { verb: "volunteering.resume", title: volunteering.resumeButton }
        : { verb: "volunteering.pause", title: volunteering.pauseButton },
      { verb: "volunteering.never", title: volunteering.neverButton },
      { verb: "volunteering.leave", title: volunteering.leaveButton },
    ],
  });
  return { ...shown, text: [...head, lines, sessions.promise, volunteering.typed].join("\n") };
}

function inputsOf(words: Turn["words"]["volunteering"], form: OfferForm) {
  const { bookingDirect, bookingRequest, formatNames, languageNames, problems } = words;
  const { likesAfternoon, likesEither, likesMorning } = words;
  const languages = (["en", "de"] as const).map((value) => ({ title: languageNames[value], value }));
  const booking = [
    { title: bookingDirect, value: "direct" },
    { title: bookingRequest, value: "request" },
  ];
  const likes = [
    { title: likesEither, value: "either" },
    { title: likesMorning, value: "morning" },
    { title: likesAfternoon, value: "afternoon" },
  ];
  const free = [
    { title: words.tentativeIsFree, value: "tentative" },
    { title: words.elsewhereIsFree, value: "elsewhere" },
  ];
  const field = (id: "perMonth" | "perWeek" | "notice", label: string) =>
    line({ id, label, missing: problems[id] }, SHORT_MAX).withValue(form[id]);
  const formats = FORMATS.map((value) => ({ title: formatNames[value], value }));
  return [
    line({ id: "topics", label: words.topicsLabel, missing: problems.topics }, TOPICS_LENGTH_MAX).withValue(
      form.topics,
    ),
    several({ id: "formats", label: words.formatsLabel }, formats, [form.formats]),
    several({ id: "languages", label: words.languagesLabel }, languages, [form.languages]),
    field("perMonth", words.perMonthLabel),
    field("perWeek", words.perWeekLabel),
    field("notice", words.noticeLabel),
    choices({ id: "booking", label: words.bookingLabel, missing: words.bookingLabel }, booking, form.booking),
    choices({ id: "likes", label: words.likesLabel, missing: words.likesLabel }, likes, form.likes),
    several({ id: "free", label: words.freeLabel }, free, [form.free]),
    several({ id: "trained", label: words.trainedLabel }, [{ title: words.trained, value: "trained" }], [form.trained]),
  ];
}
