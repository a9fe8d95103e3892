import { Button } from "@fluentui/react-components";
import { Confirm } from "#tab/parts/confirm.tsx";

interface EndButtonProps {
  /** The verb: "Cancel", "Drop". */
  readonly action: string;
  /** What it is about, for who hears the button without seeing what stands beside it. */
  readonly of: string;
  readonly sure: string;
  /** What happens then. */
  readonly text: string;
  readonly disabled: boolean;
  readonly onConfirm: () => void;
}

/** Ends something, after asking whether it is meant. */
export function EndButton({ action, of, sure, text, disabled, onConfirm }: EndButtonProps) {
  const trigger = (
    <Button size="small" disabledFocusable={disabled} aria-label={`${action}: ${of}`}>
      {action}
    </Button>
  );
  return (
    <Confirm trigger={trigger} title={sure} action={action} onConfirm={onConfirm}>
      {text}
    </Confirm>
  );
}
