import { expect, test } from "@jest/globals";
import { conversation } from "#adapters/bot/conversation.ts";
import { nearestOf, recogniser } from "#adapters/bot/recognise.ts";
import type { Talk } from "#adapters/bot/turn.ts";
import type { Language } from "#domain/people/index.ts";
import { noExtension } from "#tests/support/no-extension.ts";
import { chat } from "./chat.ts";
import { english, german, noCommands } from "./phrases.ts";

/** What the whole conversation makes of texts, without doing it. */
function listener(language: Language) {
  const { talks, turn } = chat({ person: { language } });
  let found = "unknown";
  const pretending = talks.map(
    (talk): Talk => ({
      ...talk,
      commands: talk.commands.map((command) => ({
        ...command,
        run: async (_turn, rest) => {
          found = `${command.name}|${rest}`;
        },
      })),
    }),
  );
  const { message } = conversation({ talks: pretending, extension: noExtension });
  return async (text: string): Promise<string> => {
    found = "unknown";
    await message(turn(text));
    return found;
  };
}
const listeners = { en: listener("en"), de: listener("de") };
const understood = (text: string, language: Language = "en") => listeners[language](text);

test.each(english)("understands in English: %s", async (text, command, rest = "") => {
  expect(await understood(text)).toBe(`${command}|${rest}`);
});

test.each(german)("understands in German: %s", async (text, command, rest = "") => {
  expect(await understood(text, "de")).toBe(`${command}|${rest}`);
});

test.each([...english, ...german])(
  "understands whichever language the person is spoken to in: %s",
  async (text, command) => {
    const [asEnglish, asGerman] = [await understood(text, "en"), await understood(text, "de")];

    expect(asEnglish).toMatch(new RegExp(`^${command}\\|`));
    expect(asGerman).toBe(asEnglish);
  },
);

test.each(noCommands)("takes for no command: %s", async (text) => {
  expect(await understood(text)).toBe("unknown");
});

test("a very long text is no command", async () => {
  expect(await understood("x ".repeat(30_000))).toBe("unknown");
});

test("a typo that could be two commands is none", () => {
  const { candidates } = recogniser([{ on: ["anmelden"], off: ["abmelden"] }]);

  expect(candidates("ammelden")).toEqual([]);
  expect(candidates("abmeldne")).toEqual([{ name: "off", rest: "" }]);
});

test("offers the nearest phrase only when it is near", () => {
  const nearest = nearestOf(["pause", "cancel", "Stört mich nicht"]);

  expect(nearest("cancelling")).toBe("cancel");
  expect(nearest("stoert mich nich")).toBe("Stört mich nicht");
  expect(nearest("quarterly report")).toBeNull();
  expect(nearest("")).toBeNull();
});
