import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import type { ApiBody } from "#shared/api.ts";
import { weekdayName } from "#tab/parts/weekdays.ts";
import { ask } from "#tab/shell/ask.ts";
import { useViewer, useWords } from "#tab/shell/viewer.ts";
import { deMineSettings } from "#tab/words/de-mine-settings.ts";
import { enMineSettings } from "#tab/words/en-mine-settings.ts";
import { Choices, FieldRow, Form, textIn } from "./form.tsx";
import { Outcome } from "./outcome.tsx";
import type { Settings } from "./settings-page.tsx";
import { useSaving } from "./use-saving.ts";

type Reminders = NonNullable<Settings["reminders"]>;
type Wishes = ApiBody<"PUT /api/mine/reminders">;

const OFTEN = ["2", "1", "fortnightly", "0"] as const;
const ACTS = ["post", "answer", "thanks", "question"] as const;
const GOALS = [1, 2, 3];
/** Weekends are quiet. */
const WEEKDAYS = [1, 2, 3, 4, 5];

/** Only what was changed: a slot that is sent ends a pause. */
function wishesIn(fields: FormData, { goals, likes, often, time, weekday }: Reminders): Wishes {
  const slot = { weekday: Number(textIn(fields, "weekday")), time: textIn(fields, "time") };
  const wished = {
    often: OFTEN.find((one) => one === textIn(fields, "often")) ?? often,
    likes: ACTS.filter((act) => fields.has(act)),
    goals: GOALS.map((number) => textIn(fields, `goal${number}`)).filter((goal) => goal !== ""),
  };
  const isOther = (one: readonly string[], other: readonly string[]) => one.join("\n") !== other.join("\n");
  return {
    ...((slot.weekday !== weekday || slot.time !== time) && { slot }),
    ...(wished.often !== often && { often: wished.often }),
    ...(isOther(
      wished.likes,
      ACTS.filter((act) => likes.includes(act)),
    ) && { likes: wished.likes }),
    ...(isOther(
      wished.goals,
      goals.map(({ text }) => text),
    ) && { goals: wished.goals }),
  };
}

interface RemindersFormProps {
  readonly reminders: Reminders;
  readonly onSaved: () => void;
}

/** When and how often reminders come, and what for. */
export function RemindersForm({ reminders, onSaved }: RemindersFormProps) {
  const words = useWords({ en: enMineSettings, de: deMineSettings }).reminders;
  const { language } = useViewer().me;
  const saving = useSaving(onSaved);
  const { goals, likes, often, time, weekday, zone } = reminders;
  return (
    <Form
      key={JSON.stringify(reminders)}
      busy={saving.busy}
      onSave={(fields) => saving.save(() => ask("PUT /api/mine/reminders", { body: wishesIn(fields, reminders) }))}
    >
      <FieldRow>
        <Field label={words.weekday}>
          <Select name="weekday" defaultValue={`${weekday}`}>
            {WEEKDAYS.map((day) => (
              <option key={day} value={day}>
                {weekdayName(language, day)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.time} validationMessage={saving.about("slotQuiet", "notEnrolled")}>
          <Input name="time" type="time" defaultValue={time} required />
        </Field>
      </FieldRow>
      <p>{words.zone(zone)}</p>
      <Field label={words.often}>
        <Select name="often" defaultValue={often}>
          {OFTEN.map((one) => (
            <option key={one} value={one}>
              {words.oftenNames[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Choices label={words.likes}>
        {ACTS.map((act) => (
          <Checkbox key={act} name={act} label={words.acts[act]} defaultChecked={likes.includes(act)} />
        ))}
      </Choices>
      {GOALS.map((number) => {
        const goal = goals[number - 1];
        const hint = goal?.standing ? words.standing(goal.standing) : words.goalHint;
        return (
          <Field key={number} label={words.goal(number)} hint={hint}>
            <Input name={`goal${number}`} defaultValue={goal?.text ?? ""} maxLength={200} />
          </Field>
        );
      })}
      <Outcome doing={saving} />
    </Form>
  );
}
