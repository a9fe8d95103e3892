import { connectorCalls } from "#adapters/bot/connector.ts";
import { toIana } from "#adapters/calendar/zones.ts";
import { checkAbsences } from "#adapters/graph/absence-check.ts";
import { graphClient } from "#adapters/graph/client.ts";
import { graphDirectory } from "#adapters/graph/directory.ts";
import { tokenSource } from "#adapters/identity/token-source.ts";
import { jsonLog } from "#adapters/log/log.ts";
import type { Log } from "#shared/log.ts";
import { realClock } from "#shared/time.ts";
import { applicationOf, type Config } from "./config.ts";

/** What the service calls outside of itself. */
export function outside(config: Config, log: Log = jsonLog({ level: config.LOG_LEVEL })) {
  const tokens = tokenSource(applicationOf(config));
  const graph = graphClient({ url: config.GRAPH_URL, token: tokens, log });
  return {
    tokens,
    graph,
    directory: graphDirectory(graph, toIana),
    absences: () => checkAbsences(graph, null, realClock()),
    send: connectorCalls(tokens, config.local),
  };
}
