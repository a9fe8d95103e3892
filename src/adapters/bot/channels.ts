import type { DeletedPost, HeardPost, PlaceEvent, PlaceKeeper } from "#domain/posts/index.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import { type Activity, channelIdOf, isOurOwn, scopeOf } from "./activity.ts";
import type { SendCall } from "./connector.ts";
import { logFailure } from "./failures.ts";
import { acquaintances } from "./mentions.ts";
import { placeEvent, placeNews } from "./places.ts";
import { heardPost, postName } from "./posts.ts";
import { teamFinder } from "./teams.ts";

export interface ChannelDeps {
  /** Takes posts in; settles when they are durably stored. */
  hear(posts: readonly HeardPost[]): Promise<unknown>;
  /** Removes posts that were deleted; settles when that is durable. */
  remove(posts: readonly DeletedPost[]): Promise<unknown>;
  readonly places: PlaceKeeper;
  readonly send: SendCall;
  readonly clock: Clock;
  readonly log: Log;
}

/** Takes in what an activity tells about channels; settles when that is durable. Private and group chats tell nothing. */
export function channelListener(deps: ChannelDeps): (activity: Activity) => Promise<void> {
  const { places, clock, log } = deps;
  const { meet, personOf } = acquaintances();
  const teamOf = teamFinder(deps.send, places.teamOf, log);

  async function follow(kind: PlaceEvent["kind"], activity: Activity): Promise<void> {
    await places.follow(placeEvent(kind, activity, await teamOf(activity)));
  }

  /** Nobody waits for it: the post is heard already, and the next one in this place asks again. */
  function takeNews(activity: Activity): void {
    if (!places.isNews(channelIdOf(activity))) return;
    void follow("posted", activity).catch((error: unknown) => logFailure(log, error, activity));
  }

  async function listen(activity: Activity): Promise<void> {
    const post = heardPost(activity, personOf);
    if (post) await deps.hear([post]);
    else if (activity.type === "messageUpdate") await places.wake(channelIdOf(activity));
    takeNews(activity);
  }

  async function forget(activity: Activity): Promise<void> {
    const name = postName(activity);
    if (name) await deps.remove([{ ...name, at: clock() }]);
  }

  return async (activity) => {
    meet(activity.from);
    if (scopeOf(activity) !== "channel") return;
    const kind = placeNews(activity);
    if (kind) await follow(kind, activity);
    else if (isOurOwn(activity)) return;
    else if (activity.type === "message" || activity.type === "messageUpdate") await listen(activity);
    else if (activity.type === "messageDelete") await forget(activity);
  };
}
