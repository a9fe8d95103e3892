import { Button } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { PostEditor } from "./post-editor.tsx";

interface Props {
  readonly channelId: string;
  readonly threadId?: string;
  /** What is being written, such as `Reply to Anna`. */
  readonly label: string;
  readonly opener: {
    readonly text: string;
    readonly icon: ReactElement;
    readonly appearance: "primary" | "subtle";
  };
}

/** A button that turns into an editor, and back when the post is out or given up; the focus follows. */
export function Compose({ opener, ...post }: Props) {
  const [state, setState] = useState<"untouched" | "open" | "closed">("untouched");
  if (state === "open") return <PostEditor {...post} onDone={() => setState("closed")} />;
  return (
    <Button
      autoFocus={state === "closed"}
      appearance={opener.appearance}
      icon={opener.icon}
      onClick={() => setState("open")}
    >
      {opener.text}
    </Button>
  );
}
