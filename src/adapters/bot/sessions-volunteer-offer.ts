import { z } from "zod";
import {
  changeExpert,
  type Expert,
  type ExpertChange,
  settingsChange,
  settingsProblem,
  type VolunteerSettings,
} from "#domain/sessions/index.ts";
import { isBearable, pauseEnd } from "./leaders-pause.ts";
import { pressed } from "./press.ts";
import { question } from "./question.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { offerCard } from "./sessions-volunteer-card.ts";
import { formOf, OfferForm, readForm } from "./sessions-volunteer-form.ts";
import { readSettings } from "./sessions-volunteer-phrases.ts";
import { show } from "./show.ts";
import { fold } from "./text.ts";
import type { Command, Message, Talk, Turn } from "./turn.ts";

/** While the card is open, this is about the offer, and not about reminders. */
const PAUSE = /^\W*(?:please |bitte )?(?:pause|pausieren|take a break)(?:\W+(.*?))?\W*$/isu;
const UNTIL = /^(?:until|till|bis)\s/i;
const GO_ON = new Set(["resume", "continue", "go on", "weiter", "weitermachen", "help again", "wieder helfen"]);

export type PauseDeps = Pick<SessionsTalkDeps, "experts" | "requests" | "clock" | "times">;

/** How much, to whom and when somebody helps: shown as a card, and changed with a sentence. */
export function offerTalk(deps: SessionsTalkDeps): Talk {
  async function open(turn: Turn): Promise<Message> {
    const expert = await deps.experts.find(turn.person.id);
    return expert ? ask(turn, expert, [turn.words.volunteering.headline]) : notOnTheList(turn);
  }

  async function ask(turn: Turn, expert: Expert, before: readonly string[], form?: OfferForm): Promise<Message> {
    await turn.ask({ name: settings.name, state: {} });
    return offerCard(turn, expert, form ?? formOf(expert), before);
  }

  /** Whatever cannot be is said above the card, and nothing is changed. */
  async function set(turn: Turn, said: VolunteerSettings | null): Promise<Message> {
    const { volunteering } = turn.words;
    const known = await deps.experts.find(turn.person.id);
    if (!known) return notOnTheList(turn);
    const problem = said && settingsProblem(said, known);
    if (problem) return ask(turn, known, [volunteering.problems[problem]]);
    return said ? keep(turn, settingsChange(said, known, turn.now)) : ask(turn, known, [volunteering.unclear]);
  }

  /** The same for the card, which comes back as it was filled in. */
  async function save(turn: Turn, form: OfferForm): Promise<Message> {
    const known = await deps.experts.find(turn.person.id);
    if (!known) return notOnTheList(turn);
    const filled = readForm(form, known);
    if (filled.kind === "problem") return ask(turn, known, [turn.words.volunteering.problems[filled.problem]], form);
    return keep(turn, { ...settingsChange(filled.settings, known, turn.now), topics: filled.topics });
  }

  async function keep(turn: Turn, change: ExpertChange): Promise<Message> {
    const expert = await changeExpert(deps, turn.person.id, change);
    return expert ? ask(turn, expert, [...about(turn, expert), turn.words.volunteering.saved]) : notOnTheList(turn);
  }

  const settings = question({
    name: "volunteering.settings",
    state: z.object({}),
    waits: false,
    message: open,
    async answer(turn) {
      const [pauses, until] = PAUSE.exec(turn.text) ?? [];
      const said = readSettings(turn.text);
      if (pauses !== undefined) await turn.reply(await pauseOffer(deps, turn, until ?? ""));
      else if (GO_ON.has(fold(turn.text).trim())) await turn.reply(await resume(deps, turn));
      else if (said) await turn.reply(await set(turn, said));
      else return false;
      return true;
    },
  });

  const isSetting = (_rest: string, turn: Turn) => readSettings(turn.text) !== null;
  return {
    commands: [
      { name: "volunteering", run: async (turn) => turn.reply(await open(turn)) },
      {
        ...{ name: "setVolunteering", accepts: isSetting, precise: isSetting },
        run: async (turn) => turn.reply(await set(turn, readSettings(turn.text))),
      } satisfies Command,
      {
        name: "pauseVolunteering",
        accepts: (rest, turn) => UNTIL.test(rest) || pauseEnd(rest, turn, deps.times) !== null,
        run: async (turn, rest) => turn.reply(await pauseOffer(deps, turn, rest)),
      },
      { name: "resumeVolunteering", run: async (turn) => turn.reply(await resume(deps, turn)) },
    ],
    actions: [
      { verb: "volunteering.open", run: open },
      pressed("volunteering.save", OfferForm, save),
      { verb: "volunteering.pause", run: (turn) => pauseOffer(deps, turn, "") },
      { verb: "volunteering.resume", run: (turn) => resume(deps, turn) },
    ],
    questions: [settings],
    /** "Weiter" long after the card is gone: somebody whose offer pauses means that. */
    async text(turn) {
      if (!GO_ON.has(fold(turn.text).trim())) return null;
      return (await deps.experts.find(turn.person.id))?.pause ? resume(deps, turn) : null;
    },
  };
}

/** Who was trained for mentoring may want to offer it, too. */
function about({ words: { volunteering } }: Turn, { formats, trainedAt }: Expert): readonly string[] {
  return trainedAt !== null && !formats.includes("mentoring") ? [volunteering.mentoringMissing] : [];
}

/**
 * From now on nobody new can book them.
 *
 * @param until - in words; empty when only they end it
 */
export async function pauseOffer(deps: PauseDeps, turn: Turn, until: string): Promise<Message> {
  const { dates, volunteering } = turn.words;
  const end = until === "" ? null : pauseEnd(until, turn, deps.times);
  if (until !== "" && !(end && isBearable(end, turn))) return show({ text: volunteering.pauseUnclear });
  const expert = await changeExpert(deps, turn.person.id, { pause: { until: end } });
  if (!expert) return notOnTheList(turn);
  return show({
    text: volunteering.paused(end && dates.day(end, turn.person.zone)),
    buttons: [{ verb: "volunteering.resume", title: volunteering.resumeButton }],
  });
}

async function resume(deps: PauseDeps, turn: Turn): Promise<Message> {
  const { volunteering } = turn.words;
  const expert = await changeExpert(deps, turn.person.id, { pause: null });
  if (!expert) return notOnTheList(turn);
  return show({
    text: volunteering.resumed,
    buttons: [{ verb: "volunteering.open", title: volunteering.openButton }],
  });
}

async function notOnTheList(turn: Turn): Promise<Message> {
  await turn.ask(null);
  return show({ text: turn.words.sessions.notVolunteer });
}
