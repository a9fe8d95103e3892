import { until, type World } from "./world.ts";

/** Words that nobody else would use. */
export const TOPICS = { direct: "walnussleuchtturm", asked: "zimtkompass", series: "pflaumenanker" } as const;

/** Somebody who would lose face, and those who help: at once, only when asked, and in a series. */
export const LEADER = "Lars Brandt";
export const EXPERTS = { direct: "Mira Lindqvist", asked: "Jonas Weber", series: "Katharina Huber" } as const;

/** What nobody but the two may come across. */
export interface Secrets {
  /** Of the leader, the sessions and their events. */
  readonly words: readonly string[];
  readonly sessionIds: readonly string[];
  readonly requestId: string;
  readonly seriesId: string;
  /** When the leader and an expert talk, at once and in the series. */
  readonly times: readonly { readonly expert: string; readonly start: string }[];
}

const GERMAN = { locale: "de-DE", zone: "Europe/Berlin" };

/** Three people volunteer, each in a way of their own. */
export async function volunteers(world: World): Promise<void> {
  for (const way of ["direct", "asked", "series"] as const) {
    await world.say(EXPERTS[way], `ich helfe bei ${TOPICS[way]}`, GERMAN);
  }
  await world.say(EXPERTS.asked, "frag mich vorher");
  await world.say(EXPERTS.series, "ich bin geschult");
  await world.say(EXPERTS.series, "Formate halbe Stunde, Mentoring");
}

/** The leader books an hour and a series, and asks for another hour, which nobody has answered yet. */
export async function hoursInSecret(world: World): Promise<Secrets> {
  await world.say(LEADER, `buchen ${TOPICS.direct}`, GERMAN);
  await world.press(LEADER, "sessions.take");
  await world.say(LEADER, `Mentorin gesucht für ${TOPICS.series}`);
  await world.press(LEADER, "sessions.take");
  await world.say(LEADER, `buchen ${TOPICS.asked}`);
  await world.press(LEADER, "sessions.askThem");
  const requestId = await until(() => dataOf(world, EXPERTS.asked, "sessions.accept", "requestId"));
  for (const expert of [EXPERTS.direct, EXPERTS.series]) {
    await until(async () => (await world.messages(expert)).find(({ text }) => text.includes(LEADER)));
  }
  await world.say(LEADER, "meine Gespräche");
  const seriesId = await until(() => dataOf(world, LEADER, "sessions.endSeries", "seriesId"));

  const events = (await world.outgoing()).filter(({ method, path }) => method === "POST" && /\/events$/.test(path));
  const sessionIds = events.map(({ body }) => String(Object(body).transactionId));
  const joinUrls = await booked(world);
  const words = ["brandt", await world.idOf(LEADER), ...sessionIds, requestId, seriesId, ...joinUrls.flatMap(urlOf)];
  return { words, sessionIds, requestId, seriesId, times: joinUrls.map(({ expert, start }) => ({ expert, start })) };
}

/** The sessions in the leader's own calendar. */
async function booked(world: World) {
  const names = new Map(
    await Promise.all(Object.values(EXPERTS).map(async (one) => [await world.idOf(one), one] as const)),
  );
  const entries = await world.calendar(LEADER, "2026-11-23T00:00:00Z", "2026-12-10T00:00:00Z");
  return entries
    .filter(({ subject }) => subject === "Gespräch")
    .map(({ joinUrl, organizerId, start }) => ({ joinUrl, start, expert: names.get(organizerId) ?? "" }));
}

const urlOf = ({ joinUrl }: { readonly joinUrl: string | null }) => joinUrl ?? [];

/** What the newest button of that verb carries under a key. */
async function dataOf(world: World, name: string, verb: string, key: string): Promise<string | undefined> {
  const parts = partsOf((await world.messages(name)).map(({ card }) => card));
  const buttons = parts.filter((part) => part["verb"] === verb && "data" in part);
  const value: unknown = Object(buttons.at(-1)?.["data"])[key];
  return typeof value === "string" ? value : undefined;
}

/** Every object in a card, however deep. */
function partsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== "object" || value === null) return [];
  return [{ ...value }, ...Object.values(value).flatMap(partsOf)];
}
