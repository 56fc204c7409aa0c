import { duration, useTicking } from './time';

interface ElapsedProps {
  readonly since: number;
  readonly clock: { now(): number };
  readonly testId?: string;
}

/** A running timer; it says how long something has lasted by the gateway's clock. */
export function Elapsed({ since, clock, testId }: ElapsedProps) {
  return (
    <span role="timer" style={{ fontVariantNumeric: 'tabular-nums' }} data-testid={testId}>
      {useTicking(() => duration(clock.now() - since))}
    </span>
  );
}
