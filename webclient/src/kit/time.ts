import { useSyncExternalStore } from 'react';
import { perLanguage } from '../language/language';
import { onTick } from './ticker';

/** `3:07`, from an hour on `1:03:07`. Below zero counts as zero. */
export function duration(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1_000));
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** How long after the start of the call, such as `0:04.18`: what happens within one second is told apart. */
export function offset(millis: number): string {
  const hundredths = Math.floor(Math.max(0, millis) / 10);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(hundredths / 6_000)}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
}

const TIME = perLanguage((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
const LOCALE = perLanguage((locale) => locale);
const EXACT = perLanguage((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }));
const DAY = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }),
);

const NEAR_DAY = perLanguage((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const UNITS = { minute: unitFormat('minute'), hour: unitFormat('hour'), day: unitFormat('day') };

function unitFormat(unit: string): () => Intl.NumberFormat {
  return perLanguage((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }));
}

/** Days from `now` to `at` by the calendar; negative for what was before. */
function daysBetween(at: number, now: number): number {
  const midnight = (moment: number) => new Date(moment).setHours(0, 0, 0, 0);
  return Math.round((midnight(at) - midnight(now)) / 86_400_000);
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** The time of day; with the day when it is not today's. */
export function moment(at: number, now: number = Date.now()): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return sameDay ? TIME().format(at) : `${DAY().format(at)}, ${TIME().format(at)}`;
}

/** The time of day. */
export function clockTime(at: number): string {
  return TIME().format(at);
}

/** The time of day in another time zone, such as `Pacific/Honolulu`; null where the browser does not know it. */
export function clockThere(at: number, timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat(LOCALE(), { timeStyle: 'short', timeZone }).format(at);
  } catch {
    return null;
  }
}

/** The time of day of what was today, else the day. */
export function briefly(at: number, now: number = Date.now()): string {
  return daysBetween(at, now) === 0 ? TIME().format(at) : DAY().format(at);
}

/** `Today`, `Yesterday`, or the day. */
export function dayName(at: number, now: number = Date.now()): string {
  const days = daysBetween(at, now);
  return days === 0 || days === -1 ? capital(NEAR_DAY().format(days, 'day')) : DAY().format(at);
}

/** How long something has lasted, in its greatest unit: `3 min`, `2 hr`, `4 days`. */
export function roughly(millis: number): string {
  const minutes = Math.max(0, Math.floor(millis / 60_000));
  const [unit, count] =
    minutes < 60
      ? (['minute', minutes] as const)
      : minutes < 24 * 60
        ? (['hour', Math.floor(minutes / 60)] as const)
        : (['day', Math.floor(minutes / (24 * 60))] as const);
  return minutes === 0 ? `< ${UNITS.minute().format(1)}` : UNITS[unit]().format(count);
}

/** The time of day, to the second. */
export function exactTime(at: number): string {
  return EXACT().format(at);
}

/** What `read` makes of the present; drawn anew only when that has changed. */
export function useTicking<T extends string | number>(read: () => T): T {
  return useSyncExternalStore(onTick, read);
}
