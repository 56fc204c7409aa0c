import type { Person } from '../protocol/messages';

/** Whether the person may do all that a supervisor may. */
export function isSupervisor(person: Person | null): boolean {
  return person?.role === 'SUPERVISOR' || person?.role === 'ADMINISTRATOR';
}
