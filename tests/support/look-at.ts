import axe from "axe-core";
import type { Page } from "playwright-core";
import { pathOfPicture, stillness } from "./picture.ts";

/**
 * What somebody with a screen reader would stumble over on the page, as axe finds it.
 *
 * @param picture - name of a screenshot, kept in the folder that SCREENSHOTS names
 */
export async function lookAt(page: Page, picture: string): Promise<unknown> {
  await stillness(page); // what fades in has little contrast for a moment
  const path = pathOfPicture(picture);
  if (path) await page.screenshot({ path });
  await page.evaluate(axe.source);
  // Fluent guards its focus traps with elements that axe takes for content: https://github.com/microsoft/tabster
  return page.evaluate(`axe.run({ exclude: ["[data-tabster-dummy]"] })
    .then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`);
}
