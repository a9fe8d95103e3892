import type { Role, Roles } from "#domain/people/index.ts";
import type { Talk } from "./turn.ts";

export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

export interface DoctorTalkDeps {
  readonly roles: Roles;
  checkUp(): Promise<readonly Check[]>;
}

/** Whether everything works, for admins. */
export function doctorTalk({ checkUp, roles }: DoctorTalkDeps): Talk {
  return {
    commands: [
      {
        name: "doctor",
        async run(turn) {
          const { check, forAdmins } = turn.words.help;
          // Without the directory nobody is known to be an admin.
          const held = await roles.of(turn.person.id).catch(() => new Set<Role>());
          const isAdmin = held.has("admin");
          await turn.reply({ text: isAdmin ? (await checkUp()).map(check).join("\n") : forAdmins });
        },
      },
    ],
    actions: [],
    questions: [],
  };
}
