import { Avatar, Badge, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Post, SearchResult } from "#sandbox/client/control/model.ts";
import { CardView } from "#sandbox/client/parts/card-view.tsx";
import { Logo } from "#sandbox/client/parts/logo.tsx";
import { RichText } from "#sandbox/client/parts/rich-text.tsx";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import type { Place } from "./place.ts";
import { PostActions } from "./post-actions.tsx";
import { PostChange } from "./post-change.tsx";

const useStyles = makeStyles({
  post: { display: "flex", gap: tokens.spacingHorizontalM },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, flex: 1, minWidth: 0 },
  who: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  time: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly place: Place;
  readonly post: Post;
  /** The app gives something to reply with. */
  readonly onInsert: (result: SearchResult) => void;
  /** The post is gone, and the focus with it. */
  readonly onRemoved: () => void;
}

/** What one person, or the bot, has written. */
export function PostView({ place, post, onInsert, onRemoved }: Props) {
  const { times, words } = useViewer();
  const styles = useStyles();
  const [editing, setEditing] = useState<"untouched" | "open" | "closed">("untouched");
  const kind = post.messageType === "update" ? undefined : post.messageType;
  return (
    <div className={styles.post}>
      {post.from.id === "bot" ? <Logo size={32} /> : <Avatar name={post.from.name} color="colorful" aria-hidden />}
      <div className={styles.content}>
        <div className={styles.who}>
          <strong>{post.from.name}</strong>
          <time className={styles.time} dateTime={post.at}>
            {times.moment(post.at)}
          </time>
          {post.editedAt && <span className={styles.time}>{words.posts.edited}</span>}
          {kind && (
            <Badge appearance="tint" color="informative">
              {words.engage.kinds[kind]}
            </Badge>
          )}
        </div>
        {editing === "open" ? (
          <PostChange place={place} post={post} onDone={() => setEditing("closed")} />
        ) : (
          <>
            {post.text !== "" && <RichText text={post.text} />}
            {post.card && <CardView card={post.card} />}
            <PostActions
              place={place}
              post={post}
              edited={editing === "closed"}
              onEdit={() => setEditing("open")}
              onInsert={onInsert}
              onRemoved={onRemoved}
            />
          </>
        )}
      </div>
    </div>
  );
}
