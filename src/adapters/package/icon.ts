const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
/** Offsets in a PNG file, whose first chunk is always IHDR. https://www.w3.org/TR/png-3/#11IHDR */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;
const COLOUR_TYPE_AT = 25;
const HEADER_LENGTH = 26;
/** Greyscale with alpha, and truecolour with alpha. */
const TYPES_WITH_ALPHA = [4, 6];

/** What Teams demands of an icon. https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package */
export interface IconRule {
  /** Width and height in pixels. */
  readonly size: number;
  readonly transparent: boolean;
}

/** What is wrong with a PNG icon; null if nothing is. */
export function iconMistake(content: Uint8Array, rule: IconRule): string | null {
  const bytes = Buffer.from(content);
  if (bytes.length < HEADER_LENGTH || !bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return "is not a PNG";

  const width = bytes.readUInt32BE(WIDTH_AT);
  const height = bytes.readUInt32BE(HEIGHT_AT);
  if (width !== rule.size || height !== rule.size) {
    return `is ${width} × ${height} pixels and must be ${rule.size} × ${rule.size}`;
  }
  const hasAlpha = TYPES_WITH_ALPHA.includes(bytes.readUInt8(COLOUR_TYPE_AT));
  return rule.transparent && !hasAlpha ? "must have a transparent background" : null;
}
