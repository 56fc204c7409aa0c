import { Autocomplete, Button } from '@mantine/core';
import { IconArrowForwardUp, IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useFetched } from '../kit/useFetched';
import { t } from '../language/language';
import type { Colleague } from '../protocol/messages';
import classes from './TransferBox.module.css';
import { listed, transferTarget } from './transferTarget';

interface TransferBoxProps {
  readonly me: string;
  readonly disabled: boolean;
  /** Whether the caller is being passed on. */
  readonly busy: boolean;
  readonly onTransfer: (to: string) => void;
  /** Calls there first, while the caller hears music; null at a telephone. */
  readonly onConsult: ((to: string) => void) | null;
}

/** Passes the caller on to a colleague, another workgroup or a number outside, or asks there first. */
export function TransferBox({ me, disabled, busy, onTransfer, onConsult }: TransferBoxProps) {
  const people = useFetched<Colleague[]>('/api/people');
  const [typed, setTyped] = useState('');
  const colleagues = (people.data ?? []).filter(({ id, extension }) => id !== me && Boolean(extension));
  const to = transferTarget(typed, colleagues);
  return (
    <form
      className={classes.box}
      onSubmit={(event) => {
        event.preventDefault();
        onTransfer(to);
      }}
    >
      <Autocomplete
        aria-label={t('phone.transferTo')}
        placeholder={t('phone.transferTo')}
        autoComplete="off"
        autoFocus
        data={[...new Set(colleagues.map(listed))]}
        limit={6}
        comboboxProps={{ position: 'top' }}
        value={typed}
        onChange={setTyped}
        data-testid="transfer-to"
      />
      <Button
        type="submit"
        leftSection={<IconArrowForwardUp size={18} />}
        disabled={disabled || to === ''}
        loading={busy}
        data-testid="transfer"
      >
        {t('phone.passOn')}
      </Button>
      {onConsult !== null && (
        <Button
          className={classes.consult}
          variant="default"
          leftSection={<IconHelpCircle size={18} />}
          disabled={disabled || busy || to === ''}
          onClick={() => onConsult(to)}
          data-testid="consult"
        >
          {t('phone.askFirst')}
        </Button>
      )}
      <p>{t('phone.transferHint')}</p>
    </form>
  );
}
