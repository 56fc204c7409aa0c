import { ActionIcon, Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowLeft, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Nothing } from '../kit/Card';
import { postJson } from '../kit/http';
import { moment } from '../kit/time';
import { t } from '../language/language';
import type { ChatMessage, Presence, TextWish } from '../protocol/messages';
import { byTime, type ChatsView, type OpenChat } from '../texts/chats';
import { Composer } from '../texts/Composer';
import { Texts } from '../texts/Texts';
import classes from './ChatPanel.module.css';

interface ChatPanelProps {
  readonly view: ChatsView;
  readonly presences: readonly Presence[];
  /** The own user name. */
  readonly me: string;
  /** Whether a call rings, for which there must be room. */
  readonly rings: boolean;
  readonly onOpen: (person: string) => void;
  readonly onWritten: (person: string, message: ChatMessage) => void;
  readonly onOlder: () => void;
  /** Goes from the open chat to the list of all. */
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** What one and one's colleagues write to each other: the list of all chats, or one of them. Calls go on beside it. */
export default function ChatPanel(props: ChatPanelProps) {
  const { view, presences, rings, onClose } = props;
  const title = useId();
  const before = useRef(document.activeElement);
  useEffect(() => {
    const came = before.current;
    return () => {
      if (came instanceof HTMLElement) {
        came.focus();
      }
    };
  }, []);
  const nameOf = (person: string) => presences.find((one) => one.person === person)?.name ?? person;
  const heading = view.open ? nameOf(view.open.person) : t('chat.title');
  return (
    <section
      className={classes.panel}
      role="dialog"
      aria-labelledby={title}
      data-rings={rings}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      data-testid="chat-panel"
    >
      <header className={classes.head}>
        {view.open && (
          <Tool label={t('chat.all')} onClick={props.onBack} testId="chat-back">
            <IconArrowLeft size={20} stroke={1.6} />
          </Tool>
        )}
        <h2 id={title}>{heading}</h2>
        <Tool label={t('kit.close')} onClick={onClose} testId="chat-close">
          <IconX size={20} stroke={1.6} />
        </Tool>
      </header>
      {view.open ? (
        <Conversation key={view.open.person} chat={view.open} name={heading} {...props} />
      ) : (
        <AllChats nameOf={nameOf} {...props} />
      )}
    </section>
  );
}

interface ToolProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly testId: string;
  readonly children: ReactNode;
}

function Tool({ label, onClick, testId, children }: ToolProps) {
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={onClick} data-testid={testId}>
      {children}
    </ActionIcon>
  );
}

interface ConversationProps extends ChatPanelProps {
  readonly chat: OpenChat;
  /** The colleague's. */
  readonly name: string;
}

function Conversation({ chat, name, me, onOpen, onOlder, onWritten }: ConversationProps) {
  const send = async (words: string) => {
    const wish: TextWish = { words };
    onWritten(chat.person, await postJson<ChatMessage>(`/api/chats/${chat.person}`, wish));
  };
  return (
    <>
      <div className={classes.messages}>
        {chat.failed && (
          <Nothing>
            {t('chat.failed')}{' '}
            <Button size="compact-sm" variant="subtle" onClick={() => onOpen(chat.person)}>
              {t('kit.tryAgain')}
            </Button>
          </Nothing>
        )}
        {chat.known && chat.messages.length === 0 ? (
          <Nothing>{t('chat.nothingYet', { name })}</Nothing>
        ) : (
          <Texts
            texts={chat.messages.map((message) => ({
              ...message,
              mine: message.author === me,
              name: message.author === me ? t('texts.you') : name,
            }))}
            label={t('chat.with', { name })}
            fills
            before={
              chat.more && (
                <Button
                  className={classes.older}
                  size="compact-sm"
                  variant="subtle"
                  onClick={onOlder}
                  data-testid="chat-older"
                >
                  {t('chat.older')}
                </Button>
              )
            }
            testId="chat-messages"
          />
        )}
      </div>
      <div className={classes.composer}>
        <Composer
          label={t('chat.writeTo', { name })}
          placeholder={t('chat.writeTo', { name })}
          onSend={send}
          autoFocus
        />
      </div>
    </>
  );
}

interface AllChatsProps extends ChatPanelProps {
  readonly nameOf: (person: string) => string;
}

function AllChats({ view, me, nameOf, onOpen }: AllChatsProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  if (view.all.length === 0) {
    return <Nothing>{t('chat.none')}</Nothing>;
  }
  return (
    <ul ref={list} className={classes.list}>
      {byTime(view.all).map(({ person, unread, last }) => (
        <li key={person}>
          <UnstyledButton
            className={classes.row}
            onClick={() => onOpen(person)}
            data-testid="chat-row"
            data-person={person}
          >
            <strong>{nameOf(person)}</strong>
            <time dateTime={new Date(last.at).toISOString()}>{moment(last.at)}</time>
            <span className={classes.last}>
              {last.author === me ? t('chat.youWrote', { words: last.words }) : last.words}
            </span>
            {unread > 0 && (
              <span className={classes.unread}>
                <span aria-hidden="true">{unread}</span>
                <VisuallyHidden>{t('chat.unread', { count: unread })}</VisuallyHidden>
              </span>
            )}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
