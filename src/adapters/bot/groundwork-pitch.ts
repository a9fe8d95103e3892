import { isUnsupported, type Proposal } from "#domain/leaders/index.ts";
import type { Language } from "#domain/people/index.ts";
import { called, type GroundworkTalkDeps, namesIn } from "./groundwork-names.ts";
import { show } from "./show.ts";
import type { Message, Turn } from "./turn.ts";
import { wordsFor } from "./words/catalogue.ts";

const otherLanguage = { en: "de", de: "en" } as const satisfies Record<Language, Language>;

/** The message for a leader on one page, to copy or print: framed in the person's language, and in the other one. */
export async function pitch(deps: GroundworkTalkDeps, turn: Turn, proposal: Proposal): Promise<Message> {
  const { formOfAddress, language } = turn.person;
  const { claim = null, fact = null, reason = null, source = null } = proposal.message;
  const names = await namesIn(deps, proposal, turn);
  if ([claim, fact, reason, source, proposal.link].every((part) => part === null)) {
    const isOwn = proposal.proposedBy === turn.person.id;
    const proposer = isOwn ? null : await called(deps, proposal.proposedBy, turn);
    return show({ text: turn.words.groundwork.pitchEmpty({ ...names, proposer }) });
  }
  const facts = {
    ...names,
    ...{ claim, fact, reason, source, link: proposal.link, unsupported: isUnsupported(proposal.message) },
  };
  const other = wordsFor({ language: otherLanguage[language], formOfAddress });
  return show({ text: `${turn.words.groundwork.pitch(facts)}\n\n${other.groundwork.pitch(facts)}` });
}
