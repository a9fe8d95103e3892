import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { control } from "#sandbox/client/control/control.ts";
import type { Post } from "#sandbox/client/control/model.ts";
import { Notice } from "#sandbox/client/parts/notice.tsx";
import { useDelivery } from "#sandbox/client/parts/use-delivery.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import type { Place } from "./place.ts";
import { PostBox } from "./post-box.tsx";

const useStyles = makeStyles({
  change: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", justifyContent: "flex-end", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly place: Place;
  readonly post: Post;
  readonly onDone: () => void;
}

/** A post of one's own, open to be changed. */
export function PostChange({ place, post, onDone }: Props) {
  const { words } = useViewer();
  const styles = useStyles();
  const [text, setText] = useState(post.text);
  const { busy, problem, deliver, dismiss } = useDelivery();
  const useless = text.trim() === "" || busy;

  async function save(): Promise<void> {
    if (useless) return;
    const answer = await deliver(() => control.edit(place, post.id, text.trim()));
    const { status = 200 } = answer?.delivery ?? {};
    if (answer && status > 0 && status < 400) onDone();
  }

  return (
    <div className={styles.change}>
      <PostBox label={words.posts.change} text={text} onChange={setText} onSubmit={() => void save()} />
      {problem && <Notice text={problem} onDismiss={dismiss} />}
      <div className={styles.buttons}>
        <Button onClick={onDone}>{words.channels.cancel}</Button>
        <Button appearance="primary" disabledFocusable={useless} onClick={() => void save()}>
          {words.posts.save}
        </Button>
      </div>
    </div>
  );
}
