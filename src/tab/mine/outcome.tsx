import { useEffect, useRef } from "react";
import { Failure } from "#tab/parts/failure.tsx";
import { Notice } from "#tab/parts/notice.tsx";
import type { Doing } from "./use-doing.ts";

/** How it went. It takes the focus: the button that was pressed may be gone with what it stood beside. */
export function Outcome({ doing: { failed, said } }: { readonly doing: Pick<Doing, "failed" | "said"> }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failed || said) box.current?.focus();
  }, [failed, said]);
  if (!failed && said === null) return null;
  return (
    <div ref={box} tabIndex={-1}>
      {failed ? <Failure failed={failed} /> : <Notice intent="success">{said}</Notice>}
    </div>
  );
}
