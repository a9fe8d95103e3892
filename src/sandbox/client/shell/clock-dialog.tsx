import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
  makeStyles,
  tokens,
  useAnnounce,
} from "@fluentui/react-components";
import { type SubmitEvent, useState } from "react";
import { control, Refused } from "#sandbox/client/control/control.ts";
import { ClockIcon } from "#sandbox/client/parts/icons.tsx";
import { useNow } from "./use-now.ts";
import { useViewer } from "./viewer.ts";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  time: { whiteSpace: "nowrap", fontWeight: tokens.fontWeightRegular },
  field: { flex: 1, minWidth: "140px" },
});

const steps = { hour: { hours: 1 }, day: { days: 1 }, week: { weeks: 1 } } as const;

/** The tenant's time; pressing it opens the way to move it forward, in the person's own zone. */
export function ClockDialog() {
  const { words, times } = useViewer();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const now = useNow().toString();
  return (
    <Dialog open={open} onOpenChange={(_event, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<ClockIcon />}
          className={styles.time}
          aria-label={words.clock.open(times.moment(now))}
        >
          {times.moment(now)}
        </Button>
      </DialogTrigger>
      <DialogSurface>{open && <ClockForm onMoved={() => setOpen(false)} />}</DialogSurface>
    </Dialog>
  );
}

function ClockForm({ onMoved }: { readonly onMoved: () => void }) {
  const { words, person, times, now } = useViewer();
  const styles = useStyles();
  const { announce } = useAnnounce();
  const [here] = useState(() => now().toZonedDateTimeISO(person.zone));
  const [date, setDate] = useState(here.toPlainDate().toString());
  const [time, setTime] = useState(here.toPlainTime().toString({ smallestUnit: "minute" }));
  const [problem, setProblem] = useState<string | null>(null);

  async function move(to: Temporal.ZonedDateTime): Promise<void> {
    try {
      await control.moveClock(to.toInstant());
      announce(words.clock.moved(times.moment(to.toInstant().toString())));
      onMoved();
    } catch (cause) {
      setProblem(cause instanceof Refused ? words.clock.onlyForward : words.delivery.tenant);
    }
  }

  function moveToChosen(event: SubmitEvent): void {
    event.preventDefault();
    void move(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(person.zone));
  }

  return (
    <form onSubmit={moveToChosen}>
      <DialogBody>
        <DialogTitle>{words.clock.title}</DialogTitle>
        <DialogContent className={styles.content}>
          {words.clock.explanation(person.zone)}
          <div className={styles.row}>
            {(["hour", "day", "week"] as const).map((step) => (
              <Button key={step} onClick={() => void move(now().toZonedDateTimeISO(person.zone).add(steps[step]))}>
                {words.clock[step]}
              </Button>
            ))}
          </div>
          <div className={styles.row}>
            <Field label={words.clock.date} className={styles.field} required>
              <Input type="date" value={date} onChange={(_event, data) => setDate(data.value)} />
            </Field>
            <Field label={words.clock.time} className={styles.field} required>
              <Input type="time" value={time} onChange={(_event, data) => setTime(data.value)} />
            </Field>
          </div>
          {problem && <div role="alert">{problem}</div>}
        </DialogContent>
        <DialogActions>
          <DialogTrigger disableButtonEnhancement>
            <Button>{words.close}</Button>
          </DialogTrigger>
          <Button type="submit" appearance="primary">
            {words.clock.move}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
