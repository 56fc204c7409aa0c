import { Button, Group, Modal, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { callerTitle } from '../kit/callerName';
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
      title={voicemail ? `Forward the message of ${callerTitle(voicemail)}` : ''}
      closeButtonProps={{ 'aria-label': 'Close without forwarding' }}
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
      showDone(`Forwarded to ${others.find((mailbox) => mailbox.id === to)?.name ?? to}.`);
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
        label="To"
        placeholder={mailboxes.failed ? 'The mailboxes could not be read' : 'A workgroup or a colleague'}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={to}
        onChange={setTo}
        searchable
        selectFirstOptionOnChange
        nothingFoundMessage="No such mailbox"
        data-autofocus
        data-testid="forward-to"
      />
      <Textarea
        label="Comment"
        description={comment.length > LONGEST_COMMENT - 100 ? `${LONGEST_COMMENT - comment.length} left` : undefined}
        placeholder="Can be left out"
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
        maxLength={LONGEST_COMMENT}
        rows={4}
        data-testid="forward-comment"
      />
      <Group justify="flex-end" gap="sm">
        <Button variant="subtle" color="gray" onClick={onClose} data-testid="forward-cancel">
          Cancel
        </Button>
        <Button type="submit" disabled={to === null} loading={sending} data-testid="forward-send">
          Forward
        </Button>
      </Group>
    </form>
  );
}
