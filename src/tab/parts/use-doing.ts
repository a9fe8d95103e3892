import { useRef, useState } from "react";
import type { Asked } from "#tab/shell/asking.ts";

/** Something that somebody does, and what became of it. */
export interface Doing<Answer> {
  /** Null before anything was done, and while it is. */
  readonly asked: Asked<Answer> | null;
  readonly busy: boolean;
  /** Does it, and goes on with the answer if there is one; twice at a time is once. */
  run<Given extends Answer>(work: () => Promise<Asked<Given>>, done?: (answer: Given) => void): void;
  /** Does the same once more. */
  again(): void;
  /** Forgets what became of it. */
  clear(): void;
}

/** Asks the service when somebody says so, unlike `useAsked`. */
export function useDoing<Answer>(): Doing<Answer> {
  const [asked, setAsked] = useState<Asked<Answer> | null>(null);
  const [busy, setBusy] = useState(false);
  const isBusy = useRef(false);
  const last = useRef(() => {});

  function set(now: boolean): void {
    isBusy.current = now;
    setBusy(now);
  }
  function run<Given extends Answer>(work: () => Promise<Asked<Given>>, done?: (answer: Given) => void): void {
    if (isBusy.current) return;
    last.current = () => run(work, done);
    set(true);
    setAsked(null);
    void work().then((outcome) => {
      set(false);
      setAsked(outcome);
      if (outcome.kind === "answer") done?.(outcome.answer);
    });
  }
  return { asked, busy, run, again: () => last.current(), clear: () => setAsked(null) };
}
