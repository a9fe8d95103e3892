import type { DepartmentCommand, DepartmentVerb, DepartmentWords } from "./departments-words.ts";

export const departmentsTypedEn: Readonly<Record<DepartmentVerb, string>> = {
  "departments.rename": "yes",
  "departments.keep": "no",
};

export const departmentsHelpEn: Readonly<Record<DepartmentCommand, string>> = {
  departments: "“departments”: how tags of departments begin",
  department:
    "“department Elektromotoren is em, also EMO”, “department em becomes emob”: name one, or rename all its tags",
};

const tags = (count: number) => (count === 1 ? "1 tag" : `${count} tags`);
const also = (aliases: readonly string[]) => (aliases.length === 0 ? "" : `, also ${aliases.join(", ")}`);
/** Not more than fit into a message. */
const NAMED_MAX = 10;
const some = (names: readonly string[]) =>
  names
    .slice(0, NAMED_MAX)
    .map((name) => `#${name}`)
    .join(", ") + (names.length > NAMED_MAX ? " …" : "");
const begins = (short: string | null) => (short === null ? "no abbreviation yet" : `#${short}_…`);

export const departmentsEn: DepartmentWords = {
  forOwners: "That one is for programme owners. “help” lists what you can say.",
  none: "I know no departments yet: the directory names those of the people who write to me.",
  heading: "Departments, and how their tags begin:",
  line: ({ aliases, name, short }) => `${name}: ${begins(short)}${also(aliases)}`,
  typed:
    "“department Elektromotoren is em, also EMO” names one; “department em becomes emob” renames all tags of one after a " +
    "reorganisation.",
  named: ({ aliases, name, short }) =>
    `Noted. ${name}: ${begins(short)}${also(aliases)}. Tags that exist keep their names.`,
  unknown: "I know no department of that name. “departments” lists those I know.",
  taken: "Another department has that abbreviation or name already. “departments” shows which.",
  unreadable: "An abbreviation is one word of the letters a to z and digits.",
  unclear: "For example “department Elektromotoren is em, also EMO”, or “department em becomes emob”.",
  nothingToRename: (from) => `No tag begins with #${from}_.`,
  askRename: ({ count, details, from, to }) =>
    [
      `${tags(count)} that ${count === 1 ? "begins" : "begin"} with #${from}_ would begin with #${to}_. The earlier names keep working, who follows ` +
        "goes on following, and it can be taken back for 30 days.",
      ...details,
      "Everybody sees it. Do it?",
    ].join(" "),
  heardAlready: (names) => `In use already, and the same then: ${some(names)}.`,
  keepTheirs: (names) =>
    `What would be called like another tag keeps its name: ${some(names)}. Their hosts can merge them.`,
  rival: ({ department, to }) =>
    `The tags of ${department} begin with #${to}_ too, so new tags of the renamed department don't by themselves.`,
  askUndo: ({ count, from, to }) =>
    `${tags(count)} would be called #${from}_… again instead of #${to}_…, as before the reorganisation. Do it?`,
  renamed: ({ count, from, to }) =>
    `Done: ${tags(count)} ${count === 1 ? "begins" : "begin"} with #${to}_ now, and #${from}_… leads there.`,
  undone: ({ count, from }) => `Taken back: ${tags(count)} ${count === 1 ? "begins" : "begin"} with #${from}_ again.`,
  undoButton: "Take it back",
  undoTyped: ({ from, to }) => `Or type “department ${to} becomes ${from} again” to take it back.`,
  kept: "Nothing was renamed.",
};
