import { z } from "zod";
import type { Colleague, PersonId } from "#domain/people/index.ts";
import { readNumber } from "./answers.ts";
import { choices } from "./cards/inputs.ts";
import { describe, type GroundworkTalkDeps } from "./groundwork-names.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import type { Action, Message, Turn } from "./turn.ts";

const State = z.object({ ids: z.array(z.string()).min(1), proposalId: z.string().nullable() });
const Pressed = z.object({ person: z.string(), proposalId: z.string().nullish() });

interface SeveralFound {
  readonly name: string;
  readonly found: readonly Colleague[];
  /** Whose messenger is looked for; null when it is the leader. */
  readonly proposalId: string | null;
}

/** Asks which of several people was meant. */
export type ChoosePerson = (turn: Turn, several: SeveralFound) => Promise<Message>;

/**
 * "Whom do you mean?", when a name fits several.
 *
 * @param chosen - goes on with the one who was meant
 */
export function personQuestion(
  { directory }: GroundworkTalkDeps,
  chosen: (turn: Turn, id: PersonId, proposalId: string | null) => Promise<Message>,
) {
  const choose: ChoosePerson = async (turn, { name, found, proposalId }) => {
    await turn.ask({ name: which.name, state: { ids: found.map(({ id }) => id), proposalId } });
    return pick(turn, turn.words.groundwork.severalCalled(name), found, proposalId);
  };

  const which = question({
    name: "groundwork.person",
    state: State,
    async message(turn, { ids, proposalId }) {
      const found = await Promise.all(ids.map((id) => directory.find(id)));
      const known = found.filter((one) => one !== null);
      return pick(turn, turn.words.groundwork.personLabel, known, proposalId);
    },
    async answer(turn, { ids, proposalId }) {
      const index = readNumber(turn.text, ids.length);
      const id = index === null ? undefined : ids[index];
      if (id !== undefined) await turn.reply(await chosen(turn, id, proposalId));
      return id !== undefined;
    },
  });

  const press: Action = {
    verb: "groundwork.person",
    async run(turn, data) {
      const pressed = Pressed.safeParse(data).data;
      if (!pressed) return show({ text: turn.words.common.outdated });
      return chosen(turn, pressed.person, pressed.proposalId ?? null);
    },
  };
  return { choose, question: which, actions: [press] };
}

function pick({ words }: Turn, text: string, found: readonly Colleague[], proposalId: string | null): Message {
  const { nameMissing, nextButton, personLabel, personTyped } = words.groundwork;
  const options = found.map(describe);
  const choosable = found.map(({ id }, index) => ({ title: numberedTitle(options[index] ?? "", index), value: id }));
  return show({
    text,
    options,
    hint: personTyped,
    inputs: [choices({ id: "person", label: personLabel, missing: nameMissing }, choosable)],
    buttons: [{ verb: "groundwork.person", title: nextButton, data: { proposalId }, submits: true }],
  });
}
