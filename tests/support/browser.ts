import { dirname, join } from "node:path";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

/** Nothing leaves the machine unasked; root, as in containers, has no sandbox to give. */
const ARGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The binary from npm runs on Linux with glibc only. */
async function packaged(): Promise<LaunchOptions> {
  const answer = await fetch(`${process.env["VORBILD_TEST_DESK"]}/chromium`);
  const executablePath = await answer.text();
  if (!answer.ok) throw new Error(executablePath);
  return { executablePath, env: { ...process.env, FONTCONFIG_PATH: join(dirname(executablePath), "fonts") } };
}

/** Launches a browser: Chromium from npm where it runs, else the Chrome or Edge that is installed. */
export async function openBrowser(): Promise<Browser> {
  const args = ARGS;
  if (process.platform === "linux" && process.arch === "x64") return chromium.launch({ ...(await packaged()), args });
  return chromium.launch({ channel: "chrome", args }).catch(() => chromium.launch({ channel: "msedge", args }));
}
