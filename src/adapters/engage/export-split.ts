const QUOTE = 0x22;
const COMMA = 0x2c;
const CR = 0x0d;
const LF = 0x0a;

/** Takes CSV as it comes; what belongs to a row that has not ended is kept for the next time. */
export interface CsvSplitter {
  /** Takes more text; rows that end in it are told. */
  write(text: string): void;
  /** Tells the last row; false when a quotation mark is still open. */
  end(): boolean;
  /** How much of a row without an end is kept, in characters. */
  readonly kept: number;
  /** Lines that were told so far. */
  readonly line: number;
}

/**
 * Splits CSV as RFC 4180 has it, with either line ending and without empty lines.
 *
 * It finds separators by `indexOf` and looks at no other character: a tenth of the time of a parser that goes through
 * them one by one, which would be most of what an import costs.
 *
 * @param onRow - given the fields, the line in which the row ends, and whether its quotation marks stand as they should
 */
export function csvSplitter(onRow: (cells: string[], line: number, isSound: boolean) => void): CsvSplitter {
  let rest = "";
  let line = 0;
  let cells: string[] = [];
  let sound = true;
  let newlines = 0;

  /** Reads a quoted field and returns the position behind it; -1 when its end is not there yet. */
  function quoted(text: string, start: number, isAll: boolean): number {
    let close = text.indexOf('"', start);
    while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
    // Whether a quotation mark is doubled shows the next character.
    if (close < 0 || (close + 1 === text.length && !isAll)) return -1;
    const cell = text.slice(start, close);
    cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
    for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) newlines += 1;
    return close + 1;
  }

  /** Reads a row and returns the position behind it; -1 when its end is not there yet. */
  function row(text: string, start: number, isAll: boolean): number {
    [cells, sound, newlines] = [[], true, 0];
    let newline = -1;
    for (let at = start; ; ) {
      const first = at;
      if (text.charCodeAt(at) === QUOTE) {
        at = quoted(text, at + 1, isAll);
        if (at < 0) return -1;
        const next = text.charCodeAt(at);
        if (next === COMMA) {
          at += 1;
          continue;
        }
        if (next === LF || at === text.length) return Math.min(at + 1, text.length);
        if (next === CR && at + 1 === text.length && !isAll) return -1;
        if (next === CR && text.charCodeAt(at + 1) === LF) return at + 2;
        sound = false;
        cells.pop();
      }
      if (newline < at) newline = text.indexOf("\n", at);
      if (newline < 0) newline = text.length;
      const comma = text.indexOf(",", at);
      const isLast = comma < 0 || comma > newline;
      if (isLast && newline === text.length && !isAll) return -1;
      const stop = isLast ? newline : comma;
      const end = isLast && newline < text.length && stop > first && text.charCodeAt(stop - 1) === CR ? stop - 1 : stop;
      const cell = text.slice(first, end);
      if (cell.includes('"')) sound = false;
      cells.push(cell);
      if (isLast) return Math.min(stop + 1, text.length);
      at = comma + 1;
    }
  }

  /** Reads what rows there are; false if one remains that has no end. */
  function rows(text: string, isAll: boolean): boolean {
    let start = 0;
    while (start < text.length) {
      const next = row(text, start, isAll);
      if (next < 0) break;
      line += newlines + 1;
      if (cells.length > 1 || cells[0] !== "" || text.charCodeAt(start) === QUOTE) onRow(cells, line, sound);
      start = next;
    }
    rest = text.slice(start);
    return rest === "";
  }

  return {
    write: (text) => void rows(rest + text, false),
    end: () => rows(rest, true),
    get kept() {
      return rest.length;
    },
    get line() {
      return line;
    },
  };
}
