import { expect, test } from "@jest/globals";
import { isServiceUrlAllowed } from "#adapters/bot/service-urls.ts";

test.each([
  "https://smba.trafficmanager.net/emea/",
  "https://smba.infra.gcc.teams.microsoft.com/teams",
  "https://smba.infra.gov.teams.microsoft.us/teams",
  "https://skype.botframework.com",
])("allows %s", (url) => {
  expect(isServiceUrlAllowed(url, false)).toBe(true);
});

test.each([
  "http://smba.trafficmanager.net/emea/",
  "https://other.trafficmanager.net/",
  "https://smba.trafficmanager.net.evil.example/",
  "https://evil.example/smba.trafficmanager.net",
  "https://smba.trafficmanager.net@evil.example/",
  "https://evilbotframework.com/",
  "http://127.0.0.1:3979/connector",
  "not a url",
])("refuses %s", (url) => {
  expect(isServiceUrlAllowed(url, false)).toBe(false);
});

test("with the local tenant allows the loopback interface and nothing else", () => {
  const allowed = ["http://127.0.0.1:3979/connector", "http://localhost:1/", "http://[::1]:1/"];
  const refused = ["https://smba.trafficmanager.net/emea/", "http://127.0.0.1.evil.example/", "http://10.0.0.1/"];

  expect(allowed.every((url) => isServiceUrlAllowed(url, true))).toBe(true);
  expect(refused.some((url) => isServiceUrlAllowed(url, true))).toBe(false);
});
