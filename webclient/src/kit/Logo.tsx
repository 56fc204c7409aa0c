interface LogoProps {
  readonly size: number;
}

/** A patch cord between two jacks. */
export function Logo({ size }: LogoProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect width="64" height="64" rx="16" fill="#12695d" />
      <path d="M16 46 C16 12 48 52 48 18" fill="none" stroke="#fffdf9" strokeWidth="5" strokeLinecap="round" />
      <g fill="#12695d" stroke="#edd5a3" strokeWidth="4.5">
        <circle cx="16" cy="46" r="7" />
        <circle cx="48" cy="18" r="7" />
      </g>
      <g fill="#edd5a3">
        <circle cx="16" cy="46" r="2" />
        <circle cx="48" cy="18" r="2" />
      </g>
    </svg>
  );
}
