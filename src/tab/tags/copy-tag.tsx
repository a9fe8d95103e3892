import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useTagWords } from "./words.ts";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, maxWidth: "300px", minWidth: 0 },
});

/** The tag as text, and a button that copies it; where that is not allowed, it is marked for copying by hand. */
export function CopyTag({ tag }: { readonly tag: string }) {
  const words = useTagWords().copy;
  const styles = useStyles();
  const id = useId();
  const [how, setHow] = useState<"done" | "byHand" | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(`#${tag}`);
      setHow("done");
    } catch {
      (document.getElementById(id) as HTMLInputElement | null)?.select();
      setHow("byHand");
    }
  }
  return (
    <div>
      <div className={styles.line}>
        <Input id={id} readOnly value={`#${tag}`} aria-label={words.label} className={styles.text} />
        <Button onClick={() => void copy()}>{words.button}</Button>
      </div>
      <div role="status">{how === "done" ? words.done(tag) : how === "byHand" ? words.byHand : ""}</div>
    </div>
  );
}
