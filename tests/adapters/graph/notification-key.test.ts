import { X509Certificate } from "node:crypto";
import { expect, test } from "@jest/globals";
import { notificationKeys } from "#adapters/graph/notification-key.ts";
import { instant } from "#tests/support/fakes.ts";

/** A place for secrets, and a seal that can be seen. */
function world() {
  const state = { now: instant("2026-11-23T08:00:00Z"), lock: "sealed" };
  const kept = new Map<string, string>();
  let reads = 0;
  const secrets = {
    read: async (name: string) => {
      reads += 1;
      return kept.get(name) ?? null;
    },
    write: async (name: string, sealed: string) => void kept.set(name, sealed),
  };
  const seal = (name: string, secret: string) => `${state.lock} ${name} ${secret}`;
  const unseal = (name: string, sealed: string) => {
    const front = `${state.lock} ${name} `;
    return sealed.startsWith(front) ? sealed.slice(front.length) : null;
  };
  const replica = () => notificationKeys({ secrets, seal, unseal, clock: () => state.now });
  return { state, kept, replica, reads: () => reads };
}

test("makes a key with a certificate that Graph takes, once for many needs at the same time", async () => {
  const { replica } = world();
  const keys = replica();

  const found = await Promise.all(Array.from({ length: 8 }, () => keys.present()));

  const certificate = new X509Certificate(Buffer.from(found[0]?.certificate ?? "", "base64"));
  expect(new Set(found.map(({ id }) => id)).size).toBe(1);
  expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2_048);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(found[0]?.thumbprint).toMatch(/^[0-9A-F]{40}$/);
  expect(found[0]?.id.length).toBeLessThanOrEqual(128);
  expect(found[0]?.privateKey.extractable).toBe(false);
});

test("replicas share the key, which lies nowhere unsealed", async () => {
  const { replica, kept } = world();
  const made = await replica().present();

  const other = replica();

  expect((await other.present()).id).toBe(made.id);
  expect((await other.find(made.id))?.thumbprint).toBe(made.thumbprint);
  expect([...kept.values()].every((secret) => secret.startsWith("sealed "))).toBe(true);
});

test("makes another one after a year, and opens with the old one for a month more", async () => {
  const { state, replica } = world();
  const keys = replica();
  const first = await keys.present();
  state.now = state.now.add({ hours: 365 * 24 - 1 });
  const still = await keys.present();

  state.now = state.now.add({ hours: 1 });
  const second = await keys.present();
  const opened = await replica().find(first.id);
  state.now = state.now.add({ hours: 365 * 24 });
  const third = await keys.present();

  expect(still.id).toBe(first.id);
  expect(second.id).not.toBe(first.id);
  expect(opened?.id).toBe(first.id);
  expect(third.id).not.toBe(second.id);
  expect(await replica().find(first.id)).toBeNull();
  expect((await replica().find(second.id))?.id).toBe(second.id);
});

test("finds a key that another replica made meanwhile, and looks once for many that are unknown", async () => {
  const { replica, reads } = world();
  const keys = replica();
  await keys.find("none yet");
  const made = await replica().present();
  const before = reads();

  const found = await Promise.all(Array.from({ length: 50 }, () => keys.find(made.id)));

  expect(found.every((key) => key?.id === made.id)).toBe(true);
  expect(reads() - before).toBe(1);
});

test("begins anew when what was kept cannot be unsealed any more", async () => {
  const { state, replica } = world();
  const first = await replica().present();
  state.lock = "changed";

  const second = await replica().present();

  expect(second.id).not.toBe(first.id);
  expect(await replica().find(first.id)).toBeNull();
});
