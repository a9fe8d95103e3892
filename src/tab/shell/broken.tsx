import { Button } from "@fluentui/react-components";
import { Notice } from "#tab/parts/notice.tsx";
import { useShellWords } from "./viewer.ts";

/** Stands where something broke, with the one thing that helps. */
export function Broken() {
  const words = useShellWords();
  const reload = <Button onClick={() => window.location.reload()}>{words.reload}</Button>;
  return (
    <Notice intent="error" actions={reload}>
      {words.failure.view}
    </Notice>
  );
}
