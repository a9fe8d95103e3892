import { setTimeout as sleep } from "node:timers/promises";
import { type Faults, faultReply } from "./faults.ts";
import type { Reply, Request } from "./http.ts";
import type { Outgoing } from "./outgoing.ts";
import type { Gate } from "./server.ts";

/** Faults come first, as a network's do; then the token is looked at. */
export function gate(faults: Faults, bearer: (request: Request) => Promise<Reply | null>, outgoing: Outgoing): Gate {
  return {
    async enter(request) {
      // A fault for everything must not keep anybody from taking it back.
      const fault = request.path === "/control/faults" ? null : faults.take(request);
      if (fault?.delayMilliseconds) await sleep(fault.delayMilliseconds);
      if (fault?.cut === true) return { kind: "cut", when: "before" };
      const reply = (fault && faultReply(fault, request.path)) ?? (await bearer(request));
      if (reply) return { kind: "reply", reply };
      return fault?.cut === "after" ? { kind: "cut", when: "after" } : { kind: "pass" };
    },
    leave: (request, reply) => outgoing.add(request, reply),
  };
}
