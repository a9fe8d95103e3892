import { z } from "zod";
import type { LedgerStore } from "#domain/attention/index.ts";
import { type AdoptOutcome, adoptTag, HOST, type HostDeps } from "#domain/hashtags/index.ts";
import { orTypeAbout } from "./hashtags-names.ts";
import { lastAsked } from "./last-asked.ts";
import type { NoticeRenderer } from "./messenger.ts";
import type { NameOf } from "./names.ts";
import type { NoticeReason } from "./notice-reason.ts";
import { pressed } from "./press.ts";
import { show } from "./show.ts";
import { bare, readTag } from "./tag-words.ts";
import type { Command, Message, Talk, Turn } from "./turn.ts";
import { wordsFor } from "./words/catalogue.ts";
import type { Words } from "./words/words.ts";

const Facts = z.object({ tag: z.string(), fromId: z.string().nullable() });
const Pressed = z.object({ tag: z.string(), entryId: z.string().nullish() });

export interface AdoptTalkDeps extends HostDeps {
  readonly ledger: HostDeps["ledger"] & Pick<LedgerStore, "latest">;
  readonly nameOf: NameOf;
}

const isTag = (rest: string) => readTag(rest) !== null;

/** Somebody says that they look after a tag, or do not want to. */
export function adoptTalk(deps: AdoptTalkDeps): Talk {
  async function adopt(turn: Turn, tag: string, entryId: string | null): Promise<Message> {
    const outcome = await adoptTag(deps, turn.person.id, tag, entryId);
    return show({ text: await said(deps, turn, tag, outcome) });
  }
  const decline = async ({ words }: Turn): Promise<Message> => show({ text: words.tending.notAdopted });
  const about = (run: (turn: Turn, tag: string) => Promise<Message>): Omit<Command, "name"> => ({
    ...{ accepts: isTag, precise: isTag },
    async run(turn, rest) {
      const tag = readTag(rest);
      await turn.reply(tag === null ? { text: turn.words.tending.whichTag } : await run(turn, tag));
    },
  });

  return {
    commands: [
      { name: "adoptTag", ...about((turn, tag) => adopt(turn, tag, null)) },
      { name: "dontAdopt", ...about(decline) },
    ],
    actions: [
      pressed("hashtags.adopt", Pressed, (turn, { entryId, tag }) => adopt(turn, tag, entryId ?? null)),
      { verb: "hashtags.dontAdopt", run: decline },
    ],
    questions: [],
    async yesOrNo(turn, answer) {
      const asked = await lastAsked(deps, turn, HOST, Facts);
      if (!asked) return null;
      return answer === "yes" ? adopt(turn, asked.facts.tag, asked.entryId) : decline(turn);
    },
  };
}

async function said({ nameOf }: AdoptTalkDeps, { words }: Turn, typed: string, outcome: AdoptOutcome): Promise<string> {
  const { founding, sessions, tending } = words;
  if (outcome.kind === "unknown") return tending.unknown(bare(typed));
  const { hosts, name: tag } = outcome.tag;
  switch (outcome.kind) {
    case "adopted":
      return tending.adopted(tag);
    case "joined":
      return founding.joined(tag);
    case "hosted":
      return tending.hosted({ tag, name: (await nameOf(hosts[0] ?? "")) || sessions.unnamed });
    case "notFounded":
      return tending.notFounded(tag);
    case "retired":
      return tending.retiredAlready(tag);
  }
}

/** "Would you look after it?", to followers of a tag without a host, or to whom it is handed over. */
export const renderHostQuestion: NoticeRenderer = async ({ entryId, facts, person }, nameOf) => {
  const words = wordsFor(person);
  const { adoptButton, askHost, dontAdoptButton } = words.tending;
  const { fromId, tag } = Facts.parse(facts);
  return show({
    text: askHost({ tag, name: await nameIn(words, nameOf, fromId) }),
    hint: orTypeAbout({ words }, tag, ["hashtags.adopt", "hashtags.dontAdopt", "attention.why"]),
    buttons: [
      { verb: "hashtags.adopt", title: adoptButton, data: { tag, entryId } },
      { verb: "hashtags.dontAdopt", title: dontAdoptButton },
      { verb: "attention.why", title: words.leaders.whyButton, data: { entryId } },
    ],
  });
};

/** Because they follow it, or were named. */
export const whyHostQuestion: NoticeReason = async ({ facts }, { words }, nameOf) => {
  const asked = Facts.safeParse(facts).data;
  if (!asked) return null;
  return show({ text: words.tending.whyHost({ tag: asked.tag, name: await nameIn(words, nameOf, asked.fromId) }) });
};

async function nameIn({ sessions }: Words, nameOf: NameOf, id: string | null): Promise<string | null> {
  return id && ((await nameOf(id)) || sessions.unnamed);
}
