import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { postJson, putJson } from '../kit/http';
import { showFailure } from '../kit/notices';
import { t } from '../language/language';
import type { Contact, ContactWish } from '../protocol/messages';
import classes from './Contacts.module.css';

interface ContactDialogProps {
  /** Who is changed; null for somebody new. */
  readonly contact: Contact | null;
  /** Of somebody new, as far as it is known. */
  readonly name?: string;
  readonly number?: string;
  readonly onClose: () => void;
  readonly onKept: () => void;
}

const LONGEST = 200;
const LONGEST_NOTE = 2_000;

/** Asks for what is to be known of a contact. */
export default function ContactDialog({ contact, name = '', number = '', onClose, onKept }: ContactDialogProps) {
  const [form, setForm] = useState({
    name: contact?.name ?? name,
    organisation: contact?.organisation ?? '',
    numbers: contact?.numbers.join('\n') ?? number,
    mail: contact?.mail ?? '',
    note: contact?.note ?? '',
  });
  const [saving, setSaving] = useState(false);
  const field = (key: keyof typeof form) => ({
    value: form[key],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      const { value } = currentTarget;
      setForm((last) => ({ ...last, [key]: value }));
    },
    'data-testid': `contact-${key}`,
  });

  const save = async () => {
    setSaving(true);
    const wish: ContactWish = { ...form, numbers: form.numbers.split('\n') };
    try {
      if (contact === null) {
        await postJson<Contact>('/api/contacts', wish);
      } else {
        await putJson(`/api/contacts/${contact.id}`, wish);
      }
      onKept();
      onClose();
    } catch (failure) {
      showFailure(failure);
      setSaving(false);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={contact === null ? t('contacts.new') : contact.name}
      closeButtonProps={{ 'aria-label': t('contacts.closeWithoutSaving') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput
          label={t('contacts.name')}
          required
          maxLength={LONGEST}
          data-autofocus
          autoComplete="off"
          {...field('name')}
        />
        <TextInput
          label={t('contacts.organisation')}
          maxLength={LONGEST}
          autoComplete="off"
          {...field('organisation')}
        />
        <Textarea
          label={t('contacts.numbers')}
          description={t('contacts.numbersHint')}
          rows={2}
          autoComplete="off"
          {...field('numbers')}
        />
        <TextInput label={t('contacts.mail')} type="email" maxLength={LONGEST} autoComplete="off" {...field('mail')} />
        <Textarea label={t('contacts.note')} rows={3} maxLength={LONGEST_NOTE} {...field('note')} />
        <Group justify="flex-end" gap="sm">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('contacts.cancel')}
          </Button>
          <Button type="submit" loading={saving} disabled={form.name.trim() === ''} data-testid="contact-save">
            {t('contacts.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
