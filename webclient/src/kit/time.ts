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
const EXACT = perLanguage((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }));
const DAY = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }),
);

/** The time of day; with the day when it is not today's. */
export function moment(at: number, now: number = Date.now()): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return sameDay ? TIME().format(at) : `${DAY().format(at)}, ${TIME().format(at)}`;
}

/** The time of day, to the second. */
export function exactTime(at: number): string {
  return EXACT().format(at);
}

/** What `read` makes of the present; drawn anew only when that has changed. */
export function useTicking<T extends string | number>(read: () => T): T {
  return useSyncExternalStore(onTick, read);
}
