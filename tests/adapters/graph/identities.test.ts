import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { graphClient } from "#adapters/graph/client.ts";
import { graphIdentities } from "#adapters/graph/identities.ts";
import { type FakeGraph, fakeGraph, type Seen, silent } from "./fake-graph.ts";

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
});
afterEach(() => {
  jest.restoreAllMocks();
  expect(server.complaints()).toEqual([]);
  server.close();
});

const identities = () =>
  graphIdentities(graphClient({ url: server.url, token: { token: async () => "t" }, log: silent }));

interface Answer {
  readonly status?: number;
  readonly headers?: object;
  readonly body?: object;
}
const asked = ({ body }: Seen) => (body as { requests: readonly { id: string; url: string }[] }).requests;
const filterOf = (url: string) => new URLSearchParams(url.split("?")[1]).get("$filter") ?? "";

/** Answers each look-up by the address that it asks for, last question first. */
function directory(answer: (address: string, times: number) => Answer) {
  server.on("POST /$batch", (seen, times) => {
    const responses = asked(seen).map(({ id, url }) => {
      const address = /^mail eq '((?:[^']|'')*)'/.exec(filterOf(url))?.[1] ?? "";
      return { id, status: 200, ...answer(address, times) };
    });
    return { body: { responses: responses.reverse() } };
  });
}
const user = (id: string, changes: object = {}) => ({ id, mail: null, userPrincipalName: null, ...changes });
const found = (...value: object[]) => ({ body: { value } });

test("finds whose address it is, by mail, principal name or alias", async () => {
  directory(() => found(user("ANNA-ID", { userType: "Member" })));

  expect(await identities().byAddress(" Anna.O'Neil+x@Contoso.com ")).toBe("anna-id");
  expect(asked(server.seen[0] as Seen).map(({ url }) => filterOf(url))).toEqual([
    [
      "mail eq 'anna.o''neil+x@contoso.com'",
      "userPrincipalName eq 'anna.o''neil+x@contoso.com'",
      "proxyAddresses/any(p:p eq 'smtp:anna.o''neil+x@contoso.com')",
    ].join(" or "),
  ]);
});

test.each([
  ["nobody", []],
  ["a guest", [user("g", { userType: "Guest" })]],
  ["a guest whose type we may not see", [user("g", { userPrincipalName: "a_b.com#EXT#@contoso.com" })]],
  ["two people by an alias", [user("a"), user("b")]],
])("names nobody when %s has the address", async (_, users) => {
  directory(() => found(...users));

  expect(await identities().byAddress("a@contoso.com")).toBeNull();
});

test("prefers the principal name to the mail, both to an alias, and members to guests", async () => {
  directory((address) =>
    address.startsWith("a")
      ? found(
          user("alias"),
          user("mail", { mail: "A@contoso.com" }),
          user("upn", { userPrincipalName: "a@Contoso.com" }),
        )
      : found(user("alias"), user("guest", { userType: "guest", mail: address }), user("mail", { mail: address })),
  );
  const { byAddress } = identities();

  expect(await byAddress("a@contoso.com")).toBe("upn");
  expect(await byAddress("b@contoso.com")).toBe("mail");
});

test.each([
  "",
  "anna",
  "anna@",
  "@contoso.com",
  "a b@contoso.com",
  "a@b@c",
  "a\ud83c@b.c",
  `${"x".repeat(400)}@contoso.com`,
])("does not ask about %j, which is no address", async (address) => {
  expect(await identities().byAddress(address)).toBeNull();
  expect(server.seen).toEqual([]);
});

test("asks for many at once, and for each address once", async () => {
  directory((address) => found(user(address)));
  const { byAddress } = identities();
  const addresses = Array.from({ length: 90 }, (_, index) => `p${index % 45}@contoso.com`);

  const owners = await Promise.all(addresses.map(byAddress));
  await byAddress("P7@contoso.com");

  expect(owners).toEqual(addresses);
  expect(server.seen.map((seen) => asked(seen).length)).toEqual([20, 20, 5]);
});

test("remembers for hours whose an address is, and for minutes that it is nobody's", async () => {
  directory((address) => (address.startsWith("nobody") ? found() : found(user("anna"))));
  const { byAddress } = identities();
  const both = async () => [await byAddress("anna@contoso.com"), await byAddress("nobody@contoso.com")];
  const start = Date.now();
  const after = (minutes: number) => jest.spyOn(Date, "now").mockReturnValue(start + minutes * 60_000);

  const counts: number[] = [];
  for (const minutes of [0, 5, 30, 500]) {
    after(minutes);
    expect(await both()).toEqual(["anna", null]);
    counts.push(server.seen.length);
  }

  expect(counts).toEqual([2, 2, 3, 5]);
});

test("asks again when a part of a batch is throttled, and says so when that does not end", async () => {
  directory((address, times) =>
    address.startsWith("busy") || times === 1 ? { status: 429, headers: { "Retry-After": "0" } } : found(user("anna")),
  );

  expect(await identities().byAddress("anna@contoso.com")).toBe("anna");
  await expect(identities().byAddress("busy@contoso.com")).rejects.toMatchObject({ code: "GRAPH_THROTTLED" });
});

test.each([
  [404, "GRAPH_REFUSED"],
  [500, "GRAPH_UNREACHABLE"],
])("does not take %i for the answer that nobody has an address, and asks again the next time", async (status, code) => {
  directory((_, times) => (times === 1 ? { status } : found(user("anna"))));
  const { byAddress } = identities();

  await expect(byAddress("anna@contoso.com")).rejects.toMatchObject({ code });
  expect(await byAddress("anna@contoso.com")).toBe("anna");
});

test("somebody who is hidden from us is nobody, alone and among others", async () => {
  directory((address) => (address.startsWith("hidden") ? { status: 403 } : found(user("anna"))));
  server.on("GET /users", found(user("anyone")));
  const { byAddress } = identities();

  expect(await byAddress("hidden@contoso.com")).toBeNull();
  expect(await Promise.all(["hidden2@contoso.com", "anna@contoso.com"].map(byAddress))).toEqual([null, "anna"]);
});

test("where the whole directory is hidden from us, nobody becomes a stranger", async () => {
  directory(() => ({ status: 403 }));
  server.on("GET /users", { status: 403, body: { error: { code: "Authorization_RequestDenied" } } });

  await expect(identities().byAddress("anna@contoso.com")).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
});

test("an address that Entra finds odd does not cost the others theirs", async () => {
  directory((address) => (address.startsWith("odd") ? { status: 400 } : found(user("anna"))));
  const { byAddress } = identities();

  expect(await Promise.all(["odd@contoso.com", "anna@contoso.com"].map(byAddress))).toEqual([null, "anna"]);
});
