import { expect } from "@jest/globals";
import { takePicture } from "./picture.ts";
import type { worldInBrowser } from "./world-in-browser.ts";

/** What is played in one language. */
interface Story {
  readonly code: string;
  readonly locale: string;
  /** What must not stand in a picture: another language. */
  readonly foreign: RegExp;
}

/** As wide as a chat beside which somebody works, and as high as all that is said in it. */
const WHOLE_CHAT = { width: 720, height: 4_000 };

/** Sharp enough where pages are shown larger, and still small. */
const SCALE = 1.25;

/** Pictures of what people see, for the guides, held to what a picture must be. */
export function pictureBook(client: ReturnType<typeof worldInBrowser>, title = "") {
  const { page } = client;

  return {
    newPage: ({ locale }: Story, viewport = WHOLE_CHAT) =>
      client.newPage({ viewport, deviceScaleFactor: SCALE, locale, reducedMotion: "reduce" }),

    /** Pictures the last messages of a chat, which must be whole and in the person's own language, and gives their words. */
    async pictureMessages({ code, foreign }: Story, name: string, count: number): Promise<string> {
      const last = (await (await client.conversation()).all()).slice(-count);
      const cutOff = await takePicture(page(), `${title}${code}-${name}`, page().getByRole("log"), last);
      const words = (await Promise.all(last.map((one) => one.allInnerTexts()))).flat().join("\n");

      expect(cutOff).toEqual([]);
      expect(words).not.toMatch(foreign);
      return words;
    },

    /** Pictures everything that is in sight. */
    async pictureView({ code }: Story, name: string): Promise<void> {
      const all = page().locator("body");
      expect(await takePicture(page(), `${title}${code}-${name}`, all, [all])).toEqual([]);
    },
  };
}
