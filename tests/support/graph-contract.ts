import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import validatorModule from "openapi-request-validator";

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly schema?: { readonly type?: string };
}
interface Content {
  readonly $ref?: string;
  readonly content?: { readonly "application/json"?: object };
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: object;
  readonly responses?: Readonly<Record<string, Content>>;
}
interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, Content>>;
  };
}
interface Request {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
}

/** Microsoft's schemas of the paths we use, made strict. They lie beside the checkout, on some machines only. */
const FILE = join(import.meta.dirname, "../../../shared/contracts/graph-subset.strict.openapi.json");

function read(): Contract | null {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : null;
}
let contract: Contract | null | undefined;

/** Documented calls that the description leaves out. https://learn.microsoft.com/graph/api/teams-list */
const BESIDES = new Set(["GET /teams"]);
/** Annotations that any answer may have. */
const ANNOTATIONS = new Set(["@odata.context", "@odata.count"]);

type Validate = (request: object) => { readonly errors?: readonly object[] } | undefined;
const validators = new Map<string, Validate>();

function validatorOf({ components }: Contract, key: string, parameters: Parameter[], requestBody?: object): Validate {
  const known = validators.get(key);
  if (known) return known;
  const validator = new validatorModule.default({
    parameters: parameters as never,
    ...(requestBody && { requestBody: requestBody as never }),
    componentSchemas: components.schemas as never,
    additionalQueryProperties: false,
    logger: { info() {}, warn() {}, error() {}, debug() {}, trace() {} },
  });
  const validate: Validate = (request) => validator.validateRequest(request);
  validators.set(key, validate);
  return validate;
}

function matches(template: string, path: string): Record<string, string> | null {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
  const pattern = template.replaceAll(/[.$]/g, "\\$&").replaceAll(/\{\w+\}/g, "([^/]+)");
  const found = new RegExp(`^${pattern}$`).exec(path);
  return (
    found && Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1] as string)]))
  );
}

/** Graph's own, in the links that it gives; described in no operation. */
const TOKENS = new Set(["$skiptoken", "$deltatoken"]);
/** With `$levels`, the documentation asks for `$count` too. https://learn.microsoft.com/graph/api/user-list-manager */
const isBeside = (name: string, search: string) => name === "$count" && search.includes("($levels=max;");

function queryOf(search: string, parameters: readonly Parameter[]): Record<string, unknown> {
  const asked = [...new URLSearchParams(search)].filter(([name]) => !TOKENS.has(name) && !isBeside(name, search));
  const values = asked.map(([name, value]) => {
    const type = parameters.find((parameter) => parameter.name === name)?.schema?.type;
    return [name, type === "array" ? value.split(",") : type === "integer" ? Number(value) : value];
  });
  return Object.fromEntries(values);
}

/** A literal path comes before one with parameters. */
function templateOf({ paths }: Contract, pathname: string): string | undefined {
  return Object.keys(paths)
    .sort((a, b) => a.split("{").length - b.split("{").length)
    .find((key) => matches(key, pathname));
}

function parts(path: string): readonly [pathname: string, search: string] {
  const [pathname = "", search = ""] = path.replace(/^(?:\/graph)?(?:\/v1\.0)?(?=\/)/, "").split("?");
  return [pathname, search];
}

function check(known: Contract, method: string, path: string, body: unknown): string[] {
  const [pathname, search] = parts(path);
  if (pathname === "/$batch") {
    const { requests } = body as { requests: readonly Request[] };
    const tooMany = requests.length > 20 ? ["a batch holds 20 requests at most"] : [];
    return [...tooMany, ...requests.flatMap((request) => check(known, request.method, request.url, request.body))];
  }
  if (BESIDES.has(`${method} ${pathname}`)) return [];
  const template = templateOf(known, pathname);
  const operation = template === undefined ? undefined : known.paths[template]?.[method.toLowerCase()];
  if (template === undefined || !operation) return [`${method} ${pathname}: not in the contract`];

  const parameters = (operation.parameters ?? []).map(
    (parameter) =>
      (parameter.$ref ? known.components.parameters[parameter.$ref.split("/").at(-1) ?? ""] : parameter) as Parameter,
  );
  const validate = validatorOf(known, `${method} ${template}`, parameters, operation.requestBody);
  const headers = { "content-type": "application/json" };
  const request = { headers, params: matches(template, pathname), query: queryOf(search, parameters), body };
  return (validate(request)?.errors ?? []).map((error) => `${method} ${pathname}: ${JSON.stringify(error)}`);
}

/**
 * What Microsoft's own description of Graph finds wrong with a request; the requests inside a `$batch` are checked too.
 *
 * @param path - with or without `/graph` and `/v1.0` in front, with its query
 * @returns null when the description is not on this machine
 */
export function contractErrors(method: string, path: string, body?: unknown): string[] | null {
  contract ??= read();
  return contract && check(contract, method, path, body);
}

function checkAnswer(known: Contract, method: string, path: string, body: unknown): string[] {
  const [pathname] = parts(path);
  const template = templateOf(known, pathname);
  const answer = template && known.paths[template]?.[method.toLowerCase()]?.responses?.["2XX"];
  if (!answer) return BESIDES.has(`${method} ${pathname}`) ? [] : [`${method} ${pathname}: not in the contract`];
  const described = answer.$ref ? known.components.responses[answer.$ref.split("/").at(-1) ?? ""] : answer;
  const json = described?.content?.["application/json"];
  if (!json) return body === null ? [] : [`${method} ${pathname}: it has no body`];

  const requestBody = { required: true, content: { "application/json": json } };
  const validate = validatorOf(known, `answer to ${method} ${template}`, [], requestBody);
  const fields = Object.entries(body as object).filter(([name]) => !ANNOTATIONS.has(name));
  const answered = { headers: { "content-type": "application/json" }, body: Object.fromEntries(fields) };
  return (validate(answered)?.errors ?? []).map((error) => `${method} ${pathname}: ${JSON.stringify(error)}`);
}

/**
 * What Microsoft's own description of Graph finds wrong with an answer.
 *
 * @param body - null for none
 * @returns null when the description is not on this machine
 */
export function answerErrors(method: string, path: string, body: unknown): string[] | null {
  contract ??= read();
  return contract && checkAnswer(contract, method, path, body);
}
