import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { KEYS } from '../keys/keys';
import { useShortcut } from '../keys/useShortcut';
import { putJson } from '../kit/http';
import { showFailure } from '../kit/notices';
import { t } from '../language/language';

interface NoteBoxProps {
  readonly call: string;
  /** What this person has written about the call before. */
  readonly written: string;
}

const PAUSE_MILLIS = 700;
const LONGEST = 4_000;

/** One's own note of a call, kept by itself whenever one pauses. */
export function NoteBox({ call, written }: NoteBoxProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const kept = useRef(written);
  const [words, setWords] = useState(written);
  const [saved, setSaved] = useState(written !== '');
  const latest = useRef(words);
  useShortcut(KEYS.note, true, () => field.current?.focus());

  const save = () => {
    if (latest.current === kept.current) {
      return;
    }
    const before = kept.current;
    const sent = latest.current;
    kept.current = sent;
    putJson(`/api/calls/${call}/note`, { words: sent }).then(
      () => setSaved(latest.current === sent),
      (failure: unknown) => {
        kept.current = before;
        showFailure(failure);
      },
    );
  };
  const keep = useRef(save);
  useEffect(() => {
    keep.current = save;
  });
  useEffect(() => {
    const timer = setTimeout(() => keep.current(), PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [words]);
  useEffect(() => () => keep.current(), []);

  return (
    <Textarea
      ref={field}
      label={t('card.yourNote')}
      description={words !== '' && saved ? t('card.kept') : t('card.keptByItself')}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={t('card.whatShouldTheNextKnow')}
      rows={3}
      maxLength={LONGEST}
      aria-keyshortcuts={KEYS.note}
      value={words}
      onChange={({ currentTarget }) => {
        latest.current = currentTarget.value;
        setSaved(false);
        setWords(currentTarget.value);
      }}
      onBlur={save}
      data-saved={saved}
      data-testid="note"
    />
  );
}
