/** Where the local tenant is, unless the environment says otherwise. */
export function localPorts(environment: NodeJS.ProcessEnv) {
  const {
    DATA_DIR: dataDir = "data",
    PORT: service = "3978",
    TENANT_PORT: tenant = "3979",
    ENTRA_PORT: entra = "3980",
  } = environment;
  return { dataDir, service, tenant, entra };
}

/** Longest wait for the local tenant, which may still be starting. */
const ANSWER_TIMEOUT_MS = 10_000;

/** The environment in which the service, or a command of it, runs against a local tenant. */
export async function localEnvironment(tenantUrl: string): Promise<NodeJS.ProcessEnv> {
  const response = await fetch(`${tenantUrl}/control/environment`, {
    signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
  });
  return { ...process.env, ...((await response.json()) as Record<string, string>) };
}
