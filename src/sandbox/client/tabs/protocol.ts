/** One call of teams-js, as it crosses from the app's page to the client. */
interface Call {
  readonly id: number;
  /** Newer versions name their calls by this as well. */
  readonly uuidAsString: string | undefined;
  readonly func: string;
  readonly args: readonly unknown[];
}

/** What a call is answered with; null where teams-js expects no answer. */
export type Answer = readonly unknown[] | null;

/** Answers by the name of the call, as teams-js sends it. */
export type Calls = Readonly<Record<string, (...args: readonly unknown[]) => Answer | Promise<Answer>>>;

/** A page of the app in a frame or a popup. */
interface Guest {
  window(): Window | null;
  /** Whether a page from there may speak; others are not even answered. */
  trusts(origin: string): boolean;
  calls(): Calls;
}

export interface Line {
  /** Tells the page of something, once it has spoken. */
  send(func: string, ...args: readonly unknown[]): void;
  hangUp(): void;
}

/** `ErrorCode` of teams-js: `NOT_SUPPORTED_ON_PLATFORM` and `INTERNAL_ERROR`. */
const NOT_SUPPORTED = 100;
const FAILED = 500;

function callIn(data: unknown): Call | null {
  if (typeof data !== "object" || data === null) return null;
  const { id, uuidAsString, func, args } = data as Readonly<Record<string, unknown>>;
  if (typeof id !== "number" || typeof func !== "string") return null;
  const uuid = typeof uuidAsString === "string" ? uuidAsString : undefined;
  return { id, uuidAsString: uuid, func, args: Array.isArray(args) ? args : [] };
}

/**
 * Speaks with a page of the app until the line is hung up.
 *
 * Source: https://github.com/OfficeDev/microsoft-teams-library-js (packages/teams-js/src/internal/communication.ts)
 */
export function answerCalls(guest: Guest): Line {
  let spokenFrom = "";

  async function answer({ func, args }: Call): Promise<Answer> {
    const call = guest.calls()[func];
    if (!call) return [{ errorCode: NOT_SUPPORTED, message: `${func} is not supported here.` }];
    try {
      return await call(...args);
    } catch {
      return [{ errorCode: FAILED, message: `${func} could not be done with this.` }];
    }
  }
  async function onMessage({ source, origin, data }: MessageEvent): Promise<void> {
    const page = guest.window();
    if (page === null || source !== page || !guest.trusts(origin)) return;
    const call = callIn(data);
    if (!call) return;
    spokenFrom = origin;
    const args = await answer(call);
    if (args) page.postMessage({ id: call.id, uuidAsString: call.uuidAsString, args }, origin);
  }

  const listener = (event: MessageEvent) => void onMessage(event);
  window.addEventListener("message", listener);
  return {
    send(func, ...args) {
      if (spokenFrom) guest.window()?.postMessage({ func, args }, spokenFrom);
    },
    hangUp: () => window.removeEventListener("message", listener),
  };
}
