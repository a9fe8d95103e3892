import { z } from "zod";
import { AppError } from "#shared/errors.ts";
import { SETTING_NAMES, type SettingName, settingWords } from "#shared/setting-words.ts";

const guid = z
  .guid({ error: ({ input }) => (input === undefined ? "is missing" : "must be a GUID, as Entra shows it") })
  .transform((id) => id.toLowerCase());
const url = z.url("must be an address such as https://…").transform((address) => address.replace(/\/$/, ""));
const KEY_BYTES_MIN = 32;
/** Characters: nobody guesses as many. */
const METRICS_TOKEN_MIN = 16;

/** Issues the tokens of incoming activities. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
const BOT_ISSUER = "https://api.botframework.com";

/** Every environment variable that the service reads. `.env.example` is made from it and from what is said of each. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  HOST: z.string().default("127.0.0.1"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z.url().optional(),
  HASH_KEY: z
    .base64("must be Base64: openssl rand -base64 32")
    .refine((key) => Buffer.from(key, "base64").length >= KEY_BYTES_MIN, "must hold 32 bytes: openssl rand -base64 32")
    .optional(),
  METRICS_TOKEN: z.string().min(METRICS_TOKEN_MIN).optional(),
  MICROSOFT_APP_ID: guid,
  MICROSOFT_APP_TENANT_ID: guid,
  MICROSOFT_APP_PASSWORD: z.string().min(1).optional(),
  MICROSOFT_APP_CERTIFICATE: z.string().min(1).optional(),
  MANAGED_IDENTITY_CLIENT_ID: guid.optional(),
  FEDERATED_TOKEN_FILE: z.string().min(1).optional(),
  POLICY_FILE: z.string().min(1).default("policy/policy.yaml"),
  OWNERS_GROUP_ID: guid.optional(),
  ADMINS_GROUP_ID: guid.optional(),
  CHAMPIONS_GROUP_ID: guid.optional(),
  WORKS_COUNCIL_GROUP_ID: guid.optional(),
  ENTRA_AUTHORITY: url.default("https://login.microsoftonline.com"),
  BOT_OPENID_METADATA: url.default("https://login.botframework.com/v1/.well-known/openidconfiguration"),
  GRAPH_URL: url.default("https://graph.microsoft.com"),
  ENGAGE_URL: url.default("https://www.yammer.com"),
  ENGAGE_REFRESH_TOKEN: z.string().min(1).optional(),
  ENGAGE_GRAPH: z.enum(["off", "on"]).default("off"),
  HOUSE_WORDS_FILE: z.string().min(1).optional(),
  SECRET_NAMES_FILE: z.string().min(1).optional(),
  PUBLIC_URL: url.optional(),
  NOTIFICATION_URL: url.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url.optional(),
  LOCAL_TENANT_URL: url.optional(),
} satisfies Record<SettingName, z.ZodType>);

type Values = z.output<typeof Environment>;

const CREDENTIALS = [
  "MICROSOFT_APP_PASSWORD",
  "MICROSOFT_APP_CERTIFICATE",
  "MANAGED_IDENTITY_CLIENT_ID",
  "FEDERATED_TOKEN_FILE",
] as const;

export type Config = Values & { readonly local: boolean };

/**
 * Reads the environment.
 *
 * @throws AppError CONFIG_INVALID naming every mistake and what to do about it
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(set);
  const mistakes = parsed.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
  mistakes.push(...contradictions(set));
  if (!parsed.success || mistakes.length > 0) {
    throw new AppError("CONFIG_INVALID", `please correct the environment\n  ${mistakes.join("\n  ")}`);
  }
  return { ...parsed.data, local: parsed.data.LOCAL_TENANT_URL !== undefined };
}

/** True when the environment names no Entra app: the local tenant shall stand in. */
export function hasNoCredentials(environment: Readonly<Record<string, string | undefined>>): boolean {
  return [...CREDENTIALS, "MICROSOFT_APP_ID", "MICROSOFT_APP_TENANT_ID"].every((name) => !environment[name]);
}

/** What `.env.example` holds. */
export function envExample(): string {
  const lines = SETTING_NAMES.map((name) => {
    const schema = Environment.shape[name];
    const value = schema instanceof z.ZodDefault ? String(schema.def.defaultValue) : "";
    return `# ${settingWords.en[name]}\n${value ? "# " : ""}${name}=${value}\n`;
  });
  return `# Copy to .env, which npm start reads.\n\n${lines.join("\n")}`;
}

/** What those in charge may read. Of every other setting they see only whether it is set. */
const SHOWN: readonly string[] = [
  ...["PORT", "HOST", "LOG_LEVEL", "DATA_DIR", "POLICY_FILE", "HOUSE_WORDS_FILE", "SECRET_NAMES_FILE"],
  ...["MICROSOFT_APP_ID", "MICROSOFT_APP_TENANT_ID", "MICROSOFT_APP_CERTIFICATE", "MANAGED_IDENTITY_CLIENT_ID"],
  ...["FEDERATED_TOKEN_FILE", "OWNERS_GROUP_ID", "ADMINS_GROUP_ID", "CHAMPIONS_GROUP_ID", "WORKS_COUNCIL_GROUP_ID"],
  ...["ENTRA_AUTHORITY", "BOT_OPENID_METADATA", "GRAPH_URL", "ENGAGE_URL", "ENGAGE_GRAPH"],
  ...["PUBLIC_URL", "NOTIFICATION_URL", "LOCAL_TENANT_URL"],
];

/** The settings as read; of a secret neither its value nor anything else about it. */
export function settingsOf(config: Config) {
  return SETTING_NAMES.map((name) => {
    const value = config[name];
    const isSet = value !== undefined;
    return { name, isSet, value: isSet && SHOWN.includes(name) ? String(value) : null };
  });
}

function contradictions(set: Readonly<Record<string, string | undefined>>): string[] {
  const mistakes: string[] = [];
  const credentials = CREDENTIALS.filter((name) => set[name] !== undefined);
  if (credentials.length === 0) mistakes.push(`${CREDENTIALS[0]}: set one of ${CREDENTIALS.join(", ")}`);
  if (credentials.length > 1) mistakes.push(`${credentials.join(" and ")}: set only one of them`);
  if (set["DATABASE_URL"] !== undefined && set["HASH_KEY"] === undefined) {
    mistakes.push("HASH_KEY: needed with DATABASE_URL, the same for every replica (openssl rand -base64 32)");
  }
  if (set["LOCAL_TENANT_URL"] === undefined) {
    const insecure = ["NOTIFICATION_URL", "PUBLIC_URL"].filter((name) => set[name]?.startsWith("https:") === false);
    return [...mistakes, ...insecure.map((name) => `${name}: must begin with https://, as Graph and Teams demand`)];
  }
  if (set["NODE_ENV"] === "production") mistakes.push("LOCAL_TENANT_URL: the local tenant is not for production");
  for (const name of ["LOCAL_TENANT_URL", "ENTRA_AUTHORITY", "BOT_OPENID_METADATA", "GRAPH_URL", "ENGAGE_URL"]) {
    if (!isLoopback(set[name])) mistakes.push(`${name}: must be on this machine beside LOCAL_TENANT_URL`);
  }
  return mistakes;
}

function isLoopback(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  return ["127.0.0.1", "localhost", "[::1]"].includes(new URL(address).hostname);
}

/** How the service proves to Entra who it is. */
export function applicationOf(config: Config) {
  return {
    tenantId: config.MICROSOFT_APP_TENANT_ID,
    clientId: config.MICROSOFT_APP_ID,
    authority: config.ENTRA_AUTHORITY,
    credential: credentialOf(config),
    discovery: !config.local,
  };
}

/** Whose activities the bot takes. */
export function botSettings({ MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId, local }: Config) {
  return { appId, tenantId, local };
}

/** By which tokens Bot Framework shows that it is Bot Framework. */
export function connectorTokenSettings({ MICROSOFT_APP_ID: appId, BOT_OPENID_METADATA: metadataUrl }: Config) {
  return { appId, issuer: BOT_ISSUER, metadataUrl };
}

/** Where Graph tells of changes, and by which tokens it shows that it is Graph; null when it shall not. */
export function notificationSettings(config: Config) {
  const { NOTIFICATION_URL: url, MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId } = config;
  return url === undefined ? null : { url, appId, tenantId, ...entraIssuer(config) };
}

/** By which tokens the tab shows who looks at it. The audience is the app, by its id or as its manifest names it. */
export function tabTokenSettings(config: Config) {
  const { PUBLIC_URL: url, MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId } = config;
  const audiences = [appId, `api://${appId}`, ...(url === undefined ? [] : [`api://${new URL(url).host}/${appId}`])];
  return { tenantId, audiences, ...entraIssuer(config) };
}

/**
 * What everybody may know of us, and the tab must before anybody is signed in. A browser does not trust the certificate
 * of the local tenant's Entra, so people consent at the tenant's own address there.
 */
export function tabSettings(config: Config) {
  const { MICROSOFT_APP_ID: clientId, MICROSOFT_APP_TENANT_ID: tenantId, LOCAL_TENANT_URL: local } = config;
  const origin = local === undefined ? null : new URL(local).origin;
  return { clientId, tenantId, authority: origin ?? config.ENTRA_AUTHORITY, hosts: origin === null ? [] : [origin] };
}

/** Entra of our tenant, as it signs tokens of either version. */
function entraIssuer({ ENTRA_AUTHORITY: authority, MICROSOFT_APP_TENANT_ID: tenantId }: Config) {
  const second = `${authority}/${tenantId}/v2.0`;
  const metadataUrl = `${second}/.well-known/openid-configuration`;
  return { issuers: [`https://sts.windows.net/${tenantId}/`, second], metadataUrl };
}

/** The Entra group of each role; a role without one is nobody's. */
export function roleGroups(config: Config) {
  return {
    ...(config.OWNERS_GROUP_ID && { owner: config.OWNERS_GROUP_ID }),
    ...(config.ADMINS_GROUP_ID && { admin: config.ADMINS_GROUP_ID }),
    ...(config.CHAMPIONS_GROUP_ID && { champion: config.CHAMPIONS_GROUP_ID }),
    ...(config.WORKS_COUNCIL_GROUP_ID && { worksCouncil: config.WORKS_COUNCIL_GROUP_ID }),
  };
}

function credentialOf(config: Config) {
  const { MICROSOFT_APP_PASSWORD: secret, MICROSOFT_APP_CERTIFICATE: path, FEDERATED_TOKEN_FILE: tokenFile } = config;
  if (secret !== undefined) return { kind: "secret", secret } as const;
  if (path !== undefined) return { kind: "certificate", path } as const;
  if (tokenFile !== undefined) return { kind: "federated", tokenFile } as const;
  return { kind: "managedIdentity", clientId: config.MANAGED_IDENTITY_CLIENT_ID } as const;
}
