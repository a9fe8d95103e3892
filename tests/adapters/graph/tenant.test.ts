import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { contractErrors } from "#tests/support/graph-contract.ts";

let tenant: ChildProcess;
let url: string;
let environment: Record<string, string>;

beforeAll(async () => {
  const data = mkdtempSync(join(tmpdir(), "graph-tenant-"));
  const ports = ["--port", "0", "--entra-port", "0", "--now", "2026-11-23T08:00:00Z"];
  tenant = spawn(process.execPath, ["src/sandbox/main.ts", "--data", data, "--no-opening", ...ports], {
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: tenant.stdout as NodeJS.ReadableStream })) {
    url = JSON.parse(line).url;
    break;
  }
  environment = (await control("environment")) as Record<string, string>;
});
afterAll(() => {
  tenant.kill();
});

const control = async (path: string): Promise<unknown> => (await fetch(`${url}/control/${path}`)).json();

interface Person {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly zone: string;
  readonly roles: readonly string[];
}
const people = async () => (await control("people")) as Person[];

/** Runs code with the adapters in a process of its own, which trusts the tenant's CA from its start. */
async function withAdapters(code: string): Promise<unknown> {
  const script = `
    import "temporal-polyfill/global";
    import { tokenSource } from "#adapters/identity/token-source.ts";
    import { graphClient } from "#adapters/graph/client.ts";
    import { graphCalendar } from "#adapters/graph/calendar.ts";
    import { graphDirectory } from "#adapters/graph/directory.ts";
    import { graphReportingLines } from "#adapters/graph/reporting-lines.ts";
    import { toIana, toWindows } from "#adapters/calendar/zones.ts";
    const { MICROSOFT_APP_TENANT_ID: tenantId, MICROSOFT_APP_ID: clientId, ENTRA_AUTHORITY: authority } = process.env;
    const credential = { kind: "secret", secret: process.env.MICROSOFT_APP_PASSWORD };
    const token = tokenSource({ tenantId, clientId, authority, credential, discovery: false });
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const graph = graphClient({ url: process.env.GRAPH_URL, token, log });
    const calendar = graphCalendar(graph, toIana, toWindows);
    const directory = graphDirectory(graph, toIana);
    const lines = graphReportingLines(graph);
    process.stdout.write(JSON.stringify(await (async () => { ${code} })()));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    env: { ...process.env, ...environment, NODE_OPTIONS: "" },
  });
  return JSON.parse(stdout);
}

test("the directory knows a person of the tenant, and the roles", async () => {
  const owner = (await people()).find(({ roles }) => roles.length > 0) as Person;
  const groups = JSON.stringify([
    environment["OWNERS_GROUP_ID"],
    environment["ADMINS_GROUP_ID"],
    environment["CHAMPIONS_GROUP_ID"],
    environment["WORKS_COUNCIL_GROUP_ID"],
  ]);

  const [profile, inGroups, nobody] = (await withAdapters(`return [
    await directory.find("${owner.id}"),
    await directory.groupsOf("${owner.id}", ${groups}),
    await directory.find("00000000-0000-4000-8000-000000000000"),
  ]`)) as [Record<string, unknown>, string[], null];

  expect(profile).toMatchObject({ id: owner.id, name: owner.name, zone: owner.zone });
  expect(inGroups).toHaveLength(owner.roles.length);
  expect(nobody).toBeNull();
});

test("a meeting appears in both calendars once, and its cancellation too", async () => {
  const [organizer, attendee] = (await people()).slice(1, 3) as [Person, Person];
  const range = "from=2026-12-19T00:00:00Z&to=2026-12-20T00:00:00Z"; // a Saturday, when nobody has anything

  const [before, event, again, during] = (await withAdapters(`
    const at = (time) => Temporal.Instant.from("2026-12-19T" + time + ":00Z");
    const window = { start: at("00:00"), end: at("23:00") };
    const event = {
      transactionId: "7d0c0d8e-5a51-4a8e-9d5b-0a1f3a6f0001",
      organizerId: "${organizer.id}", attendeeId: "${attendee.id}",
      slot: { start: at("09:00"), end: at("10:00") }, subject: "Gespräch", zone: null,
    };
    const both = ["${organizer.id}", "${attendee.id}"];
    return [
      await calendar.availability(both, window),
      await calendar.createEvent(event), await calendar.createEvent(event),
      await calendar.availability(both, window),
    ]`)) as [
    { busy: unknown[]; workingHours: unknown }[],
    { eventId: string; joinUrl: string },
    { eventId: string },
    { busy: unknown[]; tentative: unknown[] }[],
  ];
  const booked = await Promise.all([organizer, attendee].map(({ id }) => control(`calendars/${id}?${range}`)));
  await withAdapters(`
    await calendar.cancelEvent("${organizer.id}", ${JSON.stringify(event.eventId)});
    await calendar.cancelEvent("${organizer.id}", ${JSON.stringify(event.eventId)});
    return null`);
  const after = (await control(`calendars/${organizer.id}?${range}`)) as { cancelled: boolean }[];

  const slot = ["2026-12-19T09:00:00Z", "2026-12-19T10:00:00Z"].map((time) => Date.parse(time));
  expect(before.map(({ busy }) => busy)).toEqual([[], []]);
  expect(before[0]?.workingHours).toMatchObject({ zone: organizer.zone });
  expect(event.joinUrl).toMatch(/^https:/);
  expect(again.eventId).toBe(event.eventId);
  expect(during).toMatchObject([
    { busy: slot, tentative: [] },
    { busy: [], tentative: slot },
  ]);
  expect(booked).toMatchObject([[{ sensitivity: "private", subject: "Gespräch" }], [{ sensitivity: "private" }]]);
  expect(after.filter(({ cancelled }) => !cancelled)).toEqual([]);
});

test("what the two do in Outlook stands in the event, and so does what is moved from here", async () => {
  const [organizer, attendee] = (await people()).slice(3, 5) as [Person, Person];
  const sundays = "from=2026-12-20T00:00:00Z&to=2026-12-21T00:00:00Z";
  const write = async (method: string, path: string, body?: object) => {
    const headers = { "content-type": "application/json" };
    return fetch(`${url}/control/calendars/${path}`, { method, headers, body: JSON.stringify(body ?? {}) });
  };
  const { eventId } = (await withAdapters(`
    const slot = { start: Temporal.Instant.from("2026-12-20T09:00Z"), end: Temporal.Instant.from("2026-12-20T10:00Z") };
    await calendar.availability(["${organizer.id}"], slot);
    return calendar.createEvent({ transactionId: "7d0c0d8e-5a51-4a8e-9d5b-0a1f3a6f0002", subject: "Gespräch", slot, zone: null,
      organizerId: "${organizer.id}", attendeeId: "${attendee.id}" });`)) as { eventId: string };
  const session = JSON.stringify({ expertId: organizer.id, askerId: attendee.id, eventId });
  const standing = async () => withAdapters(`return (await calendar.standings([${session}]))[0];`);
  const [copy] = (await control(`calendars/${attendee.id}?${sundays}`)) as [{ id: string; start: string }];
  const proposed = { start: "2026-12-20T13:00:00Z", end: "2026-12-20T14:00:00Z" };

  await write("POST", `${attendee.id}/${encodeURIComponent(copy.id)}/answer`, {
    response: "tentativelyAccepted",
    proposed,
  });
  const suggested = await standing();
  const moved = await withAdapters(`return calendar.moveEvent("${organizer.id}", ${JSON.stringify(eventId)}, {
    start: Temporal.Instant.from("${proposed.start}"), end: Temporal.Instant.from("${proposed.end}") }, null);`);
  const agreed = await standing();
  await write("POST", `${attendee.id}/${encodeURIComponent(copy.id)}/answer`, { response: "declined" });
  const declined = await standing();
  await write("DELETE", `${organizer.id}/${encodeURIComponent(eventId)}`);
  const gone = await standing();

  expect(copy.start).toBe("2026-12-20T09:00:00Z");
  expect(suggested).toMatchObject({ kind: "there", declined: false, slot: { start: copy.start }, proposed });
  expect([moved, agreed]).toMatchObject([true, { kind: "there", declined: false, slot: proposed, proposed: null }]);
  expect(declined).toMatchObject({ kind: "there", declined: true });
  expect(gone).toEqual({ kind: "gone", eventId });
});

test("everybody's line leads to the same person at the top", async () => {
  const all = (await people()).slice(0, 40);

  const lines = (await withAdapters(
    `return [...(await lines.above(${JSON.stringify(all.map(({ id }) => id))})).entries()];`,
  )) as [string, string[]][];

  const tops = new Set(lines.map(([id, line]) => line.at(-1) ?? id));
  expect([lines.length, tops.size]).toEqual([40, 1]);
});

test("nothing that was sent there breaks Microsoft's description", async () => {
  const sent = (await control("outgoing")) as { method: string; path: string; body: unknown }[];
  const toGraph = sent.filter(({ path }) => path.startsWith("/graph/"));

  expect(toGraph.length).toBeGreaterThan(5);
  expect(toGraph.flatMap(({ method, path, body }) => contractErrors(method, path, body ?? undefined) ?? [])).toEqual(
    [],
  );
});
