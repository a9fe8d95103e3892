import type { enShell } from "./en-shell.ts";

export const deShell: typeof enShell = {
  product: "Vorbild",
  skip: "Zum Inhalt springen",
  navigation: "Ansichten",
  more: (count) => `${count} weitere`,
  views: {
    mine: "Meins",
    tags: "Hashtags",
    experts: "Fachleute",
    programme: "Programm",
    admin: "Verwaltung",
    trust: "Vertrauen",
  },
  loading: "Wird geladen …",
  again: "Noch einmal versuchen",
  reload: "Neu laden",
  cancel: "Abbrechen",
  close: "Schließen",
  outside: {
    title: "Vorbild wohnt in Microsoft Teams",
    text: "Diese Seite zeigt sich in Teams, wo alle schon angemeldet sind. Dort lässt sich die App Vorbild suchen und öffnen.",
    link: "In Teams öffnen",
  },
  nothingHere: {
    title: "Hier ist nichts",
    text: "Die Seite gibt es nicht, oder sie ist für andere Rollen gedacht.",
    link: "Zur ersten Seite",
  },
  consent: {
    title: "Eine Berechtigung fehlt",
    text: "Dafür muss Vorbild Microsoft 365 im Namen der angemeldeten Person fragen. Microsoft zeigt vorher genau, worum es geht.",
    give: "Berechtigung ansehen",
    refused: "Die Berechtigung wurde nicht erteilt. Alles andere geht auch ohne sie.",
    going: "Microsoft fragt gleich nach der Berechtigung …",
    over: "Fertig. Dieses Fenster kann geschlossen werden.",
  },
  failure: {
    offline: "Im Moment besteht keine Verbindung.",
    late: "Die Antwort dauert zu lange.",
    busy: "Das waren zu viele Anfragen in kurzer Zeit. In einer Minute geht es wieder.",
    signedOut: "Die Anmeldung hat nicht geklappt. Meist hilft es, die App in Teams neu zu laden.",
    forbidden: "Das ist für andere Rollen gedacht.",
    gone: "Das gibt es nicht mehr.",
    refused: "Das wurde nicht angenommen.",
    broken: "Im Dienst ist etwas schiefgegangen. Die Administration findet es im Protokoll.",
    view: "Diese Seite ließ sich nicht zeigen. Nach einer Aktualisierung von Vorbild hilft neu laden.",
    code: (code) => `Code ${code}`,
  },
  withheld: {
    short: "verborgen",
    text: "Verborgen: Es stehen zu wenige Menschen dahinter.",
  },
  chart: {
    asTable: "Als Tabelle zeigen",
    asChart: "Als Diagramm zeigen",
  },
  config: {
    title: "Was soll diese Registerkarte zeigen?",
    choice: "Ansicht",
    hint: "Alle im Kanal sehen dieselbe Ansicht, jede Person mit dem, was sie sehen darf.",
  },
};
