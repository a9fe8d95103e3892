import type { Written } from "./control.ts";
import { allGaps, type OpenGap, query } from "./listening.ts";
import { MONDAY, type World } from "./world.ts";

/** A post, as far as the tenant and the service both know it. */
interface Known {
  readonly source: "teams" | "engage";
  readonly placeId: string;
  readonly id: string;
  readonly at: number;
  /** When it became what it is, in seconds: Viva Engage tells no more. */
  readonly since: number;
  /** Thread, author, hashtags and who is mentioned. */
  readonly facts: string;
  /** Whether the tenant has it no more. */
  readonly isGone?: boolean;
}

/** By so much what an activity shows is taken for older than it is: what is read of the same state knows more. */
const SEEN_EARLY_MS = 1;

/** Where the tenant and the service do not agree, and whether the service says so itself: by a gap that is open. */
export interface Agreement {
  readonly unexplained: readonly string[];
  readonly explained: readonly string[];
}

export const AGREED: Agreement = { unexplained: [], explained: [] };

const PATIENCE_MS = 20_000;
const HASHTAG = /#([\p{L}\p{N}_]+)/gu;

/**
 * Compares what the tenant holds with what the service holds: every post by a person in a standard channel since the app
 * was installed, and in a public community since ever.
 *
 * @param refused - people who do not want to be listened to
 */
export async function compare(world: World, refused: readonly string[] = []): Promise<Agreement> {
  const people = await Promise.all(refused.map(world.idOf));
  const [tenant, service, gaps] = await Promise.all([inTenant(world, people), inService(world), allGaps(world)]);
  const told = new Map(tenant.map((post) => [nameOf(post), post]));
  const held = new Map(service.map((post) => [nameOf(post), post]));

  const missing = tenant.filter((post) => !held.has(nameOf(post)) && !isBeforeInstallation(post));
  // Nobody tells when a post was deleted: some time since then.
  const gone = service.filter((post) => !told.has(nameOf(post))).map((post) => ({ ...post, isGone: true }));
  const other = tenant.filter((post) => !isSame(post, held.get(nameOf(post)) ?? post));
  const differences = [
    ...missing.map((post) => ({ post, said: `not heard: ${nameOf(post)}` })),
    ...gone.map((post) => ({ post, said: `deleted or never there: ${nameOf(post)}` })),
    ...other.map((post) => ({
      post,
      said: `${nameOf(post)} is ${post.facts}, heard as ${held.get(nameOf(post))?.facts}`,
    })),
  ];
  const { explained = [], unexplained = [] } = Object.groupBy(differences, ({ post }) =>
    gaps.some((gap) => covers(gap, post)) ? "explained" : "unexplained",
  );
  const known = explained.filter(({ post }) => !isBeforeListening(post, gaps));
  return { unexplained: unexplained.map(({ said }) => said), explained: known.map(({ said }) => said) };
}

/** What is left of the differences once the service had time to read; what is from before anybody listened is none. */
export async function agreement(world: World, refused: readonly string[] = []): Promise<Agreement> {
  for (const late = Date.now() + PATIENCE_MS; ; ) {
    const found = await compare(world, refused);
    if (found.explained.length + found.unexplained.length === 0 || Date.now() > late) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function inTenant(world: World, refused: readonly string[]): Promise<Known[]> {
  const [teams, communities] = await Promise.all([world.teams(), world.communities()]);
  const channels = teams.flatMap((team) => team.channels).filter(({ membershipType }) => membershipType === "standard");
  const read = async (source: Known["source"], id: string) => {
    const written = await world.written(`${source === "teams" ? "channels" : "communities"}/${id}`);
    const welcome = written.filter(({ from }) => from.id !== "bot" && !refused.includes(from.id));
    return welcome.map((post) => asWritten(source, id, post, refused));
  };
  const found = await Promise.all([
    ...channels.map(({ id }) => read("teams", id)),
    ...communities.filter((one) => !one.private).map(({ id }) => read("engage", id)),
  ]);
  return found.flat();
}

function asWritten(source: Known["source"], placeId: string, post: Written, refused: readonly string[]): Known {
  const { id, threadId, from, at, editedAt, text } = post;
  const mentions = post.mentions.filter((mentioned) => !refused.includes(mentioned));
  const hashtags = [...text.matchAll(HASHTAG)].map(([, tag = ""]) => tag.toLowerCase());
  const since = Math.floor(Date.parse(editedAt ?? at) / 1000);
  return { source, placeId, id, at: Date.parse(at), since, facts: factsOf(threadId, from.id, hashtags, mentions) };
}

async function inService(world: World): Promise<Known[]> {
  const posts = await query<
    Record<"source_id" | "place_id" | "thread_id" | "author_id", string> & {
      readonly source: Known["source"];
      readonly posted_at: Date;
      readonly as_of: Date;
      readonly hashtags: readonly string[];
      readonly mentioned: readonly string[];
    }
  >(world, "select * from post where author_id <> 'system'");
  return posts.map(({ source, source_id, place_id, thread_id, author_id, posted_at, as_of, hashtags, mentioned }) => ({
    ...{ source, placeId: place_id, id: source_id, at: posted_at.getTime() },
    since: Math.floor((as_of.getTime() + SEEN_EARLY_MS) / 1000),
    facts: factsOf(thread_id, author_id, hashtags, mentioned),
  }));
}

/** People whom only Viva Engage knows are named by it, to keep them apart from all others. */
function factsOf(threadId: string, author: string, hashtags: readonly string[], mentioned: readonly string[]): string {
  const person = (id: string) => id.replace(/^engage:(?:\d+:)?/, "");
  const set = (list: readonly string[]) => [...new Set(list)].toSorted().join(" ");
  return JSON.stringify({
    threadId,
    author: person(author),
    hashtags: set(hashtags),
    mentioned: set(mentioned.map(person)),
  });
}

const nameOf = ({ source, placeId, id }: Known) => `${source} ${placeId} ${id}`;

function isSame(told: Known, held: Known): boolean {
  return told.facts === held.facts && told.since <= held.since;
}

function isBeforeInstallation({ source, at }: Known): boolean {
  return source === "teams" && at < Date.parse(MONDAY);
}

function isBeforeListening(post: Known, gaps: readonly OpenGap[]): boolean {
  return gaps.some((gap) => gap.reason === "beforeListening" && covers(gap, post));
}

function covers(gap: OpenGap, { source, placeId, id, at, since, isGone }: Known): boolean {
  if (gap.source !== source || (gap.place_id !== placeId && gap.place_id !== "network")) return false;
  if (gap.older_than !== null) return BigInt(id) < BigInt(gap.older_than) && BigInt(id) > BigInt(gap.newer_than ?? 0);
  const [from, until] = [gap.from_at?.getTime() ?? 0, gap.until_at?.getTime() ?? Number.POSITIVE_INFINITY];
  return isGone ? at <= until : [at, since * 1000].some((time) => time + 1000 > from && time <= until);
}
