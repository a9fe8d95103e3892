import { useEffect, useState } from "react";
import { onChange } from "./changes.ts";
import { read } from "./control.ts";
import type { Change } from "./model.ts";

interface Resource<T> {
  /** Null until it was read for the first time. */
  readonly value: T | null;
  /** The last try to read it failed; an older value stays. */
  readonly failed: boolean;
}

const nothing = { value: null, failed: false };

/**
 * A resource of the control interface that stays as the tenant has it.
 *
 * Changes that come while it is being read cause one more read, however many they are.
 *
 * @param path - null reads nothing
 * @param type - the changes that concern it; with an `id`, only those of that id
 */
export function useResource<T>(path: string | null, type: Change["type"], id?: string): Resource<T> {
  const [state, setState] = useState<Resource<T> & { readonly path: string | null }>({ ...nothing, path });

  useEffect(() => {
    if (path === null) return;
    let reading = false;
    let stale = false;
    let left = false;
    async function refresh(): Promise<void> {
      stale = true;
      if (reading) return;
      reading = true;
      while (stale && !left) {
        stale = false;
        try {
          const value = await read<T>(path ?? "");
          if (!left) setState({ path, value, failed: false });
        } catch {
          if (!left) setState((last) => ({ path, value: last.path === path ? last.value : null, failed: true }));
        }
      }
      reading = false;
    }
    void refresh();
    const forget = onChange((change) => {
      const concerned = change.type === type && (id === undefined || change.id === undefined || change.id === id);
      if (concerned || change.type === "reset") void refresh();
    });
    return () => {
      left = true;
      forget();
    };
  }, [path, type, id]);

  return state.path === path ? state : nothing;
}
