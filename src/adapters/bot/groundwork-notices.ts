import { z } from "zod";
import type { NoticeRenderer } from "./messenger.ts";
import type { NameOf } from "./names.ts";
import type { NoticeReason } from "./notice-reason.ts";
import { orType, show } from "./show.ts";
import { wordsFor } from "./words/catalogue.ts";
import type { Words } from "./words/words.ts";

const RequestFacts = z.object({ proposalId: z.string(), leaderId: z.string(), proposedBy: z.string() });

/** "Would you speak to them?", to a volunteer. */
export const renderRequest: NoticeRenderer = async ({ entryId, facts, person }, nameOf) => {
  const words = wordsFor(person);
  const { dontSpeakButton, request, speakButton } = words.groundwork;
  const { proposalId, ...people } = RequestFacts.parse(facts);
  return show({
    text: request(await namesOf(people, words, nameOf)),
    hint: orType(words, ["groundwork.speak", "groundwork.dontSpeak", "attention.why"]),
    buttons: [
      { verb: "groundwork.speak", title: speakButton, data: { proposalId } },
      { verb: "groundwork.dontSpeak", title: dontSpeakButton, data: { proposalId } },
      { verb: "attention.why", title: words.leaders.whyButton, data: { entryId } },
    ],
  });
};

/** Because they volunteered. */
export const whyRequest: NoticeReason = async ({ facts }, { words }, nameOf) => {
  const people = RequestFacts.safeParse(facts).data;
  return people ? show({ text: words.groundwork.whyRequest(await namesOf(people, words, nameOf)) }) : null;
};

async function namesOf(
  { leaderId, proposedBy }: Pick<z.infer<typeof RequestFacts>, "leaderId" | "proposedBy">,
  { sessions }: Words,
  nameOf: NameOf,
) {
  return {
    leader: (await nameOf(leaderId)) || sessions.unnamed,
    proposer: (await nameOf(proposedBy)) || sessions.unnamed,
  };
}
