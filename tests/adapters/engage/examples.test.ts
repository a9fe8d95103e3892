/** Answers of Viva Engage as its documentation and its clients print them, flaws and all. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readFeed } from "#adapters/engage/messages.ts";
import { readReferences } from "#adapters/engage/references.ts";
import { Group, User } from "#adapters/engage/shapes.ts";
import { message, user } from "./fake-engage.ts";

/** The printed ones lie beside the checkout, on some machines only. */
const FOLDER = join(import.meta.dirname, "../../../../shared/examples/engage");

/** The bodies of the answers that a file prints; `ours` where there is no such file. */
function printed(file: string, ours: unknown): readonly unknown[] {
  const path = join(FOLDER, `${file}.json`);
  if (!existsSync(path)) return [ours];
  const { examples } = JSON.parse(readFileSync(path, "utf8")) as { examples: { kind: string; body?: unknown }[] };
  return examples.filter(({ kind, body }) => kind === "response" && body !== undefined).map(({ body }) => body);
}
const community = { type: "group", id: 124742, full_name: "yammer-test-group", privacy: "public" };

test.each(["pnp-engage-message-add", "pnp-engage-message-get"])("hears the message of %s", (file) => {
  const [{ messages, ids }] = printed(file, message(2000337749565441)).map(readFeed) as [ReturnType<typeof readFeed>];

  expect(messages).toMatchObject([{ text: "Hello everyone!", message: { direct_message: false } }]);
  expect(ids?.last).toMatch(/^2000337\d{9}$/);
});

test("hears a list of messages", () => {
  const [list] = printed("pnp-engage-message-list", [message(2000337749565441)]);

  expect(readFeed({ messages: list }).messages).toHaveLength((list as unknown[]).length);
});

test("pages on, though the printed message does not say who may read it", () => {
  const page = { messages: [{ id: 10123190123123, thread_id: "", sender_id: 1 }], meta: { older_available: true } };
  const [read] = printed("pagination", page).map(readFeed);

  expect(read).toMatchObject({ messages: [], ids: { last: "10123190123123" }, more: true });
});

test("knows users and communities, old and new", () => {
  const users = ["user", "pnp-engage-user-get"].flatMap((file) => printed(file, user(4022983)));
  const groups = printed("group", community);

  expect(users.map((one) => User.parse(one).network_id)).not.toContain(null);
  expect(groups.map((one) => Group.parse(one).privacy)).toEqual(["public"]);
  expect(readReferences([...users, ...groups, ...printed("thread", { type: "thread", id: 1 })]).users.size).toBe(
    new Set(users.map((one) => User.parse(one).id)).size,
  );
});

test("an error is no feed", () => {
  const [error] = printed("rate-limit-error", { response: { message: "Rate limited.", code: 33, stat: "fail" } });

  expect(() => readFeed(error)).toThrow();
});
