import { Button, VisuallyHidden } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconChecks,
  IconClock,
  IconHelpCircle,
  IconLock,
  IconMoon,
  IconRobot,
} from '@tabler/icons-react';
import { Fragment } from 'react';
import { request } from '../kit/http';
import { showFailure } from '../kit/notices';
import { clockTime, dayName } from '../kit/time';
import { t } from '../language/language';
import { PictureTiles } from '../pictures/PictureTiles';
import type { Presence, TextMessage, TextThread } from '../protocol/messages';
import { LinkedWords } from '../texts/LinkedWords';
import { useNewestInSight } from '../texts/useNewestInSight';
import classes from './Messages.module.css';
import { authorOf, eventWords, heldWords, isAutomatic, priceWords, titleOf, type Trip, tripOf } from './words';

/** A pause after which the time is told again. */
const PAUSE_MILLIS = 5 * 60_000;

interface MessagesProps {
  readonly thread: TextThread;
  /** Oldest first. */
  readonly messages: readonly TextMessage[];
  readonly more: boolean;
  readonly me: string;
  readonly presences: readonly Presence[];
  readonly onOlder: () => void;
}

/** What stands in a thread, the newest in sight. */
export function Messages({ thread, messages, more, me, presences, onOlder }: MessagesProps) {
  const place = (message: TextMessage | undefined) =>
    message && { number: message.number, mine: message.author === me };
  const inSight = useNewestInSight(place(messages[0]), place(messages.at(-1)));
  const name = titleOf(thread);
  return (
    <div
      {...inSight}
      className={classes.messages}
      role="log"
      aria-label={t('threads.with', { name })}
      tabIndex={0}
      data-testid="thread-messages"
    >
      {more && (
        <Button
          className={classes.older}
          size="compact-sm"
          variant="subtle"
          onClick={onOlder}
          data-testid="thread-older"
        >
          {t('threads.older')}
        </Button>
      )}
      {messages.length === 0 && <p className={classes.nothing}>{t('threads.nothingWith', { name })}</p>}
      {messages.map((message, index) => {
        const before = messages[index - 1];
        const next = messages[index + 1];
        const newDay = before === undefined || dayName(before.at) !== dayName(message.at);
        return (
          <Fragment key={message.number}>
            {newDay && (
              <p className={classes.day}>
                <span>{dayName(message.at)}</span>
              </p>
            )}
            <Message
              thread={thread.id}
              message={message}
              happened={eventWords(message, me, presences)}
              author={
                message.kind === 'IN'
                  ? name
                  : message.kind === 'NOTE'
                    ? noteHeading(message, me, presences)
                    : authorOf(message, me, presences)
              }
              begins={newDay || !belongs(before, message)}
              ends={next === undefined || !belongs(message, next)}
            />
          </Fragment>
        );
      })}
    </div>
  );
}

function noteHeading(message: TextMessage, me: string, presences: readonly Presence[]): string {
  return message.author === me
    ? t('threads.noteOfMine')
    : t('threads.noteOf', { name: authorOf(message, me, presences) });
}

/** Whether the same person goes on writing. */
function belongs(before: TextMessage, message: TextMessage): boolean {
  return before.kind === message.kind && before.author === message.author && message.at - before.at < PAUSE_MILLIS;
}

interface MessageProps {
  /** Its id. */
  readonly thread: string;
  readonly message: TextMessage;
  /** What has happened, in words; null for what somebody has written. */
  readonly happened: string | null;
  readonly author: string;
  readonly begins: boolean;
  readonly ends: boolean;
}

function Message({ thread, message, happened, author, begins, ends }: MessageProps) {
  const { number, kind, words, pictures, progress, trouble, segments, price, held, at } = message;
  const trip = tripOf(message);
  const arrived = trip === null || trip === 'delivered' || trip === 'read';
  if (happened !== null) {
    return (
      <p className={classes.event} data-testid="thread-event">
        {happened} <time dateTime={new Date(at).toISOString()}>{clockTime(at)}</time>
      </p>
    );
  }
  const automatic = isAutomatic(message);
  return (
    <div
      className={classes.message}
      data-kind={kind}
      data-automatic={automatic}
      data-progress={progress}
      data-begins={begins}
      data-testid="text-message"
    >
      {begins && kind !== 'IN' ? (
        <p className={classes.author}>
          {kind === 'NOTE' && <IconLock size={12} stroke={2} aria-hidden="true" />}
          {automatic && <IconRobot size={13} stroke={1.8} aria-hidden="true" />}
          {author}
        </p>
      ) : (
        <VisuallyHidden>{author}</VisuallyHidden>
      )}
      {pictures.length > 0 && (
        <PictureTiles pictures={pictures} pathOf={(place) => `/api/threads/${thread}/pictures/${number}/${place}`} />
      )}
      {words !== '' && (
        <p className={classes.words}>
          <LinkedWords text={words} />
        </p>
      )}
      {(ends || !arrived) && (
        <p className={classes.foot} data-trip={trip}>
          <time dateTime={new Date(at).toISOString()}>{clockTime(at)}</time>
          {segments > 1 && <span>{t('threads.charged', { count: segments })}</span>}
          {trip !== null && (
            <span className={classes.trip} data-testid="text-progress">
              <TripSign trip={trip} />
              {held === null ? t(`threads.trip.${trip}`) : heldWords(held)}
            </span>
          )}
          {price !== '' && <span data-testid="text-price">{priceWords(price)}</span>}
        </p>
      )}
      {trip === 'held' && <Held thread={thread} number={number} />}
      {trouble !== '' && (
        <p className={classes.trouble} data-testid="text-trouble">
          {trouble}
        </p>
      )}
    </div>
  );
}

/** What can be done with a text that waits for the morning. */
function Held({ thread, number }: { readonly thread: string; readonly number: number }) {
  const path = `/api/threads/${thread}/messages/${number}`;
  const change = (to: string, method: string) => {
    request(to, { method }).catch(showFailure);
  };
  return (
    <p className={classes.held}>
      <Button
        size="compact-xs"
        variant="light"
        onClick={() => change(`${path}/now`, 'POST')}
        data-testid="text-send-now"
      >
        {t('threads.sendNow')}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        onClick={() => change(path, 'DELETE')}
        data-testid="text-take-back"
      >
        {t('threads.takeBack')}
      </Button>
    </p>
  );
}

function TripSign({ trip }: { readonly trip: Trip }) {
  const Sign = {
    held: IconMoon,
    takenBack: IconArrowBackUp,
    waiting: IconClock,
    unknown: IconHelpCircle,
    onItsWay: IconClock,
    sent: IconCheck,
    delivered: IconChecks,
    read: IconChecks,
    failed: IconAlertTriangle,
  }[trip];
  return <Sign size={14} stroke={1.8} aria-hidden="true" />;
}
