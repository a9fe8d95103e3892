import type { Plugin } from "vite";

interface Edit {
  /** The end of the file's path in teams-js. */
  readonly file: string;
  readonly from: RegExp;
  readonly to: string;
}

/** What teams-js has no option for. */
const edits: readonly Edit[] = [
  {
    // It asks Microsoft's CDN which hosts there are as soon as it is loaded. Without an answer it uses the list that it
    // brings along; so it does at once when the question fails before it leaves the browser.
    file: "/internal/validOrigins.js",
    from: /fetch\(\w+,\{signal:\w+\.signal\}\)/,
    to: 'Promise.reject(new Error("not asked"))',
  },
  {
    // It opens no popup without https. A page from this machine is as safe, and a browser says so itself: in a local
    // tenant everything comes from here.
    file: "/internal/utils.js",
    from: /return"https:"===(\w+)\.protocol/,
    to: 'return"https:"===$1.protocol||window.isSecureContext&&$1.origin===location.origin',
  },
];

/** Builds teams-js with a few edits. A version in which one of them finds nothing fails the build, instead of slipping through. */
export function editTeamsJs(): Plugin {
  const open = new Set(edits);
  return {
    name: "edit-teams-js",
    transform(code, id) {
      const edit = edits.find(({ file }) => id.includes("teams-js") && id.endsWith(file));
      if (!edit?.from.test(code)) return null;
      open.delete(edit);
      return { code: code.replace(edit.from, edit.to), map: null };
    },
    buildEnd(error) {
      const [missed] = open;
      if (!error && missed) this.error(`teams-js${missed.file} is not what src/tab/teams-js-edits.ts knows`);
    },
  };
}
