import { Button } from '@mantine/core';
import {
  IconFileImport,
  IconHistory,
  IconMessage2,
  IconPencil,
  IconPhoneOutgoing,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { Deed } from '../kit/Deed';
import { SearchField } from '../kit/SearchField';
import { Card, Nothing } from '../kit/Card';
import { postJson, request } from '../kit/http';
import { offerUndo, showFailure } from '../kit/notices';
import { t } from '../language/language';
import type { CallWish, Contact, ContactWish, NewCall } from '../protocol/messages';
import ContactDialog from './ContactDialog';
import { ContactWords } from './ContactWords';
import classes from './Contacts.module.css';
import ImportDialog from './ImportDialog';
import { useContacts } from './useContacts';

interface ContactsPageProps {
  /** Whether the person is free for a call. */
  readonly mayCall: boolean;
  /** Whether the person may change, remove and import. */
  readonly supervises: boolean;
  /** Opens what was written with a number; null where nobody texts. */
  readonly onText: ((number: string) => void) | null;
  /** Shows what was had to do with whoever has a number. */
  readonly onTimeline: (number: string, name: string) => void;
}

/** The company's directory. */
export default function ContactsPage({ mayCall, supervises, onText, onTimeline }: ContactsPageProps) {
  const [wanted, setWanted] = useState('');
  const searched = useDeferredValue(wanted.trim());
  const list = useContacts(searched);
  const [dialog, setDialog] = useState<'new' | 'import' | Contact | null>(null);

  const remove = (contact: Contact) => {
    request(`/api/contacts/${contact.id}`, { method: 'DELETE' }).then(() => {
      list.reload();
      offerUndo({
        id: contact.id,
        message: t('contacts.removed', { name: contact.name }),
        testId: 'contact-undo',
        onUndo: () => {
          const { name, organisation, mail, note, numbers } = contact;
          const again: ContactWish = { name, organisation, mail, note, numbers };
          postJson<Contact>('/api/contacts', again).then(list.reload, showFailure);
        },
      });
    }, showFailure);
  };

  return (
    <Card
      title={t('contacts.title')}
      aside={
        <div className={classes.tools}>
          {supervises && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFileImport size={16} stroke={1.6} />}
              onClick={() => setDialog('import')}
              data-testid="contacts-import"
            >
              {t('contacts.import')}
            </Button>
          )}
          <Button
            size="xs"
            leftSection={<IconPlus size={16} />}
            onClick={() => setDialog('new')}
            data-testid="contacts-add"
          >
            {t('contacts.add')}
          </Button>
        </div>
      }
      testId="contacts"
    >
      <SearchField
        className={classes.search}
        label={t('contacts.search')}
        placeholder={t('contacts.searchHint')}
        value={wanted}
        onChange={setWanted}
        testId="contacts-search"
      />
      {list.failed && (
        <Nothing>
          {t('contacts.failed')}{' '}
          <Button size="compact-sm" variant="subtle" onClick={list.reload} data-testid="list-retry">
            {t('kit.tryAgain')}
          </Button>
        </Nothing>
      )}
      {list.contacts === null && !list.failed && <Nothing>{t('kit.reading')}</Nothing>}
      {list.contacts?.length === 0 && (
        <Nothing>{searched === '' ? t('contacts.none') : t('contacts.noneFound')}</Nothing>
      )}
      <ul className={classes.list}>
        {list.contacts?.map((contact) => (
          <li key={contact.id} data-testid="contact">
            <ContactWords contact={contact} />
            <div className={classes.deeds}>
              {contact.numbers[0] !== undefined && (
                <Deed
                  label={t('customer.before', { name: contact.name })}
                  onClick={() => onTimeline(contact.numbers[0] ?? '', contact.name)}
                  testId="contact-timeline"
                >
                  <IconHistory size={18} stroke={1.6} />
                </Deed>
              )}
              {onText && contact.numbers[0] !== undefined && (
                <Deed
                  label={t('threads.textTo', { name: contact.name })}
                  onClick={() => onText(contact.numbers[0] ?? '')}
                  testId="contact-text"
                >
                  <IconMessage2 size={18} stroke={1.6} />
                </Deed>
              )}
              {contact.numbers[0] !== undefined && (
                <Deed
                  label={t('contacts.call', { name: contact.name })}
                  disabled={!mayCall}
                  onClick={() => call(contact.numbers[0] ?? '')}
                  testId="contact-call"
                >
                  <IconPhoneOutgoing size={18} stroke={1.6} />
                </Deed>
              )}
              {supervises && (
                <>
                  <Deed
                    label={t('contacts.change', { name: contact.name })}
                    onClick={() => setDialog(contact)}
                    testId="contact-change"
                  >
                    <IconPencil size={18} stroke={1.6} />
                  </Deed>
                  <Deed
                    label={t('contacts.remove', { name: contact.name })}
                    onClick={() => remove(contact)}
                    testId="contact-remove"
                  >
                    <IconTrash size={18} stroke={1.6} />
                  </Deed>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {list.contacts !== null && list.contacts.length < list.inAll && (
        <Button className={classes.more} variant="subtle" onClick={list.more} data-testid="contacts-more">
          {t('contacts.more', { count: list.inAll - list.contacts.length })}
        </Button>
      )}
      {dialog === 'import' && <ImportDialog onClose={() => setDialog(null)} onKept={list.reload} />}
      {dialog !== null && dialog !== 'import' && (
        <ContactDialog
          contact={dialog === 'new' ? null : dialog}
          onClose={() => setDialog(null)}
          onKept={list.reload}
        />
      )}
    </Card>
  );
}

function call(number: string): void {
  const wish: CallWish = { number, workgroup: '' };
  postJson<NewCall>('/api/calls', wish).catch(showFailure);
}
