import { expect, test } from "@jest/globals";
import type { LedgerEntry } from "#domain/attention/index.ts";
import { mayStillInvite, prepareInvitation } from "#domain/leaders/index.ts";
import { INVITATION_WAITS, invitation } from "#domain/leaders/invite.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { groundworkWorld, proposal } from "#tests/support/groundwork.ts";
import { leader } from "#tests/support/leaders.ts";

const now = instant("2026-11-23T08:00Z");

test("an invitation has one key for a leader, whoever proposes them, and names who spoke with them", () => {
  const first = invitation(proposal(), "groundwork", now);
  const second = invitation(proposal({ id: "p2", proposedBy: "jonas" }), "groundwork", now);

  expect(first).toMatchObject({ personId: "lars", class: "unasked", key: second.key });
  expect(first.facts["messengerId"]).toBe(proposal().messenger?.personId);
  expect(first.notAfter).toEqual(now.add(INVITATION_WAITS));
});

test("after an override it names nobody who spoke, since nobody had to", () => {
  expect(invitation(proposal(), "override", now).facts["messengerId"]).toBeNull();
});

test.each([
  ["has not answered", ["lars"], [], true],
  ["started on their own accord meanwhile", ["lars"], ["lars"], false],
  ["has no gate any more", [], [], false],
])("an invitation that waited is for a leader who %s: %j %j %s", async (_who, gated, leaders, sent) => {
  const { deps, gates } = groundworkWorld({ leaders });
  for (const leaderId of gated) gates.set(leaderId, { leaderId, kind: "groundwork", proposalId: "p1", openedAt: now });
  const entry = { facts: { proposedBy: "petra" } } as unknown as LedgerEntry;

  const facts = await prepareInvitation(deps)(entry, person({ id: "lars" }));

  expect(facts).toEqual(sent ? entry.facts : null);
});

test.each([
  ["just now", { hours: 1 }, {}, true],
  ["so long ago that the invitation waited in vain", { hours: 15 * 24 }, {}, false],
  ["and they lead already", { hours: 1 }, { leads: true }, false],
  ["and they refused to be written to", { hours: 1 }, { refused: true }, false],
] as const)("who installs the bot is invited if the gate was opened %s", async (_when, ago, state, invited) => {
  const { leads = false, refused = false }: { leads?: boolean; refused?: boolean } = state;
  const gate = { leaderId: "lars", kind: "groundwork", proposalId: "p1", openedAt: now.subtract(ago) } as const;

  const may = await mayStillInvite(
    {
      gates: { gateOf: async () => gate },
      leaders: { find: async () => (leads ? leader() : null) },
      refusals: { has: async () => refused },
      clock: () => now,
    },
    "lars",
  );

  expect(may).toBe(invited);
});

test("nobody is invited whose gate is shut", async () => {
  const deps = {
    gates: { gateOf: async () => null },
    leaders: { find: async () => null },
    refusals: { has: async () => false },
    clock: () => now,
  };

  expect(await mayStillInvite(deps, "lars")).toBe(false);
});
