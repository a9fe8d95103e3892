import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { useShellWords } from "#tab/shell/viewer.ts";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, maxWidth: "600px" },
});

const LINES = [1, 2, 3];

/** Keeps the place of what is on its way, and says so to a screen reader. */
export function Loading() {
  const words = useShellWords();
  const styles = useStyles();
  return (
    <div role="status" aria-label={words.loading}>
      <Skeleton aria-hidden="true" className={styles.lines}>
        {LINES.map((line) => (
          <SkeletonItem key={line} />
        ))}
      </Skeleton>
    </div>
  );
}
