import { z } from "zod";
import { type LedgerStore, whyThis } from "#domain/attention/index.ts";
import type { NameOf } from "./names.ts";
import { noticeReasons } from "./notices.ts";
import { show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";

export interface AttentionTalkDeps {
  readonly ledger: LedgerStore;
  readonly nameOf: NameOf;
}

const Pressed = z.object({ entryId: z.string() });

/** "Why did I get this?", answered from the ledger. */
export function attentionTalk({ ledger, nameOf }: AttentionTalkDeps): Talk {
  const why = async (turn: Turn, entryId: string | null): Promise<Message> => {
    const entry = await whyThis({ ledger }, turn.person.id, entryId);
    const reason = entry && (await noticeReasons[entry.kind]?.(entry, turn, nameOf));
    return reason ?? show({ text: turn.words.attention.nothing });
  };
  return {
    commands: [{ name: "why", run: async (turn) => turn.reply(await why(turn, null)) }],
    actions: [{ verb: "attention.why", run: (turn, data) => why(turn, Pressed.safeParse(data).data?.entryId ?? null) }],
    questions: [],
  };
}
