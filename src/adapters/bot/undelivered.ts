import type { Undelivered } from "#domain/insight/index.ts";
import type { Role, Roles } from "#domain/people/index.ts";
import { figureLines, type PolicyTalkDeps } from "./policy.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import type { DeliveryTrouble } from "./words/delivery-words.ts";

export interface UndeliveredTalkDeps extends PolicyTalkDeps {
  readonly roles: Roles;
  undelivered(): Promise<Undelivered>;
}

const READERS: readonly Role[] = ["owner", "admin"];

/** What a reason in the ledger means to a person: its beginning says. */
const TROUBLES: readonly (readonly [pattern: RegExp, trouble: DeliveryTrouble])[] = [
  [/^no_answer$/, "crashed"],
  [/^(timeout|connection_lost)$/, "noAnswer"],
  [/^5/, "theirFault"],
  [/^404/, "gone"],
  [/^413/, "tooLong"],
  [/^error$/, "ours"],
];

/** What the bot wanted to say and could not, for those who look after it: by reason, and about nobody. */
export function undeliveredTalk(deps: UndeliveredTalkDeps): Talk {
  async function tell(turn: Turn): Promise<Message> {
    const words = turn.words.delivery;
    const held = await deps.roles.of(turn.person.id).catch(() => new Set<Role>());
    if (!READERS.some((role) => held.has(role))) return { text: words.undeliveredNotForYou };
    const { pausedFor, quietSince, messages, blockedBy, groupMin } = await deps.undelivered();
    const since = quietSince && turn.words.dates.moment(quietSince, turn.person.zone);
    const lines = [
      ...(pausedFor === null ? [] : [words.paused(pausedFor)]),
      ...(since === null ? [] : [words.quietSince(since)]),
      ...(messages.size === 0 ? [words.allDelivered] : [words.notDelivered, ...inWords(messages, turn)]),
      ...figureLines(turn, deps, [words.blockedBy({ people: blockedBy, groupMin })]),
    ];
    return { text: lines.join("\n") };
  }

  return {
    commands: [{ name: "undelivered", run: async (turn) => turn.reply(await tell(turn)) }],
    actions: [],
    questions: [],
  };
}

/** One line for each trouble; what the connector alone knows keeps its own words. */
function inWords(messages: ReadonlySet<string>, { words }: Turn): string[] {
  const troubles = [...messages].map((reason) => TROUBLES.find(([pattern]) => pattern.test(reason))?.[1] ?? reason);
  return [...new Set(troubles)].map(words.delivery.trouble);
}
