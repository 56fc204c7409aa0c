import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { KEYS } from '../keys/keys';
import { useShortcut } from '../keys/useShortcut';
import { putJson } from '../kit/http';
import { showFailure } from '../kit/notices';

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
      label="Your note"
      description={words !== '' && saved ? 'Kept' : 'Kept by itself, for whoever talks with this caller next'}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder="What should the next one know?"
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
