import { z } from "zod";
import type { Reply, Request, Route } from "#sandbox/http.ts";
import type { Person } from "#sandbox/model.ts";
import type { World } from "#sandbox/world.ts";
import { found, Instant, Problem, param, parsed } from "./problem.ts";

const PATH = "/control/people/:personId/away";
const Span = z.strictObject({ start: Instant, end: Instant });

/** Being out of office, and back. */
export function absenceRoutes({ directory, absences }: World): Route[] {
  function of(act: (person: Person, request: Request) => void): (request: Request) => Reply {
    return (request) => {
      const person = found(directory.person(param(request, "personId")), "such person");
      act(person, request);
      return { status: 200, body: { away: absences.of(person) } };
    };
  }
  return [
    { method: "GET", path: PATH, handle: of(() => {}) },
    {
      method: "PUT",
      path: PATH,
      handle: of((person, { body }) => {
        const { start, end } = parsed(Span, body);
        if (Temporal.Instant.compare(start, end) >= 0) throw new Problem(400, "end: Not after the start.");
        absences.set(person, { start: start.toString(), end: end.toString() });
      }),
    },
    { method: "DELETE", path: PATH, handle: of((person) => absences.set(person, null)) },
  ];
}
