import { useEffect } from "react";
import { Notice } from "#tab/parts/notice.tsx";
import type { Asking } from "#tab/shell/use-asked.ts";
import { useProgrammeWords } from "./use-programme-words.ts";

const AGAIN_AFTER_MS = 10_000;

/** Says that weeks are being counted, and asks again until they are. */
export function Counting({ asking: { again, busy } }: { readonly asking: Pick<Asking<unknown>, "again" | "busy"> }) {
  const words = useProgrammeWords();
  useEffect(() => {
    if (busy) return;
    const timer = setTimeout(again, AGAIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [again, busy]);
  return <Notice intent="info">{words.counting}</Notice>;
}
