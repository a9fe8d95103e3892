import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useWords } from "#tab/shell/viewer.ts";
import { deMineSettings } from "#tab/words/de-mine-settings.ts";
import { enMineSettings } from "#tab/words/en-mine-settings.ts";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    maxWidth: "480px",
    "& select": { minWidth: 0 },
  },
  choices: { display: "flex", flexDirection: "column", margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0 },
  problem: { color: tokens.colorPaletteRedForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "start",
    gap: tokens.spacingHorizontalM,
    "& > *": { flex: "1 1 140px" },
  },
});

interface FormProps {
  readonly busy: boolean;
  /** Takes what stands in the fields, by their names. */
  readonly onSave: (fields: FormData) => void;
  readonly children: ReactNode;
}

/** Fields with one button that saves them. */
export function Form({ busy, onSave, children }: FormProps) {
  const words = useWords({ en: enMineSettings, de: deMineSettings });
  const styles = useStyles();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(new FormData(event.currentTarget));
      }}
    >
      {children}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

/** Fields beside one another, where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().row}>{children}</div>;
}

interface ChoicesProps {
  readonly label: string;
  /** What cannot be as it was chosen. */
  readonly problem?: string | null;
  readonly children: ReactNode;
}

/** Several of these may be chosen. */
export function Choices({ label, problem = null, children }: ChoicesProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{label}</legend>
      {children}
      {problem && (
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </fieldset>
  );
}

/** Buttons beside one another, where there is room. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().buttons}>{children}</div>;
}

/** What stands in a field. */
export function textIn(fields: FormData, name: string): string {
  return String(fields.get(name) ?? "").trim();
}
