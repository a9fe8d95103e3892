import { Body1, Link } from "@fluentui/react-components";
import { ViewTitle } from "#tab/parts/view-title.tsx";
import { useShellWords } from "./viewer.ts";

/** For an address that leads nowhere, or to what other roles see. */
export function Nothing() {
  const words = useShellWords().nothingHere;
  return (
    <>
      <ViewTitle>{words.title}</ViewTitle>
      <Body1>{words.text}</Body1>
      <div>
        <Link href="#/">{words.link}</Link>
      </div>
    </>
  );
}
