import pg from "pg";
import { startWorld, until, type World } from "./world.ts";

/** A world with its public places. */
export interface ListeningWorld extends World {
  /** Ids of the standard channels. */
  readonly channelIds: readonly string[];
  /** Ids of the public communities. */
  readonly communityIds: readonly string[];
}

/** A stretch in which the service says that it may have missed something. */
export interface OpenGap {
  readonly source: string;
  readonly place_id: string;
  readonly reason: string;
  /** Null where it reaches back to the beginning. */
  readonly from_at: Date | null;
  /** Null while it goes on. */
  readonly until_at: Date | null;
  readonly newer_than: string | null;
  readonly older_than: string | null;
}

async function connect({ serviceEnvironment }: World): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: serviceEnvironment["DATABASE_URL"] });
  await client.connect();
  return client;
}

/** Reads what the service keeps. The world's database must be PostgreSQL. */
export async function query<Row>(world: World, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = await connect(world);
  try {
    return (await client.query(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Does something while nobody can write to the table: a moment between two writes of the service, held open. */
export async function whileLocked(world: World, table: string, work: () => Promise<void>): Promise<void> {
  const client = await connect(world);
  try {
    await client.query(`begin; lock table ${table} in share mode`);
    await work();
  } finally {
    await client.end();
  }
}

/** All open gaps. */
export async function allGaps(world: World): Promise<readonly OpenGap[]> {
  return query<OpenGap>(
    world,
    `select source, place_id, reason, lower(during) as from_at, upper(during) as until_at, newer_than, older_than
     from gap where closed_at is null order by source, place_id, reason`,
  );
}

/** Why and where something is missing, apart from the time before anybody listened. */
export async function missing(world: World): Promise<readonly string[]> {
  const gaps = (await allGaps(world)).filter(({ reason }) => reason !== "beforeListening");
  return gaps.map(({ reason, place_id }) => `${reason} ${place_id}`);
}

/** How often a hashtag was counted. */
export async function tagCount(world: World, tag: string): Promise<number> {
  const [found] = await query<{ posts: string }>(world, "select posts from tag where name = $1", [tag]);
  return Number(found?.posts ?? 0);
}

/** The post as the service keeps it; undefined if it does not. */
export async function kept(world: World, id: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const [post] = await query<Record<string, unknown>>(world, "select * from post where source_id = $1", [id]);
  return post;
}

/** A world on PostgreSQL whose service listens to each channel, and has read Viva Engage once. */
export async function startListening({ migrated = true } = {}): Promise<ListeningWorld> {
  const world = await startWorld({ database: "PostgreSQL", migrated });
  const [teams, communities] = await Promise.all([world.teams(), world.communities()]);
  const channelIds = teams.flatMap((team) => team.channels.map(({ id }) => id));
  // What one account may ask in half a minute would be spent by a few starts; the service keeps to its own count.
  await world.ask("settings", { engageRequestsMax: 1_000 }, "PUT");
  const places = [...channelIds, "network"];
  await until(
    async () => (await query(world, "select from place where id = any($1)", [places])).length === places.length,
  );
  return { ...world, channelIds, communityIds: communities.filter((one) => !one.private).map(({ id }) => id) };
}

/** A minute and a little: what is read a minute later, or once a minute, is read then. */
const A_MINUTE = "PT61S";

/**
 * Starts the service again after it was killed, and lets it read both networks: Viva Engage is polled at a start, and
 * channels are read a minute later. What the killed one held it would hold for a minute of real time, which is not
 * waited for.
 *
 * @param options.repair - false to leave the channels unread until `repairNow`
 */
export async function startAgain(world: World, { repair = true } = {}): Promise<void> {
  await query(world, "delete from lease");
  await world.moveBy(A_MINUTE);
  const now = await world.now();
  await world.start();
  await untilListening(world, now);
  if (repair) await repairNow(world);
}

/** Waits until the service has noted that it listened then, or later. */
export async function untilListening(world: World, then: string): Promise<void> {
  await until(async () => (await query(world, "select from heartbeat where at >= $1", [then])).length > 0);
}

/** Lets channels that are due be read now. */
export async function repairNow(world: World): Promise<void> {
  await world.moveBy(A_MINUTE);
}
