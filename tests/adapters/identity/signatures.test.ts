import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "@jest/globals";
import { isSignedBy, signer } from "#adapters/identity/signatures.ts";
import { newKey } from "#tests/support/policies.ts";

const some = signer(newKey());
const other = signer(newKey());

test("a signature fits the text and the key it was made with, and nothing else", () => {
  const signature = some?.sign("grün") ?? "";

  expect(isSignedBy(some?.publicKey ?? "", "grün", signature)).toBe(true);
  expect(isSignedBy(some?.publicKey ?? "", "grün ", signature)).toBe(false);
  expect(isSignedBy(other?.publicKey ?? "", "grün", signature)).toBe(false);
});

test.each(["", "nonsense", "MCowBQYDK2VwAyEA"])(
  "what is no signature or no key is wrong, and breaks nothing: %j",
  (text) => {
    expect(isSignedBy(some?.publicKey ?? "", "text", text)).toBe(false);
    expect(isSignedBy(text, "text", some?.sign("text") ?? "")).toBe(false);
    expect(signer(text)).toBeNull();
  },
);

test("keys of another kind sign nothing here", () => {
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });

  expect(signer(rsa.privateKey.export({ format: "pem", type: "pkcs8" }).toString())).toBeNull();
});
