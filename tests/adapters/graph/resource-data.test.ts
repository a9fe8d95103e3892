import { randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { NotificationKey } from "#adapters/graph/notification-key.ts";
import { EncryptedContent, openResourceData } from "#adapters/graph/resource-data.ts";
import { type Encrypted, encrypted, encryptedText, keysInMemory } from "./encrypted.ts";

let key: NotificationKey;
let other: NotificationKey;
beforeAll(async () => {
  [key, other] = await Promise.all([keysInMemory().present(), keysInMemory().present()]);
});

test("decrypts what was encrypted for us, whatever it is", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (resource) => {
      const opened = await openResourceData(encrypted(resource, key), key);

      expect(JSON.stringify(opened)).toBe(JSON.stringify(resource));
    }),
    { numRuns: 200 },
  );
});

test("decrypts content whose thumbprint is missing or in small letters", async () => {
  const { encryptionCertificateThumbprint, ...content } = encrypted({ id: "1" }, key);
  const small = { ...content, encryptionCertificateThumbprint: encryptionCertificateThumbprint.toLowerCase() };

  expect(await openResourceData(content, key)).toEqual({ id: "1" });
  expect(await openResourceData(small, key)).toEqual({ id: "1" });
});

const flipped = (base64: string) => {
  const bytes = Buffer.from(base64, "base64");
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  return bytes.toString("base64");
};
test.each<[string, (content: Encrypted) => Partial<Encrypted>, string]>([
  ["data that was changed", ({ data }) => ({ data: flipped(data) }), "not signed right"],
  ["a signature that was changed", ({ dataSignature }) => ({ dataSignature: flipped(dataSignature) }), "not signed"],
  ["half a signature", () => ({ dataSignature: "AAAA" }), "not signed right"],
  ["a key that was changed", ({ dataKey }) => ({ dataKey: flipped(dataKey) }), "for another key"],
  ["a key that is none", () => ({ dataKey: "!" }), "for another key"],
  ["a key for somebody else", () => ({ dataKey: encrypted({}, other).dataKey }), "for another key"],
  [
    "another certificate's thumbprint",
    () => ({ encryptionCertificateThumbprint: other.thumbprint }),
    "for another certificate",
  ],
  ["a key and data of another message", () => ({ data: encrypted({}, key).data }), "not signed right"],
])("refuses %s", async (_, change, why) => {
  const content = encrypted({ text: "secret words" }, key);

  const opened = openResourceData({ ...content, ...change(content) }, key);

  await expect(opened).rejects.toMatchObject({ code: "NOTIFICATION_REFUSED" });
  await expect(opened).rejects.toThrow(why);
});

test("refuses what is signed right and no JSON, and does not repeat it", async () => {
  const opened = openResourceData(encryptedText("secret words", key), key);

  await expect(opened).rejects.toMatchObject({ code: "NOTIFICATION_REFUSED" });
  await expect(opened).rejects.not.toThrow("secret");
});

test("never crashes on content that anybody could send", async () => {
  const bytes = fc.uint8Array({ maxLength: 400 }).map((some) => Buffer.from(some).toString("base64"));
  const text = fc.oneof(bytes, fc.string(), fc.constant(randomBytes(256).toString("base64")));
  const content = fc.record({
    ...{ data: text, dataSignature: text, dataKey: text },
    encryptionCertificateId: fc.string(),
    encryptionCertificateThumbprint: fc.option(fc.string()),
  });

  await fc.assert(
    fc.asyncProperty(content, async (anything) => {
      const { data } = EncryptedContent.safeParse(anything);
      if (data) await expect(openResourceData(data, key)).rejects.toMatchObject({ code: "NOTIFICATION_REFUSED" });
    }),
    { numRuns: 500 },
  );
});
