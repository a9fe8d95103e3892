import { type Remark, remarkOn } from "#domain/coach/index.ts";
import type { GroundworkTalkDeps } from "./groundwork-names.ts";
import type { Turn } from "./turn.ts";

/** One thing that executives may hear otherwise than it is meant; nothing when there is none. It can be left as it is. */
export function executiveRemark({ plain }: GroundworkTalkDeps, turn: Turn, text: string): string | undefined {
  const language = plain.languageOf(text) ?? turn.person.language;
  const lists = { jargon: [], denglish: [], executives: plain.lists[language].executives };
  const said = { text, sentences: [{ answer: 0, text, opens: true }] };
  const ignored: string[] = [];
  for (;;) {
    const remark: Remark | null = remarkOn(said, language, lists, ignored);
    if (!remark) return undefined;
    if (remark.kind === "executives") return turn.words.groundwork.remark(remark);
    ignored.push(remark.key);
  }
}
