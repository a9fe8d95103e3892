import { expect, test } from "@jest/globals";
import { instant } from "#tests/support/fakes.ts";
import { buttonsOf, expectGoodCard } from "./card-rules.ts";
import { chat } from "./chat.ts";

test.each(["owner", "admin", "worksCouncil"] as const)(
  "begins when the %s says yes, and is on record",
  async (role) => {
    const { hear, say, state } = chat({ roles: [role] });

    const [question] = await hear("quiet period");
    const before = state.quietSince;
    const [answer] = await say("yes");

    expect(question?.text).toContain("A quiet period for everybody?");
    if (question) expectGoodCard(question);
    expect(before).toBeNull();
    expect(answer).toContain("Quiet from now on, for everybody.");
    expect(state.quietSince).not.toBeNull();
    expect(state.noted).toEqual(["attention.quietPeriodBegan by lars"]);
  },
);

test("does not begin without a yes, nor twice", async () => {
  const { say, state } = chat({ roles: ["owner"] });
  await say("quiet period");
  await say("no");
  const declined = state.quietSince;
  await say("quiet period");
  await say("yes");

  const [again] = await say("quiet period");

  expect(declined).toBeNull();
  expect(again).toContain("A quiet period since Mon 23 Nov, 09:00");
  expect(state.noted).toHaveLength(1);
});

test("ends by hand only, and what waits is looked at again", async () => {
  const { say, hear, state, world } = chat({
    roles: ["worksCouncil"],
    quietSince: instant("2026-11-20T08:00Z"),
    person: { language: "de" },
  });

  const [reigns] = await hear("Ruhezeit");
  const [ended] = await say("Ruhezeit beenden");
  const [again] = await say("Ruhezeit beenden");

  expect(reigns && buttonsOf(reigns).map(({ verb }) => verb)).toEqual(["attention.endQuiet"]);
  expect(ended).toContain("Die Ruhezeit ist zu Ende.");
  expect(again).toBe("Es ist keine Ruhezeit.");
  expect(state.noted).toEqual(["attention.quietPeriodEnded by lars"]);
  expect(world.calls.wake).toBe(1);
});

test("nobody else begins or ends it, by words or by an old card", async () => {
  const { say, press, state } = chat({ roles: ["champion"], quietSince: instant("2026-11-20T08:00Z") });

  const answers = [...(await say("quiet period")), ...(await say("end quiet period"))];
  const pressed = await press("attention.endQuiet");

  for (const answer of [...answers, pressed.text]) expect(answer).toMatch(/^That one is for programme owners/);
  expect(state.quietSince).not.toBeNull();
});

test("help tells those in charge how to begin it, and how to end it", async () => {
  const [before] = await chat({ roles: ["owner"] }).say("help");
  const [during] = await chat({ roles: ["owner"], quietSince: instant("2026-11-20T08:00Z") }).say("help");
  const [others] = await chat().say("help");

  expect(before).toContain("“quiet period”");
  expect(during).toContain("“end quiet period”");
  expect(during).not.toContain("“quiet period”");
  expect(others).not.toContain("quiet period");
});
