import { Body1, Link, makeStyles, Title2, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { TabSettings } from "#shared/api.ts";
import { useShellWords } from "./viewer.ts";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    maxWidth: "36rem",
    margin: "0 auto",
    padding: tokens.spacingHorizontalXXL,
  },
});

/** For whoever opens the address in a browser: where the tab is to be found. */
export function Outside({ settings }: { readonly settings: TabSettings | null }) {
  const words = useShellWords().outside;
  const styles = useStyles();
  useEffect(() => {
    document.title = words.title;
  }, [words]);
  return (
    <main className={styles.page}>
      <Title2 as="h1">{words.title}</Title2>
      <Body1>{words.text}</Body1>
      {settings && (
        <Link href={`https://teams.microsoft.com/l/app/${settings.clientId}`} rel="noreferrer">
          {words.link}
        </Link>
      )}
    </main>
  );
}
