import type { ReactElement } from "react";

function icon(paths: ReactElement): () => ReactElement {
  return () => (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {paths}
    </svg>
  );
}

export const ChatIcon = icon(
  <>
    <path d="M10 3a7 7 0 0 1 0 14 7 7 0 0 1-3.2-.8L3 17l.9-3.6A7 7 0 0 1 10 3Z" />
    <path d="M7.5 8.5h5M7.5 11.5h3" />
  </>,
);
export const ChannelsIcon = icon(
  <>
    <circle cx="7.5" cy="6.5" r="2.5" />
    <path d="M3 15.5v-1A3.5 3.5 0 0 1 6.5 11h2a3.5 3.5 0 0 1 3.5 3.5v1" />
    <path d="M13 4.3a2.5 2.5 0 0 1 0 4.4M14 11.2a3.5 3.5 0 0 1 3 3.3v1" />
  </>,
);
export const EngageIcon = icon(
  <>
    <path d="M4 4h12a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 16 14h-5l-4 3v-3H4a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 4 4Z" />
    <path d="M6.5 9h.01M10 9h.01M13.5 9h.01" strokeWidth="2.2" />
  </>,
);
export const LikeIcon = icon(
  <path d="M3.5 9h3v7.5h-3ZM6.5 9.5 9.8 3.2A1.9 1.9 0 0 1 11.5 5v3h3.8a1.5 1.5 0 0 1 1.5 1.8l-1 5.2a1.9 1.9 0 0 1-1.9 1.5H6.5" />,
);
export const CalendarIcon = icon(
  <>
    <rect x="3" y="4" width="14" height="13" rx="2.5" />
    <path d="M3 8h14M7 2.5v3M13 2.5v3M7 11.5h.01M10 11.5h.01M13 11.5h.01M7 14h.01M10 14h.01" />
  </>,
);
export const ClockIcon = icon(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 6v4l2.5 2" />
  </>,
);
export const SendIcon = icon(<path d="M3.5 3.5 17 10 3.5 16.5 5 10 3.5 3.5ZM5 10h6" />);
export const HashIcon = icon(<path d="M8 3 6.5 17M13.5 3 12 17M3.5 7.5h13M3 12.5h13" />);
export const MoreIcon = icon(<path d="M5 10h.01M10 10h.01M15 10h.01" strokeWidth="2.4" />);
export const LockIcon = icon(
  <>
    <rect x="4.5" y="8.5" width="11" height="8" rx="2" />
    <path d="M7 8.5V6.2a3 3 0 0 1 6 0v2.3" />
  </>,
);
export const PreviousIcon = icon(<path d="m12 4.5-5.5 5.5 5.5 5.5" />);
export const NextIcon = icon(<path d="M8 4.5 13.5 10 8 15.5" />);
export const ReplyIcon = icon(<path d="M8 4.5 3.5 9 8 13.5M3.5 9h7a6 6 0 0 1 6 6" />);
export const ComposeIcon = icon(
  <path d="M10 4H6a2.5 2.5 0 0 0-2.5 2.5v8A2.5 2.5 0 0 0 6 17h8a2.5 2.5 0 0 0 2.5-2.5V11M8 12.2l.6-2.4 6.6-6.4a1.3 1.3 0 0 1 1.8 1.8l-6.5 6.5-2.5.5Z" />,
);
export const AddIcon = icon(<path d="M10 4v12M4 10h12" />);
export const ThemeIcon = icon(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor" />
  </>,
);
export const CloseIcon = icon(<path d="m5 5 10 10M15 5 5 15" />);
