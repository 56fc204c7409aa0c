import type { ConsoleView } from './consoleSession';

/** Whether the person is free to call somebody; also during a break. */
export function mayCall({ desk }: ConsoleView): boolean {
  return desk?.status === 'READY' || desk?.status === 'NOT_READY';
}
