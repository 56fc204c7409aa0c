import { Button, Select, TextInput } from '@mantine/core';
import { IconPhoneOutgoing } from '@tabler/icons-react';
import { memo, useRef, useState } from 'react';
import { KEYS } from '../keys/keys';
import { useShortcut } from '../keys/useShortcut';
import { Card } from '../kit/Card';
import { postJson } from '../kit/http';
import { showFailure } from '../kit/notices';
import { useFetched } from '../kit/useFetched';
import { t, useLanguage } from '../language/language';
import { isSupervisor } from '../phone/role';
import type { CallWish, Colleague, NewCall, Person } from '../protocol/messages';
import classes from './DialBox.module.css';
import { DialReasons } from './DialReasons';
import { useDialTest } from './useDialTest';

interface DialBoxProps {
  readonly me: Person | null;
  /** Whether the person is free for a call. */
  readonly mayCall: boolean;
}

/** Calls a number, and says beforehand what the dial plan makes of it. */
export const DialBox = memo(function DialBox({ me, mayCall }: DialBoxProps) {
  useLanguage();
  const field = useRef<HTMLInputElement>(null);
  const [number, setNumber] = useState('');
  const [as, setAs] = useState('');
  const [calling, setCalling] = useState(false);
  const answer = useDialTest(number, as);
  const forMyself = as === '' || as === me?.userName;
  const goesOut = answer.kind === 'told' && (answer.test.refusal === '' || answer.test.inside !== '');

  useShortcut(KEYS.dial, true, () => field.current?.focus());

  const call = async () => {
    setCalling(true);
    try {
      const wish: CallWish = { number, workgroup: '' };
      await postJson<NewCall>('/api/calls', wish);
      setNumber('');
    } catch (failure) {
      showFailure(failure);
    }
    setCalling(false);
  };

  return (
    <Card title={t('dial.title')} testId="dial-box">
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void call();
        }}
      >
        <div className={classes.line}>
          <TextInput
            ref={field}
            type="tel"
            aria-keyshortcuts={KEYS.dial}
            aria-label={t('dial.number')}
            placeholder={t('dial.number')}
            autoComplete="off"
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
            data-testid="dial-number"
          />
          <Button
            type="submit"
            leftSection={<IconPhoneOutgoing size={16} />}
            disabled={!mayCall || !forMyself || !goesOut}
            loading={calling}
            data-testid="dial-call"
          >
            {t('dial.call')}
          </Button>
        </div>
        {isSupervisor(me) && <AskAs me={me} as={as} onChange={setAs} />}
        <DialReasons answer={answer} />
      </form>
    </Card>
  );
});

interface AskAsProps {
  readonly me: Person | null;
  readonly as: string;
  readonly onChange: (as: string) => void;
}

/** Supervisors see what the plan says to others. */
function AskAs({ me, as, onChange }: AskAsProps) {
  const people = useFetched<Colleague[]>('/api/people');
  const others = (people.data ?? []).filter(({ id }) => id !== me?.userName);
  return (
    <Select
      size="xs"
      label={t('dial.askAs')}
      placeholder={t('dial.myself')}
      data={others.map(({ id, name }) => ({ value: id, label: name }))}
      value={as === '' ? null : as}
      onChange={(chosen) => onChange(chosen ?? '')}
      clearable
      data-testid="dial-as"
    />
  );
}
