import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { control } from "#sandbox/client/control/control.ts";
import type { Chat, ChatMessage } from "#sandbox/client/control/model.ts";
import { useResource } from "#sandbox/client/control/use-resource.ts";
import type { CardPress } from "#sandbox/client/parts/card-view.tsx";
import { Notice } from "#sandbox/client/parts/notice.tsx";
import { useDelivery } from "#sandbox/client/parts/use-delivery.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { ChatMenu } from "./chat-menu.tsx";
import { Composer } from "./composer.tsx";
import { Conversation } from "./conversation.tsx";
import { EmptyChat } from "./empty-chat.tsx";
import { TitleBar } from "./title-bar.tsx";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", flex: 1, minWidth: 0 },
  bottom: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    width: "100%",
    maxWidth: "880px",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    boxSizing: "border-box",
  },
});

function Blocked({ onUnblock }: { readonly onUnblock: () => void }) {
  const { words } = useViewer();
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{words.chat.blocked}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onUnblock}>{words.chat.unblock}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface Props {
  /** What stands beside the chat. */
  readonly tabs: ReactNode;
  /** What is in the box to be sent. */
  readonly draft: string;
}

/** The person's own conversation with the bot. */
export function ChatView({ tabs, draft }: Props) {
  const { person, words } = useViewer();
  const styles = useStyles();
  const chat = useResource<Chat>(`chats/${encodeURIComponent(person.id)}`, "chat", person.id).value;
  const { busy, problem, deliver, dismiss } = useDelivery();

  const say = async (text: string) => (await deliver(() => control.say(person.id, text))) !== null;
  const press = (message: ChatMessage, { verb, data, inputs }: CardPress) =>
    deliver(() => control.press(person.id, { messageId: message.id, verb, data, inputs }));
  const install = (installed: boolean) => deliver(() => control.install(person.id, installed));
  const block = (blocked: boolean) => deliver(() => control.block(person.id, blocked));

  return (
    <section className={styles.view} aria-label={words.chat.title}>
      <TitleBar tabs={tabs}>
        {chat?.blocked === false && (
          <Button appearance="subtle" onClick={() => void block(true)}>
            {words.chat.block}
          </Button>
        )}
        {chat && <ChatMenu chat={chat} onInstall={install} />}
      </TitleBar>
      {chat?.messages.length === 0 && !busy ? (
        <EmptyChat installed={chat.installed} onSay={say} />
      ) : (
        <Conversation messages={chat?.messages ?? []} busy={busy} onPress={press} />
      )}
      <div className={styles.bottom}>
        {problem && <Notice text={problem} onDismiss={dismiss} />}
        {chat?.blocked ? <Blocked onUnblock={() => void block(false)} /> : <Composer draft={draft} onSay={say} />}
      </div>
    </section>
  );
}
