/**
 * Whether the database refused the values themselves (SQLSTATE classes 22, 23 and 54, as for an id that is too long to
 * be found by), rather than being unwell.
 */
export function isDataError(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === "string" && /^(22|23|54)/.test(code);
}
