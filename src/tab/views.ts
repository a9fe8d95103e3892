import type { ComponentType, ReactElement } from "react";
import { AdminIcon, ExpertsIcon, MineIcon, ProgrammeIcon, TagsIcon } from "./parts/icons.tsx";
import type { Role } from "./shell/viewer.ts";
import type { enShell } from "./words/en-shell.ts";

/** One page of the tab. Its title stands in the shell's words, its own words come with it. */
export interface View {
  /** As in `#/tags`, and as chosen for a channel's tab. */
  readonly id: keyof typeof enShell.views;
  /** Whoever has none of these roles does not see it; the service refuses them in any case. */
  readonly who: "everybody" | readonly Role[];
  /** Whether a channel's tab may show it: nothing that is one person's own. */
  readonly inChannels: boolean;
  readonly icon: () => ReactElement;
  /** Fetches its code when it is first shown. */
  readonly load: () => Promise<ComponentType>;
}

/** All pages in the order in which they are offered. The first is where everybody begins. */
export const views: readonly View[] = [
  {
    id: "mine",
    who: "everybody",
    inChannels: false,
    icon: MineIcon,
    load: async () => (await import("./mine/mine-view.tsx")).MineView,
  },
  {
    id: "tags",
    who: "everybody",
    inChannels: true,
    icon: TagsIcon,
    load: async () => (await import("./tags/tags-view.tsx")).TagsView,
  },
  {
    id: "experts",
    who: "everybody",
    inChannels: true,
    icon: ExpertsIcon,
    load: async () => (await import("./experts/experts-view.tsx")).ExpertsView,
  },
  {
    id: "programme",
    who: ["owner", "worksCouncil"],
    inChannels: true,
    icon: ProgrammeIcon,
    load: async () => (await import("./programme/programme-view.tsx")).ProgrammeView,
  },
  {
    id: "admin",
    who: ["owner", "admin", "worksCouncil"],
    inChannels: false,
    icon: AdminIcon,
    load: async () => (await import("./admin/admin-view.tsx")).AdminView,
  },
];

export function isFor(view: View, roles: readonly Role[]): boolean {
  return view.who === "everybody" || view.who.some((role) => roles.includes(role));
}
