import { expect, test } from "@jest/globals";
import { secretStore } from "#adapters/store/secrets.ts";
import { onBothDatabases } from "#tests/support/databases.ts";

onBothDatabases((database) => {
  test("a sealed secret is kept until it is replaced or removed", async () => {
    const secrets = secretStore(database());

    const none = await secrets.read("engage");
    await secrets.write("engage", "sealed once");
    await secrets.write("other", "stays");
    await secrets.write("engage", "sealed twice");
    const twice = await secrets.read("engage");
    await secrets.write("engage", null);
    await secrets.write("engage", null);

    expect([none, twice, await secrets.read("engage")]).toEqual([null, "sealed twice", null]);
    expect(await secrets.read("other")).toBe("stays");
  });
});
