import { Button, makeStyles, Textarea, tokens, useAnnounce } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { HashtagSearch } from "#sandbox/client/channels/hashtag-search.tsx";
import { control } from "#sandbox/client/control/control.ts";
import type { SearchResult } from "#sandbox/client/control/model.ts";
import { CardView } from "#sandbox/client/parts/card-view.tsx";
import { CloseIcon } from "#sandbox/client/parts/icons.tsx";
import { Notice } from "#sandbox/client/parts/notice.tsx";
import { submitsOnEnter } from "#sandbox/client/parts/submits-on-enter.ts";
import { useDelivery } from "#sandbox/client/parts/use-delivery.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

const useStyles = makeStyles({
  editor: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    background: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  card: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  buttons: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  space: { flex: 1 },
});

interface Props {
  readonly channelId: string;
  readonly threadId?: string;
  readonly label: string;
  /** The post is out, and was heard in so many milliseconds; null if it was given up. */
  readonly onDone: (heardIn: number | null) => void;
}

/** Where a post or a reply is written, with the card that a message extension gave. */
export function PostEditor({ channelId, threadId, label, onDone }: Props) {
  const { person, words } = useViewer();
  const styles = useStyles();
  const { announce } = useAnnounce();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [found, setFound] = useState<SearchResult | null>(null);
  const { busy, problem, deliver, dismiss } = useDelivery();
  const empty = text.trim() === "" && !found;

  function attach(result: SearchResult): void {
    setFound(result);
    announce(words.channels.card(result.title));
    box.current?.focus();
  }

  async function send(): Promise<void> {
    if (empty || busy) return;
    const post = { text: text.trim(), ...(threadId && { threadId }), ...(found && { card: found.card }) };
    const answer = await deliver(() => control.post(channelId, person.id, post));
    if (!answer) return;
    setText("");
    setFound(null);
    if (answer.delivery.status === 0 || answer.delivery.status >= 400) return;
    announce(words.delivery.heard(answer.delivery.milliseconds));
    onDone(answer.delivery.milliseconds);
  }

  return (
    <div className={styles.editor}>
      <Textarea
        textarea={{ ref: box }}
        autoFocus
        rows={3}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(_event, data) => setText(data.value)}
        onKeyDown={submitsOnEnter(() => void send())}
      />
      {found && (
        <div className={styles.card}>
          <CardView card={found.card} />
          <Button
            appearance="subtle"
            icon={<CloseIcon />}
            aria-label={words.channels.removeCard}
            onClick={() => setFound(null)}
          />
        </div>
      )}
      {problem && <Notice text={problem} onDismiss={dismiss} />}
      <div className={styles.buttons}>
        <HashtagSearch channelId={channelId} onPick={attach} />
        <span className={styles.space} />
        <Button onClick={() => onDone(null)}>{words.channels.cancel}</Button>
        <Button appearance="primary" disabledFocusable={empty || busy} onClick={() => void send()}>
          {words.channels.post}
        </Button>
      </div>
    </div>
  );
}
