import { Body1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { App } from "#sandbox/client/control/model.ts";
import { Logo } from "#sandbox/client/parts/logo.tsx";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

const useStyles = makeStyles({
  about: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    maxWidth: "560px",
    padding: tokens.spacingHorizontalXXL,
  },
});

/** What the manifest says of the app, which Teams shows by itself. */
export function About({ app }: { readonly app: App }) {
  const { words } = useViewer();
  const styles = useStyles();
  const { name, websiteUrl, privacyUrl } = app.developer;
  return (
    <div className={styles.about}>
      <Logo size={64} />
      <Body1>{app.description}</Body1>
      <Body1>{words.tabs.by(name)}</Body1>
      <Link href={websiteUrl} target="_blank" rel="noopener noreferrer">
        {words.tabs.website}
      </Link>
      <Link href={privacyUrl} target="_blank" rel="noopener noreferrer">
        {words.tabs.privacy}
      </Link>
    </div>
  );
}
