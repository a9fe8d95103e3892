import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SearchResult } from "#sandbox/client/control/model.ts";
import { ReplyIcon } from "#sandbox/client/parts/icons.tsx";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { Compose } from "./compose.tsx";
import type { Place } from "./place.ts";
import { PostView } from "./post-view.tsx";
import type { Thread } from "./threads.ts";

/** Replies that are always in sight, the newest. */
const REPLIES_SHOWN = 3;

const useStyles = makeStyles({
  thread: {
    padding: tokens.spacingHorizontalL,
    background: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
  },
  replies: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
    marginInlineStart: "16px",
    paddingInlineStart: tokens.spacingHorizontalL,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  earlier: { alignSelf: "flex-start" },
  reply: { marginTop: tokens.spacingVerticalM },
});

interface Props {
  readonly place: Place;
  readonly thread: Thread;
  /** A post is gone, and the focus with it. */
  readonly onRemoved: () => void;
}

/** A post with its replies. */
export function ThreadView({ place, thread: { root, replies }, onRemoved }: Props) {
  const { words } = useViewer();
  const styles = useStyles();
  const [unfolded, setUnfolded] = useState(false);
  const [given, setGiven] = useState<SearchResult | null>(null);
  const shown = unfolded ? replies : replies.slice(-REPLIES_SHOWN);
  const hidden = replies.length - shown.length;
  return (
    <article className={styles.thread} aria-label={words.channels.thread(root.from.name)}>
      <PostView place={place} post={root} onInsert={setGiven} onRemoved={onRemoved} />
      {replies.length > 0 && (
        <div className={styles.replies}>
          {hidden > 0 && (
            <Button className={styles.earlier} appearance="transparent" size="small" onClick={() => setUnfolded(true)}>
              {words.channels.earlier(hidden)}
            </Button>
          )}
          {shown.map((reply) => (
            <PostView key={reply.id} place={place} post={reply} onInsert={setGiven} onRemoved={onRemoved} />
          ))}
        </div>
      )}
      <div className={styles.reply}>
        <Compose
          given={given}
          place={place}
          threadId={root.threadId}
          label={words.channels.writeReply(root.from.name)}
          opener={{ text: words.channels.reply, icon: <ReplyIcon />, appearance: "subtle" }}
        />
      </div>
    </article>
  );
}
