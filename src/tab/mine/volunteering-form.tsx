import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { ask } from "#tab/shell/ask.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deFormats } from "#tab/words/de-formats.ts";
import { deMineVolunteering } from "#tab/words/de-mine-volunteering.ts";
import { enFormats } from "#tab/words/en-formats.ts";
import { enMineVolunteering } from "#tab/words/en-mine-volunteering.ts";
import { Choices, FieldRow, Form, textIn } from "./form.tsx";
import { Outcome } from "./outcome.tsx";
import type { Settings } from "./settings-page.tsx";
import { useSaving } from "./use-saving.ts";

type Volunteering = NonNullable<Settings["volunteering"]>;

const FORMATS = ["quick", "half", "hour", "shadow", "mentoring"] as const;
const LANGUAGES = ["en", "de"] as const;

function wishesIn(fields: FormData) {
  const likes = textIn(fields, "likes");
  return {
    topics: textIn(fields, "topics").split(/[,;\n]/),
    formats: FORMATS.filter((format) => fields.has(format)),
    languages: LANGUAGES.filter((language) => fields.has(language)),
    minutesPerMonth: Number(textIn(fields, "minutesPerMonth")),
    perWeek: Number(textIn(fields, "perWeek")),
    noticeHours: Number(textIn(fields, "noticeHours")),
    booking: textIn(fields, "booking") === "request" ? ("request" as const) : ("direct" as const),
    likes: likes === "morning" || likes === "afternoon" ? (likes as "morning" | "afternoon") : null,
    tentativeIsFree: fields.has("tentativeIsFree"),
    elsewhereIsFree: fields.has("elsewhereIsFree"),
    trained: fields.has("trained"),
  };
}

interface VolunteeringFormProps {
  readonly volunteering: Volunteering;
  readonly onSaved: () => void;
}

/** What a volunteer gives, to what extent and when. */
export function VolunteeringForm({ volunteering, onSaved }: VolunteeringFormProps) {
  const words = useWords({ en: enMineVolunteering, de: deMineVolunteering });
  const formats = useWords({ en: enFormats, de: deFormats });
  const saving = useSaving(onSaved);
  const { topics, minutesPerMonth, perWeek, noticeHours, booking, likes } = volunteering;
  const number = (name: string, label: string, value: number, problem: string | null) => (
    <Field label={label} validationMessage={problem}>
      <Input name={name} type="number" defaultValue={`${value}`} required min={1} />
    </Field>
  );
  return (
    <Form
      key={JSON.stringify(volunteering)}
      busy={saving.busy}
      onSave={(fields) => saving.save(() => ask("PUT /api/mine/volunteering", { body: wishesIn(fields) }))}
    >
      <Field label={words.topics} hint={words.topicsHint} validationMessage={saving.about("topics", "noVolunteer")}>
        <Input name="topics" defaultValue={topics.join(", ")} required maxLength={600} />
      </Field>
      <Choices label={words.formats} problem={saving.about("formats", "training")}>
        {FORMATS.map((format) => (
          <Checkbox
            key={format}
            name={format}
            label={formats[format]}
            defaultChecked={volunteering.formats.includes(format)}
          />
        ))}
      </Choices>
      <Checkbox name="trained" label={words.trained} defaultChecked={volunteering.trained} />
      <Choices label={words.languages} problem={saving.about("languages")}>
        {LANGUAGES.map((language) => (
          <Checkbox
            key={language}
            name={language}
            label={words.languageNames[language]}
            defaultChecked={volunteering.languages.includes(language)}
          />
        ))}
      </Choices>
      <FieldRow>
        {number("minutesPerMonth", words.perMonth, minutesPerMonth, saving.about("perMonth"))}
        {number("perWeek", words.perWeek, perWeek, saving.about("perWeek"))}
        {number("noticeHours", words.notice, noticeHours, saving.about("notice"))}
      </FieldRow>
      <Field label={words.booking} hint={words.bookingHint}>
        <Select name="booking" defaultValue={booking}>
          <option value="direct">{words.bookings.direct}</option>
          <option value="request">{words.bookings.request}</option>
        </Select>
      </Field>
      <Field label={words.likes}>
        <Select name="likes" defaultValue={likes ?? "either"}>
          <option value="either">{words.parts.either}</option>
          <option value="morning">{words.parts.morning}</option>
          <option value="afternoon">{words.parts.afternoon}</option>
        </Select>
      </Field>
      <Checkbox name="tentativeIsFree" label={words.tentative} defaultChecked={volunteering.tentativeIsFree} />
      <Checkbox name="elsewhereIsFree" label={words.elsewhere} defaultChecked={volunteering.elsewhereIsFree} />
      <Outcome doing={saving} />
    </Form>
  );
}
