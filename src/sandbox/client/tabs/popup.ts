import type { App } from "#sandbox/client/control/model.ts";
import { isAppsOwn, reached } from "./page.ts";
import { type Answer, answerCalls, type Calls } from "./protocol.ts";

/** How often it is seen whether the person has closed the window: browsers do not tell. */
const LOOK_MS = 250;

/** Sizes that Teams takes where the app wants none. */
const WIDTH = 600;
const HEIGHT = 600;

function size(wanted: unknown, usual: number): number {
  return typeof wanted === "number" && wanted > 0 ? Math.round(wanted) : usual;
}

/** `authentication.authenticate`: a page of the app in a window of its own, until it or the person ends it. */
export function openPopup(app: App, calls: Calls, [address, width, height]: readonly unknown[]): Promise<Answer> {
  if (typeof address !== "string" || !isAppsOwn(app, address)) {
    return Promise.resolve([false, "The address is not among the app's valid domains."]);
  }
  const features = `popup,width=${size(width, WIDTH)},height=${size(height, HEIGHT)}`;
  const popup = window.open(reached(app, address), "_blank", features);
  if (!popup) return Promise.resolve([false, "FailedToOpenWindow"]);

  return new Promise((resolve) => {
    function end(answer: Answer): null {
      clearInterval(looking);
      line.hangUp();
      resolve(answer);
      return null;
    }
    const line = answerCalls({
      window: () => popup,
      trusts: (origin) => isAppsOwn(app, origin),
      calls: () => ({
        ...calls,
        "authentication.authenticate.success": (result) => end([true, result]),
        "authentication.authenticate.failure": (reason) => end([false, reason]),
      }),
    });
    const looking = setInterval(() => popup.closed && end([false, "CancelledByUser"]), LOOK_MS);
  });
}
