import { expect, test } from "@jest/globals";
import type { Role } from "#domain/people/index.ts";
import type { AuditEntry } from "#domain/privacy/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { chat } from "./chat.ts";

const audit: AuditEntry[] = [
  { at: instant("2026-11-20T08:30Z"), action: "leaders.override", reason: "Asked for by the board" },
  { at: instant("2026-11-19T08:30Z"), action: "leaders.ownWish", reason: null },
];

test.each<[Role]>([["owner"], ["admin"], ["worksCouncil"]])("tells the %s what was done, and why", async (role) => {
  const [log] = await chat({ roles: [role], audit }).say("audit");

  expect(log?.split("\n")).toEqual([
    "From the audit log, the newest first:",
    expect.stringMatching(/^20 November 2026: .*without the groundwork\. Reason: “Asked for by the board”$/),
    expect.stringMatching(/^19 November 2026: .*on their own accord\.$/),
    "It names nobody. Entries stay, also when somebody is deleted.",
  ]);
});

test("tells it in German too", async () => {
  const [log] = await chat({ roles: ["worksCouncil"], audit, person: { language: "de" } }).say("Protokoll");

  expect(log).toContain("Jemand darf ohne Vorarbeit eingeladen werden. Grund: „Asked for by the board“");
});

test("tells nobody else, and says when nothing stands there", async () => {
  expect(await chat({ roles: ["champion"], audit }).say("audit")).toEqual([expect.stringMatching(/^That one is for/)]);
  expect(await chat({ roles: ["owner"] }).say("audit log")).toEqual(["The audit log is empty."]);
});

test("tells no more than is read at once", async () => {
  const many = Array.from({ length: 50 }, () => audit).flat();

  const [log] = await chat({ roles: ["owner"], audit: many }).say("audit");

  expect(log?.split("\n")).toHaveLength(22);
});
