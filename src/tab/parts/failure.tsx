import { Button } from "@fluentui/react-components";
import type { Failed } from "#tab/shell/asking.ts";
import { useShellWords } from "#tab/shell/viewer.ts";
import type { enShell } from "#tab/words/en-shell.ts";
import { Notice } from "./notice.tsx";

const byCode: Readonly<Record<string, keyof typeof enShell.failure>> = {
  OFFLINE: "offline",
  LATE: "late",
  SIGNED_OUT: "signedOut",
};
const byStatus: Readonly<Record<number, keyof typeof enShell.failure>> = {
  400: "refused",
  401: "signedOut",
  403: "forbidden",
  404: "gone",
  409: "refused",
  413: "refused",
  429: "busy",
  502: "away",
  503: "away",
  504: "away",
};

interface FailureProps {
  readonly failed: Failed;
  /** What to do once more; without it there is nothing to try. */
  readonly onAgain?: () => void;
}

/** Why something did not work, with the code by which the administrator finds it, and a way on. */
export function Failure({ failed, onAgain }: FailureProps) {
  const words = useShellWords();
  const why = words.failure[byCode[failed.code] ?? byStatus[failed.status] ?? "broken"];
  return (
    <Notice intent="error" actions={onAgain && <Button onClick={onAgain}>{words.again}</Button>}>
      {String(why)} <span>({words.failure.code(failed.code)})</span>
    </Notice>
  );
}
