interface LogoProps {
  readonly size: number;
}

/** A patch cord between two jacks. */
export function Logo({ size }: LogoProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect width="64" height="64" rx="16" fill="#12695d" />
      <path d="M18 45 C18 22 46 42 46 19" fill="none" stroke="#fffdf9" strokeWidth="5.5" strokeLinecap="round" />
      <g fill="#12695d" stroke="#edd5a3" strokeWidth="5">
        <circle cx="18" cy="45" r="8.5" />
        <circle cx="46" cy="19" r="8.5" />
      </g>
      <g fill="#edd5a3">
        <circle cx="18" cy="45" r="2.6" />
        <circle cx="46" cy="19" r="2.6" />
      </g>
    </svg>
  );
}
