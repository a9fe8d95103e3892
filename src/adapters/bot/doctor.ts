import type { Role, Roles } from "#domain/people/index.ts";
import type { Finding } from "#shared/finding.ts";
import { findingLine, findingWords } from "#shared/finding-words.ts";
import type { Talk, Turn } from "./turn.ts";

export interface DoctorTalkDeps {
  readonly roles: Roles;
  checkUp(): Promise<readonly Finding[]>;
}

/** Whether everything works, for admins. */
export function doctorTalk({ checkUp, roles }: DoctorTalkDeps): Talk {
  return {
    commands: [
      {
        name: "doctor",
        async run(turn) {
          // Without the directory nobody is known to be an admin.
          const held = await roles.of(turn.person.id).catch(() => new Set<Role>());
          const isAdmin = held.has("admin");
          await turn.reply({ text: isAdmin ? lines(turn, await checkUp()).join("\n") : turn.words.help.forAdmins });
        },
      },
    ],
    actions: [],
    questions: [],
  };
}

function lines({ person, words }: Turn, findings: readonly Finding[]): readonly string[] {
  const said = findingWords[words.language];
  return findings.map(
    (finding) => `${finding.ok ? said.ok : said.failed} · ${findingLine(said, finding, person.zone)}`,
  );
}
