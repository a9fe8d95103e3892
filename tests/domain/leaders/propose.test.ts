import { expect, test } from "@jest/globals";
import {
  answerRequest,
  expiringProposals,
  mayPropose,
  noteSpoken,
  openProposal,
  overrideGate,
  ownProposals,
  PROPOSAL_KEPT,
  proposeLeader,
  sayPart,
  withdrawProposal,
} from "#domain/leaders/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { groundworkWorld, proposal } from "#tests/support/groundwork.ts";

const now = instant("2026-11-23T08:00Z");
const reason = "The board asked for her by name";

test.each([
  ["an owner", "petra", "proposed"],
  ["a champion", "jonas", "proposed"],
  ["anybody else", "sam", "forbidden"],
])("%s may propose a leader, or not", async (_who, by, kind) => {
  const { deps, proposals } = groundworkWorld();

  const outcome = await proposeLeader(deps, by, "lars");

  expect(outcome.kind).toBe(kind);
  expect(proposals.size).toBe(kind === "proposed" ? 1 : 0);
  expect(await mayPropose(deps, by)).toBe(kind === "proposed");
});

test("a new proposal opens nothing and invites nobody", async () => {
  const { deps, gates, added } = groundworkWorld();

  const outcome = await proposeLeader(deps, "petra", "lars");

  expect(outcome).toMatchObject({
    proposal: { leaderId: "lars", proposedBy: "petra", proposedAt: now, state: "open" },
  });
  expect(gates.size + added.length).toBe(0);
});

test("nobody proposes themselves: they only need to start", async () => {
  expect(await proposeLeader(groundworkWorld().deps, "petra", "petra")).toEqual({ kind: "oneself" });
});

test("proposing again finds what one said before, and what others said stays theirs", async () => {
  const { deps } = groundworkWorld({ proposals: [proposal()] });

  expect(await proposeLeader(deps, "petra", "lars")).toEqual({ kind: "known", proposal: proposal() });
  expect(await proposeLeader(deps, "jonas", "lars")).toEqual({ kind: "taken" });
});

test.each([[[]], [["lars"]]])("what the proposer hears is the same with these leaders: %j", async (leaders) => {
  const { deps } = groundworkWorld({ proposals: [proposal()], leaders });

  const ready = await noteSpoken(deps, "petra", "p1");
  const again = await proposeLeader(deps, "petra", "lars");

  expect(ready).toEqual({ kind: "ready", proposal: proposal({ state: "ready", spokenAt: now }) });
  expect(again).toEqual({ kind: "known", proposal: proposal({ state: "ready", spokenAt: now }) });
});

test("keeps what the proposer says, part by part", async () => {
  const { deps, proposals } = groundworkWorld({ proposals: [proposal({ message: {} })] });

  const said = await sayPart(deps, "petra", { proposalId: "p1", part: "claim", text: "Fragen sparen Zeit" });

  expect(said?.message).toEqual({ claim: "Fragen sparen Zeit" });
  expect(proposals.get("p1")).toEqual(said);
});

test.each([
  ["somebody else's", "jonas", proposal()],
  ["one that is ready", "petra", proposal({ state: "ready" })],
])("nobody changes %s", async (_which, by, one) => {
  const { deps, proposals } = groundworkWorld({ proposals: [one], roles: { petra: ["owner"], jonas: ["owner"] } });

  expect(await openProposal(deps, by, "p1")).toBeNull();
  expect(await sayPart(deps, by, { proposalId: "p1", part: "claim", text: "x" })).toBeNull();
  expect(await noteSpoken(deps, by, "p1")).toEqual({ kind: "gone" });
  expect(await overrideGate(deps, by, { proposalId: "p1", reason })).toEqual({ kind: "gone" });
  expect(await withdrawProposal(deps, by, "p1")).toBe(false);
  expect(proposals.get("p1")).toEqual(one);
});

test("the gate stays shut while a part is missing, also after the messenger spoke", async () => {
  const { deps, gates, added } = groundworkWorld({ proposals: [proposal({ message: { claim: "x" }, link: null })] });

  const outcome = await noteSpoken(deps, "petra", "p1");

  expect(outcome).toMatchObject({ kind: "missing", parts: ["reason", "fact", "source", "link"] });
  expect(gates.size + added.length).toBe(0);
});

test("complete groundwork opens the gate and plans one invitation", async () => {
  const world = groundworkWorld({ proposals: [proposal()] });

  await noteSpoken(world.deps, "petra", "p1");

  expect(world.gates.get("lars")).toEqual({ leaderId: "lars", kind: "groundwork", proposalId: "p1", openedAt: now });
  expect(world.proposals.get("p1")?.state).toBe("ready");
  expect(world.state.woken).toBe(1);
  expect(world.added).toMatchObject([
    {
      personId: "lars",
      class: "unasked",
      kind: "leaders.invitation",
      key: "leaders.invitation:lars",
      facts: { proposalId: "p1", proposedBy: "petra", messengerId: "mira" },
    },
  ]);
});

test("the gate stays shut when the messenger declines at the same moment", async () => {
  const { deps, gates, proposals } = groundworkWorld({ proposals: [proposal({ asked: ["mira"] })] });
  const leaders = {
    async find() {
      await answerRequest(deps, "mira", { proposalId: "p1", yes: false });
      return null;
    },
  };

  const outcome = await noteSpoken({ ...deps, leaders }, "petra", "p1");

  expect(outcome).toMatchObject({ kind: "missing", proposal: { messenger: null } });
  expect(proposals.get("p1")).toMatchObject({ state: "open", messenger: null });
  expect(gates.size).toBe(0);
});

test("what is ready is listed for as long as the invitation may be on its way", async () => {
  const ready = (id: string) => proposal({ id, leaderId: id, state: "ready" });
  const readyAt = { young: now.subtract({ hours: 13 * 24 }), old: now.subtract({ hours: 14 * 24 }) };
  const { deps } = groundworkWorld({ proposals: [proposal(), ready("young"), ready("old")], readyAt });

  const listed = await ownProposals(deps, "petra", 10);

  expect(listed.map(({ id }) => id)).toEqual(["p1", "young"]);
});

test("who leads already is not invited", async () => {
  const { deps, added, gates } = groundworkWorld({ proposals: [proposal()], leaders: ["lars"] });

  await noteSpoken(deps, "petra", "p1");

  expect(added).toEqual([]);
  expect(gates.size).toBe(1);
});

test("who lost the role opens no gate", async () => {
  const { deps, gates } = groundworkWorld({ proposals: [proposal()], roles: {} });

  expect(await noteSpoken(deps, "petra", "p1")).toEqual({ kind: "forbidden" });
  expect(gates.size).toBe(0);
});

test("an owner's override opens the gate, and stays in the audit log with its reason", async () => {
  const { deps, gates, notes, added } = groundworkWorld({ proposals: [proposal({ messenger: null, message: {} })] });

  const outcome = await overrideGate(deps, "petra", { proposalId: "p1", reason: `  ${reason} ` });

  expect(outcome.kind).toBe("ready");
  expect(notes).toEqual([{ at: now, action: "leaders.override", actorId: "petra", subjectId: "lars", reason }]);
  expect(gates.get("lars")).toMatchObject({ kind: "override", proposalId: "p1" });
  expect(added).toMatchObject([{ facts: { messengerId: null } }]);
});

test.each([
  ["without a reason", "petra", "        ?  ", "reasonMissing"],
  ["by a champion", "jonas", reason, "forbidden"],
])("no override %s", async (_how, by, why, kind) => {
  const { deps, gates, notes } = groundworkWorld({ proposals: [proposal({ proposedBy: by })] });

  expect(await overrideGate(deps, by, { proposalId: "p1", reason: why })).toEqual({ kind });
  expect(gates.size + notes.length).toBe(0);
});

test("no gate stands without its entry in the audit log", async () => {
  const { deps, gates } = groundworkWorld({ proposals: [proposal()] });
  const audit = { note: () => Promise.reject(new Error("no disk")) };

  await expect(overrideGate({ ...deps, audit }, "petra", { proposalId: "p1", reason })).rejects.toThrow("no disk");

  expect(gates.size).toBe(0);
});

test("what is open can be withdrawn", async () => {
  const { deps, proposals } = groundworkWorld({ proposals: [proposal()] });

  expect(await withdrawProposal(deps, "petra", "p1")).toBe(true);
  expect(proposals.size).toBe(0);
});

test("a proposal lasts half a year, and that is looked at once a day", async () => {
  const [old, young] = [
    proposal({ id: "old", proposedAt: now.subtract(PROPOSAL_KEPT).subtract({ seconds: 1 }) }),
    proposal({ id: "young", leaderId: "anna", proposedAt: now.subtract(PROPOSAL_KEPT) }),
  ];
  const { deps, proposals } = groundworkWorld({ proposals: [old, young] });
  let time = now;
  const expire = expiringProposals({ gates: deps.gates, clock: () => time });

  const left: string[][] = [];
  for (const hours of [0, 1, 24]) {
    time = now.add({ hours });
    await expire();
    left.push([...proposals.keys()]);
  }

  expect(left).toEqual([["young"], ["young"], []]);
});
