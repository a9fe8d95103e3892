import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ChatMessage } from "#sandbox/client/control/model.ts";
import { type CardPress, CardView } from "#sandbox/client/parts/card-view.tsx";
import { Logo } from "#sandbox/client/parts/logo.tsx";
import { RichText } from "#sandbox/client/parts/rich-text.tsx";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

const useStyles = makeStyles({
  message: { display: "flex", gap: tokens.spacingHorizontalS, maxWidth: "85%" },
  own: { alignSelf: "flex-end" },
  first: { marginTop: tokens.spacingVerticalS },
  face: { width: "32px", flexShrink: 0 },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  // In Teams every card is as wide as the chat lets it be, however little it says.
  wide: { flex: 1 },
  who: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "baseline", fontSize: tokens.fontSizeBase200 },
  whoOwn: { justifyContent: "flex-end" },
  time: { color: tokens.colorNeutralForeground3 },
  bubble: {
    width: "fit-content",
    maxWidth: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground3,
  },
  bubbleOwn: { background: tokens.colorBrandBackground2, alignSelf: "flex-end" },
});

interface Props {
  readonly message: ChatMessage;
  /** The message before is of the same author and day. */
  readonly follows: boolean;
  readonly busy: boolean;
  readonly onPress: (press: CardPress) => void;
}

/** One message, with its card. */
export function Message({ message, follows, busy, onPress }: Props) {
  const { words, times } = useViewer();
  const styles = useStyles();
  const own = message.from === "person";
  const author = own ? words.chat.you : words.product;
  return (
    <article
      className={mergeClasses(styles.message, own && styles.own, !follows && styles.first)}
      aria-label={`${author}, ${times.time(message.at)}`}
    >
      {!own && <div className={styles.face}>{!follows && <Logo size={32} />}</div>}
      <div className={mergeClasses(styles.content, message.card !== null && styles.wide)}>
        {!follows && (
          <div className={mergeClasses(styles.who, own && styles.whoOwn)}>
            {!own && <strong>{author}</strong>}
            <time className={styles.time} dateTime={message.at}>
              {times.time(message.at)}
            </time>
          </div>
        )}
        {/* With a card, the text is its summary, which Teams shows in notifications only. */}
        {message.card === null && message.text !== "" && (
          <div className={mergeClasses(styles.bubble, own && styles.bubbleOwn)}>
            <RichText text={message.text} />
          </div>
        )}
        {message.card && <CardView card={message.card} onPress={onPress} busy={busy} />}
      </div>
    </article>
  );
}
