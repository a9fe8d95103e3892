import { Button } from "@fluentui/react-components";
import { openChat } from "#tab/shell/teams.ts";
import { useViewer } from "#tab/shell/viewer.ts";

interface ChatButtonProps {
  readonly children: string;
  /** What stands in the box there already. */
  readonly says?: string;
}

/** Goes to the chat with the bot, where some things are better said than pressed. */
export function ChatButton({ children, says }: ChatButtonProps) {
  const { settings } = useViewer();
  return (
    <Button size="small" onClick={() => void openChat(settings.clientId, says).catch(() => {})}>
      {children}
    </Button>
  );
}
