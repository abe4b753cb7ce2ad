// Small line drawings on a grid of 20. They stand beside words and never alone.
import type { ReactNode } from 'react'

const drawings = {
  library: (
    <>
      <path d="M3.5 4v12.5M7 4v12.5M10.5 4v12.5M3 16.5h14" />
      <path d="m13 4.6 3.4 11.4" />
    </>
  ),
  find: (
    <>
      <circle cx="8.8" cy="8.8" r="5.3" />
      <path d="m12.8 12.8 4 4" />
    </>
  ),
  highlights: (
    <>
      <path d="m6 11.5 6.8-7.8 3.6 3.2-6.8 7.8-4 .8z" />
      <path d="M3 17.2h8" />
    </>
  ),
  tags: (
    <>
      <path d="M3.2 3.2h6.3l7.3 7.3-6.3 6.3-7.3-7.3z" />
      <circle cx="6.7" cy="6.7" r="1" />
    </>
  ),
  back: <path d="M12.2 4.2 6.4 10l5.8 5.8" />,
  forward: <path d="M7.8 4.2 13.6 10l-5.8 5.8" />,
  lock: (
    <>
      <rect x="4.2" y="9" width="11.6" height="8" rx="1.5" />
      <path d="M6.8 9V6.4a3.2 3.2 0 0 1 6.4 0V9" />
    </>
  ),
  import: (
    <>
      <path d="M10 3v9.2M6.4 8.8 10 12.4l3.6-3.6" />
      <path d="M3.5 13v3.5h13V13" />
    </>
  ),
  sample: (
    <path d="M3 4.4c2.7-.9 5-.6 7 .9 2-1.5 4.3-1.8 7-.9v11.4c-2.7-.9-5-.6-7 .9-2-1.5-4.3-1.8-7-.9zM10 5.3v11.4" />
  ),
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

/** A drawing in the colour of the text around it, for the eye only. */
export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => (
  <svg
    aria-hidden="true"
    width={size}
    height={size}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth={1.4}
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    {drawings[name]}
  </svg>
)
