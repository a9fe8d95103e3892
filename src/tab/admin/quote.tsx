import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  quote: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", hyphens: "none" },
});

/** What another program said, in its own words, behind ours: those are English. */
export function Quote({ text }: { readonly text: string | null }) {
  const styles = useStyles();
  if (text === null) return null;
  return (
    <>
      {" "}
      <code lang="en" className={styles.quote}>
        ({text})
      </code>
    </>
  );
}
