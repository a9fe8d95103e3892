import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ApiAnswer } from "#shared/api.ts";
import { Notice } from "#tab/parts/notice.tsx";
import { useViewer, useWords } from "#tab/shell/viewer.ts";
import { deMineData } from "#tab/words/de-mine-data.ts";
import { enMineData } from "#tab/words/en-mine-data.ts";

type Data = ApiAnswer<"GET /api/mine/data">;

const FILE = "vorbild.json";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { fontFamily: tokens.fontFamilyMonospace },
});

/** Where frames may not use the clipboard, the older way may still be open. */
function copyTheOldWay(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", fill);
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", fill); // else it would fill what somebody copies next
  return isCopied;
}

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  Object.assign(document.createElement("a"), { href: url, download: FILE }).click();
  URL.revokeObjectURL(url);
}

/** All of it as one file, or as text where an app on a phone keeps no files. */
export function TakeAlong({ data: { isHeard, kinds } }: { readonly data: Data }) {
  const words = useWords({ en: enMineData, de: deMineData }).stored;
  const { me, now } = useViewer();
  const styles = useStyles();
  const [copied, setCopied] = useState<boolean | null>(null);
  const [at] = useState(() => now().toISOString());
  const text = JSON.stringify({ name: me.name, at, isHeard, kinds }, null, 2);

  async function copy() {
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => copyTheOldWay(text),
    );
    setCopied(isCopied);
  }
  return (
    <>
      <div className={styles.buttons}>
        <Button onClick={() => save(text)}>{words.download}</Button>
        <Button onClick={() => void copy()}>{words.copy}</Button>
      </div>
      {copied === true && <Notice intent="success">{words.copied}</Notice>}
      {copied === false && <Notice intent="warning">{words.notCopied}</Notice>}
      {copied === false && (
        <Field label={words.text}>
          <Textarea readOnly rows={12} value={text} textarea={{ className: styles.text }} />
        </Field>
      )}
    </>
  );
}
