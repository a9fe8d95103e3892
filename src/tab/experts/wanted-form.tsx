import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type FormEvent, useId, useState } from "react";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useViewer } from "#tab/shell/viewer.ts";
import { daysAhead, daysOf, type When } from "./days.ts";
import type { Wanted } from "./use-booking.ts";
import { useExpertWords } from "./words.ts";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(240px, 100%), 1fr))",
    gap: tokens.spacingHorizontalL,
  },
  /** However long the choices in it are. */
  field: { minWidth: 0 },
  wide: { gridColumn: "1 / -1" },
});

const FORMATS = ["quick", "half", "hour", "shadow", "mentoring"] as const satisfies readonly Wanted["format"][];
const WHENS = ["any", "thisWeek", "nextWeek", "day"] as const satisfies readonly When[];
const PARTS = ["any", "morning", "afternoon"] as const;
const TOPIC_LENGTH_MAX = 100;

interface WantedFormProps {
  readonly topic: string;
  readonly isBusy: boolean;
  readonly onWanted: (wanted: Wanted) => void;
}

/** What somebody would like to talk about, for how long, and when. */
export function WantedForm({ topic: given, isBusy, onWanted }: WantedFormProps) {
  const words = useExpertWords();
  const { form } = words;
  const styles = useStyles();
  const { me, now } = useViewer();
  const ahead = daysAhead(now(), me.zone);
  const [topic, setTopic] = useState(given);
  const [isMissing, setMissing] = useState(false);
  const [format, setFormat] = useState<Wanted["format"]>("half");
  const [language, setLanguage] = useState(me.language);
  const [when, setWhen] = useState<When>("any");
  const [day, setDay] = useState(ahead.first);
  const [part, setPart] = useState<(typeof PARTS)[number]>("any");

  function submit(event: FormEvent) {
    event.preventDefault();
    const wanted = topic.trim();
    setMissing(wanted === "");
    if (wanted === "") return;
    const days = daysOf(when, day || ahead.first, now(), me.zone);
    onWanted({ topic: wanted, format, language, when: { days, part: part === "any" ? null : part } });
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        className={styles.wide}
        label={form.topic}
        required
        {...(isMissing && { validationMessage: form.topicMissing })}
      >
        <TopicInput value={topic} onChange={setTopic} />
      </Field>
      <Choice label={form.format} value={format} options={FORMATS} names={words.formats} onChange={setFormat} />
      <Choice
        label={form.language}
        value={language}
        options={["en", "de"] as const}
        names={words.languages}
        onChange={setLanguage}
      />
      <Choice label={form.when} value={when} options={WHENS} names={form.whens} onChange={setWhen} />
      {when === "day" && (
        <Field label={form.day}>
          <Input
            type="date"
            value={day}
            min={ahead.first}
            max={ahead.last}
            onChange={(_event, { value }) => setDay(value)}
          />
        </Field>
      )}
      <Choice label={form.part} value={part} options={PARTS} names={form.parts} onChange={setPart} />
      <div className={styles.wide}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {form.submit}
        </Button>
      </div>
    </form>
  );
}

interface TopicInputProps {
  readonly value: string;
  readonly onChange: (topic: string) => void;
}

/** Offers what somebody volunteers for, and takes anything else. */
function TopicInput({ value, onChange, ...field }: TopicInputProps) {
  const id = useId();
  const { asked } = useAsked("GET /api/experts", { query: {} });
  const topics = asked?.kind === "answer" ? asked.answer.topics : [];
  return (
    <>
      <Input
        {...field}
        value={value}
        list={id}
        autoComplete="off"
        maxLength={TOPIC_LENGTH_MAX}
        onChange={(_event, data) => onChange(data.value)}
      />
      <datalist id={id}>
        {topics.map(({ topic }) => (
          <option key={topic} value={topic} />
        ))}
      </datalist>
    </>
  );
}

interface ChoiceProps<Option extends string> {
  readonly label: string;
  readonly value: Option;
  readonly options: readonly Option[];
  readonly names: Readonly<Record<Option, string>>;
  readonly onChange: (option: Option) => void;
}

function Choice<Option extends string>({ label, value, options, names, onChange }: ChoiceProps<Option>) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field}>
      <Select className={styles.field} value={value} onChange={(_event, data) => onChange(data.value as Option)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {names[option]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
