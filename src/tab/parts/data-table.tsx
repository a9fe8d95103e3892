import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: { borderCollapse: "collapse", width: "100%", ...typographyStyles.body1 },
  caption: { ...typographyStyles.body1Strong, textAlign: "start", paddingBottom: tokens.spacingVerticalS },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "break-word",
    hyphens: "auto",
  },
  head: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2, overflowWrap: "normal" },
  first: { fontWeight: tokens.fontWeightRegular },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", overflowWrap: "normal" },
});

export interface Column<Row> {
  readonly name: string;
  readonly of: (row: Row) => ReactNode;
  /** Numbers stand at the end of their column, one digit under the other. */
  readonly isNumber?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  /** The first names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A table that says what it shows, and what each row and column is. What does not fit scrolls by itself. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>) {
  const styles = useStyles();
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-labelledby={id} className={styles.frame} tabIndex={0}>
      <table className={styles.table}>
        <caption id={id} className={styles.caption}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ name, isNumber }) => (
              <th key={name} scope="col" className={mergeClasses(styles.cell, styles.head, isNumber && styles.number)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ name, of, isNumber }, at) =>
                at === 0 ? (
                  <th key={name} scope="row" className={mergeClasses(styles.cell, styles.first)}>
                    {of(row)}
                  </th>
                ) : (
                  <td key={name} className={mergeClasses(styles.cell, isNumber && styles.number)}>
                    {of(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
