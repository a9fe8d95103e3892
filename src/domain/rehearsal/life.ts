/** A process that has ended does nothing any more. */
export class Crashed extends Error {
  override readonly name = "Crashed";
}

/** Of a process: nothing it means to do is done after its end. */
export interface Life {
  isAlive(): boolean;
  /** Null while it lives. */
  endedAt(): Temporal.Instant | null;
  end(at: Temporal.Instant): void;
}

export function newLife(): Life {
  let ended: Temporal.Instant | null = null;
  return {
    isAlive: () => ended === null,
    endedAt: () => ended,
    end(at) {
      ended ??= at;
    },
  };
}

type Method = (...values: unknown[]) => unknown;

/** The same port for a process that may end: from then on every call fails, and nobody learns what one did before. */
export function mortal<Port extends object>(port: Port, life: Life): Port {
  const check = <Value>(value: Value): Value => {
    if (!life.isAlive()) throw new Crashed();
    return value;
  };
  const guarded = Object.entries(port).map(([name, method]) => {
    if (typeof method !== "function") return [name, method];
    const guard: Method = (...values) => {
      check(null);
      const result: unknown = (method as Method).apply(port, values);
      return result instanceof Promise ? result.then(check) : result;
    };
    return [name, guard];
  });
  return Object.fromEntries(guarded) as Port;
}
