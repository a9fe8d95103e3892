import type { Transaction } from "#shared/transaction.ts";
import type { Session } from "./engine.ts";

/** Rejects after `seconds`; `stop` must be called in the end. */
function deadline(seconds: number): { readonly passed: Promise<never>; stop(): void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`the transaction took longer than ${seconds} seconds and was rolled back`)),
    seconds * 1000,
  );
  return { passed: promise, stop: () => clearTimeout(timer) };
}

/** Rolls back; false if even that was not possible. */
function undo(session: Session): Promise<boolean> {
  return session.query("rollback").then(
    () => true,
    () => false,
  );
}

/**
 * Runs `work` between begin and commit, and rolls back when it throws, when one of its statements failed (even if it
 * caught that: PostgreSQL would roll back silently), or when it takes longer than `seconds`.
 */
export async function inTransaction<T>(
  session: Session,
  seconds: number,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  let open = true;
  let failure: { readonly error: unknown } | null = null;
  const tx: Transaction = {
    async executeSql(text, values = []) {
      if (!open) throw new Error("the transaction is over");
      try {
        return await session.query(text, values);
      } catch (error) {
        failure ??= { error };
        throw error;
      }
    },
  };
  const failed = () => failure;
  const limit = deadline(seconds);
  let broken = false;
  try {
    await session.query("begin");
    const result = await Promise.race([work(tx), limit.passed]);
    open = false;
    const earlier = failed();
    if (earlier) throw earlier.error;
    await session.query("commit");
    return result;
  } catch (error) {
    open = false;
    broken = !(await undo(session));
    throw error;
  } finally {
    limit.stop();
    session.release(broken);
  }
}
