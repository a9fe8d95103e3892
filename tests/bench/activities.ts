import type { Channel, Person, Team } from "#sandbox/model.ts";
import { channelMessage } from "#sandbox/teams/channel.ts";
import { query } from "#sandbox/teams/extension-activity.ts";
import { inChat, personalMessage } from "#sandbox/teams/personal.ts";
import type { Stage } from "./stage.ts";
import { postText } from "./texts.ts";

type Place = Readonly<Pick<Stage, "organisation" | "ends">>;

/** Stand in a body that is made once for what differs each time, so that the load costs little of the machine. */
const ID = "{id}";
const TEXT = "{text}";

/** The bodies of channel messages, each another post, with the tenant's people and channels taking turns. */
export function channelPosts({ organisation, ends }: Place): () => string {
  const at = Temporal.Now.instant();
  const usual = { id: ID, threadId: ID, at: at.toString(), text: TEXT, mentionIds: [], card: null };
  function body(team: Team, channel: Channel, person: Person): string {
    const post = { ...usual, placeId: channel.id, fromId: person.id };
    return JSON.stringify(channelMessage({ ends, person, team, channel, at }, post, []));
  }

  const members = new Map(organisation.people.map((person) => [person.id, person]));
  const bodies = organisation.teams.flatMap((team) =>
    team.memberIds.flatMap((id, index) => {
      const [person, channel] = [members.get(id), team.channels[index % team.channels.length]];
      return person && channel ? [body(team, channel, person)] : [];
    }),
  );
  return filled(bodies, at, postText);
}

/** The bodies of messages to the bot, each another one, with the tenant's people taking turns. */
export function privateMessages({ organisation, ends }: Place, texts: readonly string[]): () => string {
  const at = Temporal.Now.instant();
  const bodies = organisation.people.map((person) => {
    const scene = { ends, person, conversationId: `a:${person.id}`, at };
    return JSON.stringify(personalMessage(scene, ID, TEXT));
  });
  return filled(bodies, at, (index) => texts[index % texts.length] ?? "");
}

/** The bodies of searches in the message extension, with the tenant's people taking turns. */
export function searches({ organisation, ends }: Place, texts: readonly string[]): () => string {
  const at = Temporal.Now.instant();
  const bodies = organisation.people.map((person) => {
    const place = inChat({ ends, person, conversationId: `a:${person.id}`, at });
    return JSON.stringify({ ...query(place, "findHashtag", TEXT), id: ID });
  });
  return filled(bodies, at, (index) => texts[index % texts.length] ?? "");
}

/** Message ids are times in milliseconds, as Teams gives them. The texts need no escaping. */
function filled(bodies: readonly string[], at: Temporal.Instant, text: (index: number) => string): () => string {
  let index = 0;
  return () => {
    const body = bodies[index % bodies.length] ?? "";
    const filledIn = body.replaceAll(ID, String(at.epochMilliseconds + index)).replaceAll(TEXT, text(index));
    index += 1;
    return filledIn;
  };
}
