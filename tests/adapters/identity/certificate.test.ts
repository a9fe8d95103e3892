import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { decodeJwt } from "jose";
import { selfSigned } from "#tests/support/self-signed.ts";
import { anna } from "#tests/support/tiny-organisation.ts";
import { newFolder, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant({ data: newFolder() });
});
afterAll(() => tenant.close());

/** A certificate with its key in one file, as the setting wants it, and its public part, as Entra does. */
async function certificateFile() {
  const path = join(await mkdtemp(join(tmpdir(), "certificate-")), "app.pem");
  const { certificate, privateKey } = await selfSigned();
  const publicPart = `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`;
  await writeFile(path, `${privateKey.export({ type: "pkcs8", format: "pem" })}${publicPart}`);
  return { path, publicPart };
}

/** The tokens of a service with this certificate, its own for Graph and one in Anna's name; or why there is none. */
async function tokens(path: string): Promise<{ readonly own: string; readonly annas: string }> {
  const { token } = (await tenant.control("POST", `/people/${anna.id}/token`)).body;
  const program = `
    import "temporal-polyfill/global";
    const { applicationOf, readConfig } = await import("#config.ts");
    const { tokenSource } = await import("#adapters/identity/token-source.ts");
    const { onBehalf } = await import("#adapters/identity/on-behalf.ts");
    const application = applicationOf(readConfig(process.env));
    const own = await tokenSource(application).token("https://graph.microsoft.com/.default").catch((error) => error.message);
    const annas = await onBehalf(application)(${JSON.stringify(token)}, ["https://graph.microsoft.com/User.Read"])
      .catch((error) => error.message);
    process.stdout.write(JSON.stringify({ own, annas }));`;
  const env = { ...process.env, ...tenant.environment, MICROSOFT_APP_PASSWORD: "", MICROSOFT_APP_CERTIFICATE: path };
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], {
    env: { ...env, NODE_OPTIONS: "" },
  });
  return JSON.parse(stdout);
}

test("the key of a certificate that Entra knows proves who asks, for the app and in somebody's name", async () => {
  const { path, publicPart } = await certificateFile();
  await tenant.control("PUT", "/settings", { clientCertificate: publicPart });

  const { annas, own } = await tokens(path);

  expect(decodeJwt(own)).toMatchObject({ idtyp: "app", appid: tenant.environment["MICROSOFT_APP_ID"] });
  expect(decodeJwt(annas)).toMatchObject({ oid: anna.id });
});

test("the key of another certificate proves nothing", async () => {
  const [{ publicPart }, { path }] = await Promise.all([certificateFile(), certificateFile()]);
  await tenant.control("PUT", "/settings", { clientCertificate: publicPart });

  const { annas, own } = await tokens(path);

  expect(own).toMatch(/TOKEN_UNAVAILABLE.*AADSTS700027/);
  expect(annas).toMatch(/AADSTS700027/);
});
