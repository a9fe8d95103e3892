import { useEffect, useRef } from "react";
import { Notice } from "#tab/parts/notice.tsx";
import { Trouble } from "#tab/parts/trouble.tsx";
import type { Telling } from "./use-telling.ts";

/** How it went. It takes the focus: the button that was pressed may be gone with what it stood beside. */
export function Outcome({
  doing: { again, asked, said, went },
}: {
  readonly doing: Pick<Telling, "again" | "asked" | "said" | "went">;
}) {
  const box = useRef<HTMLDivElement>(null);
  const isTrouble = asked !== null && asked.kind !== "answer";
  const isShown = isTrouble || said !== null;
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown]);
  if (!isShown) return null;
  return (
    <div ref={box} tabIndex={-1}>
      {isTrouble ? <Trouble asked={asked} onAgain={again} /> : <Notice intent={went}>{said}</Notice>}
    </div>
  );
}
