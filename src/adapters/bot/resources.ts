import type { Resources } from "#domain/insight/index.ts";
import type { Role, Roles } from "#domain/people/index.ts";
import { figureLines, type PolicyTalkDeps } from "./policy.ts";
import { show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";

export interface ResourcesTalkDeps extends PolicyTalkDeps {
  readonly roles: Roles;
  /** Whether there are hours enough. */
  resources(): Promise<Resources>;
}

/** Hours offered and asked for, as ranges and without a name, to those who look after the programme. */
export function resourcesTalk(deps: ResourcesTalkDeps): Talk {
  async function tell(turn: Turn): Promise<Message> {
    const held = await deps.roles.of(turn.person.id).catch(() => new Set<Role>());
    if (!held.has("owner")) return show({ text: turn.words.resources.notForYou });
    return show({ text: figureLines(turn, deps, linesOf(turn, await deps.resources())).join("\n") });
  }

  return {
    commands: [{ name: "resources", run: async (turn) => turn.reply(await tell(turn)) }],
    actions: [],
    questions: [],
  };
}

function linesOf({ words: { resources } }: Turn, facts: Resources): readonly string[] {
  const { asked, askedByTopic, groupMin, leaders, missing, offered, offeredByTopic, queueMonths, waiting } = facts;
  const listed = (heading: string, lines: readonly string[]) => (lines.length > 0 ? [heading, ...lines] : []);
  return [
    resources.offered(offered),
    resources.asked({ hours: asked, groupMin }),
    resources.leaders({ leaders, groupMin }),
    missing !== null
      ? resources.notEnough({ missing, months: queueMonths })
      : resources[asked === null && leaders === null ? "unknown" : "enough"],
    ...listed(resources.offeredByTopic, offeredByTopic.map(resources.topic)),
    ...listed(resources.askedByTopic, askedByTopic.map(resources.topic)),
    ...listed(resources.waiting, waiting.map(resources.waitingFor)),
  ];
}
