/** In place of `playwright-core`: more than half a second in each world that opens a browser. */
export const { chromium } = await outside("playwright-core");
