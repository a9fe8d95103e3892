import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { graphClient } from "#adapters/graph/client.ts";
import { checkMailboxes, mailboxAccess } from "#adapters/graph/mailbox-check.ts";
import { type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

const now = Temporal.Instant.from("2026-11-24T08:30:00Z");
const refused = { status: 403, body: { error: { code: "ErrorAccessDenied" } } };
const missing = { status: 404, body: { error: { code: "ErrorItemNotFound" } } };

/** As long as ids are that Exchange makes, and of no mailbox. */
const nobodys = `AAMkADAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMABG${"A".repeat(28)}Bw${"A".repeat(65)}%3D`;

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
});
afterEach(() => {
  expect(server.complaints()).toEqual([]);
  server.close();
});

const graph = () => graphClient({ url: server.url, token: { token: async () => "t" }, log: silent });
const tokenWith = (...roles: string[]) => `h.${Buffer.from(JSON.stringify({ roles })).toString("base64url")}.s`;

/** Exchange lets us into this mailbox as far as is said. */
function mailbox(id: string, { schedule = true, events = true, settings = true } = {}) {
  server.on(`POST /users/${id}/calendar/getSchedule`, schedule ? { body: { value: [] } } : refused);
  server.on(`POST /users/${id}/events/${nobodys}/cancel`, events ? missing : refused);
  server.on(`GET /users/${id}/mailboxSettings`, settings ? { body: { timeZone: "UTC" } } : refused);
}

test.each([
  ["everything", {}, { hours: true, settings: true }],
  ["free and busy times alone", { events: false }, { hours: false, settings: true }],
  ["the events alone", { schedule: false }, { hours: false, settings: true }],
  ["no settings", { settings: false }, { hours: true, settings: false }],
  ["nothing", { schedule: false, events: false, settings: false }, { hours: false, settings: false }],
])("tells when a mailbox allows %s", async (_, allowed, access) => {
  mailbox("anna", allowed);

  expect(await mailboxAccess(graph(), "anna", now)).toEqual(access);
});

test("does not take an id that was not understood for leave to look for it", async () => {
  mailbox("anna");
  server.on(`POST /users/anna/events/${nobodys}/cancel`, { status: 400, body: { error: { code: "ErrorInvalidId" } } });

  expect(await mailboxAccess(graph(), "anna", now)).toEqual({ hours: false, settings: true });
});

test("somebody without a mailbox cannot be booked", async () => {
  expect(await mailboxAccess(graph(), "ghost", now)).toEqual({ hours: false, settings: false });
});

test("does not take an outage for a refusal", async () => {
  mailbox("anna");
  server.on(`POST /users/anna/events/${nobodys}/cancel`, { status: 503 });

  await expect(mailboxAccess(graph(), "anna", now)).rejects.toMatchObject({ code: "GRAPH_UNREACHABLE" });
});

test("says that all is as it should be, and changes nothing", async () => {
  for (const id of ["anna", "bo", "cleo"]) mailbox(id);
  const people = { experts: ["anna", "bo"], leaders: ["cleo"] };

  expect(await checkMailboxes(graph(), people, tokenWith("User.Read.All"), now)).toEqual({
    ok: true,
    found: { code: "mailboxes", experts: "all", leaders: "all", wide: [] },
  });
  const written = server.seen.filter(({ method, path }) => method !== "GET" && !path.includes("getSchedule"));
  expect(written.filter(({ path }) => !path.endsWith(`/events/${nobodys}/cancel`))).toEqual([]);
});

test("is wrong when an expert cannot be booked, and says neither who nor how many", async () => {
  mailbox("anna");
  mailbox("bo", { events: false });

  const checked = await checkMailboxes(graph(), { experts: ["anna", "bo"], leaders: [] }, tokenWith(), now);

  expect(checked).toMatchObject({ ok: false, found: { experts: "some", leaders: "nobodyYet" } });
  expect(JSON.stringify(checked)).not.toMatch(/anna|"bo"|\d/);
});

test("names a consent that reaches every mailbox", async () => {
  const token = tokenWith("User.Read.All", "Calendars.ReadWrite", "MailboxSettings.Read");

  const { found } = await checkMailboxes(graph(), { experts: [], leaders: [] }, token, now);

  expect(found).toMatchObject({ wide: ["Calendars.ReadWrite", "MailboxSettings.Read"] });
});
