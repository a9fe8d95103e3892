import { expect, test } from "@jest/globals";
import { errands, isBearer } from "#adapters/identity/errands.ts";
import { pseudonyms } from "#adapters/identity/pseudonyms.ts";

const key = new Uint8Array(32).fill(7);
const NOW = 1_795_248_000_000;
const at = (nowMs: number, secret = key) => errands(secret, () => nowMs);

test("permits with the same key for a minute, and not a moment longer", () => {
  const permit = at(NOW).permit("proof");

  expect(at(NOW).isPermitted("proof", permit)).toBe(true);
  expect(at(NOW + 59_999).isPermitted("proof", permit)).toBe(true);
  expect(at(NOW + 60_000).isPermitted("proof", permit)).toBe(false);
});

test("permits nothing for longer than a minute, however it is signed", () => {
  const later = at(NOW + 1).permit("proof");

  expect(at(NOW).isPermitted("proof", later)).toBe(false);
});

test("permits nobody with another key, and nothing that was changed", () => {
  const permit = at(NOW).permit("proof");
  const [until = "", signature = ""] = permit.slice("Bearer ".length).split(".");

  expect(at(NOW, new Uint8Array(32).fill(8)).isPermitted("proof", permit)).toBe(false);
  expect(at(NOW).isPermitted("proof", `Bearer ${Number(until) - 1}.${signature}`)).toBe(false);
  for (const odd of [
    undefined,
    "",
    "Bearer",
    "Bearer .",
    `Bearer ${until}.`,
    signature,
    `Bearer ${until}.${"A".repeat(43)}`,
  ])
    expect(at(NOW).isPermitted("proof", odd)).toBe(false);
});

test("signs nothing that would be a pseudonym", () => {
  const permit = at(NOW).permit("proof");
  const until = String(NOW + 60_000);

  expect(permit).not.toContain(pseudonyms(key)(`proof ${until}`));
});

test("knows a lasting token, and nobody where there is none", () => {
  expect(isBearer("a long secret", "Bearer a long secret")).toBe(true);
  for (const other of [undefined, "", "Bearer ", "a long secret", "Bearer a long secret "])
    expect(isBearer("a long secret", other)).toBe(false);
  for (const any of [undefined, "", "Bearer ", "Bearer undefined"]) expect(isBearer(undefined, any)).toBe(false);
});
