import { Autocomplete, Button, Group, Modal, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { failureWords } from '../kit/http';
import { useFetched } from '../kit/useFetched';
import { t } from '../language/language';
import type { ContactPage, Queue, ThreadWish } from '../protocol/messages';
import classes from './Threads.module.css';

interface NewTextDialogProps {
  readonly queues: readonly Queue[];
  readonly onClose: () => void;
  /** Resolves once there is such a thread; what it is rejected with is shown. */
  readonly onBegin: (wish: ThreadWish) => Promise<void>;
}

const SOON_MILLIS = 150;
const SUGGESTED = 8;

/** Asks whom to text, and from which workgroup's number. */
export default function NewTextDialog({ queues, onClose, onBegin }: NewTextDialogProps) {
  const [number, setNumber] = useState('');
  const [workgroup, setWorkgroup] = useState('');
  const [beginning, setBeginning] = useState(false);
  const [fault, setFault] = useState('');
  const [searched] = useDebouncedValue(number.trim(), SOON_MILLIS);
  const query = new URLSearchParams({ q: searched });
  const contacts = useFetched<ContactPage>(`/api/contacts?${query.toString()}`).data?.contacts ?? [];
  const names = new Map(
    contacts.flatMap(({ name, numbers }) => numbers.map((one) => [one, name] as const)).slice(0, SUGGESTED),
  );

  const begin = async () => {
    setBeginning(true);
    setFault('');
    try {
      await onBegin({ number: number.trim(), workgroup });
    } catch (failure) {
      setFault(failureWords(failure, t('kit.pageFailed')));
      setBeginning(false);
    }
  };
  return (
    <Modal opened onClose={onClose} centered title={t('threads.new')} data-testid="new-text">
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <Autocomplete
          label={t('threads.to')}
          description={t('threads.toHint')}
          required
          data-autofocus
          autoComplete="off"
          value={number}
          onChange={(value) => {
            setNumber(value);
            setFault('');
          }}
          data={[...names.keys()]}
          // Before something is typed, they would only hide what else is asked.
          openOnFocus={false}
          filter={({ options }) => options}
          renderOption={({ option }) => (
            <span className={classes.suggestion}>
              <span>{names.get(option.value)}</span>
              <span>{option.value}</span>
            </span>
          )}
          error={fault === '' ? null : fault}
          data-testid="new-text-number"
        />
        {queues.length > 1 && (
          <Select
            label={t('threads.from')}
            description={t('threads.fromHint')}
            placeholder={t('threads.anyWorkgroup')}
            data={queues.map((queue) => ({ value: queue.workgroup, label: queue.name }))}
            value={workgroup === '' ? null : workgroup}
            onChange={(chosen) => setWorkgroup(chosen ?? '')}
            clearable
            data-testid="new-text-workgroup"
          />
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('contacts.cancel')}
          </Button>
          <Button type="submit" loading={beginning} disabled={number.trim() === ''} data-testid="new-text-begin">
            {t('threads.begin')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
