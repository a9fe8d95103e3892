import { z } from "zod";
import { beginQuietPeriod, endQuietPeriod, type QuietPeriodDeps } from "#domain/attention/index.ts";
import type { PersonId, Role, Roles } from "#domain/people/index.ts";
import type { AuditLog } from "#domain/privacy/index.ts";
import type { AuditAction } from "#shared/audit-action.ts";
import type { Transaction } from "#shared/transaction.ts";
import { readYesNo } from "./answers.ts";
import { question } from "./question.ts";
import { orType, show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";

export interface QuietPeriodTalkDeps extends Omit<QuietPeriodDeps, "note"> {
  readonly roles: Roles;
  readonly audit: Pick<AuditLog, "note">;
}

/** Those who may ask for quiet, and end it. */
const IN_CHARGE: readonly Role[] = ["owner", "admin", "worksCouncil"];

/** A time in which nobody is told anything unasked, begun and ended by those in charge alone. */
export function quietPeriodTalk({ audit, ...given }: QuietPeriodTalkDeps): Talk {
  const deps = {
    ...given,
    note: (tx: Transaction, action: AuditAction, actorId: PersonId) =>
      audit.note({ at: given.clock(), action, actorId, subjectId: null, reason: null }, tx),
  };

  /** Does it only for those in charge, whatever was pressed: an old card may be in anybody's hands. */
  const inCharge =
    (work: (turn: Turn) => Promise<Message>) =>
    async (turn: Turn): Promise<Message> => {
      const held = await deps.roles.of(turn.person.id).catch(() => new Set<Role>());
      return IN_CHARGE.some((role) => held.has(role)) ? work(turn) : { text: turn.words.delivery.notForYou };
    };

  const reigns = async ({ words, person }: Turn, since: Temporal.Instant): Promise<Message> =>
    show({
      text: words.delivery.quietSince(words.dates.moment(since, person.zone)),
      hint: orType(words, ["attention.endQuiet"]),
      buttons: [{ verb: "attention.endQuiet", title: words.delivery.endButton }],
    });

  const begin = inCharge(async (turn) => {
    await turn.ask(null);
    await beginQuietPeriod(deps, turn.person.id);
    return show({
      text: turn.words.delivery.quietBegan,
      hint: orType(turn.words, ["attention.endQuiet"]),
      buttons: [{ verb: "attention.endQuiet", title: turn.words.delivery.endButton }],
    });
  });

  const end = inCharge(async (turn) => {
    await turn.ask(null);
    const { quietEnded, quietWasNot } = turn.words.delivery;
    return { text: (await endQuietPeriod(deps, turn.person.id)) ? quietEnded : quietWasNot };
  });

  const keep = async (turn: Turn): Promise<Message> => {
    await turn.ask(null);
    return { text: turn.words.delivery.quietNot };
  };

  const sure = question({
    name: "attention.quiet",
    state: z.object({}),
    message: ({ words }) =>
      show({
        text: words.delivery.askQuiet,
        hint: orType(words, ["attention.beginQuiet", "attention.noQuiet"]),
        buttons: [
          { verb: "attention.beginQuiet", title: words.common.yes },
          { verb: "attention.noQuiet", title: words.common.no },
        ],
      }),
    async answer(turn) {
      const said = readYesNo(turn.text);
      if (said !== null) await turn.reply(await (said === "yes" ? begin(turn) : keep(turn)));
      return said !== null;
    },
  });

  const ask = inCharge(async (turn) => {
    const since = await deps.quietPeriods.since();
    return since ? reigns(turn, since) : sure.pose(turn, {});
  });

  return {
    commands: [
      { name: "quietPeriod", run: async (turn) => turn.reply(await ask(turn)) },
      { name: "endQuietPeriod", run: async (turn) => turn.reply(await end(turn)) },
    ],
    actions: [
      { verb: "attention.beginQuiet", run: begin },
      { verb: "attention.noQuiet", run: keep },
      { verb: "attention.endQuiet", run: end },
    ],
    questions: [sure],
  };
}
