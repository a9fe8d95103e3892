import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { control } from "#sandbox/client/control/control.ts";
import type { Away } from "#sandbox/client/control/model.ts";
import { useResource } from "#sandbox/client/control/use-resource.ts";
import { FormDialog } from "#sandbox/client/parts/form-dialog.tsx";
import { useNow } from "#sandbox/client/shell/use-now.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  field: { flex: 1, minWidth: "140px" },
});

interface InputProps {
  readonly label: string;
  readonly type: "date" | "time" | "text";
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function LabelledInput({ label, type, value, onValue }: InputProps) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field} required>
      <Input type={type} value={value} onChange={(_event, data) => onValue(data.value)} />
    </Field>
  );
}

function useToday(): string {
  const { person } = useViewer();
  return useNow().toZonedDateTimeISO(person.zone).toPlainDate().toString();
}

/** Sends the person out of office for some days: automatic replies, and the calendar shows it. */
export function AwayDialog() {
  const { person, words } = useViewer();
  const styles = useStyles();
  const today = useToday();
  const [first, setFirst] = useState(today);
  const [last, setLast] = useState(today);

  function save(): Promise<unknown> {
    const start = Temporal.PlainDate.from(first).toZonedDateTime(person.zone).toInstant();
    const end = Temporal.PlainDate.from(last).add({ days: 1 }).toZonedDateTime(person.zone).toInstant();
    return control.leave(person.id, { start: start.toString(), end: end.toString() });
  }

  return (
    <FormDialog
      title={words.calendar.away}
      submit={words.calendar.leave}
      refused={words.calendar.endFirst}
      onSubmit={save}
    >
      {words.calendar.awayMeans}
      <div className={styles.row}>
        <LabelledInput label={words.calendar.firstDay} type="date" value={first} onValue={setFirst} />
        <LabelledInput label={words.calendar.lastDay} type="date" value={last} onValue={setLast} />
      </div>
    </FormDialog>
  );
}

/** Puts an appointment of the person's own into the calendar, during which they are busy. */
export function AppointmentDialog() {
  const { person, words } = useViewer();
  const styles = useStyles();
  const today = useToday();
  const [subject, setSubject] = useState(words.calendar.appointment);
  const [date, setDate] = useState(today);
  const [from, setFrom] = useState("09:00");
  const [to, setTo] = useState("10:00");

  function save(): Promise<unknown> {
    const at = (time: string) =>
      Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(person.zone).toInstant().toString();
    return control.addAppointment(person.id, { subject, start: at(from), end: at(to) });
  }

  return (
    <FormDialog
      title={words.calendar.add}
      submit={words.calendar.save}
      refused={words.calendar.endFirst}
      onSubmit={save}
    >
      <LabelledInput label={words.calendar.subject} type="text" value={subject} onValue={setSubject} />
      <div className={styles.row}>
        <LabelledInput label={words.calendar.date} type="date" value={date} onValue={setDate} />
        <LabelledInput label={words.calendar.from} type="time" value={from} onValue={setFrom} />
        <LabelledInput label={words.calendar.to} type="time" value={to} onValue={setTo} />
      </div>
    </FormDialog>
  );
}

/** Says that the person is out of office, or will be, and brings them back. */
export function AwayNote() {
  const { person, words, times, now } = useViewer();
  const path = `people/${encodeURIComponent(person.id)}/away`;
  const away = useResource<{ readonly away: Away | null }>(path, "calendar", person.id).value?.away;
  if (!away || Date.parse(away.end) <= now().epochMilliseconds) return null;
  const dateOf = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(person.zone);
  const last = dateOf(away.end).subtract({ nanoseconds: 1 }).toPlainDate();
  return (
    <MessageBar>
      <MessageBarBody>{words.calendar.isAway(times.span(dateOf(away.start).toPlainDate(), last))}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void control.comeBack(person.id)}>{words.calendar.back}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
