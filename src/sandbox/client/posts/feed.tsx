import { Body1, Button, makeStyles, Subtitle2, tokens, useAnnounce } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { messagesPath } from "#sandbox/client/control/control.ts";
import type { Post } from "#sandbox/client/control/model.ts";
import { useResource } from "#sandbox/client/control/use-resource.ts";
import { ComposeIcon } from "#sandbox/client/parts/icons.tsx";
import { PHONE, visuallyHidden } from "#sandbox/client/shell/looks.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { Compose } from "./compose.tsx";
import type { Place } from "./place.ts";
import { ThreadView } from "./thread-view.tsx";
import { threadsOf } from "./threads.ts";

/** A place can hold thousands of posts; this many more are drawn at a time. */
const THREADS_SHOWN = 25;

const useStyles = makeStyles({
  feed: { display: "flex", flexDirection: "column", flex: 1, minWidth: 0, minHeight: 0, outline: "none" },
  name: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [PHONE]: visuallyHidden,
  },
  scroll: { flex: 1, overflowY: "auto", background: tokens.colorNeutralBackground3 },
  column: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    maxWidth: "760px",
    margin: "0 auto",
    padding: tokens.spacingHorizontalL,
    [PHONE]: { padding: tokens.spacingHorizontalS },
  },
  empty: { padding: tokens.spacingVerticalXXL, textAlign: "center", color: tokens.colorNeutralForeground2 },
});

/** Says aloud that somebody else has posted while the place was open. */
function useAnnouncedPosts(posts: readonly Post[] | null): void {
  const { person, words } = useViewer();
  const { announce } = useAnnounce();
  const known = useRef<string | null>(null);
  const newest = posts?.at(-1);
  useEffect(() => {
    if (!newest) return;
    const fresh = known.current !== null && known.current !== newest.id;
    known.current = newest.id;
    if (fresh && newest.from.id !== person.id) announce(words.channels.newPost(newest.from.name));
  }, [newest, person.id, words, announce]);
}

/** The posts of one channel or community, and the way to write one. */
export function Feed({ place }: { readonly place: Place }) {
  const { words } = useViewer();
  const styles = useStyles();
  const section = useRef<HTMLElement>(null);
  const posts = useResource<readonly Post[]>(messagesPath(place), "channel", place.id).value;
  const [shown, setShown] = useState(THREADS_SHOWN);
  const threads = threadsOf(posts ?? []);
  useAnnouncedPosts(posts);

  return (
    <section ref={section} tabIndex={-1} className={styles.feed} aria-label={place.name}>
      <Subtitle2 as="h1" className={styles.name}>
        {place.name}
      </Subtitle2>
      <div className={styles.scroll}>
        <div className={styles.column}>
          <div>
            <Compose
              place={place}
              label={words.channels.write(place.name)}
              opener={{ text: words.channels.start, icon: <ComposeIcon />, appearance: "primary" }}
            />
          </div>
          {threads.slice(0, shown).map((thread) => (
            <ThreadView key={thread.root.id} place={place} thread={thread} onRemoved={() => section.current?.focus()} />
          ))}
          {posts?.length === 0 && <Body1 className={styles.empty}>{words.channels.empty}</Body1>}
          {threads.length > shown && (
            <Button onClick={() => setShown(shown + THREADS_SHOWN)}>{words.channels.older}</Button>
          )}
        </div>
      </div>
    </section>
  );
}
