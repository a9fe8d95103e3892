export { departmentsInMind } from "./departments.ts";
export { HOURS_BOUNDS, mayBeHours, STANDARD_HOURS } from "./hours.ts";
export { choose, knowPerson, type PersonHint, seePerson } from "./know.ts";
export type * from "./person.ts";
export type * from "./ports.ts";
export { rememberedDirectory } from "./remember.ts";
export { directoryRoles, type Role, type Roles } from "./roles.ts";
