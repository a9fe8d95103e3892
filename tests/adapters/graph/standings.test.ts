import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { graphCalendar } from "#adapters/graph/calendar.ts";
import { graphClient } from "#adapters/graph/client.ts";
import { type Answer, type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
});
afterEach(() => {
  expect(server.complaints()).toEqual([]);
  server.close();
});

const utcAlone = (name: string) => (name === "UTC" ? "UTC" : null);
const graph = () => graphClient({ url: server.url, token: { token: async () => "t" }, log: silent });
const calendar = () => graphCalendar(graph(), utcAlone, utcAlone);

interface Step {
  readonly id: string;
  readonly url: string;
  readonly headers?: object;
}
const stepsOf = (body: unknown) => (body as { requests: readonly Step[] }).requests;
const isEvent = ({ url }: Step) => url.includes("/events/");
const batches = () => server.seen.map(({ body }) => stepsOf(body).filter(isEvent)).filter((steps) => steps.length > 0);

const coded404 = (code: string) => ({ status: 404, body: { error: { code } } });
const missing = coded404("ErrorItemNotFound");

/** Answers events by their ids, and everybody's address. */
function events(answers: Readonly<Record<string, Answer>>) {
  server.on("POST /$batch", ({ body }) => {
    const responses = stepsOf(body).map(({ id, url }) => {
      const person = /^\/users\/([^?/]+)/.exec(url)?.[1] ?? "";
      const eventId = /\/events\/([^?]+)/.exec(url)?.[1];
      if (eventId === undefined) return { id, status: 200, body: { id: person, mail: `${person}@Contoso.com` } };
      return { id, ...missing, ...answers[decodeURIComponent(eventId)] };
    });
    return { body: { responses: responses.reverse() } };
  });
}

const time = (at: string) => ({ dateTime: `2026-11-23T${at}:00.0000000`, timeZone: "UTC" });
const interval = (start: string, end: string) => ({
  start: Temporal.Instant.from(`2026-11-23T${start}Z`),
  end: Temporal.Instant.from(`2026-11-23T${end}Z`),
});
const attendee = (changes: object = {}) => ({
  emailAddress: { address: "Bo@contoso.com" },
  status: { response: "none" },
  ...changes,
});
const event = (changes: object = {}, ...attendees: readonly object[]) => ({
  status: 200,
  body: { start: time("09:00"), end: time("10:00"), isCancelled: false, attendees, ...changes },
});
const session = (eventId: string | null, expertId = "anna") => ({ expertId, askerId: "bo", eventId });

/** How one event stands. */
async function standing(answer: Answer) {
  events({ e1: answer });
  return (await calendar().standings([session("e1")]))[0];
}

test("reads where the events of our own stand, in the order asked, and asks for nothing else of them", async () => {
  events({ e1: event({}, attendee()), "e=2": event({ start: time("11:00"), end: time("11:30") }, attendee()) });

  const found = await calendar().standings([session("e1"), session("e=2", "cleo"), session("e3")]);

  const there = { declined: false, proposed: null, kind: "there" };
  expect(found).toEqual([
    { ...there, eventId: "e1", slot: interval("09:00", "10:00") },
    { ...there, eventId: "e=2", slot: interval("11:00", "11:30") },
    { kind: "gone", eventId: "e3" },
  ]);
  expect(batches()[0]).toEqual(
    ["/users/anna/events/e1", "/users/cleo/events/e%3D2", "/users/anna/events/e3"].map((path, index) => ({
      id: String(index),
      method: "GET",
      url: `${path}?$select=start,end,isCancelled,attendees`,
      headers: { prefer: 'outlook.timezone="UTC", IdType="ImmutableId"' },
    })),
  );
});

test.each([
  ["accepted", false],
  ["tentativelyAccepted", false],
  ["Declined", true],
  ["notResponded", false],
  ["somethingNew", false],
])("takes the asker's answer %s for a no: %s", async (response, declined) => {
  const others = attendee({ emailAddress: { address: "room@contoso.com" }, status: { response: "declined" } });

  expect(await standing(event({}, others, attendee({ status: { response } })))).toMatchObject({ declined });
});

test("knows the asker by being the only one who was invited, whatever their address was then", async () => {
  const renamed = attendee({ emailAddress: { address: "bo.old@contoso.com" }, status: { response: "declined" } });

  expect(await standing(event({}, renamed))).toMatchObject({ declined: true });
  expect(await standing(event({}, renamed, attendee()))).toMatchObject({ declined: false });
});

test("believes that an event is gone only when it is not there at a second look", async () => {
  let looks = 0;
  const found = async (second: Answer) => {
    looks = 0;
    server.on("POST /$batch", ({ body }) => {
      const steps = stepsOf(body);
      const isLook = steps.some(isEvent);
      if (isLook) looks += 1;
      const answer = looks === 1 ? missing : second;
      return {
        body: {
          responses: steps.map(({ id }) => ({ id, ...(isLook ? answer : { status: 200, body: { id: "bo" } }) })),
        },
      };
    });
    return [(await calendar().standings([session("e1")]))[0]?.kind, looks];
  };

  expect(await found(event())).toEqual(["there", 2]);
  expect(await found({ status: 403, body: {} })).toEqual(["unknown", 2]);
  expect(await found(missing)).toEqual(["gone", 2]);
});

test("reads the time that the asker proposed, unless it is the time that the event has", async () => {
  const proposing = (start: string, end: string) =>
    event({}, attendee({ proposedNewTime: { start: time(start), end: time(end) } }));

  expect(await standing(proposing("13:00", "14:00"))).toMatchObject({ proposed: interval("13:00", "14:00") });
  expect(await standing(proposing("09:00", "10:00"))).toMatchObject({ proposed: null });
});

test.each([
  ["removed", missing, "gone"],
  ["in a mailbox that is not there", coded404("MailboxNotEnabledForRESTAPI"), "unknown"],
  ["of somebody who is not there", coded404("ErrorInvalidUser"), "unknown"],
  ["not found, without a reason", { status: 404, body: {} }, "unknown"],
  ["cancelled", event({ isCancelled: true }), "gone"],
  ["refused", { status: 403, body: {} }, "unknown"],
  ["away", { status: 503, body: {}, headers: { "Retry-After": "0" } }, "unknown"],
  ["nonsense", { status: 200, body: { id: "x" } }, "unknown"],
  ["in a zone that nobody knows", event({ start: { ...time("09:00"), timeZone: "Mars" } }), "unknown"],
])("an event that is %s is not taken for something else", async (_, answer, kind) => {
  expect(await standing(answer)).toEqual({ kind, eventId: "e1" });
});

test("one event that Graph does not tell of takes no other with it", async () => {
  events({ e1: { status: 500, body: {} }, e2: event({}, attendee()) });

  const found = await calendar().standings([session("e1"), session("e2")]);

  expect(found.map(({ kind }) => kind)).toEqual(["unknown", "there"]);
});

test("knows nothing while Graph is away, and never takes that for a cancellation", async () => {
  server.on("POST /$batch", { status: 400, body: { error: { code: "BadRequest" } } });

  expect(await calendar().standings([session("e1")])).toEqual([{ kind: "unknown", eventId: "e1" }]);
});

test("asks for twenty at a time, and for four of one mailbox", async () => {
  const many = Array.from({ length: 24 }, (_, index) => session(`e${index}`, index < 6 ? "anna" : `p${index}`));
  events(Object.fromEntries(many.map(({ eventId }) => [eventId, event()])));

  const found = await calendar().standings(many);

  expect(found.map(({ eventId }) => eventId)).toEqual(many.map(({ eventId }) => eventId));
  const sizes = batches().map((steps) => [
    steps.length,
    steps.filter(({ url }) => url.startsWith("/users/anna/")).length,
  ]);
  expect(sizes).toEqual([
    [20, 4],
    [4, 2],
  ]);
});

test("asks nothing about a session whose event was never made", async () => {
  expect(await calendar().standings([session(null)])).toEqual([{ kind: "unknown", eventId: "" }]);
  expect(server.seen).toEqual([]);
});
