import { SingleBar } from "cli-progress";

/** How far something has come that takes long. */
export interface Progress {
  /** @param share - from 0 to 1 */
  show(share: number, note: string): void;
  end(): void;
}

const PERCENT = 100;
/** Without somebody who watches, a line for every so many percent is enough. */
const LINE_EVERY = 10;
const FORMAT = "{bar} {percentage} % · {note}";

/** A bar that moves where a person watches, and a line now and then in a file. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): Progress {
  const single = new SingleBar({ stream, format: FORMAT, hideCursor: true, gracefulExit: false });
  single.start(PERCENT, 0, { note: "" });
  return {
    show: (share, note) => single.update(Math.floor(share * PERCENT), { note }),
    end: () => single.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): Progress {
  let next = LINE_EVERY;
  return {
    show(share, note) {
      const percent = Math.floor(share * PERCENT);
      if (percent < next) return;
      next = percent - (percent % LINE_EVERY) + LINE_EVERY;
      stream.write(`${percent} % · ${note}\n`);
    },
    end() {},
  };
}
