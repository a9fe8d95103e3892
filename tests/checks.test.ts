import { expect, test } from "@jest/globals";
import { checks, checkUp } from "#checks.ts";
import type { PolicyObjection, PolicyState } from "#domain/privacy/index.ts";
import { instant } from "#tests/support/fakes.ts";

const at = instant("2026-11-02T08:00Z");

/** What the check of the policy finds; the others are of no interest here. */
async function policyFinding(state: PolicyState) {
  const unused = async () => "";
  const { all } = checks({
    database: { ping: async () => {} },
    queue: { ping: async () => {}, pending: async () => [] },
    policy: { state: () => state },
    ledger: { pauseReason: async () => null, counts: async () => ({}) } as never,
    quietPeriods: { since: async () => null },
    engage: { token: unused },
    ...{
      mailboxes: unused,
      tokens: { token: unused },
      absences: unused,
    },
  });
  return (await checkUp(all)).find(({ name }) => name === "policy");
}

test("a policy that is in force is well, and says until when", async () => {
  const state: PolicyState = { kind: "inForce", version: 3, since: at, until: at.add({ hours: 24 }) };

  expect(await policyFinding(state)).toMatchObject({
    ok: true,
    detail: "version 3, signed by both, accepted 2026-11-02T08:00:00Z, ends 2026-11-03T08:00:00Z",
  });
});

test.each<[PolicyObjection, RegExp]>([
  [{ code: "missing" }, /POLICY_FILE/],
  [{ code: "invalid", reasons: ["version: must be a number"] }, /version: must be a number$/],
  [{ code: "unenforceable", names: ["drafts", "copies"] }, /drafts, copies$/],
  [{ code: "demonstration" }, /make your own and sign: npm run policy:sign/],
  [{ code: "unsigned", by: ["owner", "worksCouncil"] }, /not signed by owner and worksCouncil/],
  [{ code: "badSignature", by: ["owner"] }, /signature of owner does not fit/],
  [{ code: "older", agreed: 3 }, /version 3 was agreed on/],
  [{ code: "notRaised", agreed: 3 }, /raise it/],
  [{ code: "ended", at }, /over at 2026-11-02T08:00:00Z/],
])("one that is not says what to do: %j", async (why, said) => {
  const found = await policyFinding({ kind: "notInForce", why, agreed: null });

  expect(found).toMatchObject({
    ok: false,
    detail: expect.stringMatching(/^not in force, so nothing is said or shown/),
  });
  expect(found?.detail).toMatch(said);
});
