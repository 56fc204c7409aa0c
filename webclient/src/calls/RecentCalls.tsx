import { ActionIcon, Tooltip } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { t, useLanguage } from '../language/language';
import type { CallSummary } from '../protocol/messages';
import { Card } from '../kit/Card';
import { FetchedList } from '../kit/FetchedList';
import { useFetched } from '../kit/useFetched';
import { CallRow } from './CallRow';
import classes from './RecentCalls.module.css';
import { TimelineDrawer } from './TimelineDrawer';

interface RecentCallsProps {
  /** Changes when calls may have ended. */
  readonly edition: string;
}

/** The calls that have ended, newest first; each opens its time line. */
const RecentCalls = memo(function RecentCalls({ edition }: RecentCallsProps) {
  useLanguage();
  const list = useFetched<CallSummary[]>('/api/calls?limit=50', edition);
  const [opened, setOpened] = useState<CallSummary | null>(null);
  return (
    <Card title={t('calls.recent')} aside={<RefreshButton onRefresh={list.reload} />} testId="recent-calls">
      <FetchedList list={list} empty={t('calls.none')}>
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
});

export default RecentCalls;

function RefreshButton({ onRefresh }: { readonly onRefresh: () => void }) {
  return (
    <Tooltip label={t('calls.readAgain')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('calls.readRecentAgain')}
        onClick={onRefresh}
        data-testid="calls-refresh"
      >
        <IconRefresh size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
