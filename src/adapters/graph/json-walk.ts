const [QUOTE, BACKSLASH, COMMA, COLON] = [34, 92, 44, 58];
const [OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [123, 125, 91, 93];
const SPACE = 32;

/**
 * A walk through a JSON text in which only what is asked for becomes a value: `JSON.parse` would take longer for a
 * long reply than everything that is done with it.
 *
 * What is passed over is trusted to be JSON as far as its brackets and strings go.
 */
export class JsonWalk {
  readonly text: string;
  /** Where the walk stands. */
  at = 0;
  /** Where the key lies that was met last, without its quotes. */
  #keyFrom = 0;
  #keyTo = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Enters the object or list that comes next; false, and past it, when something else does. */
  enter(kind: "object" | "list"): boolean {
    if (this.#next() === (kind === "object" ? OPEN : OPEN_LIST)) {
      this.at++;
      return true;
    }
    this.pass();
    return false;
  }

  /** Goes to the next value of the object that was entered; false, and past the object, when there is none. */
  member(): boolean {
    if (!this.#more(CLOSE)) return false;
    if (this.#next() !== QUOTE) throw this.#broken();
    this.#keyFrom = this.at + 1;
    this.#string();
    this.#keyTo = this.at - 1;
    if (this.#next() !== COLON) throw this.#broken();
    this.at++;
    return true;
  }

  /** Whether the key is this one, as it is usually written: without escapes. */
  isAt(key: string): boolean {
    return this.#keyTo - this.#keyFrom === key.length && this.text.startsWith(key, this.#keyFrom);
  }

  /** Whether the text goes on with exactly this, so many characters from here. */
  isAhead(text: string, distance: number): boolean {
    return this.text.startsWith(text, this.at + distance);
  }

  /** Goes to the next value of the list that was entered; false, and past the list, when there is none. */
  item(): boolean {
    return this.#more(CLOSE_LIST);
  }

  /** The string that comes next; null, and past it, when something else does. */
  string(): string | null {
    if (this.#next() !== QUOTE) {
      this.pass();
      return null;
    }
    const from = this.at;
    const isPlain = this.#string();
    return isPlain ? this.text.slice(from + 1, this.at - 1) : JSON.parse(this.text.slice(from, this.at));
  }

  /** The text of the value that comes next. */
  raw(): string {
    this.#next();
    const from = this.at;
    this.pass();
    return this.text.slice(from, this.at);
  }

  /** The value that comes next. */
  value(): unknown {
    return JSON.parse(this.raw());
  }

  /** Goes past the value that comes next. */
  pass(): void {
    let depth = 0;
    do {
      const code = this.#next();
      if (code === QUOTE) this.#string();
      else if (code === OPEN || code === OPEN_LIST) {
        depth++;
        this.at++;
      } else if (code === CLOSE || code === CLOSE_LIST) {
        depth--;
        this.at++;
      } else if (depth > 0 && (code === COMMA || code === COLON)) this.at++;
      else this.#word();
    } while (depth > 0);
  }

  #more(close: number): boolean {
    let code = this.#next();
    if (code === COMMA) {
      this.at++;
      code = this.#next();
    }
    if (code !== close) return true;
    this.at++;
    return false;
  }

  /** What stands next, white space left out. */
  #next(): number {
    let code = this.text.charCodeAt(this.at);
    while (code <= SPACE) code = this.text.charCodeAt(++this.at);
    return code;
  }

  /** Past a string; false when something is escaped in it. */
  #string(): boolean {
    const { text } = this;
    let isPlain = true;
    let at = this.at + 1;
    for (let code = text.charCodeAt(at); code !== QUOTE; code = text.charCodeAt(at)) {
      if (Number.isNaN(code)) throw this.#broken(); // the text has ended
      if (code === BACKSLASH) isPlain = false;
      at += code === BACKSLASH ? 2 : 1;
    }
    this.at = at + 1;
    return isPlain;
  }

  /** Past a number, `true`, `false` or `null`. */
  #word(): void {
    const from = this.at;
    let code = this.text.charCodeAt(this.at);
    while (code > SPACE && code !== COMMA && code !== CLOSE && code !== CLOSE_LIST) {
      code = this.text.charCodeAt(++this.at);
    }
    if (this.at === from) throw this.#broken();
  }

  #broken(): SyntaxError {
    return new SyntaxError(`no JSON at ${this.at}`);
  }
}
