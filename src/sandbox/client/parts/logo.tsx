import mark from "#sandbox/client/icon.svg";

/** The product's mark; its name always stands beside it. */
export function Logo({ size }: { readonly size: number }) {
  return <img src={mark} width={size} height={size} alt="" />;
}
