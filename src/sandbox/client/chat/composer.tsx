import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { SendIcon } from "#sandbox/client/parts/icons.tsx";
import { submitsOnEnter } from "#sandbox/client/parts/submits-on-enter.ts";
import { visuallyHidden } from "#sandbox/client/shell/looks.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  text: { flex: 1, "& textarea": { minHeight: "32px", maxHeight: "160px" } },
  hint: visuallyHidden,
});

interface Props {
  /** What is in the box at first. */
  readonly draft: string;
  readonly onSay: (text: string) => Promise<boolean>;
}

/** Where a message to the bot is written; what could not be handed to the tenant comes back into it. */
export function Composer({ draft, onSay }: Props) {
  const { words } = useViewer();
  const styles = useStyles();
  const hint = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(draft);

  async function send(): Promise<void> {
    const said = text.trim();
    if (said === "") return;
    setText("");
    box.current?.focus();
    const taken = await onSay(said);
    if (!taken) setText((since) => (since === "" ? said : since));
  }

  return (
    <div className={styles.row}>
      <Textarea
        className={styles.text}
        textarea={{ ref: box }}
        rows={text.includes("\n") ? 3 : 1}
        resize="none"
        aria-label={words.chat.write}
        aria-describedby={hint}
        placeholder={words.chat.write}
        value={text}
        onChange={(_event, data) => setText(data.value)}
        onKeyDown={submitsOnEnter(() => void send())}
      />
      <span id={hint} className={styles.hint}>
        {words.chat.hint}
      </span>
      <Button
        appearance="primary"
        icon={<SendIcon />}
        aria-label={words.chat.send}
        disabledFocusable={text.trim() === ""}
        onClick={() => void send()}
      />
    </div>
  );
}
