import type { ProofAnswer, ProofQuestion } from "#domain/privacy/index.ts";
import { type AskBot, madeUp } from "./asking.ts";
import { judged, ROLES, subjects, withNames } from "./proof-asking.ts";
import { byCard } from "./proof-cards.ts";
import { byCommand } from "./proof-commands.ts";
import { whileWriting } from "./proof-extension.ts";
import { chatWordings } from "./proof-wordings.ts";

/** Everything forbidden that can be asked of the bot, in whichever way Teams has to ask it. */
export function botProofQuestions(ask: AskBot): readonly ProofQuestion[] {
  return [...inChat(ask), ...inFrontOfOthers(ask), ...byCommand(ask), ...byCard(ask), ...whileWriting(ask)];
}

/** Each wording is asked by somebody of another role. */
function inChat(ask: AskBot): readonly ProofQuestion[] {
  return chatWordings.map(({ id, forbids, en, de }, number) => ({
    ...{ id, forbids, interface: "chat", question: { en: withNames(en[0]), de: withNames(de[0]) } },
    async ask(inside) {
      const wordings = [...en.map((text) => ["en", text] as const), ...de.map((text) => ["de", text] as const)];
      const answers: ProofAnswer[] = [];
      for (const [index, [language, text]] of wordings.entries()) {
        const asker = madeUp(language, ROLES[(number + index) % ROLES.length]);
        answers.push(judged(await ask(asker, { type: "message", text: withNames(text, subjects(inside)) }), true));
      }
      return answers;
    },
  }));
}

/** Where others could read the answer. */
const IN_FRONT_OF_OTHERS = ["chat.silence-month", "chat.hours-booked", "chat.data-person"];

function inFrontOfOthers(ask: AskBot): readonly ProofQuestion[] {
  return chatWordings
    .filter(({ id }) => IN_FRONT_OF_OTHERS.includes(id))
    .map(({ id, forbids, ...texts }) => ({
      ...{ id: id.replace("chat", "channel"), forbids, interface: "channel" },
      question: { en: withNames(texts.en[0]), de: withNames(texts.de[0]) },
      async ask(inside) {
        const answers: ProofAnswer[] = [];
        for (const language of ["en", "de"] as const) {
          const text = `<at>Vorbild</at> ${withNames(texts[language][0], subjects(inside))}`;
          const heard = await ask(madeUp(language, "owner"), { type: "message", text, inPublic: true });
          answers.push(judged(heard, true));
        }
        return answers;
      },
    }));
}
