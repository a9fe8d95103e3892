import { describe, expect, test } from "@jest/globals";
import { textReader } from "#adapters/text/reader.ts";

const reader = textReader({ key: new Uint8Array(32).fill(7) });
const hashtags = (text: string) => reader.read(text).hashtags;

describe("hashtags", () => {
  test.each([
    ["#Onboarding and #HR_Onboarding", ["onboarding", "hr_onboarding"]],
    ["#Führung #führung #FÜHRUNG", ["führung"]],
    ["#Fu\u0308hrung", ["führung"]],
    ["(#lean), #agile.", ["lean", "agile"]],
    ["#EM-Lean-", ["em-lean"]],
    ["#lean#agile", ["lean"]],
    ["＃日本", ["日本"]],
    ["#1 #2026 #42_", []],
    ["#5s #2fast", ["5s", "2fast"]],
    ["C#1 &#39; x/#top page#part", []],
    ["https://example.com/#section www.example.com/#x #real", ["real"]],
    ["#fff #ffffff #3f0 #a1b2c3 #000", []],
    ["#cafe #b2b #e2e #facade", ["cafe", "b2b", "e2e", "facade"]],
    ["#le\u200Ban #\u202Eagile", ["lean", "agile"]],
    [`#${"a".repeat(61)}`, []],
    ["#\u202Enaeh\u202C #le\u2066an\u2069", ["naeh", "lean"]],
    ["#te\u200Dam #team\uFE0F #te\u00ADam #te\uDB40\uDC61am", ["team"]],
    ["#team👍🏽 #❤️team #️⃣team", ["team"]],
    ["＃ｌｅａｎ #𝗹𝗲𝗮𝗻 #ﬁt", ["lean", "fit"]],
    ["#hr_onboаrding #HR_ОNBOARDING #hr_onbοarding", ["hr_onboarding"]],
    ["#охрана #ΑΒΓ #IT-отдел #µm", ["охрана", "αβγ", "it-отдел", "μm"]],
    [`#a${"\u0301".repeat(30)}b`, ["á\u0301\u0301\u0301b"]],
    [`#a${"-".repeat(30)} #b${"_".repeat(30)}`, ["a", "b"]],
    ["# ##", []],
  ])("in %j are %j", (text, expected) => {
    expect(hashtags(text)).toEqual(expected);
  });

  test("are twenty at most", () => {
    expect(hashtags("#t".repeat(5_000).replaceAll("#", " #"))).toEqual(["t"]);
    expect(hashtags(Array.from({ length: 5_000 }, (_, i) => `#tag${i}`).join(" "))).toHaveLength(20);
  });
});

test.each([
  ["Wir haben heute die neue Anlage in Betrieb genommen.", "de"],
  ["Könnt ihr mir bitte die Folien schicken", "de"],
  ["Servus, schaut euch das mal an", "de"],
  ["Das Meeting mit dem Product Owner wurde auf Dienstag verschoben", "de"],
  ["We started the new line today and it works.", "en"],
  ["Slides are in the folder", "en"],
  ["Great work everyone, the customer loved what you did", "en"],
  ["Kundenzufriedenheit, Qualitätssicherung, Fertigungsplanung", "de"],
  ["Bonjour à tous, voici les résultats de la semaine", null],
  ["Ik heb een vraag over de nieuwe versie van het systeem", null],
  ["Hej alla, här kommer veckans siffror från lagret", null],
  ["Vi har brug for hjælp til at finde årsagen", null],
  ["Møtet er i dag klokka ti for alle i kantina", null],
  ["ok", null],
  ["👍👍👍", null],
  ["", null],
])("hears the language of %j: %s", (text, language) => {
  expect(reader.read(text).language).toBe(language);
});

test.each([
  ["Hat jemand Erfahrung mit Power BI?", true],
  ["Wer kann mir bei Excel helfen", true],
  ["Hallo zusammen, weiß jemand wo der Plan liegt", true],
  ["How do you run your retros", true],
  ["Hi all, does anyone know the new process", true],
  ["Neue Seite: https://example.com/?page=2", false],
  ["Wie angekündigt startet morgen das Projekt.", false],
  ["How we saved 20 % energy in one year", false],
  ["What a great day!", false],
  ["Was für ein Erfolg!", false],
])("hears whether %j asks: %s", (text, asks) => {
  expect(reader.read(text).asks).toBe(asks);
});

test.each([
  ["Danke an das Team in Graz!", true],
  ["Vielen herzlichen Dank, Anna", true],
  ["Ein großes Dankeschön", true],
  ["Wir bedanken uns bei allen", true],
  ["Thank you all for coming", true],
  ["Kudos to the night shift", true],
  ["We really appreciate your help", true],
  ["Merci für die Hilfe", true],
  ["No thanks, I have one", false],
  ["Nein danke", false],
  ["nein, vielen Dank", false],
  ["Kann mir jemand helfen? Danke im Voraus", false],
  ["Please send it, thanks in advance", false],
  ["Thanks a lot for yesterday, and no thanks needed", true],
  ["Dank der neuen Anlage sparen wir Energie", false],
  ["Der Gedanke zählt, die Bank auch", false],
])("hears whether %j thanks: %s", (text, thanks) => {
  expect(reader.read(text).thanks).toBe(thanks);
});

test("counts characters as people do", () => {
  expect(reader.read("äöü").length).toBe(3);
  expect(reader.read("👍 ok").length).toBe(4);
});

describe("features", () => {
  const featuresOf = (text: string) => new Set(reader.read(text).features().words);

  test("are the same for forms of one word, in both languages", () => {
    expect(featuresOf("Projekte")).toEqual(featuresOf("des Projekts"));
    expect(featuresOf("Häuser")).toEqual(featuresOf("Haus"));
    expect(featuresOf("Österreich")).toEqual(featuresOf("OESTERREICH"));
    expect(featuresOf("stories")).toEqual(featuresOf("a Story"));
    expect(featuresOf("Energie")).not.toEqual(featuresOf("Sicherheit"));
  });

  test("say nothing about words without a topic, names after an @, and addresses", () => {
    expect(featuresOf("und das ist sehr gut, thank you all").size).toBe(0);
    expect(featuresOf("@Anna Schmidt anna.schmidt@contoso.com https://contoso.com/plan").size).toBe(0);
  });

  test("depend on the key", () => {
    const other = textReader({ key: new Uint8Array(32).fill(8) });

    const [mine, theirs] = [reader.read("Energie").features(), other.read("Energie").features()];

    expect(mine).not.toEqual(theirs);
    expect(mine).toEqual(
      textReader({ key: new Uint8Array(32).fill(7) })
        .read("Energie")
        .features(),
    );
  });

  test("stay the same when many other words came between", () => {
    const own = textReader({ key: new Uint8Array(32) });
    const before = own.read("Energie").features();

    for (let i = 0; i < 700; i++) own.read(Array.from({ length: 100 }, (_, n) => `w${i}x${n}`).join(" "));

    expect(own.read("Energie").features()).toEqual(before);
  });

  test("of a draft are those of a post, and none is of its hashtags", () => {
    const text = "Schichtplanung im Werk, shift planning";
    expect(reader.featuresOf(text)).toEqual(reader.read(text).features());
    expect(reader.read(`${text} #em_ruesten`).features()).toEqual(reader.featuresOf(`#lean ${text}`));
    expect(reader.featuresOf(`#lean ${text}`)).toEqual(reader.featuresOf(text));
  });
});

test.each([
  ["suggest our new plant in Leipzig", ["leipzig", "plant"]],
  ["Wir planen die Künstliche Intelligenz im Einkauf", ["intelligenz", "einkauf"]],
  ["unser ERP und die Sicherheit, @Anna Schmidt", ["sicherheit", "erp"]],
  ["Lessons from our sustainability workshop", ["sustainability"]],
  ["Österreich", ["oesterreich"]],
  ["The audit is on Monday", ["audit"]],
  ["Am Freitag kommt der Prüfer", ["pruefer"]],
  ["Wir wollen #energie sparen", []],
  ["danke und guten Tag", []],
])("finds in %j the topics %j first", (draft, topics) => {
  expect(reader.topicsOf(draft).slice(0, topics.length || 1)).toEqual(topics);
});
