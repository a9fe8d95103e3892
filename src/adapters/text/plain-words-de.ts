import type { WordLists } from "#domain/coach/index.ts";
import { notes } from "./word-notes.ts";

/** German words that people ask about, and what says the same to everybody. */
export const plainWordsDe: WordLists = {
  jargon: notes(`
    synergi* = was wir zusammen gewinnen
    zielführend* = nützlich
    zeitnah* = Bis wann genau?
    ganzheitlich*
    nachhaltig aufgestellt
    aufgleisen = beginnen
    aufgegleist = begonnen
    auf augenhöhe
    stellschraube* = was wir ändern können
    handlungsfeld*
    potenziale heben
    mehrwert = Nutzen
    rollout* = Einführung
    stakeholder* = die Beteiligten
    kpi* = was wir messen
    okr* = unsere Ziele
    lessons learned = was wir gelernt haben
    best practice* = gutes Beispiel
    paradigmenwechsel
    changeprozess* = Veränderung
    change-prozess* = Veränderung
    transformationsprozess* = Veränderung
    diesbezüglich* = dazu
    seitens = von
    zwecks = für`),
  executives: notes(`
    social media = offener Austausch
    soziale medien = offener Austausch
    sozialen medien = offener Austausch
    soziales netzwerk = Wissensnetz
    sozialen netzwerk = Wissensnetz
    soziale netzwerke = Wissensnetze
    chatten = sprechen
    likes = Zustimmung
    follower* = Leser
    spaß = Energie
    gamification
    mitmach-web
    web 2.0`),
  denglish: notes(`
    committe* = zusagen
    commitment* = Zusage
    challengen = prüfen
    aligne* = abstimmen
    alignment = Abstimmung
    performe* = leisten
    performance* = Leistung
    learning* = was wir gelernt haben
    mindset* = Haltung
    deep dive* = genauer hinsehen
    quick win* = schneller Erfolg
    action item* = Aufgabe
    ownership = Verantwortung
    awareness = Aufmerksamkeit
    empower* = zutrauen
    onboarde* = einarbeiten
    onboarding* = Einarbeitung
    forwarde* = weiterleiten
    sharen = teilen
    geshared = geteilt
    geshart = geteilt
    pushen = voranbringen
    gepusht = vorangebracht
    supporten = unterstützen
    supportet = unterstützt
    next step* = nächster Schritt
    roadmap* = Plan
    impact = Wirkung
    insights = Erkenntnisse
    purpose = Sinn
    leadership = Führung
    outcome* = Ergebnis
    asap = Bis wann genau?`),
};
