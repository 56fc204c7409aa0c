import { ActionIcon, Textarea } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent, type Ref, type SubmitEvent } from 'react';
import { failureWords } from '../kit/http';
import { t } from '../language/language';
import classes from './Composer.module.css';

/** As in the gateway. */
const LONGEST = 1_000;
/** From here on it is told how many characters are left. */
const SOON_LONGEST = 900;

interface ComposerProps {
  readonly label: string;
  readonly placeholder: string;
  /** Resolves once the text is kept; what it is rejected with is shown, and the words stay. */
  readonly onSend: (words: string) => Promise<unknown>;
  readonly keys?: string;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
  readonly autoFocus?: boolean;
}

/** Where a text is written: Enter sends it, Shift and Enter begin a line. */
export function Composer({ label, placeholder, onSend, keys, fieldRef, autoFocus = false }: ComposerProps) {
  const [words, setWords] = useState('');
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState('');
  const below = useId();

  const send = () => {
    if (words.trim() === '' || sending) {
      return;
    }
    setSending(true);
    setFault('');
    onSend(words)
      .then(
        // What was typed meanwhile is the next text.
        () => setWords((now) => (now.startsWith(words) ? now.slice(words.length) : now)),
        (failure: unknown) => setFault(failureWords(failure, t('texts.notSent'))),
      )
      .finally(() => setSending(false));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
  };
  const hint = words.length > SOON_LONGEST ? t('texts.left', { left: LONGEST - words.length }) : t('texts.keys');
  return (
    <form className={classes.composer} onSubmit={submit}>
      <Textarea
        ref={fieldRef}
        className={classes.field}
        aria-label={label}
        aria-describedby={below}
        aria-keyshortcuts={keys}
        placeholder={placeholder}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={LONGEST}
        value={words}
        autoFocus={autoFocus}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        onKeyDown={onKeyDown}
        error={fault !== ''}
        data-testid="text-words"
      />
      <ActionIcon
        type="submit"
        size={36}
        aria-label={t('texts.send')}
        disabled={words.trim() === ''}
        loading={sending}
        data-testid="text-send"
      >
        <IconSend2 size={20} stroke={1.6} />
      </ActionIcon>
      <p id={below} className={classes.below} data-fault={fault !== ''} role={fault === '' ? undefined : 'alert'}>
        {fault || hint}
      </p>
    </form>
  );
}
