import { afterAll, expect, test } from "@jest/globals";
import { AGREED, agreement, compare } from "#tests/support/agreement.ts";
import type { Team } from "#tests/support/control.ts";
import { kept, missing, query, repairNow, startAgain, startListening } from "#tests/support/listening.ts";
import { until } from "#tests/support/world.ts";

const world = await startListening();
afterAll(() => world.close());
const team = (await world.teams()).find(({ name }) => name === "Elektromotoren") as Team;

const change = (path: string, body: object | undefined, method: string) => world.ask(path, body, method);
const channel = (n: number) => team.channels[n]?.id ?? "";
const state = async (id: string) =>
  (await query<object>(world, "select name, team_name, state from place where id = $1", [id]))[0];

test("a channel and a team that get other names stay what they were, and are called by the new ones", async () => {
  const before = await world.post("Anna Köhler", channel(1), "Vor dem neuen Namen #em_name");
  await change(`channels/${channel(1)}`, { name: "Rüsten und Einrichten" }, "PATCH");
  await change(`teams/${team.id}`, { name: "E-Motoren" }, "PATCH");
  const after = await world.post("Jonas Weber", channel(1), "Nach dem neuen Namen #em_name", { threadId: before.id });

  expect(await agreement(world)).toEqual(AGREED);
  expect(await kept(world, after.id)).toMatchObject({ thread_id: before.id, place_id: channel(1) });
  expect(await state(channel(1))).toEqual({
    name: "Rüsten und Einrichten",
    team_name: "E-Motoren",
    state: "heard",
  });
});

test("a channel that is opened is heard at once; deleted, it is left, and restored it is heard again", async () => {
  const { id } = await world.ask<{ id: string }>(`teams/${team.id}/channels`, { name: "Neue Halle" });
  await world.post("Anna Köhler", id, "Erster Beitrag in der neuen Halle #em_halle");
  await change(`channels/${id}`, undefined, "DELETE");
  const deleted = await state(id);
  await world.ask(`channels/${id}/restore`, {});
  await world.post("Jonas Weber", id, "Wieder da, zum Glück ohne Verlust #em_halle", { deliver: false });
  await repairNow(world);

  expect(await agreement(world)).toEqual(AGREED);
  expect(deleted).toMatchObject({ state: "left" });
  expect(await state(id)).toMatchObject({ name: "Neue Halle", state: "heard" });
});

test("an archived team keeps what was heard, and is read again when it is one no more", async () => {
  const { id } = await world.post("Anna Köhler", channel(2), "Vor dem Archiv #em_archiv");
  await change(`teams/${team.id}`, { archived: true }, "PATCH");
  const archived = await state(channel(2));
  await world.remove(`channels/${channel(2)}`, id);
  await change(`teams/${team.id}`, { archived: false }, "PATCH");
  await repairNow(world);

  expect(await agreement(world)).toEqual(AGREED);
  expect(archived).toMatchObject({ state: "archived" });
  expect(await state(channel(2))).toMatchObject({ state: "heard" });
  expect(await kept(world, id)).toBeUndefined();
});

test("what is said while the app is out of the team is a gap that both languages name, until it is back", async () => {
  await world.moveTo("2026-11-23T10:00:00Z");
  await change(`teams/${team.id}/install`, undefined, "DELETE");
  await world.post("Anna Köhler", channel(0), "Ganz unter uns: die Anlage steht #em_still");
  await world.post("Jonas Weber", channel(1), "Ja, seit heute früh schon #em_still");
  const out = await compare(world);
  const english = (await world.say("Tomasz Zielinski", "gaps", { locale: "en-GB" })).join("\n");
  const german = (await world.say("Petra Vogt", "Lücken", { locale: "de-DE" })).join("\n");

  await world.ask(`teams/${team.id}/install`, {});
  await repairNow(world);

  expect(await agreement(world)).toEqual(AGREED);
  await until(async () => (await missing(world)).length === 0);
  expect([out.unexplained, out.explained.length]).toEqual([[], 2]);
  expect(english).toMatch(
    /Teams · E-Motoren \/ .*, .*, .* and 2 more places · Mon 23 Nov, 11:00 – now: the app was removed\. What repairs it: its owner adds it again\./,
  );
  expect(english).toContain("Teams without the app: E-Motoren. Their owners can add it.");
  expect(german).toMatch(
    /Teams · E-Motoren \/ .*, .*, .* und 2 weitere Orte · Mo 23\.\u00a0Nov\., 11:00 – jetzt: da wurde die App entfernt\. Was es behebt: Wem das Team gehört, fügt sie wieder hinzu\./,
  );
  expect(german).toContain("Teams ohne die App: E-Motoren. Wem sie gehören, kann sie hinzufügen.");
  const repaired = (await world.say("Tomasz Zielinski", "gaps", { locale: "en-GB" })).join("\n");
  expect(repaired).toMatch(
    /Repaired in the last seven days:\n(?:.*\n)*?Teams · E-Motoren .* · Mon 23 Nov, 11:00 – .*: the app was removed\./,
  );
});

test("an app that was taken out and put back while the service did not run is noticed by both", async () => {
  await world.kill();
  await change(`teams/${team.id}/install`, undefined, "DELETE");
  await world.post("Anna Köhler", channel(0), "Das hört gerade wirklich niemand #em_pause");
  await startAgain(world);
  await until(async () => (await missing(world)).length === team.channels.length + 1);
  const refused = { ...(await compare(world)), gaps: await missing(world) };
  await world.ask(`teams/${team.id}/install`, {});
  await repairNow(world);

  expect(await agreement(world)).toEqual(AGREED);
  await until(async () => (await missing(world)).length === 0);
  expect([refused.unexplained, refused.explained.length]).toEqual([[], 1]);
  expect(refused.gaps.every((gap) => gap.startsWith("refused"))).toBe(true);
});

test("an app that came back unnoticed is noticed with the next post in its team", async () => {
  await change(`teams/${team.id}/install`, undefined, "DELETE");
  await world.post("Anna Köhler", channel(0), "Auch das hört niemand #em_zurueck");
  await world.kill();
  await world.ask(`teams/${team.id}/install`, {});
  await startAgain(world);
  const still = await compare(world);
  await world.post("Jonas Weber", channel(1), "Jetzt hört wieder jemand zu #em_zurueck");
  await until(async () => ((await state(channel(0))) as { state: string }).state === "heard");
  await repairNow(world);

  expect(await agreement(world)).toEqual(AGREED);
  await until(async () => (await missing(world)).length === 0);
  expect([still.unexplained, still.explained.length]).toEqual([[], 1]);
});
