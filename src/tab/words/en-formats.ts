/** How long a conversation is, and what it is; as in the chat. */
export const enFormats = {
  quick: "quick call, 15 minutes",
  half: "half hour",
  hour: "expert hour",
  shadow: "shadow session, an hour at somebody's side",
  mentoring: "reverse mentoring, 45 minutes every second week, six times",
};
