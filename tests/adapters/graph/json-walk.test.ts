import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { JsonWalk } from "#adapters/graph/json-walk.ts";

/** Everything that the walk meets, put together again; of objects the values alone. */
function rebuilt(walk: JsonWalk): unknown {
  const from = walk.at;
  const items: unknown[] = [];
  if (walk.enter("list")) {
    while (walk.item()) items.push(rebuilt(walk));
    return items;
  }
  walk.at = from;
  if (walk.enter("object")) {
    while (walk.member()) items.push(rebuilt(walk));
    return items;
  }
  walk.at = from;
  return walk.value();
}

function valuesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(valuesOf);
  return typeof value === "object" && value !== null ? Object.values(value).map(valuesOf) : value;
}

const spacing = fc.constantFrom(0, 1, "\t");

test("meets every value of any JSON, however it is laid out", () => {
  fc.assert(
    fc.property(fc.jsonValue(), spacing, (value, space) => {
      const text = JSON.stringify(value, null, space);

      expect(rebuilt(new JsonWalk(text))).toEqual(valuesOf(JSON.parse(text)));
    }),
  );
});

test("finds members by their names, and passes over whatever else there is", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.jsonValue())), fc.string(), spacing, (others, said, space) => {
      const members = Object.fromEntries(others.filter(([key]) => key !== "status"));
      const walk = new JsonWalk(JSON.stringify({ ...members, status: said }, null, space));
      let found: string | null = null;

      walk.enter("object");
      while (walk.member()) {
        if (walk.isAt("status")) found = walk.string();
        else walk.pass();
      }

      expect(found).toBe(said);
    }),
  );
});

test("gives no string for what is none, and goes on behind it", () => {
  const walk = new JsonWalk('[{"a":[1]},"b"]');
  walk.enter("list");

  const found = [walk.item(), walk.string(), walk.item(), walk.string(), walk.item()];

  expect(found).toEqual([true, null, true, "b", false]);
});

test("refuses a text that ends too soon, wherever it is cut", () => {
  const text = JSON.stringify({
    value: [{ start: { dateTime: '2026-11-24T09:00:00"\\' }, isMeeting: true }, 17, null],
  });
  for (let end = 0; end < text.length; end++) {
    expect(() => new JsonWalk(text.slice(0, end)).pass()).toThrow(SyntaxError);
  }
});
