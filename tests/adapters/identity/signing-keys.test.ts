import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { signingKeys } from "#adapters/identity/signing-keys.ts";
import { type FakeIssuer, fakeIssuer } from "#tests/adapters/bot/issuer.ts";
import { quiet } from "#tests/support/quiet.ts";

let issuer: FakeIssuer;
let now = Temporal.Instant.from("2026-11-21T08:00:00Z");
beforeEach(async () => {
  issuer = await fakeIssuer();
});
afterEach(() => issuer.close());

const keysOf = () => signingKeys(issuer.metadataUrl, () => now, quiet);

test("reads the keys once for many needs at the same time", async () => {
  const keys = keysOf();

  const found = await Promise.all(Array.from({ length: 20 }, () => keys.find("first")));

  expect(found.every((key) => key?.endorsements.includes("msteams"))).toBe(true);
  expect(issuer.reads()).toBe(1);
});

test("reads them again after a day", async () => {
  const keys = keysOf();
  await keys.find("first");

  now = now.add({ hours: 23 });
  await keys.find("first");
  expect(issuer.reads()).toBe(1);
  now = now.add({ hours: 1 });
  await keys.find("first");

  expect(issuer.reads()).toBe(2);
});

test("looks for an unknown key at most once a minute", async () => {
  const keys = keysOf();
  await keys.find("first");
  await issuer.publish("second");

  const atOnce = await keys.find("second");
  now = now.add({ seconds: 60 });
  const [later] = await Promise.all([keys.find("second"), keys.find("second")]);
  await keys.find("never");

  expect(atOnce).toBeNull();
  expect(later).not.toBeNull();
  expect(issuer.reads()).toBe(2);
});

test("keeps using known keys for three days when they cannot be read again", async () => {
  const keys = keysOf();
  await keys.find("first");
  issuer.fail(true);

  now = now.add({ hours: 72 });
  const kept = await keys.find("first");
  now = now.add({ minutes: 1 });
  const tooOld = keys.find("first");

  expect(kept).not.toBeNull();
  await expect(tooOld).rejects.toMatchObject({ code: "TOKEN_UNAVAILABLE" });
});

test("says that keys are unavailable, and reads them as soon as they are there again", async () => {
  const keys = keysOf();
  issuer.fail(true);
  await expect(keys.find("first")).rejects.toMatchObject({ code: "TOKEN_UNAVAILABLE" });
  issuer.fail(false);

  await expect(keys.find("first")).resolves.not.toBeNull();
});
