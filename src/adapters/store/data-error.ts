/** Whether the database refused the values themselves (SQLSTATE classes 22 and 23), rather than being unwell. */
export function isDataError(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === "string" && /^2[23]/.test(code);
}
