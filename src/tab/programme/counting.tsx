import { useEffect } from "react";
import { Notice } from "#tab/parts/notice.tsx";
import { useProgrammeWords } from "./use-programme-words.ts";

const AGAIN_AFTER_MS = 10_000;

/** Says that weeks are being counted, and asks again until they are. */
export function Counting({ again }: { readonly again: () => void }) {
  const words = useProgrammeWords();
  useEffect(() => {
    const timer = setInterval(again, AGAIN_AFTER_MS);
    return () => clearInterval(timer);
  }, [again]);
  return <Notice intent="info">{words.counting}</Notice>;
}
