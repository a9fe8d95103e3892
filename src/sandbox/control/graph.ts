import { z } from "zod";
import type { Route } from "#sandbox/http.ts";
import type { World } from "#sandbox/world.ts";
import { parsed } from "./problem.ts";

const PATH = "/control/graph";

const Settings = z.strictObject({ repliesMax: z.number().int().min(1).max(1000) });

/** How Graph behaves. */
export function graphSettingRoutes({ keep }: World): Route[] {
  const shown = () => ({ status: 200, body: { repliesMax: keep.state.graph.repliesMax } });
  return [
    { method: "GET", path: PATH, handle: shown },
    {
      method: "PATCH",
      path: PATH,
      handle({ body }) {
        keep.state.graph = { ...keep.state.graph, ...parsed(Settings, body) };
        keep.changed();
        return shown();
      },
    },
    {
      method: "POST",
      path: `${PATH}/expire-delta-tokens`,
      handle() {
        const { graph } = keep.state;
        keep.state.graph = { ...graph, deltaEpoch: graph.deltaEpoch + 1 };
        keep.changed();
        return { status: 204 };
      },
    },
  ];
}
