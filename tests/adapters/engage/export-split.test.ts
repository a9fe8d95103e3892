import { expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { csvSplitter } from "#adapters/engage/export-split.ts";

const CASES = 10_000;

interface Found {
  readonly rows: string[][];
  readonly lines: number[];
  readonly sound: boolean[];
  readonly ended: boolean;
}

/** Splits text that comes in pieces. */
function split(...pieces: readonly string[]): Found {
  const found: Omit<Found, "ended"> = { rows: [], lines: [], sound: [] };
  const splitter = csvSplitter((cells, line, isSound) => {
    found.rows.push(cells);
    found.lines.push(line);
    found.sound.push(isSound);
  });
  for (const piece of pieces) splitter.write(piece);
  return { ...found, ended: splitter.end() };
}

/** What a parser that many rely on makes of it; null when it finds something wrong. */
function oracle(text: string): string[][] | null {
  try {
    return parse(text, { record_delimiter: ["\r\n", "\n"], relax_column_count: true, skip_empty_lines: true });
  } catch {
    return null;
  }
}

/** Text of the few characters that mean something here. */
const tricky = fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", "a", "ü"), maxLength: 40 });

test("fields are separated by commas and rows by either line ending", () => {
  const { rows, lines } = split('id,body\r\n1,hello\n2,\n,\n"3","a, ""b""\r\nc"\r\n\r\n4,last');

  expect(rows).toEqual([
    ["id", "body"],
    ["1", "hello"],
    ["2", ""],
    ["", ""],
    ["3", 'a, "b"\r\nc'],
    ["4", "last"],
  ]);
  expect(lines).toEqual([1, 2, 3, 4, 6, 8]);
});

test("a quotation mark out of place spoils its own row only", () => {
  const { rows, sound } = split('1,a"b\n2,"c"d,e\n3,f\n');

  expect(sound).toEqual([false, false, true]);
  expect(rows.at(-1)).toEqual(["3", "f"]);
});

test("a quotation mark that is never closed is told at the end", () => {
  expect(split('1,"a\n2,b\n').ended).toBe(false);
  expect(split('1,"a"\n2,b\n').ended).toBe(true);
});

test("whatever another parser takes without complaint is split just so", () => {
  let agreed = 0;
  fc.assert(
    fc.property(tricky, (text) => {
      const expected = oracle(text);
      if (expected === null) return;
      agreed += 1;
      const { rows, sound, ended } = split(text);
      expect(rows).toEqual(expected);
      expect([...sound, ended]).not.toContain(false);
    }),
    { numRuns: CASES },
  );
  expect(agreed).toBeGreaterThan(CASES / 20);
});

test("what another parser complains about is not taken for sound", () => {
  fc.assert(
    fc.property(tricky, (text) => {
      if (oracle(text) !== null) return;
      const { sound, ended } = split(text);
      expect([...sound, ended]).toContain(false);
    }),
    { numRuns: CASES },
  );
});

test("what was written is read, wherever it is cut into pieces", () => {
  const cells = fc.array(fc.string({ unit: "binary", maxLength: 8 }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 5 }), fc.array(fc.nat(), { maxLength: 6 }), (rows, cuts) => {
      const text = rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\r\n`).join("");
      const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
      const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));

      expect(split(...pieces)).toMatchObject({ rows, ended: true });
    }),
    { numRuns: CASES },
  );
});
