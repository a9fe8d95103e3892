/** Grows a text line by line, up to a length; empty lines are left out. */
export interface Lines {
  add(text: string): void;
  break(): void;
  /** What was added to the line that is not ended yet. */
  readonly line: string;
  readonly isFull: boolean;
  end(): string;
}

/** @param max - the longest text, in UTF-16 units */
export function textLines(max: number): Lines {
  const lines: string[] = [];
  let line = "";
  let room = max;

  function breakLine(): void {
    const trimmed = line.trim();
    if (trimmed) lines.push(trimmed);
    line = "";
  }

  return {
    add(text) {
      const part = text.length > room ? text.slice(0, room) : text;
      room -= part.length;
      line += part;
    },
    break: breakLine,
    get line() {
      return line;
    },
    get isFull() {
      return room === 0;
    },
    end() {
      breakLine();
      return lines.join("\n");
    },
  };
}
