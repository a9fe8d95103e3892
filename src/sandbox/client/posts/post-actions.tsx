import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
  useAnnounce,
} from "@fluentui/react-components";
import { useState } from "react";
import { PostDialog } from "#sandbox/client/channels/post-dialog.tsx";
import { control } from "#sandbox/client/control/control.ts";
import type { Post, SearchResult } from "#sandbox/client/control/model.ts";
import { LikeIcon, MoreIcon } from "#sandbox/client/parts/icons.tsx";
import { Logo } from "#sandbox/client/parts/logo.tsx";
import { Notice } from "#sandbox/client/parts/notice.tsx";
import { useDelivery } from "#sandbox/client/parts/use-delivery.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import type { Place } from "./place.ts";

const useStyles = makeStyles({
  actions: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  like: { minWidth: "auto" },
});

interface Props {
  readonly place: Place;
  readonly post: Post;
  /** The post was in the editor until now: the focus comes back from there. */
  readonly edited: boolean;
  readonly onEdit: () => void;
  /** The app gives something to reply with. */
  readonly onInsert: (result: SearchResult) => void;
  /** The post is gone, and with it what had the focus. */
  readonly onRemoved: () => void;
}

/** What somebody can do to a post: like it in Viva Engage; ask the app about it in a channel; change what is their own. */
export function PostActions({ place, post, edited, onEdit, onInsert, onRemoved }: Props) {
  const { person, words } = useViewer();
  const styles = useStyles();
  const { announce } = useAnnounce();
  const { problem, deliver, dismiss } = useDelivery();
  const [asking, setAsking] = useState(false);
  const own = post.from.id === person.id;
  const inChannel = place.kind === "channel";

  async function remove(): Promise<void> {
    const removed = await deliver(async () => {
      await control.remove(place, post.id);
      return {};
    });
    if (!removed) return;
    announce(words.posts.removed);
    onRemoved();
  }

  return (
    <>
      <div className={styles.actions}>
        {place.kind === "community" && <LikeButton place={place} post={post} />}
        {(own || inChannel) && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                autoFocus={edited}
                appearance="subtle"
                size="small"
                icon={<MoreIcon />}
                aria-label={own ? words.posts.more : words.posts.options}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {own && <MenuItem onClick={onEdit}>{words.posts.edit}</MenuItem>}
                {own && <MenuItem onClick={() => void remove()}>{words.posts.remove}</MenuItem>}
                {inChannel && (
                  <MenuItem icon={<Logo size={20} />} onClick={() => setAsking(true)}>
                    {words.posts.suggest}
                  </MenuItem>
                )}
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </div>
      {problem && <Notice text={problem} onDismiss={dismiss} />}
      {asking && (
        <PostDialog channelId={place.id} messageId={post.id} onInsert={onInsert} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

function LikeButton({ place, post }: Pick<Props, "place" | "post">) {
  const { person, words } = useViewer();
  const styles = useStyles();
  const { busy, deliver } = useDelivery();
  const { likedBy = [] } = post;
  const liked = likedBy.includes(person.id);
  return (
    <Button
      appearance={liked ? "primary" : "subtle"}
      size="small"
      className={styles.like}
      icon={<LikeIcon />}
      aria-pressed={liked}
      aria-label={words.engage.like(likedBy.length)}
      disabledFocusable={busy}
      onClick={() =>
        void deliver(async () => {
          await control.like(place, post.id, person.id, !liked);
          return {};
        })
      }
    >
      {likedBy.length > 0 ? likedBy.length : null}
    </Button>
  );
}
