import { Button, Group, Modal, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { callerTitle } from '../kit/callerName';
import { t } from '../language/language';
import type { ForwardWish, Mailbox, Voicemail } from '../protocol/messages';
import { request } from '../kit/http';
import { showDone, showFailure } from '../kit/notices';
import { useFetched } from '../kit/useFetched';
import classes from './ForwardDialog.module.css';

const LONGEST_COMMENT = 1_000;

interface ForwardDialogProps {
  readonly voicemail: Voicemail | null;
  readonly onClose: () => void;
}

/** Asks where a copy of a message goes, and with which words. */
export function ForwardDialog({ voicemail, onClose }: ForwardDialogProps) {
  return (
    <Modal
      opened={voicemail !== null}
      onClose={onClose}
      centered
      title={voicemail ? t('voicemail.forward.title', { caller: callerTitle(voicemail) }) : ''}
      closeButtonProps={{ 'aria-label': t('voicemail.forward.close') }}
      classNames={{ title: classes.title, content: classes.content, header: classes.header }}
    >
      {voicemail && <ForwardForm voicemail={voicemail} onClose={onClose} />}
    </Modal>
  );
}

function ForwardForm({ voicemail, onClose }: { readonly voicemail: Voicemail; readonly onClose: () => void }) {
  const mailboxes = useFetched<Mailbox[]>('/api/mailboxes');
  const [to, setTo] = useState<string | null>(null);
  const [comment, setComment] = useState('');
  const [sending, setSending] = useState(false);
  const others = (mailboxes.data ?? []).filter((mailbox) => mailbox.id !== voicemail.workgroup);

  const send = async () => {
    if (to === null) {
      return;
    }
    setSending(true);
    try {
      const wish: ForwardWish = { to, comment };
      await request(`/api/voicemails/${voicemail.id}/forward`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(wish),
      });
      showDone(t('voicemail.forward.done', { mailbox: others.find((mailbox) => mailbox.id === to)?.name ?? to }));
      onClose();
    } catch (failure) {
      showFailure(failure);
      setSending(false);
    }
  };

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Select
        label={t('voicemail.forward.to')}
        placeholder={mailboxes.failed ? t('voicemail.forward.mailboxesFailed') : t('voicemail.forward.toHint')}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={to}
        onChange={setTo}
        searchable
        selectFirstOptionOnChange
        nothingFoundMessage={t('voicemail.forward.noSuchMailbox')}
        data-autofocus
        data-testid="forward-to"
      />
      <Textarea
        label={t('voicemail.forward.comment')}
        description={
          comment.length > LONGEST_COMMENT - 100
            ? t('voicemail.forward.left', { count: LONGEST_COMMENT - comment.length })
            : undefined
        }
        placeholder={t('voicemail.forward.commentHint')}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
        maxLength={LONGEST_COMMENT}
        rows={4}
        data-testid="forward-comment"
      />
      <Group justify="flex-end" gap="sm">
        <Button variant="subtle" color="gray" onClick={onClose} data-testid="forward-cancel">
          {t('voicemail.forward.cancel')}
        </Button>
        <Button type="submit" disabled={to === null} loading={sending} data-testid="forward-send">
          {t('voicemail.forward.send')}
        </Button>
      </Group>
    </form>
  );
}
