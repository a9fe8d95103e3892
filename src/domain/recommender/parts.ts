/** `em_ruesten` → `em` and `ruesten`; the department is empty where there is none. */
export function partsOf(name: string): { readonly department: string; readonly topic: string } {
  const at = name.indexOf("_");
  if (at < 1 || at === name.length - 1) return { department: "", topic: name };
  return { department: name.slice(0, at), topic: name.slice(at + 1) };
}
