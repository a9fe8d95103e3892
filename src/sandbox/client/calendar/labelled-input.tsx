import { Field, Input, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({ field: { flex: 1, minWidth: "140px" } });

interface Props {
  readonly label: string;
  readonly type: "date" | "time" | "text";
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** One required field of a form. */
export function LabelledInput({ label, type, value, onValue }: Props) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field} required>
      <Input type={type} value={value} onChange={(_event, data) => onValue(data.value)} />
    </Field>
  );
}
