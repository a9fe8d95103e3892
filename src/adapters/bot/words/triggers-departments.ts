import type { DepartmentCommand } from "./departments-words.ts";

type DepartmentTriggers = Readonly<Record<DepartmentCommand, readonly string[]>>;

export const departmentTriggersEn: DepartmentTriggers = {
  departments: ["departments", "list departments", "show departments", "which departments do you know"],
  department: ["department", "the department", "rename department", "name department"],
};

export const departmentTriggersDe: DepartmentTriggers = {
  departments: ["abteilungen", "abteilungen zeigen", "zeig abteilungen", "welche abteilungen kennst du"],
  department: ["abteilung", "die abteilung", "abteilung umbenennen", "abteilung benennen"],
};
