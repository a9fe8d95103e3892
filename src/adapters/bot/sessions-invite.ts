import { z } from "zod";
import type { Directory, PersonId, TimeReader } from "#domain/people/index.ts";
import {
  type Expert,
  type Format,
  INVITED_MAX,
  minutesOf,
  OFFERED_SLOTS_MAX,
  offerTimes,
} from "#domain/sessions/index.ts";
import { choices, optionalLine } from "./cards/inputs.ts";
import { colleaguesCalled, describe, isName } from "./groundwork-names.ts";
import { pressed } from "./press.ts";
import { question } from "./question.ts";
import { recogniser } from "./recognise.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { namesCalled } from "./sessions-book-take.ts";
import { FormatState, USUAL_FORMAT } from "./sessions-formats.ts";
import { type InvitationText, readInvitation, readMoments, readNames } from "./sessions-invite-phrases.ts";
import { spans } from "./sessions-times.ts";
import { show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import { triggers } from "./words/triggers.ts";

const NAMES_LENGTH_MAX = 300;
const TIMES_LENGTH_MAX = 200;
const LINE_LENGTH_MAX = 200;

const Inputs = z.object({
  names: z.string().max(NAMES_LENGTH_MAX).default(""),
  times: z.string().max(TIMES_LENGTH_MAX).default(""),
  line: z.string().max(LINE_LENGTH_MAX).default(""),
  format: FormatState.nullable().default(null),
});

const command = recogniser([{ invite: triggers.en.invite }, { invite: triggers.de.invite }]);

const NOTHING: InvitationText = { names: "", times: "", line: "", format: null };

/** An expert invites: up to five people, up to three times, and a personal line. Whatever is wrong, nothing typed is lost. */
export function inviteTalk(deps: SessionsTalkDeps): Talk {
  async function begin(turn: Turn, given: InvitationText): Promise<Message> {
    const expert = await deps.experts.find(turn.person.id);
    if (!expert) return show({ text: turn.words.sessionLife.notExpert });
    if (given.names === "" && given.times === "") return ask(turn, given, turn.words.sessionLife.askInvite, expert);
    const people = await readPeople(deps.directory, turn, given.names);
    if (typeof people === "string") return ask(turn, given, people, expert);
    const moments = momentsIn(deps.times, turn, given.times);
    if (typeof moments === "string") return ask(turn, given, moments, expert);
    return offer(turn, { given, people, moments, expert });
  }

  async function offer(turn: Turn, { expert, given, moments, people }: Invitation): Promise<Message> {
    const { sessionLife, sessions } = turn.words;
    const format = given.format ?? usualOf(expert);
    const slots = moments.map((start) => ({ start, end: start.add({ minutes: minutesOf(format) }) }));
    const made = { expert: turn.person, invited: people, slots, format, line: given.line.trim() };
    const outcome = await offerTimes(deps, made);
    if (outcome.kind === "taken") {
      return ask(turn, given, sessionLife.inviteTaken(spans(turn, [outcome.slot]).join()), expert);
    }
    await turn.ask(null);
    if (outcome.kind === "nobody") return show({ text: sessionLife.inviteNobody });
    const names = await namesCalled(deps, turn, outcome.offer.invited);
    const notReached = await namesCalled(deps, turn, outcome.notReached);
    const times = spans(turn, outcome.offer.slots);
    return show({
      text: [
        sessionLife.invited({ format: sessions.formats[format], names, times }),
        ...(notReached.length > 0 ? [sessionLife.inviteNotReached(notReached)] : []),
      ].join("\n"),
      buttons: [
        { verb: "sessions.withdrawOffer", title: sessionLife.withdrawButton, data: { offerId: outcome.offer.id } },
      ],
    });
  }

  async function ask(turn: Turn, given: InvitationText, text: string, expert: Expert): Promise<Message> {
    await turn.ask({ name: invite.name, state: {} });
    return invitationCard(turn, given, text, expert);
  }

  const invite = question({
    name: "sessions.invite",
    state: z.object({}),
    message: (turn) => begin(turn, NOTHING),
    async answer(turn) {
      // The whole command, once more.
      if (command.candidates(turn.text).length > 0) return false;
      const given = readInvitation(turn.text);
      const complete = given.names !== "" && given.times !== "";
      if (complete) await turn.reply(await begin(turn, given));
      return complete;
    },
  });

  return {
    commands: [
      {
        name: "invite",
        accepts: (rest) => readInvitation(rest).times !== "" || readNames(readInvitation(rest).names).every(isName),
        run: async (turn, rest) => turn.reply(await begin(turn, readInvitation(rest))),
      },
    ],
    actions: [pressed("sessions.invite", Inputs, begin)],
    questions: [invite],
  };
}

interface Invitation {
  readonly given: InvitationText;
  readonly people: readonly PersonId[];
  readonly moments: readonly Temporal.Instant[];
  readonly expert: Expert;
}

function usualOf({ formats }: Expert): Format {
  return formats.includes(USUAL_FORMAT) ? USUAL_FORMAT : (formats[0] ?? USUAL_FORMAT);
}

function invitationCard({ words }: Turn, given: InvitationText, text: string, expert: Expert): Message {
  const { inviteButton, inviteFormat, inviteLine, inviteNames, inviteTimes, inviteTyped } = words.sessionLife;
  const formats = expert.formats.map((format) => ({ title: words.sessions.formats[format], value: format }));
  return show({
    ...{ text, hint: inviteTyped },
    inputs: [
      optionalLine({ id: "names", label: inviteNames }, NAMES_LENGTH_MAX, given.names),
      optionalLine({ id: "times", label: inviteTimes }, TIMES_LENGTH_MAX, given.times),
      ...(formats.length > 0
        ? [
            choices(
              { id: "format", label: inviteFormat, missing: inviteFormat },
              formats,
              given.format ?? usualOf(expert),
            ),
          ]
        : []),
      optionalLine({ id: "line", label: inviteLine }, LINE_LENGTH_MAX, given.line),
    ],
    buttons: [{ verb: "sessions.invite", title: inviteButton, submits: true }],
  });
}

/** The people whom these names mean, or what is wrong with them. */
async function readPeople(
  directory: Pick<Directory, "search">,
  { person, words }: Turn,
  text: string,
): Promise<readonly PersonId[] | string> {
  const { inviteNamesMissing, inviteSelf, inviteSeveral, inviteTooMany, inviteUnknown } = words.sessionLife;
  const names = readNames(text);
  if (names.length === 0) return inviteNamesMissing;
  if (names.length > INVITED_MAX) return inviteTooMany;
  const ids: PersonId[] = [];
  for (const name of names) {
    const [first, ...others] = isName(name) ? await colleaguesCalled({ directory }, name) : [];
    if (!first) return inviteUnknown(name);
    if (others.length > 0) return inviteSeveral({ name, people: [first, ...others].map(describe) });
    if (first.id === person.id) return inviteSelf;
    ids.push(first.id);
  }
  return ids;
}

/** The moments that these words mean, or what is wrong with them. */
function momentsIn(times: TimeReader, turn: Turn, text: string): readonly Temporal.Instant[] | string {
  const { inviteTimesMissing, inviteTimeUnclear, inviteTooMany } = turn.words.sessionLife;
  if (text.trim() === "") return inviteTimesMissing;
  const moments = readMoments(times, text, turn);
  if ("unclear" in moments) return inviteTimeUnclear(moments.unclear);
  return moments.length > OFFERED_SLOTS_MAX ? inviteTooMany : moments;
}
