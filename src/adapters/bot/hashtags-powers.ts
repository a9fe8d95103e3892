import { z } from "zod";
import {
  type Hashtag,
  type HostDeps,
  type HostOutcome,
  isAwake,
  keepAwake,
  letSleep,
  retireTag,
} from "#domain/hashtags/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import { QuietCard, quietCard } from "./hashtags-quiet.ts";
import { refusalOf } from "./hashtags-refusals.ts";
import { pressed } from "./press.ts";
import { readTag } from "./tag-words.ts";
import type { Action, Command, Talk, Turn } from "./turn.ts";

const Pressed = z.object({ tag: z.string(), ...QuietCard.shape });

/** Something that only hosts can do with a tag. */
interface Power {
  readonly name: Command["name"];
  readonly verb: Action["verb"];
  use(deps: HostDeps, by: PersonId, typed: string): Promise<HostOutcome>;
  said(turn: Turn, tag: Hashtag): string;
}

const POWERS: readonly Power[] = [
  {
    ...{ name: "keepAwake", verb: "hashtags.awake", use: keepAwake },
    said: ({ words }, { name }) => words.tending.keptAwake(name),
  },
  {
    ...{ name: "letSleep", verb: "hashtags.rest", use: letSleep },
    said: ({ now, words }, tag) => words.tending.resting({ tag: tag.name, isAwake: isAwake(tag, now) }),
  },
  {
    ...{ name: "retireTag", verb: "hashtags.retire", use: retireTag },
    said: ({ words }, { name }) => words.tending.retired(name),
  },
];

const isTag = (rest: string) => readTag(rest) !== null;

/** What hosts decide on their tags: that they stay awake, may sleep, or end. */
export function powersTalk(deps: HostDeps): Talk {
  async function decide(turn: Turn, { said, use }: Power, tag: string): Promise<string> {
    const outcome = await use(deps, turn.person.id, tag);
    return outcome.kind === "done" ? said(turn, outcome.tag) : refusalOf(turn, tag, outcome);
  }
  return {
    commands: POWERS.map((power) => ({
      name: power.name,
      ...{ accepts: isTag, precise: isTag },
      async run(turn, rest) {
        const tag = readTag(rest);
        await turn.reply({ text: tag === null ? turn.words.tending.whichTag : await decide(turn, power, tag) });
      },
    })),
    actions: POWERS.map((power) =>
      pressed(power.verb, Pressed, async (turn, { tag, ...card }) =>
        quietCard(turn.words, await decide(turn, power, tag), card),
      ),
    ),
    questions: [],
  };
}
