import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useRoute } from "#tab/shell/use-route.ts";
import { useShellWords } from "#tab/shell/viewer.ts";

const useStyles = makeStyles({
  title: { ...typographyStyles.title2, margin: 0, outline: "none" },
});

/** The one heading of a page. Whoever came here from another page of the tab finds the focus on it. */
export function ViewTitle({ children }: { readonly children: string }) {
  const styles = useStyles();
  const { product } = useShellWords();
  const route = useRoute();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (route.moved) heading.current?.focus();
  }, [route]);
  useEffect(() => {
    document.title = `${children} – ${product}`;
  }, [children, product]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
}
