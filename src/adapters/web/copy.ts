import { createHash } from "node:crypto";

const style = `
  body { font: 18px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 1rem auto; padding: 0 1rem; color: #242424; background: #fff; }
  label { display: block; font-weight: 600; margin-bottom: .5rem; }
  textarea { width: 100%; min-height: 12rem; box-sizing: border-box; font: inherit; padding: .75rem; color: inherit;
    background: inherit; border: 2px solid #616161; border-radius: 8px; }
  button { width: 100%; min-height: 3.5rem; margin-top: 1rem; font: inherit; font-weight: 600; color: #fff; background: #3b5bdb;
    border: 0; border-radius: 8px; }
  :focus-visible { outline: 3px solid #f59f00; outline-offset: 2px; }
  output { display: block; min-height: 3rem; margin-top: 1rem; }
  @media (prefers-color-scheme: dark) { body { color: #f5f5f5; background: #1f1f1f; } textarea { border-color: #adadad; } }
`;

/** Without a clipboard that scripts may write to, as in some embedded browsers, the text is selected instead. */
const script = `
  const words = {
    en: { title: "Copy your text", label: "Your text", button: "Copy", copied: "Copied. Go back and paste it.",
      selected: "Your text is selected. Copy it now.", empty: "There is no text in this link." },
    de: { title: "Text kopieren", label: "Der Text", button: "Kopieren", copied: "Kopiert. Jetzt zurück und einfügen.",
      selected: "Der Text ist markiert. Jetzt kopieren.", empty: "In diesem Link ist kein Text." },
  };
  const [text, button, status] = ["textarea", "button", "output"].map((name) => document.querySelector(name));
  function show() {
    const given = new URLSearchParams(location.hash.slice(1));
    const language = given.get("l") === "de" ? "de" : "en";
    const said = words[language];
    document.documentElement.lang = language;
    document.title = document.querySelector("h1").textContent = said.title;
    document.querySelector("label").textContent = said.label;
    button.textContent = said.button;
    text.value = given.get("t") ?? "";
    button.disabled = text.value === "";
    status.textContent = text.value === "" ? said.empty : "";
    button.onclick = async () => {
      try {
        await navigator.clipboard.writeText(text.value);
        status.textContent = said.copied;
      } catch {
        text.focus();
        text.select();
        status.textContent = document.execCommand("copy") ? said.copied : said.selected;
      }
    };
  }
  addEventListener("hashchange", show);
  show();
`;

const hashOf = (code: string) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;

/** The page may run what stands in it, and can reach nothing: what is in its address stays in the browser. */
export const COPY_CSP = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * A page with a text and a button that copies it, since cards cannot copy. The text comes in the fragment of the
 * address (`#l=de&t=…`), which browsers send to nobody.
 */
export const copyPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Copy your text</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Copy your text</h1>
<label for="text">Your text</label>
<textarea id="text"></textarea>
<button type="button">Copy</button>
<output></output>
</main>
<script>${script}</script>
</body>
</html>
`;
