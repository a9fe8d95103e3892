import { expect, test } from "@jest/globals";
import type { LedgerEntry } from "#domain/attention/index.ts";
import {
  answerRequest,
  askVolunteer,
  endOffer,
  fittingVolunteers,
  type Messenger,
  nameMessenger,
  offerToSpeak,
  type Proposal,
  prepareRequest,
  sayPart,
} from "#domain/leaders/index.ts";
import { person } from "#tests/support/fakes.ts";
import { groundworkWorld, proposal } from "#tests/support/groundwork.ts";

const bare = proposal({ messenger: null });
const waiting = proposal({
  messenger: waitingFor("mira"),
  asked: ["mira"],
});

function waitingFor(personId: string): Messenger {
  return { personId, agreed: false, delivered: [], since: "" };
}

test("champions offer to speak, others cannot", async () => {
  const { deps, ended, volunteers } = groundworkWorld();

  expect(await offerToSpeak(deps, "jonas", ["EM"])).toBe(true);
  expect(await offerToSpeak(deps, "sam", ["EM"])).toBe(false);
  // Or else who once typed "stop" would be asked in vain.
  expect(ended).toEqual(["writing jonas"]);
  expect([...volunteers]).toEqual([["jonas", ["EM"]]]);
});

test("an offer ends at once, with whatever was asked and not answered; who agreed stays", async () => {
  const agreed = proposal({ id: "p2", leaderId: "anna" });
  const { deps, proposals, volunteers } = groundworkWorld({
    proposals: [waiting, agreed],
    volunteers: { mira: ["EM"] },
  });

  expect(await endOffer(deps, "mira")).toBe(true);
  expect(await endOffer(deps, "mira")).toBe(false);
  expect(volunteers.size).toBe(0);
  expect(proposals.get("p1")?.messenger).toBeNull();
  expect(proposals.get("p2")).toEqual(agreed);
});

test("a new messenger begins with nothing delivered", async () => {
  const { deps, proposals } = groundworkWorld({ proposals: [proposal()] });

  const outcome = await nameMessenger(deps, "petra", { proposalId: "p1", messengerId: "petra" });

  expect(outcome.kind).toBe("named");
  expect(proposals.get("p1")?.messenger).toEqual({ personId: "petra", agreed: true, delivered: [], since: "" });
});

test("leaders are not their own messengers, and others' proposals have no new ones", async () => {
  const { deps } = groundworkWorld({ proposals: [proposal()] });

  expect(await nameMessenger(deps, "petra", { proposalId: "p1", messengerId: "lars" })).toEqual({ kind: "leader" });
  expect(await nameMessenger(deps, "jonas", { proposalId: "p1", messengerId: "mira" })).toEqual({ kind: "gone" });
});

test.each([
  ["EM", ["mira", "jonas"]],
  ["Werk EM Nord", ["mira", "jonas"]],
  ["Legal", []],
  ["", ["grace", "mira", "jonas"]],
])("offers volunteers who know the leader's department (%s)", async (department, expected) => {
  const { deps } = groundworkWorld({
    proposals: [proposal({ messenger: null, asked: ["uwe"] })],
    departments: department ? { lars: department } : {},
    volunteers: {
      grace: ["Sales"],
      mira: ["HR", "em"],
      jonas: ["EM Nord Werk", "EM"],
      uwe: ["EM"],
      lars: ["EM"],
      petra: ["EM"],
    },
  });

  const found = await fittingVolunteers(deps, "petra", "p1");

  expect(found?.map(({ personId }) => personId)).toEqual(expected);
  expect(await fittingVolunteers(deps, "jonas", "p1")).toBeNull();
});

test("asks a volunteer through the ledger, once", async () => {
  const { deps, added, proposals, state } = groundworkWorld({ proposals: [bare], volunteers: { mira: ["EM"] } });

  const asked = await askVolunteer(deps, "petra", { proposalId: "p1", volunteerId: "mira" });
  const again = await askVolunteer(deps, "petra", { proposalId: "p1", volunteerId: "mira" });

  expect(asked).toEqual(waiting);
  expect(again).toBeNull();
  expect(proposals.get("p1")).toEqual(waiting);
  expect(state.woken).toBe(1);
  expect(added).toMatchObject([
    { personId: "mira", class: "unasked", kind: "leaders.messenger", key: "leaders.messenger:p1:mira" },
  ]);
});

const facts = { proposalId: "p1", leaderId: "lars", proposedBy: "petra" };
const request = { facts } as unknown as LedgerEntry;

test.each<[string, Proposal | null]>([
  ["was withdrawn", null],
  ["is ready", { ...waiting, state: "ready" }],
  ["has another messenger", proposal({ asked: ["mira"], messenger: waitingFor("jonas") })],
  ["has none since the offer ended", { ...waiting, messenger: null }],
  ["has their answer", { ...waiting, messenger: { ...waitingFor("mira"), agreed: true } }],
])("a request that waited is not sent when the proposal %s", async (_what, one) => {
  const { deps } = groundworkWorld({ proposals: one ? [one] : [] });

  expect(await prepareRequest(deps)(request, person({ id: "mira" }))).toBeNull();
});

test("a request is sent while it waits for an answer", async () => {
  const { deps } = groundworkWorld({ proposals: [waiting] });

  expect(await prepareRequest(deps)(request, person({ id: "mira" }))).toEqual(facts);
});

test("asks nobody who did not volunteer", async () => {
  const { deps, added } = groundworkWorld({ proposals: [bare], volunteers: { mira: ["EM"] } });

  expect(await askVolunteer(deps, "petra", { proposalId: "p1", volunteerId: "sam" })).toBeNull();
  expect(added).toEqual([]);
});

test("a volunteer's yes makes them the messenger", async () => {
  const { deps, proposals } = groundworkWorld({ proposals: [waiting] });

  expect(await answerRequest(deps, "mira", { proposalId: null, yes: true })).toMatchObject({ leaderId: "lars" });
  expect(proposals.get("p1")?.messenger).toMatchObject({ personId: "mira", agreed: true });
});

test("a volunteer's no leaves the proposal without a messenger, also after a yes", async () => {
  const { deps, proposals } = groundworkWorld({ proposals: [waiting] });
  await answerRequest(deps, "mira", { proposalId: "p1", yes: true });

  await answerRequest(deps, "mira", { proposalId: "p1", yes: false });

  expect(proposals.get("p1")).toMatchObject({ messenger: null, asked: ["mira"] });
  expect(await answerRequest(deps, "mira", { proposalId: "p1", yes: true })).toBeNull();
});

test("what the proposer says while a volunteer answers does not bring the volunteer back", async () => {
  const { deps, proposals } = groundworkWorld({ proposals: [waiting] });
  const { gates } = deps;
  async function find(id: string) {
    const found = await gates.find(id);
    await answerRequest(deps, "mira", { proposalId: "p1", yes: false });
    return found;
  }

  await nameMessenger({ ...deps, gates: { ...gates, find } }, "petra", { proposalId: "p1", messengerId: "jonas" });
  await answerRequest(deps, "mira", { proposalId: "p1", yes: true });
  await sayPart(deps, "petra", { proposalId: "p1", part: "link", text: "Ziel 2" });

  expect(proposals.get("p1")).toMatchObject({ messenger: { personId: "jonas" }, link: "Ziel 2" });
});

test("nobody answers for others, nor as a colleague whom the bot never asked", async () => {
  const { deps } = groundworkWorld({ proposals: [waiting, proposal({ id: "p2", leaderId: "anna" })] });

  expect(await answerRequest(deps, "sam", { proposalId: "p1", yes: true })).toBeNull();
  expect(await answerRequest(deps, "mira", { proposalId: "p2", yes: false })).toBeNull();
});
