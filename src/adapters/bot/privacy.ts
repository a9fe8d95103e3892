import { z } from "zod";
import { describesTags, eraseEverything, exportEverything, type Refusals } from "#domain/privacy/index.ts";
import { readYesNo } from "./answers.ts";
import { question } from "./question.ts";
import { recogniser } from "./recognise.ts";
import { orType, show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import { triggers } from "./words/triggers.ts";

export type PrivacyTalkDeps = Parameters<typeof eraseEverything>[0] & {
  readonly refusals: Pick<Refusals, "isRefusedBy" | "refuse" | "allow">;
};

/** Characters in one message: Teams takes 100 KB as UTF-16, and long ones are hard to read. */
const MESSAGE_MAX = 15_000;
const MESSAGES_MAX = 20;

const deletion = recogniser([{ delete: triggers.en.delete }, { delete: triggers.de.delete }]);

/** What is stored about the person, its end, and whether more may come. */
export function privacyTalk(deps: PrivacyTalkDeps): Talk {
  async function erase(turn: Turn): Promise<Message> {
    // Closed before, not after: a dialogue saved now would be the first new thing stored.
    await turn.ask(null);
    const { deleted, purposesStay, refusalStays } = turn.words.privacy;
    const describes = await describesTags(deps, turn.person.id);
    const done = deleted(await eraseEverything(deps, turn.person.id));
    const stays = [
      ...(describes ? [purposesStay] : []),
      ...(deps.refusals.isRefusedBy(turn.person.id) ? [refusalStays] : []),
    ];
    return show({ text: [done, ...stays].join(" ") });
  }

  const sure = question({
    name: "privacy.delete",
    state: z.object({}),
    async message(turn) {
      const { privacy } = turn.words;
      const stays = (await describesTags(deps, turn.person.id)) ? [privacy.purposesStay] : [];
      return show({
        text: [privacy.askDelete, ...stays].join(" "),
        hint: orType(turn.words, ["privacy.delete", "privacy.keep"]),
        buttons: [
          { verb: "privacy.delete", title: privacy.deleteButton },
          { verb: "privacy.keep", title: privacy.keepButton },
        ],
      });
    },
    async answer(turn) {
      const said = readYesNo(turn.text);
      if (said === "no") await turn.reply(await keep(turn));
      else if (saysYesDelete(turn.text)) await turn.reply(await erase(turn));
      else if (said === "yes") await turn.reply({ text: turn.words.privacy.deleteExactly });
      else return false;
      return true;
    },
  });

  return {
    commands: [
      { name: "data", run: (turn) => tell(deps, turn) },
      { name: "whoSees", run: async (turn) => turn.reply({ text: turn.words.privacy.whoSees }) },
      { name: "delete", run: async (turn) => turn.reply(await sure.pose(turn, {})) },
      { name: "dontListen", run: (turn) => refuse(deps, turn) },
      { name: "listen", run: (turn) => allow(deps, turn) },
    ],
    actions: [
      { verb: "privacy.delete", run: erase },
      { verb: "privacy.keep", run: keep },
    ],
    questions: [sure],
  };
}

/** Without asking whether they are sure: a refusal holds at once, and the answer says how to take it back. */
async function refuse({ refusals }: PrivacyTalkDeps, turn: Turn): Promise<void> {
  await turn.reply({ text: turn.words.privacy.notListening(await refusals.refuse(turn.person.id)) });
}

async function allow({ refusals }: PrivacyTalkDeps, turn: Turn): Promise<void> {
  await refusals.allow(turn.person.id);
  await turn.reply({ text: turn.words.privacy.listening });
}

async function keep(turn: Turn): Promise<Message> {
  await turn.ask(null);
  return show({ text: turn.words.privacy.kept });
}

/** "yes, delete", "ja, alles löschen": yes, and then what. */
function saysYesDelete(text: string): boolean {
  const [, yes, rest] = /^\s*(\p{L}+)[\s,.!:;–-]+(.*)$/su.exec(text) ?? [];
  return (
    yes !== undefined && readYesNo(yes) === "yes" && deletion.candidates(rest ?? "").some((found) => found.rest === "")
  );
}

async function tell(deps: PrivacyTalkDeps, turn: Turn): Promise<void> {
  const { privacy } = turn.words;
  const stored = await exportEverything(deps, turn.person.id);
  const items = Object.entries(stored).flatMap(([name, entries]) =>
    entries.map((entry) => `${name}: ${JSON.stringify(entry)}`),
  );
  if (items.length === 0) return turn.reply({ text: privacy.nothing });

  const counts = Object.entries(stored).map(([name, entries]) => privacy.store({ name, items: entries.length }));
  await turn.reply({ text: [privacy.summary(items.length), ...counts].join("\n") });
  const { messages, left } = pack(items);
  for (const [index, message] of messages.entries()) {
    await turn.reply({ text: index === 0 ? `${privacy.inFull}\n${message}` : message });
  }
  if (left > 0) await turn.reply({ text: privacy.left(left) });
}

/** As many lines in a message as fit, as many messages as are bearable, and how many lines are left. */
function pack(lines: readonly string[]): { readonly messages: readonly string[]; readonly left: number } {
  const messages: string[] = [];
  for (const [index, line] of lines.entries()) {
    const last = messages.at(-1);
    if (last !== undefined && last.length + line.length < MESSAGE_MAX)
      messages[messages.length - 1] = `${last}\n${line}`;
    else if (messages.length < MESSAGES_MAX) messages.push(line);
    else return { messages, left: lines.length - index };
  }
  return { messages, left: 0 };
}
