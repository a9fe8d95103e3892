import { Field, Input, Select } from "@fluentui/react-components";
import { ask } from "#tab/shell/ask.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMineSettings } from "#tab/words/de-mine-settings.ts";
import { enMineSettings } from "#tab/words/en-mine-settings.ts";
import { FieldRow, Form, textIn } from "./form.tsx";
import { Outcome } from "./outcome.tsx";
import type { Settings } from "./settings-page.tsx";
import { useSaving } from "./use-saving.ts";

interface PersonFormProps {
  readonly person: Settings["person"];
  readonly onSaved: () => void;
}

/** Only what was changed: what is sent counts as chosen, and the directory no longer changes it. */
function wishesIn(fields: FormData, person: Settings["person"]) {
  const [language, formOfAddress] = [textIn(fields, "language"), textIn(fields, "formOfAddress")];
  const [zone, region] = [textIn(fields, "zone"), textIn(fields, "region")];
  const hours = { start: textIn(fields, "start"), end: textIn(fields, "end") };
  const isOther = hours.start !== person.hours.start || hours.end !== person.hours.end;
  return {
    ...(language !== person.language && { language: language === "de" ? ("de" as const) : ("en" as const) }),
    ...(formOfAddress !== person.formOfAddress && {
      formOfAddress: formOfAddress === "du" ? ("du" as const) : ("sie" as const),
    }),
    ...(zone !== person.zone && zone !== "" && { zone }),
    ...(region !== (person.region ?? "") && region !== "" && { region }),
    ...(isOther && hours.start !== "" && hours.end !== "" && { hours }),
  };
}

/** In which language, when and on whose clock somebody is spoken to. */
export function PersonForm({ person, onSaved }: PersonFormProps) {
  const words = useWords({ en: enMineSettings, de: deMineSettings }).person;
  const saving = useSaving(onSaved);
  const { bounds, hours } = person;
  const hoursProblem = saving.about("hoursOutside", "slotOutside");
  return (
    <Form
      key={JSON.stringify(person)}
      busy={saving.busy}
      onSave={(fields) => saving.save(() => ask("PUT /api/mine/person", { body: wishesIn(fields, person) }))}
    >
      <FieldRow>
        <Field label={words.language}>
          <Select name="language" defaultValue={person.language}>
            <option value="en">{words.languages.en}</option>
            <option value="de">{words.languages.de}</option>
          </Select>
        </Field>
        <Field label={words.formOfAddress}>
          <Select name="formOfAddress" defaultValue={person.formOfAddress}>
            <option value="sie">{words.formsOfAddress.sie}</option>
            <option value="du">{words.formsOfAddress.du}</option>
          </Select>
        </Field>
      </FieldRow>
      <Field label={words.zone} hint={words.zoneHint} validationMessage={saving.about("zoneUnknown")}>
        <Input name="zone" defaultValue={person.zone} required maxLength={100} />
      </Field>
      <FieldRow>
        <Field label={words.start} hint={words.hoursHint(bounds.start, bounds.end)} validationMessage={hoursProblem}>
          <Input name="start" type="time" defaultValue={hours.start} required />
        </Field>
        <Field label={words.end}>
          <Input name="end" type="time" defaultValue={hours.end} required />
        </Field>
      </FieldRow>
      <Field label={words.region} hint={words.regionHint} validationMessage={saving.about("regionUnknown")}>
        <Input name="region" defaultValue={person.region ?? ""} maxLength={100} />
      </Field>
      <Outcome doing={saving} />
    </Form>
  );
}
