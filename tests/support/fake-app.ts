import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const TEAMS_JS = "node_modules/@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js";

/** A page that says hello to whoever shows it and does nothing else; tests drive it by `microsoftTeams`. */
const page = (path: string) => `<!doctype html>
<html lang="en">
<title>${path}</title>
<script src="/teams.js"></script>
<script>
  const host = new URLSearchParams(location.search).get("host") || document.referrer;
  window.ready = microsoftTeams.app.initialize([new URL(host).origin]).then(() => {
    document.body.append("${path} is ready");
  });
</script>
<body></body>
</html>`;

/** Where an app's own pages come from, with teams-js as Microsoft ships it. */
export async function fakeApp() {
  const library = await readFile(TEAMS_JS);
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    if (pathname === "/teams.js") {
      response.setHeader("content-type", "text/javascript");
      response.end(library);
    } else {
      response.setHeader("content-type", "text/html");
      response.end(page(pathname));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
