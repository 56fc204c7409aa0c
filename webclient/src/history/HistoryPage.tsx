import { ActionIcon, Button, SegmentedControl, Select, TextInput, Tooltip } from '@mantine/core';
import { IconMessage2, IconPhoneOutgoing } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { CallRow } from '../calls/CallRow';
import { TimelineDrawer } from '../calls/TimelineDrawer';
import { SearchField } from '../kit/SearchField';
import { Card, Nothing } from '../kit/Card';
import { callerTitle } from '../kit/callerName';
import { postJson } from '../kit/http';
import { showFailure } from '../kit/notices';
import { t } from '../language/language';
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
  /** Opens what was written with a number; null where nobody texts. */
  readonly onText: ((number: string) => void) | null;
}

const KINDS: readonly Kind[] = ['all', 'missed', 'inbound', 'outbound'];

/** All calls that this person may see, found by name, number and words of notes. */
export default function HistoryPage({ edition, queues, mayCall, onText }: HistoryPageProps) {
  const [search, setSearch] = useState(EVERYTHING);
  const history = useHistory(useDeferredValue(search), edition);
  const [opened, setOpened] = useState<CallSummary | null>(null);
  const wish = (change: Partial<Search>) => setSearch((last) => ({ ...last, ...change }));
  return (
    <Card title={t('history.title')} testId="history">
      <div className={classes.filters}>
        <SearchField
          className={classes.words}
          label={t('history.search')}
          placeholder={t('history.searchHint')}
          value={search.words}
          onChange={(words) => wish({ words })}
          testId="history-search"
        />
        <SegmentedControl
          className={classes.kinds}
          data={KINDS.map((kind) => ({ value: kind, label: t(`history.kind.${kind}`) }))}
          value={search.kind}
          onChange={(kind) => wish({ kind })}
          aria-label={t('history.whichCalls')}
          data-testid="history-kind"
        />
        <Select
          aria-label={t('history.workgroup')}
          placeholder={t('history.allWorkgroups')}
          data={queues.map(({ workgroup, name }) => ({ value: workgroup, label: name }))}
          value={search.workgroup === '' ? null : search.workgroup}
          onChange={(workgroup) => wish({ workgroup: workgroup ?? '' })}
          clearable
          data-testid="history-workgroup"
        />
        <TextInput
          aria-label={t('history.from')}
          type="date"
          max={search.to}
          value={search.from}
          onChange={(event) => wish({ from: event.currentTarget.value })}
          data-testid="history-from"
        />
        <TextInput
          aria-label={t('history.to')}
          type="date"
          min={search.from}
          value={search.to}
          onChange={(event) => wish({ to: event.currentTarget.value })}
          data-testid="history-to"
        />
      </div>
      {history.failed && (
        <Nothing>
          {t('history.failed')}{' '}
          <Button size="compact-sm" variant="subtle" onClick={history.reload} data-testid="list-retry">
            {t('kit.tryAgain')}
          </Button>
        </Nothing>
      )}
      {history.calls === null && !history.failed && <Nothing>{t('kit.reading')}</Nothing>}
      {history.calls?.length === 0 && (
        <Nothing>
          {isEverything(search) ? (
            t('history.none')
          ) : (
            <>
              {t('history.noneLikeThat')}{' '}
              <Button size="compact-sm" variant="subtle" onClick={() => setSearch(EVERYTHING)}>
                {t('history.showAll')}
              </Button>
            </>
          )}
        </Nothing>
      )}
      <ul className={classes.list}>
        {history.calls?.map((call) => (
          <li key={call.id} data-testid="history-call">
            <CallRow call={call} onOpen={() => setOpened(call)}>
              {onText && call.callerNumber !== '' && (
                <Tooltip label={t('threads.text')}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="lg"
                    aria-label={t('threads.textTo', { name: callerTitle(call) })}
                    onClick={() => onText(call.callerNumber)}
                    data-testid="history-text"
                  >
                    <IconMessage2 size={18} stroke={1.6} />
                  </ActionIcon>
                </Tooltip>
              )}
              {call.callerNumber !== '' && (
                <Tooltip label={t('history.callBack')}>
                  <ActionIcon
                    className={classes.call}
                    variant="subtle"
                    color="gray"
                    size="lg"
                    aria-label={t('history.callCallerBack', { caller: callerTitle(call) })}
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
          {t('history.older')}
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
