import { z } from "zod";
import { cancelSession, type Session } from "#domain/sessions/index.ts";
import { readYesNo } from "./answers.ts";
import { appointmentOf } from "./appointments.ts";
import { choices } from "./cards/inputs.ts";
import { readClockWords } from "./clock-words.ts";
import { question } from "./question.ts";
import { readTime } from "./session-times.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import { topicIn } from "./topics.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import { readWish, wishesForTime } from "./wishes.ts";

const Pressed = z.object({ sessionId: z.string().min(1) });

/** What is booked, and cancelling it: either of the two may, without a reason. */
export function cancelTalk(deps: SessionsTalkDeps): Talk {
  const upcoming = (turn: Turn) => deps.sessions.upcoming(turn.person.id, turn.now);
  const describe = (turn: Turn) => (session: Session) => appointmentOf(deps.nameOf, turn.person, session);

  async function list(turn: Turn): Promise<Message> {
    const { hour, hourHeld, hours, hoursNone, hoursTyped } = turn.words.sessions;
    const lines = (await upcoming(turn)).map(async (session) =>
      (session.state === "held" ? hourHeld : hour)(await describe(turn)(session)),
    );
    if (lines.length === 0) return show({ text: hoursNone });
    return show({ text: [hours, ...(await Promise.all(lines))].join("\n"), hint: hoursTyped });
  }

  async function cancel(turn: Turn, sessionId: string): Promise<Message> {
    const { sessions } = turn.words;
    const outcome = await cancelSession(deps, { by: turn.person.id, sessionId });
    await turn.ask(null);
    if (outcome.kind === "gone") return show({ text: sessions.gone });
    const facts = await describe(turn)(outcome.session);
    return show({ text: outcome.kind === "cancelled" ? sessions.cancelled(facts) : sessions.cancelling(facts) });
  }

  async function begin(turn: Turn, rest: string): Promise<Message> {
    const booked = await upcoming(turn);
    const which = topicIn(rest);
    const meant = which === "" && booked.length === 1 ? booked[0] : pick(deps, turn, which, booked);
    if (meant) return cancel(turn, meant.id);
    if (booked.length === 0) return show({ text: turn.words.sessions.hoursNone });
    return whichOne.pose(turn, { ids: booked.map(({ id }) => id) });
  }

  const whichOne = question({
    name: "sessions.cancel",
    state: z.object({ ids: z.array(z.string()).min(1) }),
    async message(turn, { ids }) {
      const { askCancel, cancelButton, cancelLabel, cancelMissing, cancelTyped, hour } = turn.words.sessions;
      const listed = (await upcoming(turn)).filter(({ id }) => ids.includes(id));
      const options = (await Promise.all(listed.map(describe(turn)))).map(hour);
      const choosable = listed.map(({ id }, index) => ({
        title: numberedTitle(options[index] ?? "", index),
        value: id,
      }));
      return show({
        text: askCancel,
        options,
        hint: cancelTyped,
        inputs: [choices({ id: "sessionId", label: cancelLabel, missing: cancelMissing }, choosable)],
        buttons: [{ verb: "sessions.cancel", title: cancelButton, submits: true }],
      });
    },
    async answer(turn, { ids }) {
      if (readYesNo(turn.text) === "no") return false;
      const listed = (await upcoming(turn)).filter(({ id }) => ids.includes(id));
      const meant = pick(deps, turn, turn.text, listed);
      if (meant) await turn.reply(await cancel(turn, meant.id));
      return meant !== undefined;
    },
  });

  return {
    commands: [
      { name: "hours", run: async (turn) => turn.reply(await list(turn)) },
      {
        name: "cancel",
        accepts: (rest, turn) => namesTime(deps, topicIn(rest), turn),
        run: async (turn, rest) => turn.reply(await begin(turn, rest)),
      },
    ],
    actions: [
      {
        verb: "sessions.cancel",
        async run(turn, data) {
          const pressed = Pressed.safeParse(data).data;
          return pressed ? cancel(turn, pressed.sessionId) : show({ text: turn.words.common.outdated });
        },
      },
    ],
    questions: [whichOne],
  };
}

function pick(deps: SessionsTalkDeps, turn: Turn, text: string, sessions: readonly Session[]): Session | undefined {
  const slots = sessions.map(({ slot }) => slot);
  const slot = readTime(text, slots, turn, deps.times);
  return sessions.find((session) => session.slot === slot);
}

/** "cancel", "cancel my session", "cancel Wednesday 7:30"; but not "cancel the newsletter". */
function namesTime(deps: SessionsTalkDeps, text: string, turn: Turn): boolean {
  if (text === "" || !readClockWords(text).more || /^\d$/.test(text)) return true;
  const wish = readWish(deps.times, text, turn);
  return wishesForTime(wish) && topicIn(wish.rest) === "";
}
