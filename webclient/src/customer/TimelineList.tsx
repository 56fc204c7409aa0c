import { Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconMessage2, IconMessageReply, IconRecordMail } from '@tabler/icons-react';
import { CallRow } from '../calls/CallRow';
import { SoundPlayer } from '../kit/SoundPlayer';
import { goTo } from '../kit/route';
import { moment } from '../kit/time';
import { t } from '../language/language';
import type { CallSummary, CustomerEvent, CustomerText, Voicemail } from '../protocol/messages';
import { pathOfThread } from '../threads/path';
import { tripOf } from '../threads/words';
import { keyOf } from './timeline';
import classes from './TimelineList.module.css';
import type { PagedTimeline } from './useOlder';

interface TimelineListProps {
  readonly timeline: PagedTimeline;
  /** What a workgroup is called. */
  readonly groupName: (id: string) => string;
  readonly onCall: (call: CallSummary) => void;
  /** The page of a thread is shown now. */
  readonly onThread?: () => void;
}

/** Calls, texts and messages of a customer, newest first. */
export function TimelineList({ timeline, groupName, onCall, onThread }: TimelineListProps) {
  return (
    <>
      <ul className={classes.list} data-testid="customer-timeline">
        {timeline.events.map((event) => (
          <li key={keyOf(event)}>
            <EventRow event={event} groupName={groupName} onCall={onCall} onThread={onThread} />
          </li>
        ))}
      </ul>
      {timeline.next !== '' && (
        <Button
          className={classes.older}
          size="compact-sm"
          variant="subtle"
          loading={timeline.reading}
          onClick={timeline.older}
          data-testid="timeline-older"
        >
          {t('customer.older')}
        </Button>
      )}
    </>
  );
}

interface EventRowProps extends Omit<TimelineListProps, 'timeline' | 'onThread'> {
  readonly onThread: (() => void) | undefined;
  readonly event: CustomerEvent;
}

function EventRow({ event: { call, text, message }, groupName, onCall, onThread }: EventRowProps) {
  if (call !== null) {
    return (
      <div data-testid="earlier-call">
        <CallRow
          call={call}
          title={call.workgroup ? groupName(call.workgroup) : t('card.mainMenu')}
          onOpen={() => onCall(call)}
        />
      </div>
    );
  }
  if (text !== null) {
    const open = () => {
      goTo(pathOfThread(text.thread));
      onThread?.();
    };
    return <TextRow text={text} group={groupName(text.workgroup)} onOpen={open} />;
  }
  return message && <MessageRow message={message} />;
}

interface TextRowProps {
  readonly text: CustomerText;
  /** What the workgroup is called that answers. */
  readonly group: string;
  readonly onOpen: () => void;
}

function TextRow({ text, group, onOpen }: TextRowProps) {
  const { kind, by, words, pictures, trouble, at } = text;
  const trip = tripOf(text);
  const failed = trip === 'failed';
  const who =
    kind === 'IN'
      ? t('customer.textTo', { workgroup: group })
      : kind === 'NOTE'
        ? t('customer.noteBy', { name: by })
        : t('customer.textBy', { name: by || group });
  return (
    <UnstyledButton className={classes.row} onClick={onOpen} data-kind={kind} data-testid="earlier-text">
      <span className={classes.symbol} data-kind={failed ? 'FAILED' : kind}>
        <Symbol kind={kind} failed={failed} />
      </span>
      <span className={classes.words}>
        {words !== '' && <span className={classes.said}>{words}</span>}
        {pictures > 0 && <span className={classes.said}>{t('customer.pictures', { count: pictures })}</span>}
        <span>
          {who}
          {trip !== null && (
            <>
              {' · '}
              <span data-trip={trip} data-testid="earlier-text-progress">
                {t(`threads.trip.${trip}`)}
              </span>
            </>
          )}
        </span>
        {trouble !== '' && (
          <span className={classes.trouble} data-testid="earlier-text-trouble">
            {trouble}
          </span>
        )}
      </span>
      <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
    </UnstyledButton>
  );
}

function Symbol({ kind, failed }: { readonly kind: string; readonly failed: boolean }) {
  const Sign = failed
    ? IconAlertTriangle
    : kind === 'IN'
      ? IconMessage2
      : kind === 'NOTE'
        ? IconLock
        : IconMessageReply;
  return <Sign size={18} stroke={1.6} aria-hidden="true" />;
}

function MessageRow({ message }: { readonly message: Voicemail }) {
  const { id, at, lengthMillis, workgroupName } = message;
  return (
    <div className={classes.row} data-testid="caller-message">
      <span className={classes.symbol} data-kind="MESSAGE">
        <IconRecordMail size={18} stroke={1.6} aria-hidden="true" />
      </span>
      <span className={classes.words}>
        <span>{t('customer.messageFor', { workgroup: workgroupName })}</span>
        <SoundPlayer
          src={`/api/voicemails/${id}/sound`}
          lengthMillis={lengthMillis}
          label={t('card.messageOf', { when: moment(at) })}
          waveform={`/api/voicemails/${id}/waveform`}
          testId="caller-message"
        />
      </span>
      <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
    </div>
  );
}
