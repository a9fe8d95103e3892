import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { SearchResult } from "#sandbox/client/control/model.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import type { Place } from "./place.ts";
import { PostEditor } from "./post-editor.tsx";

interface Props {
  readonly place: Place;
  /** What shall go with the post: it opens the editor. */
  readonly given?: SearchResult | null;
  readonly threadId?: string;
  /** What is being written, such as `Reply to Anna`. */
  readonly label: string;
  readonly opener: {
    readonly text: string;
    readonly icon: ReactElement;
    readonly appearance: "primary" | "subtle";
  };
}

const useStyles = makeStyles({
  closed: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  heard: { color: tokens.colorNeutralForeground2 },
});

/** A button that turns into an editor, and back when the post is out or given up; the focus follows. */
export function Compose({ opener, ...post }: Props) {
  const { words } = useViewer();
  const styles = useStyles();
  const [state, setState] = useState<"untouched" | "open" | "closed">("untouched");
  const [given, setGiven] = useState(post.given);
  const [heardIn, setHeardIn] = useState<number | null>(null);

  function close(milliseconds: number | null): void {
    setHeardIn(milliseconds);
    setState("closed");
  }

  if (post.given !== given) {
    setGiven(post.given);
    setState("open");
  }

  if (state === "open") return <PostEditor {...post} onDone={close} />;
  return (
    <div className={styles.closed}>
      <Button
        autoFocus={state === "closed"}
        appearance={opener.appearance}
        icon={opener.icon}
        onClick={() => setState("open")}
      >
        {opener.text}
      </Button>
      {heardIn !== null && <Caption1 className={styles.heard}>{words.delivery.heard(heardIn)}</Caption1>}
    </div>
  );
}
