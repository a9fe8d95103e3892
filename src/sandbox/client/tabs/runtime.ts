/** What this client can do, in the words of teams-js; its `isSupported()` goes by it. */
const RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { pages: { config: {}, currentApp: {}, tabs: {} } },
};

/** The oldest version of teams-js that goes by a runtime. */
const SUPPORTED_SDK = "2.0.1";

/** What `initialize` is answered with. */
export function greeting(frameContext: string): readonly unknown[] {
  return [frameContext, "web", JSON.stringify(RUNTIME), SUPPORTED_SDK];
}
