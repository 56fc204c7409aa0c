import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconArrowBackUp, IconArrowLeft, IconPaperclip, IconSend } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { showDone, showFailure } from '../kit/notices';
import { moment } from '../kit/time';
import { t } from '../language/language';
import type { DemoFile, DemoMail } from '../protocol/messages';
import type { Attachment } from '../pictures/attachments';
import { AttachmentStrip } from '../pictures/AttachmentStrip';
import { PhotoMenu } from '../pictures/PhotoMenu';
import type { Prepared } from '../pictures/shrink';
import { LinkedWords } from '../texts/LinkedWords';
import classes from './Mailboxes.module.css';
import { quoted } from './quotation';
import type { Answer } from './useMailboxes';

interface MailSheetProps {
  readonly mail: DemoMail;
  /** Of the mailbox. */
  readonly path: string;
  /** Rejected with what is to be told to whoever wrote it. */
  readonly onAnswer: (answer: Answer) => Promise<void>;
  readonly onLeave: () => void;
}

/** One mail, and an answer to it. */
export function MailSheet({ mail, path, onAnswer, onLeave }: MailSheetProps) {
  const [answering, setAnswering] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <article className={classes.sheet} aria-label={mail.subject} data-testid="mail">
      <header className={classes.head}>
        <ActionIcon
          className={classes.back}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('mailboxes.back')}
          onClick={onLeave}
          data-testid="mail-back"
        >
          <IconArrowLeft size={20} stroke={1.6} />
        </ActionIcon>
        <div className={classes.title}>
          <h2 ref={head} tabIndex={-1}>
            {mail.subject}
          </h2>
          <p>
            {mail.own ? t('mailboxes.ownAnswer') : mail.from} · {moment(mail.at)}
          </p>
        </div>
        {!mail.own && !answering && (
          <Button
            size="xs"
            leftSection={<IconArrowBackUp size={16} />}
            onClick={() => setAnswering(true)}
            data-testid="mail-answer"
          >
            {t('mailboxes.answer')}
          </Button>
        )}
      </header>
      {answering ? (
        <AnswerForm
          mail={mail}
          onLeave={() => setAnswering(false)}
          onSend={async (answer) => {
            await onAnswer(answer);
            setAnswering(false);
            showDone(t('mailboxes.sent'));
          }}
        />
      ) : (
        <div className={classes.body} tabIndex={0} data-testid="mail-text">
          <p className={classes.words}>
            <LinkedWords text={mail.text} />
          </p>
          {mail.files.map((file) => (
            <File key={file.number} file={file} address={`${path}/${mail.id}/files/${file.number}`} />
          ))}
        </div>
      )}
    </article>
  );
}

function File({ file: { name, type }, address }: { readonly file: DemoFile; readonly address: string }) {
  if (type.startsWith('image/')) {
    return <img className={classes.picture} src={address} alt={name} />;
  }
  return (
    <p className={classes.file}>
      <IconPaperclip size={16} stroke={1.8} aria-hidden="true" />
      <a href={address} download={name}>
        {name}
      </a>
    </p>
  );
}

interface AnswerFormProps {
  readonly mail: DemoMail;
  readonly onSend: (answer: Answer) => Promise<void>;
  readonly onLeave: () => void;
}

/** As in a mail program: one writes above, and what is answered stands below. */
function AnswerForm({ mail, onSend, onLeave }: AnswerFormProps) {
  const [words, setWords] = useState('');
  const [pictures, setPictures] = useState<readonly Prepared[]>([]);
  const [sending, setSending] = useState(false);
  const send = () => {
    setSending(true);
    onSend({ words, pictures })
      .catch(showFailure)
      .finally(() => setSending(false));
  };
  return (
    <form
      className={classes.answer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className={classes.to}>
        {t('mailboxes.to')} <span>{mail.replyTo}</span>
      </p>
      <Textarea
        className={classes.field}
        aria-label={t('mailboxes.write')}
        placeholder={t('mailboxes.write')}
        autosize
        minRows={3}
        maxRows={10}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        data-autofocus
        autoFocus
        data-testid="mail-words"
      />
      {pictures.length > 0 && (
        <AttachmentStrip
          all={pictures.map(shown)}
          onRemove={(removed) => setPictures((all) => all.filter((_, key) => key !== removed))}
        />
      )}
      <pre className={classes.quoted} aria-label={t('mailboxes.quoted')} tabIndex={0}>
        {quoted(mail.text)}
      </pre>
      <footer className={classes.deeds}>
        <PhotoMenu label={t('mailboxes.attach')} onChosen={(photo) => setPictures((all) => [...all, photo])} />
        <Button variant="default" size="sm" onClick={onLeave}>
          {t('mailboxes.cancel')}
        </Button>
        <Button
          type="submit"
          size="sm"
          loading={sending}
          disabled={words.trim() === '' && pictures.length === 0}
          leftSection={<IconSend size={16} />}
          data-testid="mail-send"
        >
          {t('mailboxes.send')}
        </Button>
      </footer>
    </form>
  );
}

function shown({ name, preview, content }: Prepared, key: number): Attachment {
  return { key, name, preview, id: String(key), bytes: content.size, fault: '' };
}
