/** Something in the tenant changed; whoever shows it reads it again. */
export interface TenantEvent {
  readonly type: "chat" | "channel" | "communities" | "teams" | "calendar" | "clock" | "reset";
  /** The person (chat, calendar), the channel or community, the team. */
  readonly id?: string;
}

export interface Events {
  announce(event: TenantEvent): void;
  /** @returns ends the listening */
  listen(listener: (event: TenantEvent) => void): () => void;
}

export function events(): Events {
  const listeners = new Set<(event: TenantEvent) => void>();
  return {
    announce(event) {
      for (const listener of listeners) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
