import { z } from "zod";
import type { LedgerStore } from "#domain/attention/index.ts";
import {
  declineMerge,
  MERGE,
  type MergeDeps,
  type MergeOutcome,
  mergeTags,
  UNDO_FOR,
  type UndoDeps,
  type UndoOutcome,
  undoMerge,
} from "#domain/hashtags/index.ts";
import { Pair } from "./hashtags-merge-notice.ts";
import { namesOf } from "./hashtags-names.ts";
import { lastAsked } from "./last-asked.ts";
import type { NameOf } from "./names.ts";
import { pressed } from "./press.ts";
import { show } from "./show.ts";
import { bare, readPair, readTag } from "./tag-words.ts";
import type { Message, Talk, Turn } from "./turn.ts";

export interface MergingTalkDeps extends MergeDeps {
  readonly gardens: MergeDeps["gardens"] & UndoDeps["gardens"];
  readonly ledger: MergeDeps["ledger"] & Pick<LedgerStore, "latest">;
  readonly nameOf: NameOf;
}

const Pressed = z.object({ tag: z.string() });

const UNDO_DAYS = UNDO_FOR.total("hours") / 24;

const isTag = (rest: string) => readTag(rest) !== null;
const isPair = (rest: string) => readPair(rest) !== null;

/** Two tags that become one, and what became one and should not have. */
export function mergingTalk(deps: MergingTalkDeps): Talk {
  const merge = async (turn: Turn, { from, into }: Pair): Promise<Message> =>
    said(deps, turn, await mergeTags(deps, turn.person.id, [from, into]));

  async function decline(turn: Turn, { from, into }: Pair): Promise<Message> {
    const { declined, nothingToDecline } = turn.words.tending;
    return show({ text: (await declineMerge(deps, turn.person.id, [from, into])) ? declined : nothingToDecline });
  }

  const undo = async (turn: Turn, tag: string): Promise<Message> =>
    show({ text: saidOfUndoing(turn, await undoMerge(deps, turn.person.id, tag)) });

  const ofPair = (run: typeof merge) => ({
    ...{ accepts: isPair, precise: isPair },
    async run(turn: Turn, rest: string) {
      const [from, into] = readPair(rest) ?? [];
      await turn.reply(from && into ? await run(turn, { from, into }) : { text: turn.words.tending.whichTags });
    },
  });

  return {
    commands: [
      { name: "mergeTags", ...ofPair(merge) },
      { name: "dontMerge", ...ofPair(decline) },
      {
        name: "unmerge",
        ...{ accepts: isTag, precise: isTag },
        async run(turn, rest) {
          const tag = readTag(rest);
          await turn.reply(tag ? await undo(turn, tag) : { text: turn.words.tending.whichTag });
        },
      },
    ],
    actions: [
      pressed("hashtags.merge", Pair, merge),
      pressed("hashtags.dontMerge", Pair, decline),
      pressed("hashtags.unmerge", Pressed, (turn, { tag }) => undo(turn, tag)),
    ],
    questions: [],
    async yesOrNo(turn, answer) {
      const asked = await lastAsked(deps, turn, MERGE, Pair);
      if (!asked) return null;
      return answer === "yes" ? merge(turn, asked.facts) : decline(turn, asked.facts);
    },
  };
}

async function said({ nameOf }: MergingTalkDeps, turn: Turn, outcome: MergeOutcome): Promise<Message> {
  const { sessions, tending } = turn.words;
  switch (outcome.kind) {
    case "merged":
      return show({
        text: tending.merged(outcome),
        buttons: [{ verb: "hashtags.unmerge", title: tending.unmergeButton, data: { tag: outcome.from } }],
      });
    case "asked": {
      const names = await namesOf(nameOf, outcome.hosts);
      return show({ text: tending.mergeAsked({ ...outcome, names: names.length > 0 ? names : [sessions.unnamed] }) });
    }
    case "otherWay":
      return show({ text: tending.otherWay(outcome) });
    case "noHost":
      return show({ text: tending.mergeNoHost(outcome.name) });
    case "notFounded":
      return show({ text: tending.mergeNotFounded(outcome.name) });
    case "retired":
      return show({ text: tending.retiredAlready(outcome.name) });
    case "unknown":
      return show({ text: tending.unknown(bare(outcome.name)) });
    default: {
      const { mergeDeclined: declined, mergeNotYours: notTheirs, sameTag: same } = tending;
      return show({ text: { declined, notTheirs, same }[outcome.kind] });
    }
  }
}

function saidOfUndoing({ words: { tending } }: Turn, outcome: UndoOutcome): string {
  switch (outcome.kind) {
    case "undone":
      return tending.unmerged(outcome);
    case "several":
      return tending.unmergeWhich(outcome.names);
    case "notMerged":
      return tending.notMerged(outcome.name);
    case "notTheirs":
      return tending.notYours(outcome.name);
    case "tooLate":
      return tending.unmergeTooLate({ tag: outcome.name, days: UNDO_DAYS });
    case "unknown":
      return tending.unknown(outcome.name);
  }
}
