import { z } from "zod";
import type { Reply, Request, Route } from "#sandbox/http.ts";
import type { Person } from "#sandbox/model.ts";
import type { Teams } from "#sandbox/teams/teams.ts";
import type { World } from "#sandbox/world.ts";
import { found, Locale, Problem, param, parsed, Zone } from "./problem.ts";

const CHAT = "/control/chats/:personId";

const Saying = z.strictObject({ text: z.string().min(1), locale: Locale.optional(), zone: Zone.optional() });
const Pressing = z.strictObject({
  messageId: z.string(),
  verb: z.string().min(1),
  data: z.record(z.string(), z.unknown()).optional(),
  inputs: z.record(z.string(), z.unknown()).default({}),
});

/** One-to-one chats with the bot. */
export function chatRoutes({ chats, directory }: World, teams: Teams): Route[] {
  /** @param blockedMay - whether somebody who blocked the bot may still do it */
  function by(act: (person: Person, request: Request) => Reply | Promise<Reply>, blockedMay = true) {
    return (request: Request) => {
      const person = found(directory.person(param(request, "personId")), "such person");
      if (!blockedMay && chats.get(person.id).blocked) throw new Problem(409, `${person.name} has blocked the bot.`);
      return act(person, request);
    };
  }
  function shown({ id }: Person): Reply {
    const { app, blocked, messages } = chats.get(id);
    return { status: 200, body: { installed: app === "installed", blocked, messages } };
  }
  function setBlocked(blocked: boolean) {
    return by((person) => {
      chats.change(person.id, (chat) => Object.assign(chat, { blocked }));
      return shown(person);
    });
  }

  const say = by(async (person, { body }) => {
    const { text, ...client } = parsed(Saying, body);
    return { status: 200, body: await teams.say(person, text, client) };
  }, false);
  const press = by(async (person, { body }) => {
    const { messageId, ...pressed } = parsed(Pressing, body);
    const message = found(
      chats.get(person.id).messages.find(({ id }) => id === messageId),
      "such message in this chat",
    );
    if (!message.card) throw new Problem(409, "That message has no card.");
    return { status: 200, body: { delivery: await teams.press(person, { message, ...pressed }) } };
  }, false);
  const install = by(async (person) => {
    if (chats.get(person.id).app === "installed") throw new Problem(409, `${person.name} has the app already.`);
    return { status: 200, body: { delivery: await teams.install(person) } };
  });
  const remove = by(async (person) => {
    if (chats.get(person.id).app !== "installed") throw new Problem(409, `${person.name} does not have the app.`);
    return { status: 200, body: { delivery: await teams.remove(person) } };
  });
  return [
    { method: "GET", path: CHAT, handle: by(shown) },
    { method: "POST", path: `${CHAT}/messages`, handle: say },
    { method: "POST", path: `${CHAT}/actions`, handle: press },
    { method: "POST", path: `${CHAT}/install`, handle: install },
    { method: "DELETE", path: `${CHAT}/install`, handle: remove },
    { method: "POST", path: `${CHAT}/block`, handle: setBlocked(true) },
    { method: "DELETE", path: `${CHAT}/block`, handle: setBlocked(false) },
  ];
}
