import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Frame, Locator, Page } from "playwright-core";

/** Around what is shown, in CSS pixels: less than what parts two messages. */
const MARGIN = 6;

/** What does not fit its place in a message or card, as text. */
const CUT_OFF = `[...document.querySelectorAll("article *")]
  .filter(({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
  .map(({ textContent }) => textContent)`;

const MOVES = `document.getAnimations().some(
  ({ playState, effect }) => playState === "running" && effect.getTiming().iterations !== Infinity)`;
const LOOK_MS = 50;

/** Waits until nothing fades in or out any more. Asks from here: a page's own policy forbids it to evaluate a condition. */
export async function stillness(page: Page | Frame): Promise<void> {
  while (await page.evaluate<boolean>(MOVES)) await pause(LOOK_MS);
}

/** Where a picture goes; null where nobody wants any. */
export function pathOfPicture(name: string): string | null {
  const { SCREENSHOTS: folder } = process.env;
  return folder ? join(folder, `${name}.png`) : null;
}

/**
 * Takes a picture of these parts of the page, as wide as the frame they stand in, where pictures are wanted.
 *
 * @returns what is cut off on the page
 */
export async function takePicture(
  page: Page,
  name: string,
  frame: Locator,
  parts: readonly Locator[],
): Promise<readonly string[]> {
  await stillness(page);
  const path = pathOfPicture(name);
  if (path) {
    const [whole, ...boxes] = await Promise.all([frame, ...parts].map((one) => one.boundingBox()));
    const seen = boxes.flatMap((box) => box ?? []);
    const y = Math.max(0, Math.min(...seen.map((box) => box.y)) - MARGIN);
    const bottom = Math.max(...seen.map((box) => box.y + box.height)) + MARGIN;
    await page.screenshot({
      path,
      clip: { x: whole?.x ?? 0, y, width: whole?.width ?? 0, height: bottom - y },
      animations: "disabled",
    });
  }
  return page.evaluate<string[]>(CUT_OFF);
}
