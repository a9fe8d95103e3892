import type { Events, TenantEvent } from "#sandbox/events.ts";
import type { Route } from "#sandbox/http.ts";

/** Keeps proxies from closing a quiet stream, and shows when the reader has gone. */
const HEARTBEAT_MS = 15_000;

/** What changes, as it changes. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function eventRoutes(events: Events): Route[] {
  function stream(): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    let stop = () => {};
    return new ReadableStream({
      start(controller) {
        const write = (text: string) => controller.enqueue(encoder.encode(text));
        write(": listening\n\n");
        const silence = events.listen((event: TenantEvent) => write(`data: ${JSON.stringify(event)}\n\n`));
        const heartbeat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS);
        stop = () => {
          clearInterval(heartbeat);
          silence();
        };
      },
      cancel: () => stop(),
    });
  }
  return [
    {
      method: "GET",
      path: "/control/events",
      handle: () => ({
        status: 200,
        headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
        body: stream(),
      }),
    },
  ];
}
