import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconPhoneIncoming, IconPhoneX, IconRefresh, IconWorld } from '@tabler/icons-react';
import { useState } from 'react';
import { callerTitle } from '../kit/callerName';
import type { CallSummary } from '../protocol/messages';
import { Card } from '../kit/Card';
import { FetchedList } from '../kit/FetchedList';
import { moment } from '../kit/time';
import { useFetched } from '../kit/useFetched';
import { missed, outcome } from './outcome';
import classes from './RecentCalls.module.css';
import { TimelineDrawer } from './TimelineDrawer';

interface RecentCallsProps {
  readonly edition: string;
}

/** The calls that have ended, newest first; each opens its time line. */
export default function RecentCalls({ edition }: RecentCallsProps) {
  const list = useFetched<CallSummary[]>('/api/calls?limit=50', edition);
  const [opened, setOpened] = useState<CallSummary | null>(null);
  return (
    <Card title="Recent calls" aside={<RefreshButton onRefresh={list.reload} />} testId="recent-calls">
      <FetchedList list={list} empty="No calls yet.">
        {(calls) => (
          <ul className={classes.list}>
            {calls.map((call) => (
              <li key={call.id} data-testid="call-row">
                <CallRow call={call} onOpen={() => setOpened(call)} />
              </li>
            ))}
          </ul>
        )}
      </FetchedList>
      <TimelineDrawer call={opened} onClose={() => setOpened(null)} />
    </Card>
  );
}

function RefreshButton({ onRefresh }: { readonly onRefresh: () => void }) {
  return (
    <Tooltip label="Read again">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Read the recent calls again"
        onClick={onRefresh}
        data-testid="calls-refresh"
      >
        <IconRefresh size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}

function CallRow({ call, onOpen }: { readonly call: CallSummary; readonly onOpen: () => void }) {
  return (
    <UnstyledButton
      className={classes.row}
      onClick={onOpen}
      aria-label={`Time line of the call of ${callerTitle(call)}, ${moment(call.arrivedAt)}`}
      data-testid="timeline-open"
    >
      <span className={classes.symbol} data-missed={missed(call)}>
        <Symbol call={call} />
      </span>
      <span className={classes.words}>
        <strong>{callerTitle(call)}</strong>
        <span data-testid="call-outcome">{outcome(call)}</span>
      </span>
      <time dateTime={new Date(call.arrivedAt).toISOString()}>{moment(call.arrivedAt)}</time>
    </UnstyledButton>
  );
}

function Symbol({ call }: { readonly call: CallSummary }) {
  if (missed(call)) {
    return <IconPhoneX size={18} stroke={1.6} aria-hidden="true" />;
  }
  return call.origin === 'WEB' ? (
    <IconWorld size={18} stroke={1.6} aria-hidden="true" />
  ) : (
    <IconPhoneIncoming size={18} stroke={1.6} aria-hidden="true" />
  );
}
