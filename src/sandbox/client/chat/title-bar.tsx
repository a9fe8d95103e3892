import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Logo } from "#sandbox/client/parts/logo.tsx";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

const useStyles = makeStyles({
  title: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0 },
  space: { flex: 1 },
});

interface Props {
  readonly tabs: ReactNode;
  /** What can be done here. */
  readonly children?: ReactNode;
}

/** Above everything that the app shows to one person. */
export function TitleBar({ tabs, children }: Props) {
  const { words } = useViewer();
  const styles = useStyles();
  return (
    <div className={styles.title}>
      <Logo size={32} />
      <Subtitle2 as="h1" className={styles.name}>
        {words.product}
      </Subtitle2>
      {tabs}
      <span className={styles.space} />
      {children}
    </div>
  );
}
