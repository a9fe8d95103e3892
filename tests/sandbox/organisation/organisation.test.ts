import { expect, test } from "@jest/globals";
import { makeOrganisation } from "#sandbox/organisation/organisation.ts";

const start = Temporal.Instant.from("2026-11-23T08:00:00Z");
const organisation = makeOrganisation(7, start);
const { people, teams, communities, posts, entries, groups } = organisation;

const byName = (name: string) => people.find((person) => person.name === name);
const byId = new Map(people.map((person) => [person.id, person]));

/** From the person up to the chief executive. */
function reportingLine(id: string): string[] {
  const managerId = byId.get(id)?.managerId;
  return managerId ? [id, ...reportingLine(managerId)] : [id];
}

test("makes the same organisation from the same seed", () => {
  const again = makeOrganisation(7, start);

  expect(again).toEqual(organisation);
});

test("makes other posts and calendars, but the same people, from another seed", () => {
  const other = makeOrganisation(8, start);

  expect(other.posts).not.toEqual(posts);
  expect(other.entries).not.toEqual(entries);
  expect(other.people.map(({ id }) => id)).toEqual(people.map(({ id }) => id));
});

test("has about 120 people in nine departments and five time zones", () => {
  expect(people.length).toBeGreaterThanOrEqual(115);
  expect(people.length).toBeLessThanOrEqual(130);
  expect(new Set(people.map(({ department }) => department).filter((name) => name !== "")).size).toBe(9);
  expect(new Set(people.map(({ zone }) => zone))).toEqual(
    new Set(["Europe/Berlin", "Europe/Vienna", "Europe/London", "America/New_York", "Asia/Singapore"]),
  );
});

test("gives everybody ids and an address of their own", () => {
  for (const key of ["id", "teamsId", "engageId", "name", "mail", "userPrincipalName"] as const) {
    expect(new Set(people.map((person) => person[key])).size).toBe(people.length);
  }
  expect(byName("Anna Köhler")?.mail).toBe("anna.koehler@nordlicht.example");
  expect(byName("Elif Yıldız")?.mail).toBe("elif.yildiz@nordlicht.example");
  expect(people.filter(({ engageId }) => Number(engageId) <= 2 ** 31)).toEqual([]);
});

test("has a reporting line that ends at the chief executive after at most three steps", () => {
  const staff = people.filter(({ guestOf }) => guestOf === undefined);
  const lines = staff.map(({ id }) => reportingLine(id));

  expect(new Set(lines.map((line) => byId.get(line.at(-1) ?? "")?.name))).toEqual(new Set(["Henrike Sommer"]));
  expect(Math.max(...lines.map(({ length }) => length))).toBe(4);
});

test("names two to five known people in each role", () => {
  for (const { memberIds } of Object.values(groups)) {
    expect(memberIds.length).toBeGreaterThanOrEqual(2);
    expect(memberIds.length).toBeLessThanOrEqual(5);
    expect(memberIds.every((id) => byId.has(id))).toBe(true);
  }
});

test("lets only members post in a private community, and keeps the programme's owners out of it", () => {
  const shut = communities.filter(({ memberIds }) => memberIds);
  const said = posts.filter(({ placeId }) => shut.some(({ id }) => id === placeId));

  expect(shut.map(({ direct = false }) => direct)).toEqual([false, true]);
  expect(new Set(said.map(({ placeId }) => placeId)).size).toBe(2);
  for (const { placeId, fromId } of said) {
    expect(communities.find(({ id }) => id === placeId)?.memberIds).toContain(fromId);
  }
  expect(shut.flatMap(({ memberIds = [] }) => memberIds).filter((id) => groups.owners.memberIds.includes(id))).toEqual(
    [],
  );
});

test("has people in Viva Engage whom Entra does not know, or by another address", () => {
  const [guest, stranger] = organisation.outsiders;
  const wrote = (id?: string) => posts.some(({ fromId }) => fromId === id);

  expect([wrote(guest?.id), wrote(stranger?.id), byId.has(guest?.id ?? ""), byId.has(stranger?.id ?? "")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([typeof guest?.networkId, stranger?.networkId]).toEqual(["number", undefined]);
  expect(people.filter(({ alias }) => alias).map(({ name }) => name)).toEqual(["Ben Whitfield"]);
});

test("has questions, praise and announcements in communities, and people who like what is written there", () => {
  const communityIds = communities.map(({ id }) => id);
  const typed = Map.groupBy(posts, ({ messageType }) => messageType);
  const liked = posts.filter(({ likedByIds }) => likedByIds);

  expect(["question", "praise", "announcement"].map((type) => typed.get(type as "question")?.length)).toEqual([
    6, 3, 2,
  ]);
  expect(liked.length).toBeGreaterThan(50);
  expect(liked.filter(({ placeId }) => !communityIds.includes(placeId))).toEqual([]);
});

test("lets only members post in a channel", () => {
  const teamOf = new Map(teams.flatMap((team) => team.channels.map(({ id }) => [id, team])));
  const communityIds = new Set(communities.map(({ id }) => id));
  const strangers = posts.filter(
    ({ placeId, fromId }) => !(communityIds.has(placeId) || teamOf.get(placeId)?.memberIds.includes(fromId)),
  );

  expect(strangers).toEqual([]);
});

test("has a guest of another company, who posts where he was invited", () => {
  const guest = people.filter(({ guestOf }) => guestOf);
  const where = posts.filter(({ fromId }) => fromId === guest[0]?.id).map(({ placeId }) => placeId);

  expect(guest.map(({ name }) => name)).toEqual(["Chris Doyle (Guest)"]);
  expect(where.length).toBeGreaterThan(0);
  expect(teams.filter(({ memberIds }) => memberIds.includes(guest[0]?.id ?? ""))).toMatchObject([
    { channels: expect.arrayContaining([expect.objectContaining({ id: where[0] })]) },
  ]);
});

test("has posts only before the start, at the author's working hours, oldest first", () => {
  const times = posts.map(({ at }) => Date.parse(at));
  const authors = new Map([...people, ...organisation.outsiders].map((member) => [member.id, member]));
  const outside = posts.filter(({ fromId, at }) => {
    const author = authors.get(fromId);
    if (!author) return true;
    const local = Temporal.Instant.from(at).toZonedDateTimeISO(author.zone);
    const clock = local.toPlainTime().toString().slice(0, 5);
    return !author.workDays.includes(local.dayOfWeek) || clock < author.workStart || clock > author.workEnd;
  });

  expect(outside).toEqual([]);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBeLessThan(start.epochMilliseconds);
});

test("puts replies behind the post that they answer, in the same place", () => {
  const roots = new Map(posts.map((post) => [post.id, post]));
  const lost = posts.filter(({ id, threadId, placeId }) => {
    const root = roots.get(threadId);
    return !root || root.placeId !== placeId || Number(root.id) > Number(id);
  });

  expect(lost).toEqual([]);
  expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
});

test("keeps the people whom documentation names silent in the last two weeks", () => {
  const since = start.subtract({ hours: 24 * 14 }).toString();
  const named = ["Lars Brandt", "Priya Nair", "Sam Carter", "Anna Köhler"].map((name) => byName(name)?.id);

  expect(posts.filter(({ fromId, at }) => named.includes(fromId) && at >= since)).toEqual([]);
});

test("has some four hundred posts, all different, four in ten with hashtags and nearly a third in communities", () => {
  const communityIds = communities.map(({ id }) => id);
  const share = (some: readonly unknown[]) => some.length / posts.length;
  const tagged = posts.filter(({ text }) => /(^|\s)#\p{L}/u.test(text));

  expect(posts.length).toBeGreaterThan(400);
  expect(posts.length).toBeLessThan(540);
  expect(new Set(posts.map(({ text }) => text)).size).toBe(posts.length);
  expect(share(tagged)).toBeGreaterThan(0.38);
  expect(share(tagged)).toBeLessThan(0.5);
  expect(share(posts.filter(({ placeId }) => communityIds.includes(placeId)))).toBeGreaterThan(0.28);
});

test("keeps about forty hashtags alive, written by several people", () => {
  const uses = posts.flatMap(({ text, fromId }) =>
    [...text.matchAll(/#([\p{L}\p{N}_]+)/gu)].map(([, tag = ""]) => ({ tag: tag.toLowerCase(), fromId })),
  );
  const living = [...Map.groupBy(uses, ({ tag }) => tag).values()].filter((some) => some.length > 1);

  expect(living.length).toBeGreaterThanOrEqual(40);
  expect(living.filter((some) => new Set(some.map(({ fromId }) => fromId)).size > 1).length).toBeGreaterThanOrEqual(35);
});

test.each([1, 2, 3, 99])("finds an author for every line with seed %i, whenever the story begins", (seed) => {
  const later = makeOrganisation(seed, Temporal.Instant.from("2027-03-29T22:15:00Z"));

  expect(later.posts.length).toBeGreaterThan(400);
});

test("mentions exactly the people whose names are marked in the text", () => {
  const wrong = posts.filter(({ text, mentionIds }) => {
    const marked = [...text.matchAll(/<at>([^<]+)<\/at>/g)].map(([, name]) => byName(name ?? "")?.id);
    return marked.join() !== mentionIds.join();
  });

  expect(wrong).toEqual([]);
  expect(posts.some(({ mentionIds }) => mentionIds.length > 0)).toBe(true);
  expect(posts.filter(({ text }) => /[{}]/.test(text))).toEqual([]);
});

test("fills calendars with meetings of all kinds, each in every attendee's mailbox", () => {
  const mailboxes = Map.groupBy(entries, ({ uid }) => uid);
  const incomplete = [...mailboxes.values()].filter(
    (copies) => copies.length !== 1 + (copies[0]?.attendeeIds.length ?? 0),
  );

  expect(incomplete).toEqual([]);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect(new Set(entries.map(({ showAs }) => showAs))).toEqual(
    new Set(["free", "tentative", "busy", "oof", "workingElsewhere"]),
  );
  expect(entries.some(({ sensitivity }) => sensitivity === "private")).toBe(true);
  expect(entries.filter((entry) => entry.start >= entry.end)).toEqual([]);
});

test("knows the holidays of each region", () => {
  const holidays = (name: string) =>
    entries
      .filter(({ ownerId, showAs }) => ownerId === byName(name)?.id && showAs === "oof")
      .map(({ subject }) => subject);

  expect(holidays("Grace Mitchell")).toContain("Thanksgiving");
  expect(holidays("Katharina Huber")).toContain("Mariä Empfängnis");
  expect(holidays("Anna Köhler")).toEqual(["1. Weihnachtstag", "2. Weihnachtstag", "Neujahr"]);
});

test("sends somebody on leave who answers automatically", () => {
  const away = people.filter(({ away }) => away && away.start <= start.toString() && away.end > start.toString());

  expect(away.length).toBeGreaterThan(0);
});

test("lets Mira, Jonas and two others volunteer", () => {
  const names = organisation.opening.map(({ personId }) => byId.get(personId)?.name);

  expect([...new Set(names)]).toEqual(["Mira Lindqvist", "Jonas Weber", "Katharina Huber", "Grace Mitchell"]);
});
