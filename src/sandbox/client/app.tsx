import { AriaLiveAnnouncer, FluentProvider, Spinner } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { useConnected } from "./control/changes.ts";
import type { Clock, Person } from "./control/model.ts";
import { useResource } from "./control/use-resource.ts";
import { Frame } from "./shell/frame.tsx";
import { formatRoute } from "./shell/route.ts";
import { themes, useTheme } from "./shell/theme.ts";
import { useRoute } from "./shell/use-route.ts";
import { ViewerContext, viewerOf } from "./shell/viewer.ts";
import { wordsFor } from "./words/words.ts";

/** Whom a stranger tries the product as: a leader, as most of it is for leaders. */
const FIRST_PERSON = "Lars Brandt";

function personOf(people: readonly Person[], id: string | null): Person | undefined {
  return people.find((person) => person.id === id) ?? people.find(({ name }) => name === FIRST_PERSON) ?? people[0];
}

/** Knows who is here and what time it is, and hands both on. */
function Tenant() {
  const route = useRoute();
  const people = useResource<readonly Person[]>("people", "reset");
  const clock = useResource<Clock>("clock", "clock");
  const connected = useConnected();
  const person = personOf(people.value ?? [], route.personId);
  const offset = clock.value?.offsetMilliseconds ?? null;
  const viewer = useMemo(
    () => (person && people.value && offset !== null ? viewerOf(person, people.value, offset) : null),
    [person, people.value, offset],
  );

  useEffect(() => {
    if (!person) return;
    document.documentElement.lang = person.locale;
    if (route.personId !== person.id) {
      window.location.replace(formatRoute({ ...route, personId: person.id }));
    }
  }, [person, route]);

  if (!viewer) {
    const words = wordsFor(navigator.language);
    const failed = people.failed || clock.failed;
    return <Spinner style={{ height: "100%" }} label={failed ? words.tenantSilent : words.loading} />;
  }
  return (
    <ViewerContext value={viewer}>
      <Frame route={{ ...route, personId: viewer.person.id }} connected={connected} />
    </ViewerContext>
  );
}

export function App() {
  const [theme] = useTheme();
  return (
    <FluentProvider theme={themes[theme]} style={{ height: "100%" }}>
      <AriaLiveAnnouncer>
        <Tenant />
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}
