import { z } from "zod";
import type { PersonId } from "#domain/people/index.ts";
import { changeExpert, type Expert } from "#domain/sessions/index.ts";
import { colleagueQuestion } from "./colleague-question.ts";
import { isName } from "./groundwork-names.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { namesCalled } from "./sessions-book-take.ts";
import { show } from "./show.ts";
import { tokens } from "./text.ts";
import type { Message, Talk, Turn } from "./turn.ts";

/** With whom somebody who helps is never brought together. It is said in their own chat, and nowhere else. */
export function neverTalk(deps: SessionsTalkDeps): Talk {
  const colleague = colleagueQuestion(deps.directory, {
    ...{ name: "volunteering.never", state: z.object({}), verb: "volunteering.named", chosen },
    asked: ({ words: { volunteering } }) => ({ text: volunteering.askNever, hint: volunteering.neverTyped }),
  });

  async function chosen(turn: Turn, _state: object, personId: PersonId): Promise<Message> {
    const { volunteering } = turn.words;
    if (personId === turn.person.id) return colleague.ask(turn, {}, volunteering.notYourself);
    await turn.ask(null);
    return change(turn, personId, (known) => [...new Set([...known.neverWith, personId])], volunteering.never);
  }

  async function change(
    turn: Turn,
    personId: PersonId,
    how: (expert: Expert) => readonly PersonId[],
    sentence: (name: string) => string,
  ): Promise<Message> {
    const known = await deps.experts.find(turn.person.id);
    const expert = known && (await changeExpert(deps, known.personId, { neverWith: how(known) }));
    const [name = ""] = await namesCalled(deps, turn, [personId]);
    return show({ text: expert ? sentence(name) : turn.words.sessions.notVolunteer });
  }

  async function begin(turn: Turn, name: string): Promise<Message> {
    const expert = await deps.experts.find(turn.person.id);
    if (!expert) return show({ text: turn.words.sessions.notVolunteer });
    if (name !== "") return colleague.take(turn, {}, name);
    const names = await namesCalled(deps, turn, expert.neverWith);
    return colleague.ask(turn, {}, names.length > 0 ? turn.words.volunteering.neverList(names) : undefined);
  }

  async function again(turn: Turn, said: string): Promise<Message> {
    const { volunteering } = turn.words;
    const never = (await deps.experts.find(turn.person.id))?.neverWith ?? [];
    const names = await namesCalled(deps, turn, never);
    const meant = never.filter((_id, index) => isCalled(names[index] ?? "", said));
    const [personId] = meant;
    if (personId === undefined || meant.length > 1) return show({ text: volunteering.notNever(said) });
    return change(turn, personId, ({ neverWith }) => neverWith.filter((id) => id !== personId), volunteering.again);
  }

  return {
    commands: [
      { name: "neverWith", accepts: isName, run: async (turn, rest) => turn.reply(await begin(turn, rest)) },
      { name: "againWith", accepts: isName, run: async (turn, rest) => turn.reply(await again(turn, rest)) },
    ],
    actions: [{ verb: "volunteering.never", run: (turn) => begin(turn, "") }, ...colleague.actions],
    questions: colleague.questions,
  };
}

/** "Petra", "petra vogel": every word of it is one of the name. */
function isCalled(name: string, said: string): boolean {
  const known = tokens(name).map(({ word }) => word);
  const words = tokens(said).map(({ word }) => word);
  return words.length > 0 && words.every((word) => known.includes(word));
}
