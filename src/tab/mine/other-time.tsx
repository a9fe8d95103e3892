import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { daysAhead } from "#tab/experts/days.ts";
import { useViewer } from "#tab/shell/viewer.ts";
import { FieldRow, textIn } from "./form.tsx";
import { useAnswerWords } from "./use-answering.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, maxWidth: "480px" },
});

interface OtherTimeProps {
  /** What is done with it: "Propose it". */
  readonly action: string;
  readonly busy: boolean;
  readonly onTime: (at: { readonly day: string; readonly time: string }) => void;
}

/** A day and a time of one's own clock. */
export function OtherTime({ action, busy, onTime }: OtherTimeProps) {
  const words = useAnswerWords();
  const styles = useStyles();
  const { me, now } = useViewer();
  const { first, last } = daysAhead(now(), me.zone);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        onTime({ day: textIn(fields, "day"), time: textIn(fields, "time") });
      }}
    >
      <FieldRow>
        <Field label={words.day}>
          <Input type="date" name="day" required min={first} max={last} defaultValue={first} />
        </Field>
        <Field label={words.time}>
          <Input type="time" name="time" required defaultValue="10:00" />
        </Field>
      </FieldRow>
      <div>
        <Button type="submit" size="small" disabledFocusable={busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
