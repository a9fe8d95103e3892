import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type AcceptedPolicy,
  type FoundPolicy,
  type KeptName,
  type Policy,
  SIGNERS,
  type SignedPolicy,
} from "#domain/privacy/index.ts";
import { judgePolicy, type PolicyJudgement, type PolicyRules } from "#domain/privacy/judge-policy.ts";
import { instant } from "#tests/support/fakes.ts";
import { shippedPolicy } from "#tests/support/policies.ts";

const now = instant("2026-11-24T08:00Z");
const shipped = await shippedPolicy();
const own = { owner: "o", worksCouncil: "w" };

/** A signature is the key and what was signed with it. */
const signed = (key: string, content: string) => `${key} ${content}`;
const rules: PolicyRules = {
  mayDemonstrate: false,
  builtIn: {},
  verify: (key, content, signature) => signature === signed(key, content),
  identify: () => null,
};

/** A policy that both signed with the keys that it names. */
function found({ by = own, ...changes }: Partial<SignedPolicy> & { by?: Policy["keys"]; policy?: Policy } = {}): {
  readonly kind: "read";
} & SignedPolicy {
  const policy = changes.policy ?? { ...shipped, keys: own };
  const content =
    changes.content ?? `version ${policy.version} of ${policy.keys.owner} and ${policy.keys.worksCouncil}`;
  const signatures = { owner: signed(by.owner, content), worksCouncil: signed(by.worksCouncil, content) };
  return { kind: "read", policy, content, sha256: `hash of ${content}`, signatures, ...changes };
}

function judge(file: FoundPolicy, agreed: AcceptedPolicy | null = null, changes: Partial<PolicyRules> = {}, at = now) {
  return judgePolicy({ ...rules, ...changes }, file, agreed, at);
}

/** What is agreed once this was accepted. */
function accepted(judgement: PolicyJudgement): AcceptedPolicy {
  if (judgement.kind !== "acceptable") throw new Error(JSON.stringify(judgement));
  return judgement.policy;
}

const why = (judgement: PolicyJudgement) => (judgement.kind === "objection" ? judgement.why : judgement.kind);
const first = accepted(judge(found()));
const next = (changes: Partial<Policy> = {}) => ({ ...shipped, keys: own, version: 2, ...changes });

test("the first is taken when both signed it with the keys that it names, and holds from then on", () => {
  const again = judge(found(), first);

  expect(first).toMatchObject({ version: 1, keys: own, acceptedAt: now });
  expect(again).toMatchObject({ kind: "inForce", until: instant("2027-11-22T00:00Z") });
});

test.each(SIGNERS)("without the signature of %s it is not, nor with somebody else's", (signer) => {
  const file = found();
  const unsigned = { ...file, signatures: { ...file.signatures, [signer]: null } };
  const forged = { ...file, signatures: { ...file.signatures, [signer]: signed("x", file.content) } };

  expect(why(judge(unsigned))).toEqual({ code: "unsigned", by: [signer] });
  expect(why(judge(forged))).toEqual({ code: "badSignature", by: [signer] });
});

test("a change of what is agreed counts for nothing until both signed that", () => {
  const changed = { ...found(), content: "changed", sha256: "hash of changed" };

  expect(why(judge(changed, first))).toEqual({ code: "badSignature", by: ["owner", "worksCouncil"] });
  expect(why(judge(found({ policy: next() }), first))).toBe("acceptable");
});

test("an older one than is agreed is refused though both signed it, and so is another of the same version", () => {
  const second = accepted(judge(found({ policy: next() }), first));
  const other = found({ content: "something else" });

  expect(why(judge(found(), second))).toEqual({ code: "older", agreed: 2 });
  expect(why(judge(other, first))).toEqual({ code: "notRaised", agreed: 1 });
});

test("a key is replaced by both old signatures, and from then on the new one counts", () => {
  const keys = { ...own, owner: "new" };
  const policy = next({ keys });
  const byNew = judge(found({ policy, by: keys }), first);
  const second = accepted(judge(found({ policy }), first));
  const third = { ...policy, version: 3 };

  expect(why(byNew)).toEqual({ code: "badSignature", by: ["owner"] });
  expect(second.keys).toEqual(keys);
  expect(why(judge(found({ policy: third }), second))).toEqual({ code: "badSignature", by: ["owner"] });
  expect(why(judge(found({ policy: third, by: keys }), second))).toBe("acceptable");
});

test("the keys of the demonstration count beside the local tenant alone", () => {
  const demonstration = found({ policy: shipped, by: shipped.keys });
  const half = found({ policy: { ...shipped, keys: { ...own, worksCouncil: shipped.keys.worksCouncil } } });

  expect(why(judge(demonstration))).toEqual({ code: "demonstration" });
  expect(why(judge(half))).toEqual({ code: "demonstration" });
  expect(why(judge(demonstration, null, { mayDemonstrate: true }))).toBe("acceptable");
});

test("times that the code keeps otherwise are refused, by name", () => {
  const days = (count: number) => Temporal.Duration.from({ hours: 24 * count });
  const builtIn = { drafts: days(14), copies: days(2) } satisfies Partial<Record<KeptName, Temporal.Duration>>;

  expect(why(judge(found(), null, { builtIn }))).toEqual({ code: "unenforceable", names: ["copies"] });
});

test("ends so long after the date that both signed, whenever it was accepted, and is not accepted after that", () => {
  const at = instant("2027-11-22T00:00Z");
  const late = { ...first, acceptedAt: at };
  const newer = next({ date: Temporal.PlainDate.from("2027-11-20") });

  expect(why(judge(found(), first, {}, at.subtract({ seconds: 1 })))).toBe("inForce");
  expect(why(judge(found(), first, {}, at))).toEqual({ code: "ended", at });
  expect(why(judge(found(), late, {}, at))).toEqual({ code: "ended", at });
  expect(why(judge(found(), null, {}, at))).toEqual({ code: "ended", at });
  expect(why(judge(found({ policy: next() }), first, {}, at))).toEqual({ code: "ended", at });
  expect(why(judge(found({ policy: newer }), first, {}, at))).toBe("acceptable");
});

test("the demonstration ends so long after it was taken, whenever somebody tries it", () => {
  const local = { mayDemonstrate: true };
  const at = instant("2031-01-01T00:00Z");
  const demonstration = found({ policy: shipped, by: shipped.keys });

  const taken = accepted(judge(demonstration, null, local, at));
  const until = at.add(shipped.ends.time);

  expect(judge(demonstration, taken, local, at)).toMatchObject({ kind: "inForce", until });
  expect(why(judge(demonstration, taken, local, until))).toEqual({ code: "ended", at: until });
});

test.each<[FoundPolicy]>([[{ kind: "missing" }], [{ kind: "invalid", reasons: ["version: must be a number"] }]])(
  "what cannot be read is not in force, whatever was agreed: %j",
  (file) => {
    expect(why(judge(file, first))).toMatchObject({ code: file.kind });
  },
);

test("always: whatever is handed in, what is agreed was signed with both keys of what was agreed before", () => {
  const keyName = fc.constantFrom("a", "b", "c");
  const both = fc.record({ owner: keyName, worksCouncil: keyName });
  const files = fc.array(fc.record({ version: fc.integer({ min: 1, max: 9 }), keys: both, by: both }));

  fc.assert(
    fc.property(files, (handedIn) => {
      let agreed: AcceptedPolicy | null = null;
      for (const { by, keys, version } of handedIn) {
        const file = found({ policy: { ...shipped, version, keys }, by });
        const judgement = judge(file, agreed);
        if (judgement.kind !== "acceptable") continue;
        expect(by).toEqual((agreed ?? { keys }).keys);
        expect(version).toBeGreaterThan(agreed?.version ?? 0);
        agreed = judgement.policy;
      }
    }),
  );
});
