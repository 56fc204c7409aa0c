import { ActionIcon, Button, SegmentedControl, Select, TextInput, Tooltip } from '@mantine/core';
import { IconPhoneOutgoing } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { CallRow } from '../calls/CallRow';
import { TimelineDrawer } from '../calls/TimelineDrawer';
import { SearchField } from '../kit/SearchField';
import { Card, Nothing } from '../kit/Card';
import { callerTitle } from '../kit/callerName';
import { postJson } from '../kit/http';
import { showFailure } from '../kit/notices';
import type { CallSummary, CallWish, NewCall, Queue } from '../protocol/messages';
import classes from './History.module.css';
import { EVERYTHING, isEverything, type Kind, type Search } from './search';
import { useHistory } from './useHistory';

interface HistoryPageProps {
  /** Changes whenever a call may have ended. */
  readonly edition: string;
  readonly queues: readonly Queue[];
  /** Whether the person is free for a call. */
  readonly mayCall: boolean;
}

const KINDS: readonly { value: Kind; label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'missed', label: 'Missed' },
  { value: 'inbound', label: 'In' },
  { value: 'outbound', label: 'Out' },
];

/** All calls that this person may see, found by name, number and words of notes. */
export default function HistoryPage({ edition, queues, mayCall }: HistoryPageProps) {
  const [search, setSearch] = useState(EVERYTHING);
  const history = useHistory(useDeferredValue(search), edition);
  const [opened, setOpened] = useState<CallSummary | null>(null);
  const wish = (change: Partial<Search>) => setSearch((last) => ({ ...last, ...change }));
  return (
    <Card title="History" testId="history">
      <div className={classes.filters}>
        <SearchField
          className={classes.words}
          label="Search by name, number or words of notes"
          placeholder="Name, number, or words of a note"
          value={search.words}
          onChange={(words) => wish({ words })}
          testId="history-search"
        />
        <SegmentedControl
          className={classes.kinds}
          data={[...KINDS]}
          value={search.kind}
          onChange={(kind) => wish({ kind })}
          aria-label="Which calls"
          data-testid="history-kind"
        />
        <Select
          aria-label="Workgroup"
          placeholder="All workgroups"
          data={queues.map(({ workgroup, name }) => ({ value: workgroup, label: name }))}
          value={search.workgroup === '' ? null : search.workgroup}
          onChange={(workgroup) => wish({ workgroup: workgroup ?? '' })}
          clearable
          data-testid="history-workgroup"
        />
        <TextInput
          aria-label="From this day on"
          type="date"
          max={search.to}
          value={search.from}
          onChange={(event) => wish({ from: event.currentTarget.value })}
          data-testid="history-from"
        />
        <TextInput
          aria-label="Up to this day"
          type="date"
          min={search.from}
          value={search.to}
          onChange={(event) => wish({ to: event.currentTarget.value })}
          data-testid="history-to"
        />
      </div>
      {history.failed && (
        <Nothing>
          The history could not be read.{' '}
          <Button size="compact-sm" variant="subtle" onClick={history.reload} data-testid="list-retry">
            Try again
          </Button>
        </Nothing>
      )}
      {history.calls === null && !history.failed && <Nothing>Reading …</Nothing>}
      {history.calls?.length === 0 && (
        <Nothing>
          {isEverything(search) ? (
            'No calls yet. Each stands here as soon as it has ended.'
          ) : (
            <>
              No call is like that.{' '}
              <Button size="compact-sm" variant="subtle" onClick={() => setSearch(EVERYTHING)}>
                Show all
              </Button>
            </>
          )}
        </Nothing>
      )}
      <ul className={classes.list}>
        {history.calls?.map((call) => (
          <li key={call.id} data-testid="history-call">
            <CallRow call={call} onOpen={() => setOpened(call)}>
              {call.callerNumber !== '' && (
                <Tooltip label="Call back">
                  <ActionIcon
                    className={classes.call}
                    variant="subtle"
                    color="gray"
                    size="lg"
                    aria-label={`Call ${callerTitle(call)} back`}
                    disabled={!mayCall}
                    onClick={() => callBack(call)}
                    data-testid="history-call-back"
                  >
                    <IconPhoneOutgoing size={18} stroke={1.6} />
                  </ActionIcon>
                </Tooltip>
              )}
            </CallRow>
          </li>
        ))}
      </ul>
      {history.hasMore && (
        <Button className={classes.more} variant="subtle" onClick={history.more} data-testid="history-more">
          Older calls
        </Button>
      )}
      <TimelineDrawer call={opened} onClose={() => setOpened(null)} />
    </Card>
  );
}

function callBack(call: CallSummary): void {
  const wish: CallWish = { number: call.callerNumber, workgroup: '' };
  postJson<NewCall>('/api/calls', wish).catch(showFailure);
}
