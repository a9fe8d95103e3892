import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { CloseIcon } from "./icons.tsx";

interface Props {
  readonly text: string;
  readonly onDismiss: () => void;
}

/** Something did not arrive; it stays until it is dismissed or something else does. */
export function Notice({ text, onDismiss }: Props) {
  const { words } = useViewer();
  return (
    <MessageBar intent="warning" politeness="assertive" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<CloseIcon />}
            aria-label={words.delivery.dismiss}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
