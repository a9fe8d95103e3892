import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { control } from "#sandbox/client/control/control.ts";
import type { Away } from "#sandbox/client/control/model.ts";
import { useResource } from "#sandbox/client/control/use-resource.ts";
import { FormDialog } from "#sandbox/client/parts/form-dialog.tsx";
import { useNow } from "#sandbox/client/shell/use-now.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { LabelledInput } from "./labelled-input.tsx";
import { instantsOf, SlotFields } from "./slot-fields.tsx";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

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
  const today = useToday();
  const [subject, setSubject] = useState(words.calendar.appointment);
  const [slot, setSlot] = useState({ date: today, from: "09:00", to: "10:00" });
  return (
    <FormDialog
      title={words.calendar.add}
      submit={words.calendar.save}
      refused={words.calendar.endFirst}
      onSubmit={() => control.addAppointment(person.id, { subject, ...instantsOf(slot, person.zone) })}
    >
      <LabelledInput label={words.calendar.subject} type="text" value={subject} onValue={setSubject} />
      <SlotFields slot={slot} onSlot={setSlot} />
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
