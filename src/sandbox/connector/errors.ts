import type { Reply } from "#sandbox/http.ts";

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages (status codes) */
const ERRORS = {
  BadArgument: [400, "Invalid request payload provided."],
  BotNotInConversationRoster: [403, "The bot isn't part of the conversation."],
  NotEnoughPermissions: [403, "The bot doesn't have the required permissions to perform the requested action."],
  ActivityNotFoundInConversation: [404, "The message ID provided couldn't be found in the conversation."],
  ConversationNotFound: [404, "The conversation isn't found."],
  MemberNotFoundInConversation: [404, "The member isn't found in the conversation."],
  MessageSizeTooBig: [413, "The size of the incoming request was too large."],
  Throttled: [429, "Too many requests."],
} as const;

export function refused(code: keyof typeof ERRORS, message?: string, headers: Reply["headers"] = {}): Reply {
  const [status, usual] = ERRORS[code];
  return { status, body: { error: { code, message: message ?? usual } }, headers };
}

/**
 * The person blocked the bot or removed the app; with JSON inside a string, as it comes.
 *
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
export function writesBlocked(): Reply {
  const message =
    '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is blocked from message writes.",\r\n  "errorCode": null,\r\n  "errorSubCode": null\r\n}';
  return { status: 403, body: { errorCode: 209, message } };
}
