import type { Plugin } from "vite";

/** Where teams-js fetches a newer list of Microsoft's hosts, as soon as it is loaded. */
const FETCH = /fetch\(\w+,\{signal:\w+\.signal\}\)/;

/**
 * Keeps teams-js from asking Microsoft's CDN which hosts there are.
 *
 * It has no option for that. Without an answer it uses the list that it brings along; so it does at once when the
 * question fails before it leaves the browser. A teams-js that asks in another way must fail the build, not slip through.
 */
export function withoutCdn(): Plugin {
  let found = false;
  return {
    name: "teams-js-without-cdn",
    transform(code, id) {
      if (!id.endsWith("/internal/validOrigins.js")) return null;
      found = FETCH.test(code);
      return { code: code.replace(FETCH, 'Promise.reject(new Error("not asked"))'), map: null };
    },
    buildEnd(error) {
      if (!error && !found) this.error("teams-js asks its CDN in another way than this plugin knows");
    },
  };
}
