import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useEffect, useRef, useState } from "react";
import type { ChatMessage } from "#sandbox/client/control/model.ts";
import type { CardPress } from "#sandbox/client/parts/card-view.tsx";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { Message } from "./message.tsx";
import { Typing } from "./typing.tsx";

const useStyles = makeStyles({
  scroll: { flex: 1, overflowY: "auto", outlineOffset: "-2px" },
  column: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    boxSizing: "border-box",
    maxWidth: "880px",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  day: {
    alignSelf: "center",
    margin: `${tokens.spacingVerticalM} 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Props {
  readonly messages: readonly ChatMessage[];
  /** Something was handed to the bot and is not answered yet. */
  readonly busy: boolean;
  readonly onPress: (message: ChatMessage, press: CardPress) => Promise<unknown>;
}

/** Later messages of the same author show their time again. */
const TOGETHER_MS = 5 * 60 * 1000;

function isSoonAfter(at: string, before: string): boolean {
  return Date.parse(at) - Date.parse(before) < TOGETHER_MS;
}

/** Everything said, oldest first; the newest is kept in sight and read out. */
export function Conversation({ messages, busy, onPress }: Props) {
  const { words, times } = useViewer();
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const [pressed, setPressed] = useState<string | null>(null);
  const newest = messages.at(-1)?.id;

  useEffect(() => {
    if (newest || busy) scroll.current?.scrollTo({ top: scroll.current.scrollHeight });
  }, [newest, busy]);

  async function press(message: ChatMessage, cardPress: CardPress): Promise<void> {
    setPressed(message.id);
    await onPress(message, cardPress);
    setPressed(null);
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <div ref={scroll} className={styles.scroll} role="log" aria-label={words.chat.conversation} tabIndex={0}>
      <div className={styles.column}>
        {messages.map((message, index) => {
          const before = messages[index - 1];
          const day = times.day(message.at);
          const newDay = !before || times.day(before.at) !== day;
          return (
            <Fragment key={message.id}>
              {newDay && <div className={styles.day}>{day}</div>}
              <Message
                message={message}
                follows={!newDay && before.from === message.from && isSoonAfter(message.at, before.at)}
                busy={pressed === message.id}
                onPress={(cardPress) => void press(message, cardPress)}
              />
            </Fragment>
          );
        })}
        {busy && <Typing />}
      </div>
    </div>
  );
}
