import { beforeEach } from "@jest/globals";
import { gardenContract } from "#tests/support/contracts/garden.ts";
import { mergesContract } from "#tests/support/contracts/merges.ts";
import { noTransaction } from "#tests/support/fakes.ts";
import { gardenStores } from "#tests/support/garden-stores.ts";

let stores = gardenStores();

beforeEach(() => {
  stores = gardenStores();
});

gardenContract(() => ({
  garden: stores.gardens,
  follows: stores.following,
  hear: (name, posts, lastUsedAt = Temporal.Instant.from("2026-11-23T08:00Z")) =>
    stores.gardens.addUses(noTransaction, [{ name, posts, lastUsedAt }]),
}));

mergesContract(() => stores.merges);
