import type { App } from "#sandbox/client/control/model.ts";
import { useResource } from "#sandbox/client/control/use-resource.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

/** The app that is installed in the tenant, in the person's language; null until it is read, and without a package. */
export function useApp(): App | null {
  const { person } = useViewer();
  return useResource<App | null>(`app?locale=${encodeURIComponent(person.locale)}`, "reset").value;
}
