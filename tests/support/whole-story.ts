import { until, type World } from "./world.ts";

/** Somebody who does everything that the service knows, and looks after the programme as well. */
export const EVERYTHING = "Petra Vogt";

const GERMAN = { locale: "de-DE", zone: "Europe/Berlin" };

/** Does everything once; what others do with the person is part of it. */
export async function doEverything(world: World): Promise<void> {
  const say = async (name: string, ...texts: readonly string[]) => {
    for (const text of texts) await world.say(name, text, GERMAN);
  };
  const press = (name: string, verb: string) => world.press(name, verb).catch(() => "");
  const channelId = (await world.teams())[0]?.channels[1]?.id ?? "";
  const [community] = await world.communities();

  // Posts, in both networks, mentions, and a tag of their own.
  await world.post(EVERYTHING, channelId, "Neues aus der Halle #em_halle");
  await world.post("Anna Köhler", channelId, "Danke! #em_halle", { mentions: [await world.idOf(EVERYTHING)] });
  await world.write(EVERYTHING, community?.id ?? "", "Auch hier #em_halle");
  await say(EVERYTHING, "Region Bayern", "meine Zeiten 8:00 bis 17:00", "gründe #em_rundgang für Fragen zum Rundgang");
  await say(EVERYTHING, "folge #em_halle", "Mitbetreuung #em_rundgang Anna Köhler", "mein Überblick freitags 9 Uhr");
  await say("Anna Köhler", "gründe #em_hallengang für Gänge", "#em_hallengang mit #em_rundgang zusammenlegen");

  // Leading: their own yes, goals, an act, a draft.
  await say(EVERYTHING, "start", "ja", "Dienstag 9:30", "meine Ziele", "Rüstzeiten halbieren", "erledigt", "Idee");
  await say(EVERYTHING, "Coach neue Halle", "Die Halle ist offen.", "Alle lernen daraus.", "Kommt vorbei.");

  // The way to other leaders, and somebody else's to them.
  await say(EVERYTHING, "Lars Brandt vorschlagen", "ich selbst", "später");
  await say(EVERYTHING, "Ich kann mit EM, HR sprechen", "Abteilung em wird emob", "nein");
  await say(EVERYTHING, "Ruhezeit", "ja", "Ruhezeit beenden");

  // Hours: given, asked for, offered, in a series, and with whom never.
  await say(EVERYTHING, "ich helfe bei walnuss", "nie mit Sam Carter", "nenne meine Gespräche Wochenblick");
  await say("Mira Lindqvist", "ich helfe bei zimt");
  await say("Jonas Weber", "ich helfe bei quitte", "frag mich vorher", "nie mit Petra Vogt");
  await say("Katharina Huber", "ich helfe bei pflaume", "ich bin geschult", "Formate halbe Stunde, Mentoring");
  await say(EVERYTHING, "buchen zimt");
  await press(EVERYTHING, "sessions.take");
  await say("George Patel", "ich helfe bei birne", "frag mich vorher");
  await say(EVERYTHING, "buchen birne");
  await press(EVERYTHING, "sessions.askThem");
  await say(EVERYTHING, "Mentorin gesucht für pflaume");
  await press(EVERYTHING, "sessions.take");
  await say("Lars Brandt", "buchen walnuss");
  await press("Lars Brandt", "sessions.take");
  await say(EVERYTHING, "einladen Anna Köhler: Do 14:00, Fr 10:00");
  await say("Mira Lindqvist", "einladen Petra Vogt, Anna Köhler: Do 15:00");
  await until(async () => (await world.say(EVERYTHING, "meine Gespräche")).join().includes("Mira"));
  // Questions that are still open.
  await say(EVERYTHING, "buchen zimt", "Jonas Weber vorschlagen");
}
