import { expect, test } from "@jest/globals";
import { Names } from "#domain/completion/names.ts";
import { END } from "#domain/completion/pieces.ts";
import { assert } from "#shared/errors.ts";

function written(...texts: readonly string[]) {
  const names = new Names();
  const records = texts.map((text) => {
    const record = names.write(text);
    assert(record !== null, text);
    return record;
  });
  return { names, records };
}

test.each(["hr_onboarding", "HR-Onboarding", "em_rüsten", "🚀start", "обучение", "a"])(
  "%s comes back as it was",
  (name) => {
    const { names, records } = written("before", name, "behind");

    expect(records.map((record) => names.nameOf(record))).toEqual(["before", name, "behind"]);
  },
);

test.each(["", "🚀", "line\nbreak", "nul\0byte", "half \ud83d emoji", "a".repeat(101)])("%j is not written", (name) => {
  expect(new Names().write(name)).toBeNull();
});

test("room is used again, so that a million renamings take no more of it", () => {
  const { names, records } = written("it_first", "it_other");

  names.erase(records[0] as number);

  expect(names.write("it_third")).toBe(records[0]);
  expect(names.nameOf(records[1] as number)).toBe("it_other");
});

test("more names than fit into one piece of memory are all kept", () => {
  const texts = Array.from({ length: 10_000 }, (_, index) => `dept_topic_${index}`);

  const { names, records } = written(...texts);

  expect(records.map((record) => names.nameOf(record))).toEqual(texts);
});

test("each word has its start, from which the key can be read and the record found", () => {
  const { names, records } = written("hr_on_boarding");
  const [record = 0] = records;
  const read = (start: number) => {
    const bytes: number[] = [];
    for (let at = start; names.byteAt(at) !== END; at++) bytes.push(names.byteAt(at));
    return String.fromCharCode(...bytes);
  };

  const starts = names.startsOf(record);

  expect(starts.map(read)).toEqual(["hr on boarding", "on boarding", "boarding"]);
  expect(starts.map((start) => names.recordOf(start))).toEqual([record, record, record]);
});

test("only the first eight words of a tag have a start", () => {
  const { names, records } = written("a_b_c_d_e_f_g_h_i_j");

  expect(names.startsOf(records[0] as number)).toHaveLength(8);
});

test("starts are ordered by their text, whole tags first, then by key, then by name", () => {
  const { names, records } = written("it_plan", "hr_plan", "plan", "Plan", "planung", "pla");

  const starts = records.map((record) => names.startsOf(record).at(-1) as number).sort((a, b) => names.compare(a, b));

  expect(starts.map((start) => names.nameOf(names.recordOf(start)))).toEqual([
    "pla",
    "plan",
    "Plan",
    "hr_plan",
    "it_plan",
    "planung",
  ]);
});

test("what starts are ordered by can be spelled out: the text, and behind its end the whole key", () => {
  const { names, records } = written("hr_on", "on");
  const [word, whole] = records.map((record) => names.startsOf(record).at(-1) as number) as [number, number];
  const spelled = (start: number, depth: number) => {
    const bytes = new Uint8Array(6);
    names.spell(start, depth, bytes);
    return String.fromCharCode(...bytes);
  };

  expect(spelled(word, 0)).toBe("on\0hr ");
  expect(spelled(word, 4)).toBe("r on\0\0");
  expect(spelled(whole, 0)).toBe("on\0\0\0\0");
  expect(names.headAt(word, 2)).toBe(0x00_68_72_20);
  expect(names.sharedBytes(word, whole)).toBe(3);
});
