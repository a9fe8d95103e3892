/** Screens too narrow for two columns side by side. */
export const PHONE = "@media (max-width: 640px)";

/** For screen readers only. */
export const visuallyHidden = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;
