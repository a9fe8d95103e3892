import { Body1, Button, makeStyles, Title3, tokens } from "@fluentui/react-components";
import { Logo } from "#sandbox/client/parts/logo.tsx";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

const useStyles = makeStyles({
  empty: {
    flex: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: "center",
    overflowY: "auto",
  },
  title: { margin: 0 },
  text: { maxWidth: "420px", textAlign: "center", color: tokens.colorNeutralForeground2 },
  starters: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly installed: boolean;
  readonly onSay: (text: string) => void;
}

/** A conversation that has not begun, and some ways to begin it. */
export function EmptyChat({ installed, onSay }: Props) {
  const { person, words } = useViewer();
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Logo size={64} />
      <Title3 as="h2" className={styles.title}>
        {words.chat.emptyTitle(person.givenName)}
      </Title3>
      <Body1 className={styles.text}>{installed ? words.chat.emptyInstalled : words.chat.emptyText}</Body1>
      <div className={styles.starters}>
        {words.chat.starters.map((starter) => (
          <Button key={starter} shape="circular" onClick={() => onSay(starter)}>
            {starter}
          </Button>
        ))}
      </div>
    </div>
  );
}
