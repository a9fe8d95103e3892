import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { startWeb, type WebServer } from "#adapters/web/server.ts";
import { openBrowser } from "#tests/support/browser.ts";
import { silent } from "#tests/support/fakes.ts";
import { lookAt } from "#tests/support/look-at.ts";

let web: WebServer;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  const messages = async () => ({ status: 200 });
  const none = { checks: {}, measures: [], correlate: <Result>(_id: string, work: () => Result) => work() };
  [web, browser] = await Promise.all([
    startWeb({ host: "127.0.0.1", port: 0, messages, log: silent, ...none }),
    openBrowser(),
  ]);
}, 180_000);
afterEach(() => page.context().close());
afterAll(async () => {
  await browser?.close();
  await web?.close();
});

const text = "Wir haben halbiert: 100 % & mehr.\nWer noch? #em_ruesten + „Ja“";
const fragment = (language: string, words: string) => `#${new URLSearchParams({ l: language, t: words })}`;

async function open(hash: string, options: BrowserContextOptions = {}): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, ...options });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${web.url}/copy${hash}`);
  return asked;
}

test("copies the text with one press, in the language of the link", async () => {
  await open(fragment("de", text), { permissions: ["clipboard-read", "clipboard-write"] });

  await page.getByRole("button", { name: "Kopieren" }).click();

  await page.getByText("Kopiert. Jetzt zurück und einfügen.").waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(text);
  expect(await page.getByLabel("Der Text").inputValue()).toBe(text);
});

test("selects the text where scripts may not write to the clipboard", async () => {
  await open(fragment("en", text));
  await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))");
  await page.evaluate("document.execCommand = () => false");

  await page.getByRole("button", { name: "Copy" }).click();

  await page.getByText("Your text is selected. Copy it now.").waitFor();
  const selected =
    "(() => { const t = document.querySelector('textarea'); return t.value.slice(t.selectionStart, t.selectionEnd); })()";
  expect(await page.evaluate(selected)).toBe(text);
});

test("asks for nothing but itself, and what is in the link reaches no server and runs nothing", async () => {
  const asked = await open(fragment("en", "</textarea><script>document.title='run'</script><img src=/pixel>"));

  await page.getByLabel("Your text").waitFor();

  expect([await page.title(), asked]).toEqual(["Copy your text", ["/copy"]]);
});

test("says so when there is nothing to copy", async () => {
  await open("");

  await page.getByText("There is no text in this link.").waitFor();
  expect(await page.getByRole("button").isDisabled()).toBe(true);
});

test.each(["light", "dark"] as const)("can be read by everybody, on a phone (%s)", async (colorScheme) => {
  await open(fragment("de", text), { colorScheme, permissions: ["clipboard-write"] });

  await page.getByRole("button", { name: "Kopieren" }).click();
  await page.getByText("Kopiert.").waitFor();

  expect(await lookAt(page, `copy-${colorScheme}`)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
});
