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
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { Refused } from "#sandbox/client/control/control.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

const useStyles = makeStyles({
  short: { minWidth: "auto" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

interface Props {
  readonly title: string;
  readonly submit: string;
  /** What to say when the tenant refuses what was filled in. */
  readonly refused: string;
  readonly onSubmit: () => Promise<unknown>;
  readonly children: ReactNode;
}

/** A button that opens some fields, which close again when the tenant has taken them. */
export function FormDialog(props: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={(_event, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button className={styles.short}>{props.title}</Button>
      </DialogTrigger>
      <DialogSurface>{open && <Fields {...props} onDone={() => setOpen(false)} />}</DialogSurface>
    </Dialog>
  );
}

/** The fields alone, in a dialog that something else opens. */
export function Fields({
  title,
  submit,
  refused,
  onSubmit,
  onDone,
  children,
}: Props & { readonly onDone: () => void }) {
  const { words } = useViewer();
  const styles = useStyles();
  const [problem, setProblem] = useState<string | null>(null);

  async function save(): Promise<void> {
    try {
      await onSubmit();
      onDone();
    } catch (cause) {
      setProblem(cause instanceof Refused ? refused : words.delivery.tenant);
    }
  }

  function onFormSubmit(event: SubmitEvent): void {
    event.preventDefault();
    void save();
  }

  return (
    <form onSubmit={onFormSubmit}>
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={styles.content}>
          {children}
          {problem && <div role="alert">{problem}</div>}
        </DialogContent>
        <DialogActions>
          <DialogTrigger disableButtonEnhancement>
            <Button>{words.close}</Button>
          </DialogTrigger>
          <Button type="submit" appearance="primary">
            {submit}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
