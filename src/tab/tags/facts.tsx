import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTimes } from "#tab/parts/use-times.ts";
import type { KnownTag } from "./tag-page.tsx";
import { useTagWords } from "./words.ts";

/** Of a moment such as `2026-11-22T09:30:00Z`. */
const DATE_LENGTH = 10;

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(6rem, max-content) 1fr",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: "anywhere" },
});

/** How alive a tag is, since when, and who looks after it: as public here as in the chat. */
export function Facts({
  page: { foundedAt, founder, hosts, posts, state, weeksSinceUse },
}: {
  readonly page: KnownTag;
}) {
  const words = useTagWords();
  const { facts } = words;
  const times = useTimes();
  const styles = useStyles();
  const shown = [
    [facts.state, `${words.state[state]}, ${words.posts(posts)}`],
    [facts.lastUsed, weeksSinceUse === null ? facts.never : facts.ago(weeksSinceUse)],
    [
      facts.founded,
      foundedAt === null
        ? facts.notFounded
        : `${times.date(foundedAt.slice(0, DATE_LENGTH))}${founder === null ? "" : ` ${facts.by(founder)}`}`,
    ],
    [facts.hosts, hosts.length > 0 ? hosts.join(", ") : facts.noHost],
  ] as const;
  return (
    <dl className={styles.facts}>
      {shown.map(([name, fact]) => (
        <Fact key={name} name={name}>
          {fact}
        </Fact>
      ))}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}
