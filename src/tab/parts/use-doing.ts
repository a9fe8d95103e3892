import { useCallback, useState } from "react";
import type { ApiAnswer, ApiKey } from "#shared/api.ts";
import { ask } from "#tab/shell/ask.ts";
import type { Asked, SentWith } from "#tab/shell/asking.ts";

/** Something that somebody does, and what became of it. */
export interface Doing<Key extends ApiKey> {
  /** Null before anything was done, and while it is. */
  readonly asked: Asked<ApiAnswer<Key>> | null;
  readonly busy: boolean;
  /** Does it; twice at a time is once. */
  run(...sent: SentWith<Key>): Promise<Asked<ApiAnswer<Key>> | null>;
  /** Forgets what became of it. */
  clear(): void;
}

/** Asks the service when somebody says so, unlike `useAsked`. */
export function useDoing<Key extends ApiKey>(key: Key): Doing<Key> {
  const [asked, setAsked] = useState<Asked<ApiAnswer<Key>> | null>(null);
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async (...sent: SentWith<Key>) => {
      if (busy) return null;
      setBusy(true);
      setAsked(null);
      const outcome = await ask(key, ...sent);
      setAsked(outcome);
      setBusy(false);
      return outcome;
    },
    [key, busy],
  );
  return { asked, busy, run, clear: useCallback(() => setAsked(null), []) };
}
