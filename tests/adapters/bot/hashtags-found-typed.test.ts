import { expect, test } from "@jest/globals";
import { chat } from "./chat.ts";

const mira = { id: "mira", name: "Mira König", department: "Elektromotoren" };

/** Mira founds; Lars looks after em_ruesten. */
function founding() {
  const made = chat({ person: mira, founding: {} });
  return { ...made, tag: (name: string) => made.gardening.tags.get(name) };
}

test.each(["found #em_lean", "found em lean", "gründe #em_lean für Lean-Gänge"])(
  "the whole command answers the question for a name as well: %s",
  async (typed) => {
    const { say, tag } = founding();

    await say("found a tag");
    await say(typed);
    const [which] = await say("found #xy_lean");
    await say("found #em_kata for coaching");

    expect(which).not.toContain("#em_found");
    expect(tag("em_lean") ?? tag("em_em_lean")).toBeDefined();
  },
);

test.each([
  ["found em fitness", "#em_fitness"],
  ["I'd like to found EM fitness for the lunch break", "#em_fitness"],
  ["gründe em fitness", "#em_fitness"],
])("a department and a topic are a tag without a sign of one: %s", async (typed, expected) => {
  const { say, tag } = founding();

  const [answer] = await say(typed);

  expect(answer).toContain(expected);
  expect(tag("em_fitness")).toBeDefined();
});

test.each(["found it useful", "found new people", "found em", "found em fitness very useful"])(
  "a sentence stays one: %s",
  async (typed) => {
    const { say } = founding();

    const [answer] = await say(typed);

    expect(answer).toContain("I didn't understand that.");
  },
);

test("reasons are a topic, and no command", async () => {
  const { say } = founding();

  await say("found a tag");
  const [asked] = await say("Gründe für Fehlzeiten");

  expect(asked).toContain("#em_gruende");
});

test("a department without a topic is asked what it is about; alone it can be a tag", async () => {
  const { say, tag } = founding();

  const [asked] = await say("found #em_");
  const [which] = await say("em");
  await say("1");

  expect(asked).toContain("That is only the department. What is it about?");
  expect(which).toMatch(/1 {2}#em$/m);
  expect(tag("em")).toBeDefined();
});

test.each([
  ["tags like #em_lean", "No tag means the same"],
  ["follow #em_ruesten", "You follow #em_ruesten"],
  ["unfollow #em_ruesten", "You don't follow #em_ruesten"],
  ["found #em_lean", "#em_lean is there already"],
  ["co-host #em_lean Jonas Weber", "I ask Jonas Weber"],
])("what is said of a tag is no purpose, although one was asked for: %s", async (typed, expected) => {
  const { say, tag } = founding();

  await say("found #em_lean");
  const [answer] = await say(typed);

  expect(answer).toContain(expected);
  expect(tag("em_lean")?.purpose).toBeNull();
});

test("who is asked to be a co-host may not be within reach, and can say it unasked", async () => {
  const { say } = founding();

  const [answer] = await say("found #em_lean for lean walks, with Jonas Weber");

  expect(answer).toContain("writing “look after #em_lean” to me is enough");
});

test("the whole command says the purpose that was asked for, too", async () => {
  const { say, tag } = founding();

  await say("found #em_lean");
  await say("purpose #em_lean lean walks");

  expect(tag("em_lean")?.purpose).toBe("lean walks");
});
