import { expect, test } from "@jest/globals";
import { ownAnswers } from "#tests/support/own-page.ts";
import { tabInBrowser, widths } from "#tests/support/tab-in-browser.ts";
import type { Answers } from "#tests/support/tab-server.ts";

const tab = tabInBrowser();

const pages = {
  week: { en: "My week", de: "Meine Woche" },
  hours: { en: "My hours", de: "Meine Gespräche" },
  tags: { en: "My tags", de: "Meine Hashtags" },
  messages: { en: "Messages", de: "Nachrichten" },
  data: { en: "What is stored", de: "Gespeichertes" },
  settings: { en: "Settings", de: "Einstellungen" },
} as const;

const looks = [
  ["en", "contrast"],
  ["de", "dark"],
] as const;

const answers: Answers = {
  ...ownAnswers,
  "POST /api/mine/sessions/:id/times": {
    kind: "proposed",
    slots: ["09", "13"].map((hour) => ({ start: `2026-11-25T${hour}:00:00Z`, end: `2026-11-25T${hour}:30:00Z` })),
  },
};

test.each(Object.keys(pages) as (keyof typeof pages)[])(
  "the page %s is readable for everybody, in every theme and on a phone",
  async (page) => {
    for (const [language, theme] of looks) {
      const src = `/tab/#/mine/${page}`;
      await tab.open({ src, answers, me: { language } });
      await tab.heading(pages[page][language]).waitFor();
      await tab.frame().getByRole("heading", { level: 2 }).first().waitFor();
      const closed = tab.frame().locator("summary, main button[aria-expanded=false]");
      for (const one of await closed.elementHandles()) await one.click();

      const obstacles = await tab.obstacles([
        { picture: `mine-${page}-${language}-default-desktop`, theme: "default", width: widths.desktop },
        { picture: `mine-${page}-${language}-${theme}-phone`, theme, width: widths.phone },
      ]);

      expect(obstacles).toEqual([]);
    }
  },
);
