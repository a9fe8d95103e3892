import { expect, test } from "@jest/globals";
import { readConfig, settingsOf } from "#config.ts";

const id = "11111111-1111-4111-8111-111111111111";
const SECRETS = {
  MICROSOFT_APP_PASSWORD: "hush",
  DATABASE_URL: "postgres://vorbild:hush@db/vorbild",
  HASH_KEY: Buffer.alloc(32, 7).toString("base64"),
  ENGAGE_REFRESH_TOKEN: "hush",
};

test("shows settings as they were read, and of secrets only whether they are set", () => {
  const settings = settingsOf(readConfig({ MICROSOFT_APP_ID: id, MICROSOFT_APP_TENANT_ID: id, ...SECRETS }));

  expect(settings.find(({ name }) => name === "PORT")).toMatchObject({ isSet: true, value: "3978" });
  expect(settings.find(({ name }) => name === "PUBLIC_URL")).toMatchObject({ isSet: false, value: null });
  // A new setting is a secret until somebody decides otherwise.
  expect(settings.filter(({ isSet, value }) => isSet && value === null).map(({ name }) => name)).toEqual(
    expect.arrayContaining(Object.keys(SECRETS)),
  );
  expect(JSON.stringify(settings)).not.toContain("hush");
});

test("nothing is hidden that is no secret: somebody decided about each setting", () => {
  const environment = { MICROSOFT_APP_ID: id, MICROSOFT_APP_TENANT_ID: id, ...SECRETS };

  const hidden = settingsOf(readConfig(environment)).filter(({ isSet, value }) => isSet && value === null);

  expect(hidden.map(({ name }) => name).toSorted()).toEqual(Object.keys(SECRETS).toSorted());
});
