import { expect, test } from "@jest/globals";
import { graphRoutes } from "#sandbox/graph/routes.ts";
import { ask, makeDesk, personCalled } from "./desk.ts";

const desk = makeDesk();
const routes = graphRoutes(desk);
const anna = personCalled("Anna Köhler");
const lars = personCalled("Lars Brandt");
const get = (path: string, headers = {}) => ask(routes, `GET /graph/v1.0${path}`, { headers });

test.each([
  ["id", anna.id],
  ["id in capitals", anna.id.toUpperCase()],
  ["user principal name", anna.userPrincipalName],
  ["address", encodeURIComponent(anna.mail)],
])("finds a user by %s", async (_, name) => {
  const { status, body } = await get(`/users/${name}`);

  expect(status).toBe(200);
  expect(body.displayName).toBe("Anna Köhler");
});

test("leaves the department out unless it is selected", async () => {
  const plain = await get(`/users/${anna.id}`);
  const selected = await get(`/users/${anna.id}?$select=id,department,preferredLanguage`);

  expect(Object.keys(plain.body).toSorted()).toEqual(
    [
      "@odata.context",
      "businessPhones",
      "displayName",
      "givenName",
      "id",
      "jobTitle",
      "mail",
      "mobilePhone",
      "officeLocation",
      "preferredLanguage",
      "surname",
      "userPrincipalName",
    ].toSorted(),
  );
  expect(selected.body).toEqual({
    "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#users(id,department,preferredLanguage)/$entity",
    id: anna.id,
    department: "EM",
    preferredLanguage: "de-DE",
  });
});

test("gives no department to the chief executive", async () => {
  const { body } = await get(`/users/${personCalled("Henrike Sommer").id}?$select=department`);

  expect(body.department).toBeNull();
});

test("answers 404 in Graph's words for somebody unknown", async () => {
  const { status, body } = await get("/users/nobody@nordlicht.example");

  expect(status).toBe(404);
  expect(body.error).toEqual({
    code: "Request_ResourceNotFound",
    message: expect.stringContaining("nobody@nordlicht.example"),
    innerError: {
      date: "2026-11-23T08:00:00",
      "request-id": expect.any(String),
      "client-request-id": expect.any(String),
    },
  });
});

test("pages through everybody, each once", async () => {
  const seen: string[] = [];
  let path: string | undefined = "/users?$top=50&$select=id";
  for (let pages = 0; path && pages < 5; pages++) {
    const { body }: { body: { value: { id: string }[]; "@odata.nextLink"?: string } } = await get(path);
    seen.push(...body.value.map(({ id }) => id));
    path = body["@odata.nextLink"]?.replace("http://127.0.0.1:3979/graph/v1.0", "");
  }

  expect(seen).toEqual(desk.organisation.people.map(({ id }) => id));
});

test.each([
  ["startswith(displayName,'Lars')", ["Lars Brandt"]],
  ["mail eq 'KEVIN.OCONNOR@nordlicht.example'", ["Kevin O'Connor"]],
  ["displayName eq 'Kevin O''Connor'", ["Kevin O'Connor"]],
  ["department eq 'Legal' and startsWith(givenName,'R')", ["Regina Stahl", "Rebecca Stein"]],
  ["accountEnabled eq false", []],
  ["proxyAddresses/any(p:p eq 'smtp:lars.brandt@nordlicht.example')", ["Lars Brandt"]],
  ["proxyAddresses/any(a: a eq 'smtp:nobody@nordlicht.example')", []],
  ["mail eq 'x and y' or userPrincipalName eq 'lars.brandt@nordlicht.example'", ["Lars Brandt"]],
  ["(givenName eq 'Rebecca' or givenName eq 'Regina') and department eq 'Legal'", ["Regina Stahl", "Rebecca Stein"]],
  ["givenName eq 'Lars' or department eq 'Legal' and givenName eq 'Regina'", ["Lars Brandt", "Regina Stahl"]],
  ["userType eq 'Guest'", ["Chris Doyle (Guest)"]],
])("filters by %s", async (filter, names) => {
  const { body } = await get(`/users?$filter=${encodeURIComponent(filter)}`);

  expect(body.value.map(({ displayName }: { displayName: string }) => displayName)).toEqual(names);
});

test.each([
  "$search=%22displayName:Lars%22",
  "$filter=endsWith(mail,'example')",
  "$filter=department ne 'EM'",
  "$count=true",
])("answers %s only with ConsistencyLevel: eventual", async (query) => {
  const refused = await get(`/users?${query}`);
  const answered = await get(`/users?${query}&$count=true`, { consistencylevel: "eventual" });

  expect(refused.status).toBe(400);
  expect(refused.body.error.code).toMatch(/^Request_/);
  expect(answered.status).toBe(200);
  expect(answered.body["@odata.count"]).toBeGreaterThan(0);
});

test.each([
  ['"displayName:vogt" AND "displayName:pet"', ["Petra Vogt"]],
  ['"displayName:Petra Vogt"', []],
  ['"givenName:Petra" OR "surname:Brandt"', ["Lars Brandt", "Petra Vogt"]],
])("searches for %s", async (search, names) => {
  const { body } = await get(`/users?$search=${encodeURIComponent(search)}`, { consistencylevel: "eventual" });

  const found = body.value.map(({ displayName }: { displayName: string }) => displayName);
  expect(found.filter((name: string) => ["Petra Vogt", "Lars Brandt"].includes(name)).toSorted()).toEqual(names);
});

test("refuses a search with loose words", async () => {
  const { status } = await get('/users?$search="displayName:a" AND b', { consistencylevel: "eventual" });

  expect(status).toBe(400);
});

test.each(["$top=1000", "$top=0", "$top=x", "$skip=5", "$select=shoeSize", "$filter=hallo"])(
  "refuses %s",
  async (query) => {
    const { status, body } = await get(`/users?${query}`);

    expect(status).toBe(400);
    expect(body.error.code).toBe("BadRequest");
  },
);

test("knows who stands above and below", async () => {
  const manager = await get(`/users/${anna.id}/manager`);
  const reports = await get(`/users/${personCalled("Heike Lohmann").id}/directReports?$select=displayName`);

  expect(manager.body).toMatchObject({ "@odata.type": "#microsoft.graph.user", displayName: "Heike Lohmann" });
  expect(reports.body.value).toContainEqual({ "@odata.type": "#microsoft.graph.user", displayName: "Anna Köhler" });
});

const LINE = "$select=id&$expand=manager($levels=max;$select=id)&$count=true";

test("knows the whole line above somebody, one manager inside the other", async () => {
  const eventual = { consistencylevel: "eventual" };
  const line: string[] = [];

  const { status, body } = await get(`/users/${lars.id}?${LINE}`, eventual);
  for (let manager = body.manager; manager; manager = manager.manager) line.push(manager.id);

  const nearest = (await get(`/users/${lars.id}/manager?$select=id`)).body.id;
  const last = await get(`/users/${line.at(-1)}/manager?$select=id`);
  expect([status, body.id, line[0], last.status]).toEqual([200, lars.id, nearest, 404]);
  expect(new Set(line).size).toBe(line.length);
});

test.each([
  ["without the header that advanced queries need", LINE, {}],
  ["without $count", LINE.replace("&$count=true", ""), { consistencylevel: "eventual" }],
  ["of something else", "$expand=directReports", {}],
])("refuses to expand %s", async (_, query, headers) => {
  expect((await get(`/users/${lars.id}?${query}`, headers)).status).toBe(400);
});

test("answers 404 for the manager of the chief executive", async () => {
  const { status, body } = await get(`/users/${personCalled("Henrike Sommer").id}/manager`);

  expect(status).toBe(404);
  expect(body.error.code).toBe("Request_ResourceNotFound");
});

test("gives mailbox settings with Windows names for time zones", async () => {
  const { body } = await get(`/users/${personCalled("Sam Carter").id}/mailboxSettings`);

  expect(body).toMatchObject({
    timeZone: "GMT Standard Time",
    language: { locale: "en-GB", displayName: "English (United Kingdom)" },
    workingHours: {
      daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
      startTime: "09:00:00.0000000",
      endTime: "17:30:00.0000000",
      timeZone: { name: "GMT Standard Time" },
    },
    automaticRepliesSetting: { status: "disabled" },
  });
});

test("gives scheduled automatic replies of people on leave", async () => {
  const away = desk.organisation.people.find((person) => person.away);
  const { body } = await get(`/users/${away?.id}/mailboxSettings?$select=automaticRepliesSetting`);

  expect(Object.keys(body)).toEqual(["@odata.context", "automaticRepliesSetting"]);
  expect(body.automaticRepliesSetting).toMatchObject({
    status: "scheduled",
    scheduledStartDateTime: { dateTime: away?.away?.start.replace("Z", ".0000000"), timeZone: "UTC" },
  });
});

test("knows a guest by his own company's address, and gives him no mailbox", async () => {
  const name = encodeURIComponent("chris.doyle_fabrikam.example#EXT#@nordlicht.example");
  const guest = await get(`/users/${name}?$select=mail,userType,companyName,proxyAddresses`);
  const settings = await get(`/users/${name}/mailboxSettings`);

  const mail = "chris.doyle@fabrikam.example";
  expect(guest.body).toMatchObject({
    mail,
    userType: "Guest",
    companyName: "Fabrikam",
    proxyAddresses: [`SMTP:${mail}`],
  });
  expect([settings.status, settings.body.error.code]).toEqual([404, "MailboxNotEnabledForRESTAPI"]);
});

test("says which of the asked groups somebody is in", async () => {
  const { champions, admins } = desk.organisation.groups;
  const mira = personCalled("Mira Lindqvist").id;
  const body = { groupIds: [champions.id, admins.id] };

  const asked = await ask(routes, `POST /graph/v1.0/users/${mira}/checkMemberGroups`, { body });
  const all = await ask(routes, `POST /graph/v1.0/users/${mira}/getMemberGroups`, {
    body: { securityEnabledOnly: true },
  });

  expect(asked.body.value).toEqual([champions.id]);
  expect(all.body.value).toEqual([champions.id]);
});

test("refuses to check more than twenty groups", async () => {
  const body = { groupIds: Array.from({ length: 21 }, (_, n) => `group-${n}`) };

  const { status } = await ask(routes, `POST /graph/v1.0/users/${lars.id}/checkMemberGroups`, { body });

  expect(status).toBe(400);
});

test.each(["members", "transitiveMembers"])("lists the %s of a group", async (what) => {
  const { body } = await get(`/groups/${desk.organisation.groups.owners.id}/${what}?$select=id,displayName`);

  expect(body.value).toContainEqual({
    "@odata.type": "#microsoft.graph.user",
    id: personCalled("Petra Vogt").id,
    displayName: "Petra Vogt",
  });
});
