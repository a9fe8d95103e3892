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

export const MoreIcon = icon(<path d="M5 10h.01M10 10h.01M15 10h.01" strokeWidth="2.4" />);

export const MineIcon = icon(
  <>
    <circle cx="10" cy="6.5" r="3.5" />
    <path d="M3.5 17.5c.5-4 3-6 6.5-6s6 2 6.5 6" />
  </>,
);

export const ExpertsIcon = icon(
  <>
    <circle cx="8" cy="7" r="3" />
    <path d="M3 17c0-3 2-5 5-5s5 2 5 5M15 4.5v4M13 6.5h4" />
  </>,
);

export const TagsIcon = icon(<path d="M8 3 6 17M14 3l-2 14M4 7.5h13M3 12.5h13" />);

export const ProgrammeIcon = icon(<path d="M3 17h14M5 13l4-4 3 2 5-6M13 5h4v4" />);

export const AdminIcon = icon(
  <>
    <path d="M10 2.5 16 5v4.5c0 4-2.5 6.5-6 8-3.5-1.5-6-4-6-8V5z" />
    <path d="m7.5 10 2 2 3.5-4" />
  </>,
);
