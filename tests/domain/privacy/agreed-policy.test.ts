import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { agreedOf } from "#domain/privacy/agreed-policy.ts";
import { type AcceptedPolicy, type BySigner, SIGNERS } from "#domain/privacy/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { shippedPolicy } from "#tests/support/policies.ts";

const { keys: demonstration } = await shippedPolicy();
const own = { owner: "o", worksCouncil: "w" };
const others = { owner: "o2", worksCouncil: "w2" };

/** A signature is the key and what was signed with it, and a content is its own hash. */
const signed = (key: string, content: string) => `${key} ${content}`;
const witness = {
  verify: (key: string, content: string, signature: string) => signature === signed(key, content),
  identify(content: string) {
    const [version, owner = "", worksCouncil = ""] = content.split(" ");
    return owner === "" ? null : { version: Number(version), keys: { owner, worksCouncil }, sha256: content };
  },
};

/** What names `keys` and was signed with those of `by`. */
function policy(version: number, keys: BySigner<string> = own, by = keys): AcceptedPolicy {
  const content = `${version} ${keys.owner} ${keys.worksCouncil}`;
  const signatures = { owner: signed(by.owner, content), worksCouncil: signed(by.worksCouncil, content) };
  return { version, sha256: content, content, keys, signatures, acceptedAt: instant("2026-11-24T08:00Z") };
}

const agreed = (...kept: AcceptedPolicy[]) => agreedOf(witness, kept);

test("before the first there is none; then it is the last, signed with the keys of the one before", () => {
  const [first, second, third] = [policy(1), policy(2, others, own), policy(5, others)];

  expect(agreed()).toEqual({ policy: null, forged: null });
  expect(agreed(first)).toEqual({ policy: first, forged: null });
  expect(agreed(first, second, third)).toEqual({ policy: third, forged: null });
});

test.each<[string, Partial<AcceptedPolicy>]>([
  ["another content", { content: "2 o w x" }],
  ["a content that is none", { content: "2" }],
  ["another hash", { sha256: "x" }],
  ["another version", { version: 9 }],
  ["other keys than the content names, signed with these", { ...policy(2, others), content: policy(2).content }],
  ["the owner's signature twice", { signatures: { owner: signed("o", "2 o w"), worksCouncil: signed("o", "2 o w") } }],
  ["keys of its own that nobody had before", policy(2, others)],
  ["an older version, though both signed it", policy(1)],
])("what has %s is forged, and so is whatever stands on it", (_what, changes) => {
  const first = policy(1);
  const second = { ...policy(2), ...changes };

  expect(agreed(first, second)).toEqual({ policy: first, forged: second.version });
  expect(agreed(first, second, policy(3))).toEqual({ policy: first, forged: second.version });
});

test("the first is forged when it is not signed with its own keys, and then there is nothing", () => {
  expect(agreed(policy(1, own, others))).toEqual({ policy: null, forged: 1 });
});

test("after a demonstration the first comes, with keys of its own; after that nobody begins anew", () => {
  const tried = policy(1, demonstration);
  const [first, second] = [policy(1), policy(2, others)];

  expect(agreed(tried, first)).toEqual({ policy: first, forged: null });
  expect(agreed(tried, first, second)).toEqual({ policy: first, forged: 2 });
});

test("always: whatever is put in the place of one with a key of one's own and with what both signed before, it never counts", () => {
  const honest = [policy(1), policy(2, others, own), policy(3, others)];
  const key = fc.constantFrom("o", "w", "o2", "w2", "x");
  const content = fc.oneof(
    fc.constantFrom(...honest.map((one) => one.content)),
    fc.tuple(fc.integer({ min: 1, max: 4 }), key, key).map((parts) => parts.join(" ")),
  );
  const theirs = honest.flatMap(({ signatures }) => [signatures.owner, signatures.worksCouncil]);
  const forger = content.chain((text) => {
    const signature = fc.constantFrom(...theirs, signed("x", text));
    return fc.record({ text: fc.constant(text), owner: signature, worksCouncil: signature });
  });

  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 }), forger, (at, { text, ...signatures }) => {
      const forged = { ...policy(1), ...witness.identify(text), content: text, signatures };

      const { policy: last } = agreed(...honest.with(at, forged));

      expect(honest.map((one) => one.content)).toContain(last?.content);
      expect(honest.map((one) => one.signatures)).toContainEqual(last?.signatures);
    }),
    { numRuns: 1_000 },
  );
});

test.each(SIGNERS)("without the signature of %s it is forged", (signer) => {
  const second = policy(2);
  const missing = { ...second, signatures: { ...second.signatures, [signer]: "" } };

  expect(agreed(policy(1), missing).forged).toBe(2);
});
