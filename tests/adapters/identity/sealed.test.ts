import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { seal, unseal } from "#adapters/identity/sealed.ts";

const key = Buffer.alloc(32, 1);

test("what was sealed opens again, and looks different each time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const secret = text.toWellFormed();

      const [once, twice] = [seal(key, "name", secret), seal(key, "name", secret)];

      expect([unseal(key, "name", once), unseal(key, "name", twice)]).toEqual([secret, secret]);
      expect(once).not.toBe(twice);
    }),
  );
});

test("it does not show the secret", () => {
  expect(Buffer.from(seal(key, "name", "s3cret"), "base64url").toString()).not.toContain("s3cret");
});

test("it opens with no other key, under no other name, and not when a byte was changed", () => {
  const sealed = seal(key, "name", "s3cret");
  const bytes = Buffer.from(sealed, "base64url");
  const changed = [...bytes.keys()].map((at) => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy.toString("base64url");
  });

  expect(unseal(Buffer.alloc(32, 2), "name", sealed)).toBeNull();
  expect(unseal(key, "other", sealed)).toBeNull();
  expect(new Set(changed.map((one) => unseal(key, "name", one)))).toEqual(new Set([null]));
});

test.each(["", "short", "not base64 at all, and long enough to hold a nonce and a tag!"])(
  "%j opens to nothing",
  (text) => {
    expect(unseal(key, "name", text)).toBeNull();
  },
);
