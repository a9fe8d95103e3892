import { Badge, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ApiAnswer } from "#shared/api.ts";
import { hrefTo } from "#tab/shell/route.ts";
import { useTagWords } from "./words.ts";

/** A tag as it stands in a list. */
export type ListedTag = ApiAnswer<"GET /api/tags">["living"][number];

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface TagListProps<Tag extends ListedTag> {
  readonly tags: readonly Tag[];
  /** What else is to be said of each. */
  readonly beside?: (tag: Tag) => ReactNode;
}

/** Tags with what makes one go on reading: how alive they are, and what for. */
export function TagList<Tag extends ListedTag>({ tags, beside }: TagListProps<Tag>) {
  const words = useTagWords();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {tags.map((tag) => (
        <li key={tag.name}>
          <div className={styles.line}>
            <Link href={hrefTo("tags", tag.name)} className={styles.name}>
              #{tag.name}
            </Link>
            {tag.state !== "living" && (
              <Badge appearance="outline" color="informative">
                {words.state[tag.state]}
              </Badge>
            )}
            <span className={styles.quiet}>{words.posts(tag.posts)}</span>
            {beside?.(tag)}
          </div>
          {tag.purpose !== null && <div className={styles.quiet}>{tag.purpose}</div>}
        </li>
      ))}
    </ul>
  );
}
