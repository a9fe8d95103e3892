import { Avatar, makeStyles, tokens } from "@fluentui/react-components";
import type { Post } from "#sandbox/client/control/model.ts";
import { CardView } from "#sandbox/client/parts/card-view.tsx";
import { Logo } from "#sandbox/client/parts/logo.tsx";
import { RichText } from "#sandbox/client/parts/rich-text.tsx";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

const useStyles = makeStyles({
  post: { display: "flex", gap: tokens.spacingHorizontalM },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, flex: 1, minWidth: 0 },
  who: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  time: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What one person, or the bot, has written in a channel. */
export function PostView({ post }: { readonly post: Post }) {
  const { times } = useViewer();
  const styles = useStyles();
  return (
    <div className={styles.post}>
      {post.from.id === "bot" ? <Logo size={32} /> : <Avatar name={post.from.name} color="colorful" aria-hidden />}
      <div className={styles.content}>
        <div className={styles.who}>
          <strong>{post.from.name}</strong>
          <time className={styles.time} dateTime={post.at}>
            {times.moment(post.at)}
          </time>
        </div>
        {post.text !== "" && <RichText text={post.text} />}
        {post.card && <CardView card={post.card} />}
      </div>
    </div>
  );
}
