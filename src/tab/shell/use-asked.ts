import { useCallback, useEffect, useRef, useState } from "react";
import type { ApiAnswer, ApiKey } from "#shared/api.ts";
import { send } from "./ask.ts";
import type { Anything, Asked, SentWith } from "./asking.ts";

/** A question to the service, as far as it is answered. */
export interface Asking<Answer> {
  /** Null until there is one. While it is asked again, or for another query, the former answer stays. */
  readonly asked: Asked<Answer> | null;
  readonly busy: boolean;
  again(): void;
}

/** Asks when it is first shown, and whenever what is sent changes; `again` asks once more. */
export function useAsked<Key extends ApiKey>(key: Key, ...[sent]: SentWith<Key>): Asking<ApiAnswer<Key>> {
  const { params, query, body }: Anything = sent ?? {};
  const request = JSON.stringify({ params, query, body });
  const thing = JSON.stringify([key, params]);
  const [known, setKnown] = useState<{ readonly of: string; readonly asked: Asked<ApiAnswer<Key>> } | null>(null);
  const [busy, setBusy] = useState(true);
  const last = useRef<AbortController>(null);

  const load = useCallback(() => {
    last.current?.abort();
    const mine = new AbortController();
    last.current = mine;
    setBusy(true);
    void send<ApiAnswer<Key>>(key, JSON.parse(request) as Anything, mine.signal).then((asked) => {
      if (mine.signal.aborted) return;
      setKnown({ of: thing, asked });
      setBusy(false);
    });
  }, [key, request, thing]);
  useEffect(() => {
    load();
    return () => last.current?.abort();
  }, [load]);

  return { asked: known?.of === thing ? known.asked : null, busy, again: load };
}
