import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { failure, type Reply, type Request, type Route } from "./http.ts";

const FOLDER = fileURLToPath(new URL("../../dist/client", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Paths that are no pages, so that a mistyped call is told so. */
const INTERFACES = /^\/(control|connector|graph|engage|botframework)(\/|$)/i;

const UNBUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Local tenant</title>
<h1>The local tenant is running</h1>
<p>Its web client is not built yet. Run <code>npm run client</code>, then reload this page.</p>
<p>Everything works without it through <a href="/control/people">the HTTP interface</a>;
docs/reference/local-tenant.md describes it.</p>
</html>
`;

async function file(folder: string, path: string): Promise<Reply | null> {
  const type = TYPES[extname(path)];
  if (!type) return null;
  try {
    // The built files carry a hash in their name; the page that names them does not.
    const caching = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    const headers = { "content-type": type, "cache-control": caching, "x-content-type-options": "nosniff" };
    return { status: 200, headers, body: await readFile(join(folder, path)) };
  } catch {
    return null;
  }
}

/** The web client's files; a path without a file is one of its pages. */
export function webClientRoutes(folder = FOLDER): Route[] {
  async function handle({ path }: Request): Promise<Reply> {
    if (INTERFACES.test(path)) return failure(path, 404, "ResourceNotFound", `There is nothing at GET ${path}.`);
    const asked = normalize(`/${decodeURIComponent(path)}`);
    const found = await file(folder, asked);
    if (found) return found;
    if (extname(asked)) return failure(path, 404, "ResourceNotFound", `There is no file ${asked}.`);
    const page = await file(folder, "/index.html");
    return page ?? { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: Buffer.from(UNBUILT) };
  }
  return [
    { method: "GET", path: "/", handle },
    { method: "GET", path: "/*", handle },
  ];
}

/** Says what is missing, for every other method. */
export function unknownRoutes(): Route[] {
  return (["POST", "PUT", "PATCH", "DELETE"] as const).map((method) => ({
    method,
    path: "/*",
    handle: ({ path }) => failure(path, 404, "ResourceNotFound", `There is nothing at ${method} ${path}.`),
  }));
}
