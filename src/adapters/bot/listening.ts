import { z } from "zod";
import type { Reach } from "#domain/insight/index.ts";
import type { Role, Roles } from "#domain/people/index.ts";
import { type GapLine, type GapReport, type PostStore, type RestoreDeps, restorePost } from "#domain/posts/index.ts";
import { readNumber } from "./answers.ts";
import { choices } from "./cards/inputs.ts";
import { figureLines, type PolicyTalkDeps } from "./policy.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import type { Message, Talk, Turn } from "./turn.ts";

export interface ListeningTalkDeps extends RestoreDeps, PolicyTalkDeps {
  readonly roles: Roles;
  readonly posts: Pick<PostStore, "setAsideOf" | "restore">;
  gapReport(): Promise<GapReport>;
  reach(): Promise<Reach>;
}

const LISTED_MAX = 5;
const GAPS_SHOWN_MAX = 15;

const Name = z.object({ source: z.enum(["teams", "engage"]), placeId: z.string(), sourceId: z.string() });
const Pressed = z.object({ post: z.string() });

/** What may not have been heard, for owners and admins; and for everybody, which of their posts do not count. */
export function listeningTalk(deps: ListeningTalkDeps): Talk {
  async function restore(turn: Turn, name: z.infer<typeof Name>): Promise<Message> {
    await turn.ask(null);
    const { notRestored, restored } = turn.words.listening;
    return show({ text: (await restorePost(deps, turn.person.id, name)) ? restored : notRestored });
  }

  const whichOne = question({
    name: "posts.restore",
    state: z.object({ names: z.array(Name).min(1) }),
    async message(turn, { names }) {
      const { countButton, postLabel, postMissing, postTyped, setAside, setAsidePost } = turn.words.listening;
      const found = await deps.posts.setAsideOf(turn.person.id, LISTED_MAX);
      const listed = names.flatMap((name) => found.find((post) => key(post) === key(name)) ?? []);
      const options = listed.map(({ at, reason }) =>
        setAsidePost({ when: turn.words.dates.moment(at, turn.person.zone), reason }),
      );
      const choosable = listed.map((post, index) => ({
        title: numberedTitle(options[index] ?? "", index),
        value: key(post),
      }));
      return show({
        text: setAside,
        options,
        hint: postTyped,
        inputs: [choices({ id: "post", label: postLabel, missing: postMissing }, choosable)],
        buttons: [{ verb: "posts.restore", title: countButton, submits: true }],
      });
    },
    async answer(turn, { names }) {
      const index = readNumber(turn.text, names.length);
      const name = index === null ? undefined : names[index];
      if (name) await turn.reply(await restore(turn, name));
      return name !== undefined;
    },
  });

  return {
    commands: [
      {
        name: "gaps",
        async run(turn) {
          const roles = await deps.roles.of(turn.person.id).catch(() => new Set<Role>());
          const may = roles.has("owner") || roles.has("admin");
          await turn.reply(may ? await report(deps, turn) : { text: turn.words.listening.forOwners });
        },
      },
      {
        name: "setAside",
        async run(turn) {
          const found = await deps.posts.setAsideOf(turn.person.id, LISTED_MAX);
          const names = found.map(({ source, placeId, sourceId }) => ({ source, placeId, sourceId }));
          if (names.length === 0) return turn.reply({ text: turn.words.listening.noneSetAside });
          await turn.reply(await whichOne.pose(turn, { names }));
        },
      },
    ],
    actions: [
      {
        verb: "posts.restore",
        async run(turn, data) {
          const name = nameIn(Pressed.safeParse(data).data?.post);
          return name ? restore(turn, name) : show({ text: turn.words.common.outdated });
        },
      },
    ],
    questions: [whichOne],
  };
}

async function report(deps: ListeningTalkDeps, turn: Turn): Promise<Message> {
  const { dates, listening } = turn.words;
  const { zone } = turn.person;
  const [{ open, closed, deafTeams, engage, lastImport, setAside }, reach] = await Promise.all([
    deps.gapReport(),
    deps.reach(),
  ]);
  const moment = (at: Temporal.Instant | null) => at && dates.moment(at, zone);
  const line = (gap: GapLine) => listening.gap({ ...gap, from: moment(gap.from), until: moment(gap.until) });
  const lines = [
    ...(open.length === 0 ? [listening.nothingMissing] : [listening.missing]),
    ...open.slice(0, GAPS_SHOWN_MAX).map((gap) => `${line(gap)} ${listening.repair(gap.reason)}`),
    ...(closed.length === 0 ? [] : [listening.repaired, ...closed.slice(0, GAPS_SHOWN_MAX).map(line)]),
    ...(deafTeams === null ? [listening.teamsUnknown] : []),
    ...(deafTeams && deafTeams.some.length > 0 ? [listening.deafTeams(deafTeams)] : []),
    engage ? listening.imported(lastImport && dates.day(lastImport, zone)) : listening.engageOff,
    ...(setAside.size === 0 ? [] : [listening.setAsideCounts([...setAside])]),
    ...figureLines(turn, deps, [listening.reach(reach)]),
    listening.never,
  ];
  return { text: lines.join("\n") };
}

const key = ({ source, placeId, sourceId }: z.infer<typeof Name>) => JSON.stringify([source, placeId, sourceId]);

function nameIn(text: string | undefined): z.infer<typeof Name> | null {
  try {
    const [source, placeId, sourceId] = JSON.parse(text ?? "") as unknown[];
    return Name.safeParse({ source, placeId, sourceId }).data ?? null;
  } catch {
    return null; // made up: our own buttons hold a name
  }
}
