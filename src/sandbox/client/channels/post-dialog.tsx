import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { control } from "#sandbox/client/control/control.ts";
import type { DialogAnswer, DialogShown, SearchResult } from "#sandbox/client/control/model.ts";
import { CardView } from "#sandbox/client/parts/card-view.tsx";
import { Notice } from "#sandbox/client/parts/notice.tsx";
import { useDelivery } from "#sandbox/client/parts/use-delivery.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

const useStyles = makeStyles({
  // As wide as Teams draws a medium dialog.
  surface: { width: "min(600px, 96vw)" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** It takes the focus over from the card that was here, with the button that was pressed. */
function Sentence({ text }: { readonly text: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} role="status" tabIndex={-1}>
      {text}
    </div>
  );
}

interface Props {
  readonly channelId: string;
  readonly messageId: string;
  /** What goes into a reply to the post. */
  readonly onInsert: (result: SearchResult) => void;
  readonly onClose: () => void;
}

/** What the app shows about a post: a card, or one sentence. It closes when the app has nothing more to show. */
export function PostDialog({ channelId, messageId, onInsert, onClose }: Props) {
  const { person, words } = useViewer();
  const styles = useStyles();
  const [shown, setShown] = useState<DialogShown | null>(null);
  const { busy, problem, deliver, dismiss } = useDelivery();
  const post = { personId: person.id, channelId, messageId };

  async function take(ask: () => Promise<DialogAnswer>): Promise<void> {
    const answer = await deliver(ask);
    if (answer?.delivery.status !== 200) return;
    if (answer.dialog) return setShown(answer.dialog);
    onClose();
    if (answer.inserted) onInsert(answer.inserted);
  }

  const open = useEffectEvent(() => void take(() => control.openDialog(post)));
  useEffect(() => open(), []);

  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{shown?.title || words.product}</DialogTitle>
          <DialogContent className={styles.content}>
            {problem && <Notice text={problem} onDismiss={dismiss} />}
            {busy && !shown && <Spinner size="tiny" label={words.loading} />}
            {shown?.text && <Sentence text={shown.text} />}
            {shown?.card && (
              <CardView
                card={shown.card}
                busy={busy}
                onSubmit={(data) => void take(() => control.submitDialog(post, data))}
              />
            )}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{words.close}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
