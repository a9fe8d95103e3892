/** The steps between which hours are told: so wide that nobody's own number can be read from it. */
export const HOUR_STEPS = [0, 2, 5, 10, 20, 40, 80, 160] as const;
export type HourStep = (typeof HOUR_STEPS)[number];
