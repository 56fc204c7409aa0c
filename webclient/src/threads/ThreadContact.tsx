import { Modal } from '@mantine/core';
import ContactDialog from '../contacts/ContactDialog';
import { ContactWords } from '../contacts/ContactWords';
import { Nothing } from '../kit/Card';
import { useFetched } from '../kit/useFetched';
import { t } from '../language/language';
import type { ContactPage, TextThread } from '../protocol/messages';
import { titleOf } from './words';

interface ThreadContactProps {
  readonly thread: TextThread;
  /** Whether this person may change contacts. */
  readonly supervises: boolean;
  readonly onClose: () => void;
  readonly onKept: () => void;
}

/** The contact who has the number of a thread; a stranger is added. */
export default function ThreadContact({ thread, supervises, onClose, onKept }: ThreadContactProps) {
  const query = new URLSearchParams({ q: thread.theirs });
  const { data, failed } = useFetched<ContactPage>(`/api/contacts?${query.toString()}`);
  const found = data?.contacts.find(({ numbers }) => numbers.includes(thread.theirs));
  // Of whom only the number is known is called by it.
  const nameless = found?.numbers.includes(found.name) ?? true;
  if (data !== null && (nameless || supervises)) {
    return (
      <ContactDialog
        contact={found === undefined ? null : nameless ? { ...found, name: '' } : found}
        name={thread.name}
        number={thread.theirs}
        onClose={onClose}
        onKept={onKept}
      />
    );
  }
  return (
    <Modal opened onClose={onClose} centered title={titleOf(thread)}>
      {found ? <ContactWords contact={found} /> : <Nothing>{failed ? t('contacts.failed') : t('kit.reading')}</Nothing>}
    </Modal>
  );
}
