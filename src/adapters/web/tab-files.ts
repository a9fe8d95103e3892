import type { Request, Response, Server } from "restify";
import type { TabSettings } from "#shared/api.ts";
import { type BuiltFile, builtFiles } from "./built-files.ts";
import { tabHeaders } from "./tab-policy.ts";

export interface TabFiles {
  /** Where the tab was built. */
  readonly folder: string;
  readonly settings: TabSettings;
}

const NO_CACHE = { "cache-control": "no-cache" };
const FOR_EVER = { "cache-control": "public, max-age=31536000, immutable" };

const UNBUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Vorbild</title>
<h1>The tab is not built</h1>
<p>Run <code>npm run tab</code>, then start the service again. <code>npm start</code> does both.</p>
</html>
`;

/** Serves the tab under `/tab/`. A path without an ending is one of its pages. */
export async function serveTab(server: Server, { folder, settings }: TabFiles): Promise<void> {
  const files = await builtFiles(folder);
  const page = files.get("index.html");
  const common = tabHeaders(settings.hosts);

  async function send(request: Request, response: Response, file: BuiltFile): Promise<void> {
    const { encoding, body } = await file.encoded(String(request.headers["accept-encoding"] ?? ""));
    response.sendRaw(200, body, {
      ...common,
      ...(file.isHashed ? FOR_EVER : NO_CACHE),
      ...(encoding !== null && { "content-encoding": encoding }),
      ...{ "content-type": file.type, vary: "accept-encoding" },
    });
  }

  server.get("/tab", async (_request: Request, response: Response) => {
    response.sendRaw(302, "", { location: "/tab/" });
  });
  server.get("/tab/settings.json", async (_request: Request, response: Response) => {
    response.send(200, settings, { ...common, ...NO_CACHE });
  });
  server.get("/tab/*", async (request: Request, response: Response) => {
    const path = request.path().slice("/tab/".length);
    const file = files.get(path) ?? (path.includes(".") ? undefined : page);
    if (file) await send(request, response, file);
    else if (page) response.send(404, { error: "NOT_FOUND" }, common);
    else response.sendRaw(503, UNBUILT, { ...common, ...NO_CACHE, "content-type": "text/html; charset=utf-8" });
  });
}
