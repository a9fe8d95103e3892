import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The fonts that come with the binary first: pages look the same on every machine, also where there are no fonts. */
const fontsIn = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
  <alias binding="same"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

/**
 * Unpacks Chromium and its fonts into the temporary folder.
 *
 * That must be the run's own: the package takes whatever already lies there, half unpacked or another version.
 *
 * @returns the path of the binary; its fonts lie in `fonts` beside it
 */
export async function unpackChromium() {
  const { default: chromium } = await import("@sparticuz/chromium");
  const binary = await chromium.executablePath();
  const fonts = join(dirname(binary), "fonts");
  await writeFile(join(fonts, "fonts.conf"), fontsIn(fonts));
  return binary;
}
