import type { Role, Roles } from "#domain/people/index.ts";
import type { AuditLog } from "#domain/privacy/index.ts";
import type { Message, Talk, Turn } from "./turn.ts";

export interface AuditTalkDeps {
  readonly roles: Roles;
  readonly audit: Pick<AuditLog, "latest">;
}

/** As many as are read at once. */
const SHOWN_MAX = 20;

/** Those who run the programme, and those who watch over them. */
const READERS: readonly Role[] = ["owner", "admin", "worksCouncil"];

/** What those in charge did and must answer for; to whom they did it, and who of them, stays out of it. */
export function auditTalk({ audit, roles }: AuditTalkDeps): Talk {
  async function tell(turn: Turn): Promise<Message> {
    const words = turn.words.audit;
    const held = await roles.of(turn.person.id).catch(() => new Set<Role>());
    if (!READERS.some((role) => held.has(role))) return { text: words.notForYou };
    const entries = await audit.latest(SHOWN_MAX);
    if (entries.length === 0) return { text: words.nothing };
    const lines = entries.map(({ at, action, reason }) =>
      words.entry({ day: turn.words.dates.day(at, turn.person.zone), action, reason }),
    );
    return { text: [words.newest, ...lines, words.noNames].join("\n") };
  }

  return {
    commands: [{ name: "audit", run: async (turn) => turn.reply(await tell(turn)) }],
    actions: [],
    questions: [],
  };
}
