import * as React from 'react';

/**
 * The product's icons, 20 × 20 line drawings. Drawn here (4 kB) because an icon font would be a download of its own.
 */
const paths = {
  arrow: <path d="M4 10h12M11.2 5.2L16 10l-4.8 4.8" />,
  award: (
    <>
      <circle cx="10" cy="7.6" r="4.6" />
      <path d="M7.3 11.6L6.2 17.4 10 15.3l3.8 2.1-1.1-5.8" />
    </>
  ),
  calendar: (
    <>
      <rect x="3" y="4.2" width="14" height="12.6" rx="2" />
      <path d="M3 8.2h14M7 2.6v3M13 2.6v3" />
    </>
  ),
  check: <path d="M3.5 10.5l4.2 4.2L16.5 5.5" />,
  checkCircle: (
    <>
      <circle cx="10" cy="10" r="7.2" />
      <path d="M6.6 10.3l2.4 2.4 4.6-5" />
    </>
  ),
  chevronDown: <path d="M4.5 7.5L10 13l5.5-5.5" />,
  chevronLeft: <path d="M12.5 4.5L7 10l5.5 5.5" />,
  chevronRight: <path d="M7.5 4.5L13 10l-5.5 5.5" />,
  circle: <circle cx="10" cy="10" r="7.2" />,
  circleDashed: <circle cx="10" cy="10" r="7.2" strokeDasharray="2.6 2.5" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="7.2" />
      <path d="M10 5.8V10l2.8 2" />
    </>
  ),
  cloudOff: <path d="M7.6 5a4.8 4.8 0 0 1 7.1 4.2 3.2 3.2 0 0 1 1.5 5.4M13.6 15.5H6a3.6 3.6 0 0 1-.4-7.1M3 3l14 14" />,
  cross: <path d="M5 5l10 10M15 5L5 15" />,
  crossCircle: (
    <>
      <circle cx="10" cy="10" r="7.2" />
      <path d="M7.4 7.4l5.2 5.2M12.6 7.4l-5.2 5.2" />
    </>
  ),
  document: (
    <>
      <path d="M5 2.8h6.5L15.5 7v10.2H5z" />
      <path d="M11.3 3v4.2h4M7.8 10.5h5M7.8 13.5h5" />
    </>
  ),
  edit: <path d="M3.5 16.5l.9-3.6L13.5 3.8l2.7 2.7-9.1 9.1z" />,
  info: (
    <>
      <circle cx="10" cy="10" r="7.2" />
      <path d="M10 9.2v4.4M10 6.5v.1" />
    </>
  ),
  link: (
    <path d="M8.4 11.6a3 3 0 0 0 4.3 0l2.8-2.8a3 3 0 0 0-4.3-4.3l-1 1M11.6 8.4a3 3 0 0 0-4.3 0l-2.8 2.8a3 3 0 0 0 4.3 4.3l1-1" />
  ),
  lock: (
    <>
      <rect x="4" y="8.6" width="12" height="8.4" rx="1.6" />
      <path d="M6.8 8.6V6.2a3.2 3.2 0 0 1 6.4 0v2.4" />
    </>
  ),
  people: (
    <>
      <circle cx="7.4" cy="7" r="2.7" />
      <path d="M2.4 16c.3-3 2.2-4.6 5-4.6s4.7 1.6 5 4.6M12.7 4.5a2.6 2.6 0 0 1 0 5M14.3 11.7c1.9.5 3.1 2 3.3 4.3" />
    </>
  ),
  person: (
    <>
      <circle cx="10" cy="6.8" r="3" />
      <path d="M4 16.6c.4-3.3 2.7-5 6-5s5.6 1.7 6 5" />
    </>
  ),
  pin: (
    <>
      <path d="M10 17.5s5.5-4.9 5.5-9a5.5 5.5 0 0 0-11 0c0 4.1 5.5 9 5.5 9z" />
      <circle cx="10" cy="8.4" r="2" />
    </>
  ),
  plus: <path d="M10 4v12M4 10h12" />,
  print: <path d="M6 7.5V3h8v4.5M6 14H3.5V7.5h13V14H14M6 11.5h8V17H6z" />,
  receipt: (
    <>
      <path d="M4.5 2.8h11v14.4l-1.9-1.3-1.8 1.3-1.8-1.3-1.8 1.3-1.8-1.3-1.9 1.3z" />
      <path d="M7.5 7h5M7.5 10.2h5" />
    </>
  ),
  refresh: <path d="M16.5 10a6.5 6.5 0 0 1-11.6 4M3.5 10a6.5 6.5 0 0 1 11.6-4M15.4 2.8v3.4H12M4.6 17.2v-3.4H8" />,
  search: (
    <>
      <circle cx="9" cy="9" r="5.2" />
      <path d="M13 13l4 4" />
    </>
  ),
  send: (
    <>
      <path d="M3 3.6L17.3 10 3 16.4 5 10z" />
      <path d="M5 10h6" />
    </>
  ),
  video: (
    <>
      <rect x="2.6" y="5.5" width="10" height="9" rx="2" />
      <path d="M12.6 9.2l4.8-2.7v7l-4.8-2.7" />
    </>
  ),
  warning: (
    <>
      <path d="M10 3.2L17.6 16.4H2.4z" />
      <path d="M10 8.2v3.6M10 14v.1" />
    </>
  ),
} as const;

export type IconName = keyof typeof paths;

/** Decorative: the word next to an icon says what it means, so it is hidden from screen readers. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: 14 | 16 | 20 | 24 }): JSX.Element {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
    >
      {paths[name]}
    </svg>
  );
}
