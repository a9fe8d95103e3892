/**
 * Hosts to which the bot's own token may go: a name, or everything under a name that starts with a dot.
 *
 * Sources: the service endpoints of all Teams clouds,
 * https://microsoft.github.io/Agents-for-js/variables/_microsoft_agents-hosting.TeamsServiceEndpoints.html
 * (read 2026-11-21), and Bot Framework's own domain,
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#base-uri
 */
const MICROSOFT_HOSTS = [
  "smba.trafficmanager.net", // by its whole name: anybody may have another one under trafficmanager.net
  ".teams.microsoft.com",
  ".teams.microsoft.us",
  ".botframework.com",
];

const LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"];

/** Whether a connector may be called there; with the local tenant the loopback interface only. */
export function isServiceUrlAllowed(serviceUrl: string, local: boolean): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username, password } = new URL(serviceUrl);
  if (username || password) return false;
  if (local) return LOOPBACK_HOSTS.includes(hostname);
  if (protocol !== "https:") return false;
  return MICROSOFT_HOSTS.some((host) => (host.startsWith(".") ? hostname.endsWith(host) : hostname === host));
}
