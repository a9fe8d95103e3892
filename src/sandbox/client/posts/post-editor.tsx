import { Button, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { HashtagSearch } from "#sandbox/client/channels/hashtag-search.tsx";
import { control, type Delivered } from "#sandbox/client/control/control.ts";
import type { MessageType, SearchResult } from "#sandbox/client/control/model.ts";
import { KindField } from "#sandbox/client/engage/kind-field.tsx";
import { CardView } from "#sandbox/client/parts/card-view.tsx";
import { CloseIcon } from "#sandbox/client/parts/icons.tsx";
import { Notice } from "#sandbox/client/parts/notice.tsx";
import { useDelivery } from "#sandbox/client/parts/use-delivery.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import type { Place } from "./place.ts";
import { PostBox } from "./post-box.tsx";

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
  readonly place: Place;
  readonly threadId?: string;
  readonly given?: SearchResult | null;
  readonly label: string;
  /** The post is out, and was heard in so many milliseconds; null if it was given up. */
  readonly onDone: (heardIn: number | null) => void;
}

/** Where a post or a reply is written, with the card that a message extension gave. */
export function PostEditor({ place, threadId, given = null, label, onDone }: Props) {
  const { person, words } = useViewer();
  const styles = useStyles();
  const { announce } = useAnnounce();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [kind, setKind] = useState<MessageType>("update");
  const [found, setFound] = useState<SearchResult | null>(given);
  const [seen, setSeen] = useState(given);
  const { busy, problem, deliver, dismiss } = useDelivery();
  const empty = text.trim() === "" && !found;
  if (given !== seen) {
    setSeen(given);
    setFound(given);
  }

  function attach(result: SearchResult): void {
    setFound(result);
    announce(words.channels.card(result.title));
    box.current?.focus();
  }

  async function send(): Promise<void> {
    if (empty || busy) return;
    const post = {
      text: text.trim(),
      ...(threadId && { threadId }),
      ...(found && { card: found.card }),
      ...(kind !== "update" && { messageType: kind }),
    };
    const answer = await deliver<Partial<Delivered>>(() => control.post(place, person.id, post));
    if (!answer) return;
    setText("");
    setFound(null);
    if (!answer.delivery) return onDone(null); // Viva Engage tells nobody
    if (answer.delivery.status === 0 || answer.delivery.status >= 400) return;
    announce(words.delivery.heard(answer.delivery.milliseconds));
    onDone(answer.delivery.milliseconds);
  }

  return (
    <div className={styles.editor}>
      <PostBox label={label} text={text} box={box} onChange={setText} onSubmit={() => void send()} />
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
        {place.kind === "channel" && <HashtagSearch channelId={place.id} onPick={attach} />}
        {place.kind === "community" && !threadId && <KindField kind={kind} onChoose={setKind} />}
        <span className={styles.space} />
        <Button onClick={() => onDone(null)}>{words.channels.cancel}</Button>
        <Button appearance="primary" disabledFocusable={empty || busy} onClick={() => void send()}>
          {words.channels.post}
        </Button>
      </div>
    </div>
  );
}
