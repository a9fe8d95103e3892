import { z } from "zod";
import type { NoticeRenderer } from "./messenger.ts";
import type { NameOf } from "./names.ts";
import type { NoticeReason } from "./notice-reason.ts";
import { orType, show } from "./show.ts";
import type { Message } from "./turn.ts";
import { wordsFor } from "./words/catalogue.ts";
import type { Words } from "./words/words.ts";

const InvitationFacts = z.object({ proposedBy: z.string(), messengerId: z.string().nullable() });
const QuestionFacts = z.object({ ignored: z.number() });

/** "May I?", once, after somebody has spoken with the leader. */
export const renderInvitation: NoticeRenderer = async ({ entryId, facts, person }, nameOf) => {
  const words = wordsFor(person);
  const { common, joining, leaders } = words;
  return show({
    text: joining.invitation(await namesIn(InvitationFacts.parse(facts), words, nameOf)),
    hint: orType(words, ["leaders.accept", "leaders.refuse", "attention.why"]),
    buttons: [
      { verb: "leaders.accept", title: common.yes },
      { verb: "leaders.refuse", title: common.no },
      { verb: "attention.why", title: leaders.whyButton, data: { entryId } },
    ],
  });
};

/** Because they were proposed, and by whom. */
export const whyInvitation: NoticeReason = async ({ facts }, { words }, nameOf) => {
  const people = InvitationFacts.safeParse(facts).data;
  if (!people) return null;
  const text = words.joining.whyInvited(await namesIn(people, words, nameOf));
  return answered(words, text, ["leaders.accept", "leaders.refuse"], [words.common.yes, words.common.no]);
};

/** "Keep on, less, talk it over or stop?", once, before silence. */
export const renderQuestion: NoticeRenderer = async ({ entryId, person }) => {
  const words = wordsFor(person);
  const { joining, leaders } = words;
  return show({
    text: joining.question,
    hint: orType(words, ["leaders.keep", "leaders.less", "sessions.begin", "leaders.stop", "attention.why"]),
    buttons: [
      { verb: "leaders.keep", title: joining.keepButton },
      { verb: "leaders.less", title: joining.lessButton },
      { verb: "sessions.begin", title: joining.helpButton },
      { verb: "leaders.stop", title: leaders.stopButton },
      { verb: "attention.why", title: leaders.whyButton, data: { entryId } },
    ],
  });
};

/** Because reminders had no answer. */
export const whyQuestion: NoticeReason = async ({ facts }, { words }) => {
  const question = QuestionFacts.safeParse(facts).data;
  if (!question) return null;
  const { joining, leaders } = words;
  return answered(
    words,
    joining.whyQuestion({ count: question.ignored }),
    ["leaders.keep", "leaders.less", "leaders.stop"],
    [joining.keepButton, joining.lessButton, leaders.stopButton],
  );
};

/** A reason that takes the place of the card: what could be pressed there can be pressed here. */
function answered(
  words: Words,
  text: string,
  verbs: readonly Parameters<typeof orType>[1][number][],
  titles: readonly string[],
): Message {
  const buttons = verbs.map((verb, index) => ({ verb, title: titles[index] ?? "" }));
  return show({ text, hint: orType(words, verbs), buttons });
}

async function namesIn(
  { messengerId, proposedBy }: z.infer<typeof InvitationFacts>,
  { sessions }: Words,
  nameOf: NameOf,
) {
  const called = async (id: string) => (await nameOf(id)) || sessions.unnamed;
  return { messenger: messengerId && (await called(messengerId)), proposer: await called(proposedBy) };
}
