import { type Offer, SERIES_SESSIONS, type Series, type Session, type SessionRequest } from "#domain/sessions/index.ts";
import { appointmentOf } from "./appointments.ts";
import type { Section } from "./cards/card.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { namesCalled } from "./sessions-book-take.ts";
import { spans } from "./sessions-times.ts";
import { show } from "./show.ts";
import { showEach } from "./show-each.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import type { Verb } from "./words/words.ts";

/** As much as fits on a card that can still be read. */
const SHOWN_MAX = 12;

/** "My hours": what is booked, asked for, offered and agreed on, each with its way out. Shown to this person alone. */
export function listTalk(deps: SessionsTalkDeps): Talk {
  async function list(turn: Turn): Promise<Message> {
    const { person, now, words } = turn;
    const [sessions, own, asked, offers, series] = await Promise.all([
      deps.sessions.upcoming(person.id, now),
      deps.requests.openOf(person.id),
      deps.requests.askedOf(person.id),
      deps.offers.openOf(person.id),
      deps.series.activeOf(person.id),
    ]);
    const sections = await Promise.all([
      ...sessions.map((session) => booked(turn, session)),
      ...asked.filter(({ counter }) => counter === null).map((request) => askedOf(turn, request)),
      ...own.map((request) => wanted(turn, request)),
      ...offers.map((offer) => (offer.expertId === person.id ? offered(turn, offer) : invitation(turn, offer))),
      ...series.map((one) => inSeries(turn, one)),
    ]);
    if (sections.length === 0) return show({ text: words.sessionLife.listEmpty });
    const { list: text, listTyped } = words.sessionLife;
    const hint = sessions.length > 0 ? { hint: listTyped } : {};
    return showEach({ text, sections: sections.slice(0, SHOWN_MAX), ...hint });
  }

  async function booked(turn: Turn, session: Session): Promise<Section> {
    const { sessionLife, sessionNotices } = turn.words;
    const { id: sessionId, joinUrl, seriesId, state } = session;
    const at = state === "held" || state === "moving" ? state : "booked";
    const who = await appointmentOf(deps.nameOf, turn.person, session);
    return {
      text: sessionLife.listed({ ...who, at, series: seriesId !== null }),
      links: joinUrl === null ? [] : [{ title: sessionNotices.join, url: joinUrl }],
      buttons: [
        ...(state === "booked" ? [button("sessions.move", sessionLife.moveButton, { sessionId })] : []),
        button("sessions.cancel", sessionNotices.cancelButton, { sessionId }),
      ],
    };
  }

  async function invitation(turn: Turn, { expertId, format, id: offerId, slots }: Offer): Promise<Section> {
    const [name = ""] = await namesCalled(deps, turn, [expertId]);
    const times = spans(turn, slots);
    return {
      text: turn.words.sessionLife.listedInvitation({ format: turn.words.sessions.formats[format], name, times }),
      links: [],
      buttons: [
        ...slots.map(({ start }, index) =>
          button("sessions.takeOffer", times[index] ?? "", { offerId, start: `${start}` }),
        ),
        button("sessions.declineOffer", turn.words.sessionNotices.offerNo, { offerId }),
      ],
    };
  }

  async function inSeries(turn: Turn, { askerId, expertId, id: seriesId, planned }: Series): Promise<Section> {
    const { sessionLife } = turn.words;
    const [name = ""] = await namesCalled(deps, turn, [askerId === turn.person.id ? expertId : askerId]);
    return {
      text: sessionLife.listedSeries({ name, planned, of: SERIES_SESSIONS }),
      links: [],
      buttons: [button("sessions.endSeries", sessionLife.endSeriesButton, { seriesId })],
    };
  }

  return {
    commands: [{ name: "hours", run: async (turn) => turn.reply(await list(turn)) }],
    actions: [],
    questions: [],
  };
}

/** A request of one's own: never at whom it is, only since when and until when. */
function wanted(turn: Turn, request: SessionRequest): Section {
  const { common, dates, sessionLife, sessions } = turn.words;
  const { askedAt, counter, expertId, format: known, id: requestId, moveOnAt, topic } = request;
  const format = sessions.formats[known];
  const withdraw = button("sessions.withdraw", sessionLife.withdrawButton, { requestId });
  if (counter) {
    const when = dates.span(counter, turn.person.zone);
    const answers = [
      button("sessions.agree", common.yes, { requestId }),
      button("sessions.disagree", common.no, { requestId }),
    ];
    return { text: sessionLife.listedCounter({ format, topic, when }), links: [], buttons: [...answers, withdraw] };
  }
  const since = dates.moment(askedAt, turn.person.zone);
  const next = dates.moment(moveOnAt, turn.person.zone);
  const text =
    expertId === null
      ? sessionLife.listedSearch({ format, topic })
      : sessionLife.listedRequest({ format, topic, since, next });
  return { text, links: [], buttons: [withdraw] };
}

/** A request that waits for this person's answer. */
function askedOf(turn: Turn, { format, id: requestId, slots, topic }: SessionRequest): Section {
  const { sessionLife, sessionNotices, sessions } = turn.words;
  const times = spans(turn, slots);
  return {
    text: sessionLife.listedAsked({ format: sessions.formats[format], topic, times }),
    links: [],
    buttons: [
      ...slots.map(({ start }, index) =>
        button("sessions.accept", times[index] ?? "", { requestId, start: `${start}` }),
      ),
      button("sessions.otherTime", sessionNotices.otherTimeButton, { requestId }),
      button("sessions.refuse", sessionNotices.refuseButton, { requestId }),
    ],
  };
}

function offered(turn: Turn, { format, id: offerId, invited, slots }: Offer): Section {
  const { sessionLife, sessions } = turn.words;
  const facts = { format: sessions.formats[format], people: invited.length, times: spans(turn, slots) };
  return {
    text: sessionLife.listedOffer(facts),
    links: [],
    buttons: [button("sessions.withdrawOffer", sessionLife.withdrawButton, { offerId })],
  };
}

const button = (verb: Verb, title: string, data: Readonly<Record<string, unknown>>) => ({ verb, title, data });
