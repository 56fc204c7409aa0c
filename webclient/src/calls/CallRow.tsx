import { UnstyledButton } from '@mantine/core';
import { IconPhoneIncoming, IconPhoneOutgoing, IconPhoneX, IconWorld } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { callerTitle } from '../kit/callerName';
import { moment } from '../kit/time';
import { t } from '../language/language';
import type { CallSummary } from '../protocol/messages';
import classes from './CallRow.module.css';
import { missed, outcome, outgoing } from './outcome';

interface CallRowProps {
  readonly call: CallSummary;
  /** What stands for the call: its caller, unless the list is about one. */
  readonly title?: string;
  readonly onOpen: () => void;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** A call that has ended, in a list; opens its time line. */
export function CallRow({ call, title = callerTitle(call), onOpen, children }: CallRowProps) {
  return (
    <div className={classes.call}>
      <UnstyledButton
        className={classes.row}
        onClick={onOpen}
        aria-label={t('calls.timelineOf', { caller: callerTitle(call), when: moment(call.arrivedAt) })}
        data-testid="timeline-open"
      >
        <span className={classes.symbol} data-missed={missed(call)}>
          <Symbol call={call} />
        </span>
        <span className={classes.words}>
          <strong>{title}</strong>
          <span data-testid="call-outcome">{outcome(call)}</span>
          {call.disposition && (
            <span className={classes.disposition} data-testid="call-disposition">
              {call.disposition.words}
            </span>
          )}
          {call.notes.map((note) => (
            <span key={note.author} className={classes.note} data-testid="call-note">
              “{note.words}” <small>{note.name}</small>
            </span>
          ))}
        </span>
        <time dateTime={new Date(call.arrivedAt).toISOString()}>{moment(call.arrivedAt)}</time>
      </UnstyledButton>
      {children}
    </div>
  );
}

function Symbol({ call }: { readonly call: CallSummary }) {
  if (missed(call)) {
    return <IconPhoneX size={18} stroke={1.6} aria-hidden="true" />;
  }
  if (outgoing(call)) {
    return <IconPhoneOutgoing size={18} stroke={1.6} aria-hidden="true" />;
  }
  return call.origin === 'WEB' ? (
    <IconWorld size={18} stroke={1.6} aria-hidden="true" />
  ) : (
    <IconPhoneIncoming size={18} stroke={1.6} aria-hidden="true" />
  );
}
