import { makeStyles, tokens } from "@fluentui/react-components";
import { Logo } from "#sandbox/client/parts/logo.tsx";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

const useStyles = makeStyles({
  typing: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  dots: {
    display: "flex",
    gap: "4px",
    padding: "12px",
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground3,
  },
  dot: {
    width: "7px",
    height: "7px",
    borderRadius: "50%",
    background: tokens.colorNeutralForeground3,
    animationName: { "0%, 60%, 100%": { opacity: 0.3 }, "30%": { opacity: 1 } },
    animationDuration: "1.2s",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "0s" },
    ":nth-child(2)": { animationDelay: "0.2s" },
    ":nth-child(3)": { animationDelay: "0.4s" },
  },
});

/** The bot has been spoken to and has not answered yet. */
export function Typing() {
  const { words } = useViewer();
  const styles = useStyles();
  return (
    <div className={styles.typing}>
      <Logo size={32} />
      <div className={styles.dots} role="img" aria-label={words.chat.typing}>
        <span className={styles.dot} />
        <span className={styles.dot} />
        <span className={styles.dot} />
      </div>
    </div>
  );
}
