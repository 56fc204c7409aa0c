import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useShortcut } from '../keys/useShortcut';
import { putJson } from '../kit/http';
import { showFailure } from '../kit/notices';
import { t } from '../language/language';
import type { KeptOfCall } from '../protocol/messages';
import classes from './CallerCard.module.css';

interface DispositionsProps {
  readonly call: KeptOfCall;
  /** Whether digits choose: after the call, when they are no keys of the telephone. */
  readonly byKeys: boolean;
  readonly onChosen: () => void;
}

const KEYED = 9;

/** How the call ended, as one of its workgroup's choices. */
export function Dispositions({ call, byKeys, onChosen }: DispositionsProps) {
  const [sending, setSending] = useState('');
  const chosen = sending || call.disposition?.words;
  const choose = (disposition: string) => {
    setSending(disposition);
    putJson(`/api/calls/${call.id}/disposition`, { disposition })
      .then(onChosen, showFailure)
      .finally(() => setSending(''));
  };
  const keyed = call.dispositions.slice(0, KEYED);
  useShortcut(
    keyed.map((_, index) => String(index + 1)),
    byKeys,
    (key) => choose(keyed[Number(key) - 1] ?? ''),
  );
  return (
    <div role="radiogroup" aria-label={t('card.howDidItEnd')} className={classes.choices} data-testid="dispositions">
      {call.dispositions.map((disposition, index) => (
        <UnstyledButton
          key={disposition}
          className={classes.choice}
          role="radio"
          aria-checked={disposition === chosen}
          aria-keyshortcuts={byKeys && index < KEYED ? String(index + 1) : undefined}
          onClick={() => choose(disposition)}
          data-testid="disposition"
        >
          {disposition === chosen ? (
            <IconCheck size={15} aria-hidden="true" />
          ) : (
            byKeys && index < KEYED && <kbd aria-hidden="true">{index + 1}</kbd>
          )}
          {disposition}
        </UnstyledButton>
      ))}
    </div>
  );
}
