import { Zip, ZipDeflate } from "fflate";

/** A file of the archive; its text is made as it is sent. */
export interface ArchiveFile {
  readonly name: string;
  readonly lines: Iterable<string>;
}

/** Lines that are compressed at once. */
const LINES_AT_ONCE = 500;

/** Adds the files piece by piece, each time that the next one is asked for. */
function* pieces(zip: Zip, files: readonly ArchiveFile[], at: Temporal.Instant): Generator<void> {
  const encoder = new TextEncoder();
  for (const { name, lines } of files) {
    const entry = new ZipDeflate(name);
    entry.mtime = at.epochMilliseconds;
    zip.add(entry);
    let batch: string[] = [];
    for (const line of lines) {
      if (batch.push(line) < LINES_AT_ONCE) continue;
      entry.push(encoder.encode(batch.join("")));
      batch = [];
      yield;
    }
    entry.push(encoder.encode(batch.join("")), true);
    yield;
  }
  zip.end();
}

/** A ZIP that is never in memory as a whole. */
export function zipStream(files: readonly ArchiveFile[], at: Temporal.Instant): ReadableStream<Uint8Array> {
  let made = 0;
  let work: Generator<void> | undefined;
  return new ReadableStream({
    start(controller) {
      const zip = new Zip((error, data, final) => {
        if (error) return controller.error(error);
        made += data.length;
        if (data.length > 0) controller.enqueue(data);
        if (final) controller.close();
      });
      work = pieces(zip, files, at);
    },
    pull() {
      const before = made;
      // a piece may be too small to come out at once
      while (made === before && !work?.next().done);
    },
  });
}
