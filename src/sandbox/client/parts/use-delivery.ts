import { useState } from "react";
import { Refused } from "#sandbox/client/control/control.ts";
import type { Delivery } from "#sandbox/client/control/model.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import type { Words } from "#sandbox/client/words/words.ts";

interface Answer {
  readonly delivery?: Delivery;
}

function problemOf(delivery: Delivery | undefined, words: Words): string | null {
  if (!delivery) return null;
  if (delivery.status === 0) return words.delivery.unreached;
  return delivery.status >= 400 ? words.delivery.refused(delivery.status) : null;
}

/** Hands things to the service through the tenant, one at a time, and says kindly when one did not arrive. */
export function useDelivery() {
  const { words } = useViewer();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  /** @returns what the tenant answered; null if the tenant itself did not take it */
  async function deliver<T extends Answer>(call: () => Promise<T | null>): Promise<T | null> {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await call();
      setProblem(problemOf(answer?.delivery, words));
      return answer;
    } catch (cause) {
      setProblem(cause instanceof Refused ? cause.message : words.delivery.tenant);
      return null;
    } finally {
      setBusy(false);
    }
  }

  return { busy, problem, deliver, dismiss: () => setProblem(null) };
}
