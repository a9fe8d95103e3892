import { createHash } from "node:crypto";
import { z } from "zod";
import type { Posting } from "./line.ts";

const People = z.array(z.object({ id: z.string() })).min(1);
const Teams = z.array(z.object({ channels: z.array(z.object({ id: z.string() })) }));

/** A post with its place and its author in the tenant. */
export interface Part {
  readonly channelId: string;
  readonly from: string;
  readonly text: string;
}

async function list<T>(url: string, schema: z.ZodType<T>): Promise<T> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new Error(`No tenant answers at ${url}. Is it running?`, { cause });
  });
  return schema.parse(await response.json());
}

/** The same name gets the same one each time. */
function stable<T>(name: string, among: readonly [T, ...T[]]): T {
  const number = createHash("sha256").update(name).digest().readUInt32BE(0);
  return among[number % among.length] ?? among[0];
}

function some<T>(list: readonly T[], what: string): readonly [T, ...T[]] {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error(`The tenant has no ${what}.`);
  return [first, ...rest];
}

/** Gives every author a sample person and every department a channel. */
export async function cast(url: string): Promise<{ actorOf(posting: Posting): Part }> {
  const people = some(await list(`${url}/control/people`, People), "people");
  const teams = await list(`${url}/control/teams`, Teams);
  const channels = some(
    teams.flatMap((team) => team.channels),
    "channels",
  );
  return {
    actorOf: ({ author, department, text }) => ({
      channelId: stable(department, channels).id,
      from: stable(author, people).id,
      text,
    }),
  };
}
