import { Refused, Unreachable } from '../kit/http';
import { spoken, t } from '../language/language';
import type { ContactImport, Problem } from '../protocol/messages';

/** The faults of a file come with the status 422, and are an answer like another. */
const FAULTS = 422;

/**
 * Sends a CSV file of contacts.
 *
 * @param preview whether it is only counted
 */
export async function importFile(file: Blob, preview: boolean): Promise<ContactImport> {
  const response = await fetch(`/api/contacts/import?preview=${String(preview)}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'text/csv', 'Accept-Language': spoken() },
    body: file,
  }).catch(() => {
    throw new Unreachable();
  });
  if (response.ok || response.status === FAULTS) {
    return (await response.json()) as ContactImport;
  }
  throw new Refused(response.status, (await response.json().catch(() => ({}))) as Partial<Problem>);
}

/** What an import does, or has done, in words. */
export function importWords({ added, changed, unchanged, kept }: ContactImport): string {
  const numbers = { added, changed, unchanged };
  return kept ? t('contacts.taken', numbers) : t('contacts.toTake', numbers);
}
