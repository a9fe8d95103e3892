import { appendFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { pathOfPicture, stillness } from "./picture.ts";

/**
 * What somebody with a screen reader would stumble over, as axe finds it on the page or in one of its frames.
 *
 * @param picture - name of a screenshot, kept in the folder that SCREENSHOTS names beside the report of all of them
 */
export async function lookAt(shown: Page | Frame, picture: string): Promise<readonly unknown[]> {
  await stillness(shown); // what fades in has little contrast for a moment
  const path = pathOfPicture(picture);
  const page = "page" in shown ? shown.page() : shown;
  if (path) await page.screenshot({ path });
  if (!(await shown.evaluate<boolean>("'axe' in window"))) await shown.evaluate(axe.source);
  // Fluent guards its focus traps with elements that axe takes for content: https://github.com/microsoft/tabster
  // Of rules that passed it need not describe every element, which is a fourth of its time.
  const { passed, found } = await shown.evaluate<{ passed: number; found: unknown[] }>(`
    axe.run({ exclude: ["[data-tabster-dummy]"] }, { resultTypes: ["violations"] }).then(({ passes, violations }) => ({
      passed: passes.length,
      found: violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
    }))`);
  const line = `${picture}: ${found.length} violations, ${passed} rules passed (axe ${axe.version})\n`;
  if (path) await appendFile(join(dirname(path), "axe.txt"), line);
  return found;
}
