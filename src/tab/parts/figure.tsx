import { makeStyles, tokens } from "@fluentui/react-components";
import { useContext } from "react";
import { LanguageContext, useShellWords } from "#tab/shell/viewer.ts";

const useStyles = makeStyles({
  withheld: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
});

interface FigureProps {
  /** Null where too few people stand behind it. */
  readonly value: number | null;
  /** How many there have to be. */
  readonly fewerThan?: number;
}

/** A number about people, or that it is hidden and why. */
export function Figure({ value, fewerThan }: FigureProps) {
  const language = useContext(LanguageContext);
  if (value === null) return <Withheld {...(fewerThan !== undefined && { fewerThan })} />;
  return <span>{new Intl.NumberFormat(language).format(value)}</span>;
}

/** Stands where all figures are hidden, since nobody agreed on what may be shown. */
export function NotAgreed() {
  const words = useShellWords().withheld;
  const styles = useStyles();
  return <span className={styles.withheld}>{words.notAgreed}</span>;
}

/** Stands where something is hidden. It says so, so that nobody takes it for nothing. */
export function Withheld({ fewerThan }: Omit<FigureProps, "value">) {
  const words = useShellWords().withheld;
  const styles = useStyles();
  return <span className={styles.withheld}>{fewerThan === undefined ? words.short : words.fewerThan(fewerThan)}</span>;
}
