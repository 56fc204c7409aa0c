import type { ConsoleView } from './consoleSession';
import { isSupervisor } from './role';

const FREE: ReadonlySet<string> = new Set(['READY', 'NOT_READY', 'WRAP_UP', 'LISTENING']);

/** Whether the person may take part in the calls of colleagues now: a supervisor without a call. */
export function mayListen({ desk, me, microphone }: ConsoleView): boolean {
  return isSupervisor(me) && microphone.kind === 'usable' && FREE.has(desk?.status ?? '');
}
