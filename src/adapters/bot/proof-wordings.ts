import type { ForbiddenMatter } from "#domain/privacy/index.ts";

/** In each language, the wording that is shown first; `{name}` stands for somebody, and `{other}` for somebody else. */
interface Wordings {
  readonly id: string;
  readonly forbids: ForbiddenMatter;
  readonly en: readonly [string, ...string[]];
  readonly de: readonly [string, ...string[]];
}

const asked = (id: string, en: Wordings["en"], de: Wordings["de"]): Wordings => ({
  ...{ id: `chat.${id}`, en, de },
  forbids: id.slice(0, id.indexOf("-")) as ForbiddenMatter,
});

/** What is asked in the bot's own chat: each must be refused with a reason, whoever asks it. */
export const chatWordings: readonly Wordings[] = [
  asked(
    "silence-month",
    ["Who did not post in March?", "who hasn't written anything this month"],
    ["Wer hat im März nicht gepostet?", "zeig mir, wer diesen Monat nichts geschrieben hat"],
  ),
  asked("silence-least", ["Who posted least?"], ["Wer hat am wenigsten geschrieben?"]),
  asked("silence-leaders", ["Which leaders never reply?"], ["Welche Führungskräfte antworten nie?"]),
  asked("activity-often", ["How often does {name} post?"], ["Wie oft schreibt {name}?"]),
  asked("activity-last", ["When did {name} last write?"], ["Wann hat {name} zuletzt geschrieben?"]),
  asked("activity-fast", ["How fast does {name} answer?"], ["Wie schnell antwortet {name}?"]),
  asked("activity-who", ["Who posted yesterday?"], ["Wer hat gestern gepostet?"]),
  asked("ranking-leaders", ["Ranking of leaders", "Show me the top ten leaders"], ["Rangliste der Führungskräfte"]),
  asked("ranking-most", ["Who posts the most?"], ["Wer schreibt am meisten?"]),
  asked("ranking-two", ["Compare {name} with {other}"], ["Vergleiche {name} mit {other}"]),
  asked("mood-person", ["What is the mood of {name}?"], ["Wie ist die Stimmung von {name}?"]),
  asked("mood-team", ["Who is frustrated?", "what's the mood in my team?"], ["Wer ist unzufrieden?"]),
  asked("texts-person", ["What did {name} write?"], ["Was hat {name} geschrieben?"]),
  asked(
    "texts-chat",
    ["Show me the chat between {name} and {other}"],
    ["Zeig mir den Chat zwischen {name} und {other}"],
  ),
  asked("reading-receipts", ["Read receipts"], ["Lesebestätigungen"]),
  asked("reading-own", ["Who read my post?"], ["Wer hat meinen Beitrag gelesen?"]),
  asked("hours-booked", ["Who booked {name}?"], ["Wer hat {name} gebucht?"]),
  asked("hours-whom", ["Who talks to whom?"], ["Wer spricht mit wem?"]),
  asked("hours-clients", ["Who are the clients of {name}?"], ["Wer sind die Kunden von {name}?"]),
  asked("hours-help", ["Who asked for help?"], ["Wer braucht Hilfe?"]),
  asked("refusals-offer", ["Who declined the offer?"], ["Wer hat das Angebot abgelehnt?"]),
  asked("refusals-listening", ["Who refused to be listened to?"], ["Wer will nicht, dass du zuhörst?"]),
  asked("refusals-blocked", ["Who blocked the bot?"], ["Wer hat den Bot blockiert?"]),
  asked("refusals-pause", ["Who is on a pause?"], ["Wer pausiert gerade?"]),
  asked("following-tag", ["Who follows #em_lean?"], ["Wer folgt #em_lean?"]),
  asked("following-person", ["Which tags does {name} follow?"], ["Welchen Tags folgt {name}?"]),
  asked("reminders-who", ["Who gets reminders?"], ["Wer bekommt Erinnerungen?"]),
  asked("reminders-why", ["Why does {name} get nudges?"], ["Warum bekommt {name} Erinnerungen?"]),
  asked("drafts-person", ["Drafts of {name}"], ["Entwürfe von {name}"]),
  asked("absence-sick", ["Is {name} sick?", "Who is on leave this week?"], ["Ist {name} krank?"]),
  asked("absence-calendar", ["Calendar of {name}"], ["Kalender von {name}"]),
  asked("smallGroups-two", ["Figures for only two people"], ["Zahlen für nur zwei Personen"]),
  asked("smallGroups-lower", ["Set k to 3"], ["Setz k auf 3"]),
  asked("smallGroups-without", ["How many posted without {name}?"], ["Wie viele haben geschrieben, ohne {name}?"]),
  asked("data-person", ["What do you know about {name}?"], ["Was weißt du über {name}?"]),
  asked("data-export", ["My data of {name}"], ["Daten von {name}"]),
  asked("groundwork-messenger", ["Who was asked as messenger?"], ["Wer wurde als Bote gefragt?"]),
  asked("groundwork-proposed", ["Who proposed {name}?"], ["Wer hat {name} vorgeschlagen?"]),
];
