/** What Teams tells the tab about itself, in the words of its protocol. */
export interface HostContext {
  readonly theme: "default" | "dark" | "contrast";
  readonly locale: string;
  readonly entityId: string;
  readonly subEntityId?: string;
  readonly channelId?: string;
  readonly loginHint?: string;
}

/** As much of a current Teams as the tab uses. */
const RUNTIME = JSON.stringify({ apiVersion: 4, supports: { pages: { config: {} } } });

/**
 * A page that shows the tab as Teams does: in a frame that it talks to by messages, each answered with its id.
 *
 * `told` keeps what the frame said, `answers` may be replaced by a test. A popup of the tab is talked to likewise.
 */
export function hostPage(src: string, context: HostContext): string {
  return `<!doctype html><title>Host</title>
<style>html,body,iframe{height:100%;width:100%;margin:0;border:0;display:block}</style>
<iframe src="${src}" title="Vorbild"></iframe>
<script>
  const frame = document.querySelector("iframe");
  const isPopup = (source) => source !== frame.contentWindow;
  let ended;
  window.told = [];
  window.answers = {
    "initialize": (source) => [isPopup(source) ? "authentication" : ${JSON.stringify(frameContextOf(src))}, "web", ${JSON.stringify(RUNTIME)}, "2.58.0"],
    "getContext": () => [${JSON.stringify({ hostClientType: "web", ...context })}],
    "authentication.getAuthToken": () => [true, "token"],
    "authentication.authenticate": (_source, url) => new Promise((resolve) => {
      ended = resolve;
      window.open(url, "consent", "popup");
    }),
    "authentication.authenticate.success": (popup, result) => end(popup, [true, result]),
    "authentication.authenticate.failure": (popup, reason) => end(popup, [false, reason]),
    "executeDeepLink": () => [true],
    "settings.setSettings": () => [true],
  };
  // As Teams does: a popup that stayed would be the next one, too, wherever it is by then.
  function end(popup, answer) {
    popup.close();
    ended(answer);
  }
  window.send = (func, ...args) => frame.contentWindow.postMessage({ func, args }, "*");
  addEventListener("message", async ({ data, source, origin }) => {
    told.push([data.func, ...data.args]);
    const args = await answers[data.func]?.(source, ...data.args);
    if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
  });
</script>`;
}

function frameContextOf(src: string): string {
  return src.startsWith("/tab/config") ? "settings" : "content";
}
