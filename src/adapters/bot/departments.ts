import { z } from "zod";
import {
  type DepartmentDeps,
  listDepartments,
  mayName,
  nameDepartment,
  renameDepartment,
  renamedBefore,
  renaming,
  undoRenaming,
} from "#domain/hashtags/index.ts";
import { readYesNo } from "./answers.ts";
import { readDepartment } from "./departments-phrases.ts";
import { pressed } from "./press.ts";
import { question } from "./question.ts";
import { orType, show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";

const Renaming = z.object({ from: z.string(), to: z.string(), isUndo: z.boolean() });
type Renaming = z.infer<typeof Renaming>;

/** What departments are called in tags, and what becomes of their tags when they are called otherwise. */
export function departmentsTalk(deps: DepartmentDeps): Talk {
  /** Does it only for owners, whatever was pressed. */
  const forOwners =
    <Rest extends readonly unknown[]>(work: (turn: Turn, ...rest: Rest) => Promise<Message>) =>
    async (turn: Turn, ...rest: Rest): Promise<Message> =>
      (await mayName(deps, turn.person.id)) ? work(turn, ...rest) : show({ text: turn.words.departments.forOwners });

  const list = forOwners(async ({ words }) => {
    const { heading, line, none, typed } = words.departments;
    const known = await listDepartments(deps);
    return show({ text: known.length === 0 ? none : [heading, ...known.map(line)].join("\n"), hint: typed });
  });

  const change = forOwners(async (turn, said: string) => {
    const words = turn.words.departments;
    const wish = readDepartment(said);
    if (wish === null) return show({ text: words.unclear });
    if (wish.kind === "rename") return ask(turn, wish);
    const named = await nameDepartment(deps, turn.person.id, wish);
    return show({ text: named.kind === "named" ? words.named(named.department) : words[named.kind] });
  });

  /** A department that gets its earlier name back is a reorganisation taken back. */
  async function ask(turn: Turn, typed: { readonly from: string; readonly to: string }): Promise<Message> {
    const words = turn.words.departments;
    const plan = await renaming(deps, typed);
    if (!plan) return show({ text: words.unreadable });
    const undo = { from: plan.to, to: plan.from };
    if ((await renamedBefore(deps, undo)).length > 0) return sure.pose(turn, { ...undo, isUndo: true });
    if (plan.tags.length === 0) return show({ text: nothing(turn, plan) });
    return sure.pose(turn, { from: plan.from, to: plan.to, isUndo: false });
  }

  const go = forOwners(async (turn, { isUndo, ...names }: Renaming) => {
    const words = turn.words.departments;
    await turn.ask(null);
    if (isUndo) {
      const count = await undoRenaming(deps, turn.person.id, names);
      return show({ text: count > 0 ? words.undone({ ...names, count }) : words.nothingToRename(names.to) });
    }
    const plan = await renaming(deps, names);
    if (!plan) return show({ text: words.unreadable });
    if (plan.tags.length === 0) return show({ text: nothing(turn, plan) });
    const { count, kept } = await renameDepartment(deps, turn.person.id, plan);
    const details = kept.length > 0 ? [words.keepTheirs(kept)] : [];
    return show({
      text: [words.renamed({ ...names, count }), ...details].join(" "),
      hint: words.undoTyped(names),
      buttons: [{ verb: "departments.rename", title: words.undoButton, data: { ...names, isUndo: true } }],
    });
  });

  const keep = async (turn: Turn): Promise<Message> => {
    await turn.ask(null);
    return show({ text: turn.words.departments.kept });
  };

  const sure = question({
    name: "departments.rename",
    state: Renaming,
    message: (turn, state) => askedAbout(deps, turn, state),
    async answer(turn, state) {
      const said = readYesNo(turn.text);
      if (said !== null) await turn.reply(await (said === "yes" ? go(turn, state) : keep(turn)));
      return said !== null;
    },
  });

  return {
    commands: [
      { name: "departments", run: async (turn) => turn.reply(await list(turn)) },
      {
        name: "department",
        // Of "department em" it is told what can be said of it.
        accepts: (rest) => readDepartment(rest) !== null || /^\S+$/.test(rest),
        run: async (turn, rest) => turn.reply(await change(turn, rest)),
      },
    ],
    actions: [pressed("departments.rename", Renaming, go), { verb: "departments.keep", run: keep }],
    questions: [sure],
  };
}

/** Whether it is to be done, with all that there is to know before. */
async function askedAbout(deps: DepartmentDeps, { words }: Turn, state: Renaming): Promise<Message> {
  const { askRename, askUndo, heardAlready, keepTheirs, rival } = words.departments;
  const plan = state.isUndo ? null : await renaming(deps, state);
  const details = [
    ...(plan?.heard.length ? [heardAlready(plan.heard)] : []),
    ...(plan?.kept.length ? [keepTheirs(plan.kept)] : []),
    ...(plan?.rival ? [rival({ department: plan.rival, to: plan.to })] : []),
  ];
  const count = state.isUndo ? (await renamedBefore(deps, state)).length : (plan?.tags.length ?? 0);
  return show({
    text: state.isUndo ? askUndo({ ...state, count }) : askRename({ ...state, count, details }),
    hint: orType(words, ["departments.rename", "departments.keep"]),
    buttons: [
      { verb: "departments.rename", title: words.common.yes, data: state },
      { verb: "departments.keep", title: words.common.no },
    ],
  });
}

/** Why nothing can be renamed. */
function nothing({ words: { departments } }: Turn, { from, kept }: { from: string; kept: readonly string[] }): string {
  return kept.length > 0 ? departments.keepTheirs(kept) : departments.nothingToRename(from);
}
