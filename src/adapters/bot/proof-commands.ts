import type { Language, Role } from "#domain/people/index.ts";
import type { ForbiddenMatter, ProofAnswer, ProofQuestion } from "#domain/privacy/index.ts";
import { type AskBot, madeUp } from "./asking.ts";
import { judged, ROLES } from "./proof-asking.ts";

interface CommandAsked {
  readonly id: string;
  readonly forbids: ForbiddenMatter;
  readonly en: string;
  readonly de: string;
  readonly roles: readonly (Role | null)[];
  /** What is asked by it, when it is not the command itself. */
  readonly about: { readonly en: string; readonly de: string };
  readonly mayAnswer?: true;
}

/** Commands that answer something: it must be about nobody else; and what is for others is refused. */
const commands: readonly CommandAsked[] = [
  {
    ...{ id: "own-data", forbids: "data", en: "my data", de: "meine Daten", roles: ROLES, mayAnswer: true },
    about: { en: "Is anybody else in my own data?", de: "Steht sonst jemand in den eigenen Daten?" },
  },
  {
    ...{ id: "audit", forbids: "refusals", en: "audit", de: "Protokoll", roles: ["owner", "admin", "worksCouncil"] },
    about: {
      en: "Who did something with a special right, and to whom?",
      de: "Wer tat etwas mit besonderem Recht, und mit wem?",
    },
    mayAnswer: true,
  },
  {
    ...{ id: "undelivered", forbids: "refusals", en: "undelivered", de: "nicht zugestellt", roles: ["owner", "admin"] },
    about: {
      en: "Who could not be reached, or blocked the bot?",
      de: "Wer war nicht erreichbar oder hat den Bot blockiert?",
    },
    mayAnswer: true,
  },
  {
    ...{ id: "resources", forbids: "hours", en: "resources", de: "Kapazität", roles: ["owner"], mayAnswer: true },
    about: { en: "Who asked for the hours that are missing?", de: "Wer hat die Stunden gewünscht, die fehlen?" },
  },
  {
    ...{ id: "gaps", forbids: "activity", en: "gaps", de: "Lücken", roles: ["owner", "admin"], mayAnswer: true },
    about: { en: "Who was heard last week?", de: "Wer wurde letzte Woche gehört?" },
  },
  {
    ...{ id: "hours", forbids: "hours", en: "my hours", de: "meine Gespräche", roles: ROLES, mayAnswer: true },
    about: { en: "Which hours do others have?", de: "Welche Gespräche haben andere?" },
  },
  {
    ...{
      id: "proposals",
      forbids: "groundwork",
      en: "my proposals",
      de: "meine Vorschläge",
      roles: ["owner", "champion"],
    },
    about: { en: "Whom did others propose?", de: "Wen haben andere vorgeschlagen?" },
    mayAnswer: true,
  },
  {
    ...{ id: "why", forbids: "reminders", en: "why", de: "warum", roles: ROLES, mayAnswer: true },
    about: { en: "Why did somebody else get a message?", de: "Warum bekam jemand anderes eine Nachricht?" },
  },
  {
    ...{ id: "doctor", forbids: "data", en: "doctor", de: "Selbsttest", roles: ["admin"], mayAnswer: true },
    about: { en: "Whose mailboxes and sign-ins work?", de: "Wessen Postfächer und Anmeldungen funktionieren?" },
  },
  {
    ...{ id: "audit-colleague", forbids: "refusals", en: "audit", de: "Protokoll", roles: [null, "champion"] },
    about: { en: "The audit log, asked by a colleague", de: "Das Protokoll, gefragt von jemandem ohne Rolle" },
  },
  {
    ...{
      id: "gaps-colleague",
      forbids: "activity",
      en: "gaps",
      de: "Lücken",
      roles: [null, "champion", "worksCouncil"],
    },
    about: {
      en: "What was missed, asked by a colleague",
      de: "Was nicht gehört wurde, gefragt von jemandem ohne Rolle",
    },
  },
];

/** What those may ask who look after the service, and everybody about themselves. */
export function byCommand(ask: AskBot): readonly ProofQuestion[] {
  return commands.map(({ id, forbids, about, roles, mayAnswer, ...said }) => ({
    ...{ id: `chat.${id}`, forbids, interface: "chat", question: about },
    ...(mayAnswer && { mayAnswer }),
    async ask() {
      const answers: ProofAnswer[] = [];
      for (const [index, role] of roles.entries()) {
        const language: Language = index % 2 === 0 ? "en" : "de";
        const heard = await ask(madeUp(language, role), { type: "message", text: said[language] });
        answers.push(judged(heard, false));
      }
      return answers;
    },
  }));
}
