/** What an owner says about a department. */
export type DepartmentWish =
  | { readonly kind: "rename"; readonly from: string; readonly to: string }
  | {
      readonly kind: "name";
      readonly department: string;
      readonly short: string | null;
      readonly aliases: readonly string[];
    };

const BECOMES =
  /^(\S+)\s+(?:becomes|is\s+renamed(?:\s+to)?|is\s+now|wird(?:\s+zu)?|heißt\s+jetzt)\s+(?:(?:again|wieder)\s+)?(\S+?)(?:\s+(?:again|wieder))?$/iu;
const ALSO = "(?:is\\s+)?also(?:\\s+called)?|(?:ist\\s+|heißt\\s+)?auch(?:\\s+genannt)?";
const IS_ALSO = new RegExp(`^(.+?)[,;]?\\s+(?:${ALSO})\\s+(.+)$`, "iu");
const IS = /^(.+?)\s*(?:\s(?:is|ist|heißt)\s|[=:])\s*(\S+?)$/iu;

/** "Elektromotoren is em, also called EMO" or "em becomes emob", in either language; null for anything else. */
export function readDepartment(text: string): DepartmentWish | null {
  const said = text.trim().replace(/\.$/, "");
  const [, from, to] = BECOMES.exec(said) ?? [];
  if (from !== undefined && to !== undefined) return { kind: "rename", from, to };
  const [, before = said, also = ""] = IS_ALSO.exec(said) ?? [];
  const [, department = null, short = null] = IS.exec(before) ?? [];
  const aliases = also.split(/\s*[,;]\s*|\s+(?:and|und)\s+/u).filter((alias) => alias !== "");
  if (department === null && aliases.length === 0) return null;
  return { kind: "name", department: department ?? before, short, aliases };
}
