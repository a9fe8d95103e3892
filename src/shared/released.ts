declare const released: unique symbol;

/** A number about people that may leave the service. `release.ts` of `domain/privacy` alone makes one. */
export type Released = number & { readonly [released]: true };
