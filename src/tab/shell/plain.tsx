import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect } from "react";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    maxWidth: "40rem",
    margin: "0 auto",
    padding: tokens.spacingHorizontalL,
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
});

interface PlainProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page without views: before anybody is signed in, in a popup, or outside of Teams. */
export function Plain({ title, children }: PlainProps) {
  const styles = useStyles();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </main>
  );
}
