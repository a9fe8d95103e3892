import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Children, type ReactNode } from "react";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  entry: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalM} 0`,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  text: { flex: "1 1 220px", minWidth: 0, overflowWrap: "anywhere" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  fact: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  more: { flex: "1 1 100%", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface EntriesProps {
  /** What to say where there is none. */
  readonly none: string;
  readonly children: ReactNode;
}

/** A list of things that each have something to say and something to do. */
export function Entries({ none, children }: EntriesProps) {
  const styles = useStyles();
  if (Children.count(children) === 0) return <p className={styles.fact}>{none}</p>;
  return <ul className={styles.list}>{children}</ul>;
}

interface EntryProps {
  readonly title: ReactNode;
  /** Each on a line of its own. */
  readonly facts?: readonly ReactNode[];
  readonly actions?: ReactNode;
  /** What an action opens. */
  readonly children?: ReactNode;
}

export function Entry({ title, facts = [], actions, children }: EntryProps) {
  const styles = useStyles();
  return (
    <li className={styles.entry}>
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        {Children.map([...facts], (fact) => (
          <p className={styles.fact}>{fact}</p>
        ))}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
      {children && <div className={styles.more}>{children}</div>}
    </li>
  );
}
