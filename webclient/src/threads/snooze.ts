export interface SnoozeTime {
  readonly name: 'inAnHour' | 'tomorrow' | 'monday';
  /** Epoch milliseconds. */
  readonly until: number;
}

const HOUR_MILLIS = 3_600_000;
const MORNING = 9;
const MONDAY = 1;
const WEEK = 7;

/** When a thread may come back, by the clock of the place where the reader is; each moment once. */
export function snoozeTimes(now: number): readonly SnoozeTime[] {
  const toMonday = (WEEK + MONDAY - new Date(now).getDay()) % WEEK || WEEK;
  return [
    { name: 'inAnHour', until: now + HOUR_MILLIS },
    { name: 'tomorrow', until: morning(now, 1) },
    ...(toMonday === 1 ? [] : [{ name: 'monday', until: morning(now, toMonday) } as const]),
  ];
}

function morning(now: number, daysLater: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + daysLater, MORNING).getTime();
}
