import { makeStyles, tokens } from "@fluentui/react-components";
import type { Away } from "#sandbox/client/control/model.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { LabelledInput } from "./labelled-input.tsx";

const useStyles = makeStyles({ row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM } });

/** A day and two times of it, on the person's own clock, as form fields have them. */
interface LocalSlot {
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

export function localSlot({ start, end }: Away, zone: string): LocalSlot {
  const local = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const time = (at: string) => local(at).toPlainTime().toString({ smallestUnit: "minute" });
  return { date: local(start).toPlainDate().toString(), from: time(start), to: time(end) };
}

/** @throws RangeError for what was not filled in */
export function instantsOf({ date, from, to }: LocalSlot, zone: string): Away {
  const at = (time: string) =>
    Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant().toString();
  return { start: at(from), end: at(to) };
}

interface Props {
  readonly slot: LocalSlot;
  readonly onSlot: (slot: LocalSlot) => void;
}

/** When something is: its day, and from when to when. */
export function SlotFields({ slot, onSlot }: Props) {
  const { words } = useViewer();
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <LabelledInput
        label={words.calendar.date}
        type="date"
        value={slot.date}
        onValue={(date) => onSlot({ ...slot, date })}
      />
      <LabelledInput
        label={words.calendar.from}
        type="time"
        value={slot.from}
        onValue={(from) => onSlot({ ...slot, from })}
      />
      <LabelledInput label={words.calendar.to} type="time" value={slot.to} onValue={(to) => onSlot({ ...slot, to })} />
    </div>
  );
}
