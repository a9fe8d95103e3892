import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * What somebody with a screen reader would stumble over on the page, as axe finds it.
 *
 * @param picture - name of a screenshot, kept in the folder that SCREENSHOTS names
 */
export async function lookAt(page: Page, picture: string): Promise<unknown> {
  // What fades in has little contrast for a moment.
  await page.waitForFunction(`document.getAnimations().every(
    ({ playState, effect }) => playState !== "running" || effect.getTiming().iterations === Infinity)`);
  const { SCREENSHOTS: folder } = process.env;
  if (folder) await page.screenshot({ path: join(folder, `${picture}.png`) });
  await page.evaluate(axe.source);
  // Fluent guards its focus traps with elements that axe takes for content: https://github.com/microsoft/tabster
  return page.evaluate(`axe.run({ exclude: ["[data-tabster-dummy]"] })
    .then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`);
}
