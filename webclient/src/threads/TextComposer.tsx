import { ActionIcon, Menu, SegmentedControl, Textarea } from '@mantine/core';
import { IconLock, IconPhotoPlus, IconSend2, IconTemplate } from '@tabler/icons-react';
import { type KeyboardEvent, type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { Deed } from '../kit/Deed';
import { failureWords } from '../kit/http';
import { useTicking } from '../kit/time';
import { useFetched } from '../kit/useFetched';
import { listOf, t } from '../language/language';
import { type Attachment, hindrance, MOST_BYTES, MOST_PICTURES } from '../pictures/attachments';
import { AttachmentStrip } from '../pictures/AttachmentStrip';
import { byteWords } from '../pictures/kinds';
import { useAttachments } from '../pictures/useAttachments';
import type { TextHeld, TextTemplate, TextThread } from '../protocol/messages';
import { counted, type Counted } from '../texting/segments';
import { DeedMenu } from './DeedMenu';
import { type Draft, type DraftKind, LONGEST, Pulse, put, sent, written } from './draft';
import type { ThreadNews } from './threadNews';
import classes from './TextComposer.module.css';
import { quietWords, titleOf } from './words';

/** What telephones can show, hear or keep. */
const ACCEPTED = 'image/*,video/mp4,video/3gpp,audio/*,.pdf,.vcf';
const KINDS: readonly DraftKind[] = ['TEXT', 'NOTE'];
/** Colleagues are told no more often that this person is writing. */
const PULSE_MILLIS = 3_000;
/** As many unusual letters as are named. */
const NAMED = 4;
/** From here on it is told how many characters are left. */
const SOON_LONGEST = 1_500;

interface TextComposerProps {
  readonly thread: TextThread;
  /** False for somebody who has asked not to be texted. */
  readonly wanted: boolean;
  /** Whether one of ours was told so. */
  readonly told: boolean;
  /** What becomes of a text that is written now; null when it goes out at once. */
  readonly held: TextHeld | null;
  readonly news: ThreadNews;
  /** Resolves once the words are kept; what it is rejected with is shown, and the words stay. */
  readonly onSend: (kind: DraftKind, words: string, pictures: string[]) => Promise<unknown>;
  readonly onLeave: () => void;
}

/** Where a text to the other side is written, or a note to colleagues: Enter sends it, Shift and Enter begin a line. */
export function TextComposer({ thread, wanted, told, held, news, onSend, onLeave }: TextComposerProps) {
  const { id } = thread;
  const [draft, setDraft] = useState(() => news.draft(id));
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState('');
  const [dragged, setDragged] = useState(false);
  const [pulse] = useState(() => new Pulse(PULSE_MILLIS));
  const field = useRef<HTMLTextAreaElement>(null);
  const below = useId();
  const files = useRef<HTMLInputElement>(null);
  const attachments = useAttachments(id, draft.pictures, (pictures) => setDraft((now) => ({ ...now, pictures })));
  const { kind } = draft;
  const words = draft[kind];
  const ready = words.trim();
  const tooLong = ready.length - LONGEST;
  const refused = kind === 'TEXT' && !wanted;
  const pictures = kind === 'TEXT' && !refused ? attachments.all : [];
  const hindered = hindrance(pictures);
  const count = kind === 'TEXT' && pictures.length === 0 ? counted(ready) : null;

  useEffect(() => news.keep(id, draft), [news, id, draft]);
  // Where a finger types, the keyboard would hide what is to be read.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) {
      field.current?.focus();
    }
  }, []);

  const change = (next: Draft) => {
    setDraft(next);
    setFault('');
  };
  const type = (typed: string) => {
    change(written(draft, typed));
    if (typed.trim() !== '' && pulse.due(Date.now())) {
      news.tellTyping(id);
    }
  };
  const sendable = (ready !== '' || pictures.length > 0) && tooLong <= 0 && !refused && hindered === null;
  const attach = (chosen: readonly File[]) => {
    if (chosen.length > 0 && !refused) {
      change({ ...draft, kind: 'TEXT' });
      attachments.attach(chosen);
      field.current?.focus();
    }
  };
  const send = () => {
    if (!sendable || sending) {
      return;
    }
    setSending(true);
    setFault('');
    onSend(
      kind,
      ready,
      pictures.map((one) => one.id),
    )
      .then(
        () => {
          setDraft((now) => sent(now, kind, words));
          attachments.remove(pictures.map(({ key }) => key));
        },
        (failure: unknown) => setFault(failureWords(failure, t('threads.notSent'))),
      )
      .finally(() => setSending(false));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape') {
      onLeave();
    }
  };
  const insert = (template: string) => {
    const { selectionStart = words.length, selectionEnd = words.length } = field.current ?? {};
    const filled = put(words, selectionStart, selectionEnd, template);
    type(filled.words);
    // After the menu has given the focus back.
    setTimeout(() => {
      field.current?.focus();
      field.current?.setSelectionRange(filled.cursor, filled.cursor);
    });
  };

  const label = kind === 'TEXT' ? t('threads.writeTo', { name: titleOf(thread) }) : t('threads.writeNote');
  return (
    <form
      className={classes.composer}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        send();
      }}
      onPaste={(event) => {
        const pasted = [...event.clipboardData.files];
        // Words that come with a picture of them, as from a table, are what is meant.
        if (pasted.length > 0 && event.clipboardData.getData('text/plain') === '') {
          event.preventDefault();
          attach(pasted);
        }
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) {
          event.preventDefault();
          setDragged(true);
        }
      }}
      onDragLeave={() => setDragged(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDragged(false);
        attach([...event.dataTransfer.files]);
      }}
      data-kind={kind}
      data-dragged={dragged && !refused}
    >
      <div className={classes.above}>
        <SegmentedControl
          className={classes.kinds}
          size="xs"
          data={KINDS.map((value) => ({ value, label: t(`threads.kind.${value}`) }))}
          value={kind}
          onChange={(value) => {
            change({ ...draft, kind: value });
            field.current?.focus();
          }}
          aria-label={t('threads.whatToWrite')}
          data-testid="thread-kind"
        />
        {kind === 'NOTE' ? (
          <span className={classes.aside}>
            <IconLock size={14} stroke={1.8} aria-hidden="true" />
            {t('threads.colleaguesOnly')}
          </span>
        ) : (
          <span className={classes.tools}>
            <Deed
              label={t('pictures.attach')}
              disabled={refused}
              onClick={() => files.current?.click()}
              testId="thread-attach"
            >
              <IconPhotoPlus size={18} stroke={1.6} />
            </Deed>
            <input
              ref={files}
              type="file"
              multiple
              hidden
              accept={ACCEPTED}
              aria-label={t('pictures.attach')}
              onChange={({ currentTarget }) => {
                attach([...(currentTarget.files ?? [])]);
                currentTarget.value = '';
              }}
              data-testid="thread-files"
            />
            <Templates id={id} disabled={refused} onChoose={insert} />
          </span>
        )}
      </div>
      {pictures.length > 0 && <AttachmentStrip all={pictures} onRemove={(key) => attachments.remove([key])} />}
      {refused ? (
        <p className={classes.refused} role="status" data-testid="thread-refused">
          {t(told ? 'threads.unwantedTold' : 'threads.unwanted', { name: titleOf(thread) })}
        </p>
      ) : (
        <div className={classes.line}>
          <Textarea
            ref={field}
            aria-label={label}
            aria-describedby={below}
            placeholder={label}
            autosize
            minRows={1}
            maxRows={8}
            value={words}
            onChange={({ currentTarget }) => type(currentTarget.value)}
            onKeyDown={onKeyDown}
            error={fault !== '' || tooLong > 0}
            data-testid="thread-words"
          />
          <ActionIcon
            type="submit"
            size={36}
            color={kind === 'NOTE' ? 'brass' : 'cord'}
            aria-label={kind === 'NOTE' ? t('threads.keepNote') : t('texts.send')}
            disabled={!sendable}
            loading={sending}
            data-testid="thread-send"
          >
            <IconSend2 size={20} stroke={1.6} />
          </ActionIcon>
        </div>
      )}
      {!refused && (
        <div className={classes.below}>
          <Hint
            id={below}
            fault={fault || attachmentFault(pictures)}
            tooLong={tooLong}
            left={LONGEST - ready.length}
            count={count}
            held={kind === 'TEXT' ? held : null}
          />
          {pictures.length > 0 && (
            <span className={classes.count} data-testid="segments">
              {t('pictures.asMms', { count: pictures.length })}
            </span>
          )}
          {count !== null && count.segments > 0 && (
            <span className={classes.count} data-many={count.segments > 1} data-testid="segments">
              {t('threads.counted', { count: count.segments, used: count.used, room: count.room })}
            </span>
          )}
        </div>
      )}
    </form>
  );
}

/** What is wrong with what is attached; empty for nothing. */
function attachmentFault(pictures: readonly Attachment[]): string {
  switch (hindrance(pictures)) {
    case 'refused':
      return pictures.find(({ fault }) => fault !== '')?.fault ?? '';
    case 'tooMany':
      return t('pictures.tooMany', { most: MOST_PICTURES });
    case 'tooLarge':
      return t('pictures.tooLarge', { most: byteWords(MOST_BYTES) });
    default:
      return '';
  }
}

interface HintProps {
  readonly id: string;
  readonly fault: string;
  /** Characters too many; negative for none. */
  readonly tooLong: number;
  readonly left: number;
  readonly count: Counted | null;
  readonly held: TextHeld | null;
}

/** What is wrong, or what should be known now. */
function Hint({ id, fault, tooLong, left, count, held }: HintProps) {
  const quiet = useTicking(() => (held !== null && Date.now() < held.until ? quietWords(held) : ''));
  if (fault !== '' || tooLong > 0) {
    return (
      <p id={id} data-fault="true" role="alert">
        {fault || t('threads.tooLong', { count: tooLong, longest: LONGEST })}
      </p>
    );
  }
  const unusual = count?.unusual ?? [];
  return (
    <p id={id} data-testid="thread-hint">
      {left < LONGEST - SOON_LONGEST
        ? t('threads.room', { count: left, longest: LONGEST })
        : unusual.length > 0
          ? t('threads.unusual', { letters: listOf(unusual.slice(0, NAMED)), count: unusual.length })
          : quiet || t('texts.keys')}
    </p>
  );
}

interface TemplatesProps {
  readonly id: string;
  readonly disabled: boolean;
  readonly onChoose: (words: string) => void;
}

/** Words that are ready to be sent. */
function Templates({ id, disabled, onChoose }: TemplatesProps) {
  return (
    <DeedMenu
      label={t('threads.templates')}
      sign={<IconTemplate size={18} stroke={1.6} />}
      disabled={disabled}
      position="top-end"
      width="22rem"
      testId="thread-templates"
    >
      {() => <TemplateItems id={id} onChoose={onChoose} />}
    </DeedMenu>
  );
}

function TemplateItems({ id, onChoose }: Omit<TemplatesProps, 'disabled'>) {
  const { data, failed } = useFetched<TextTemplate[]>(`/api/threads/${id}/templates`);
  if (data === null || data.length === 0) {
    return (
      <Menu.Item disabled>
        {failed ? t('kit.listFailed') : data === null ? t('kit.reading') : t('threads.noTemplates')}
      </Menu.Item>
    );
  }
  return data.map(({ name, words }) => (
    <Menu.Item key={name} className={classes.template} onClick={() => onChoose(words)} data-testid="thread-template">
      <strong>{name}</strong>
      <span>{words}</span>
    </Menu.Item>
  ));
}
