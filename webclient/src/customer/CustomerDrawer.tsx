import { Button, Drawer } from '@mantine/core';
import { useEffect, useState } from 'react';
import { TimelineDrawer } from '../calls/TimelineDrawer';
import { Nothing } from '../kit/Card';
import { useFetched } from '../kit/useFetched';
import { t } from '../language/language';
import type { CallSummary, CustomerTimeline } from '../protocol/messages';
import type { ThreadNews } from '../threads/threadNews';
import classes from './CustomerDrawer.module.css';
import { TimelineList } from './TimelineList';
import { useOlder } from './useOlder';

interface CustomerDrawerProps {
  readonly number: string;
  /** By whom or what the number is known. */
  readonly name: string;
  readonly news: ThreadNews;
  /** What a workgroup is called. */
  readonly groupName: (id: string) => string;
  readonly onClose: () => void;
}

/** All that was had to do with a customer: calls, texts and messages, newest first. */
export default function CustomerDrawer({ number, name, news, groupName, onClose }: CustomerDrawerProps) {
  const { data, failed, reload } = useFetched<CustomerTimeline>(
    `/api/customers/${encodeURIComponent(number)}/timeline`,
  );
  const [call, setCall] = useState<CallSummary | null>(null);
  useEffect(() => news.follow(({ kind }) => (kind === 'thread' || kind === 'again') && reload()), [news, reload]);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={name || number}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
      classNames={{ title: classes.title, body: classes.body, header: classes.header }}
      data-testid="customer"
    >
      {data === null ? (
        <Nothing>
          {failed ? t('customer.failed') : t('kit.reading')}{' '}
          {failed && (
            <Button size="compact-sm" variant="subtle" onClick={reload}>
              {t('kit.tryAgain')}
            </Button>
          )}
        </Nothing>
      ) : (
        <Pages number={number} first={data} groupName={groupName} onCall={setCall} onThread={onClose} />
      )}
      <TimelineDrawer call={call} onClose={() => setCall(null)} />
    </Drawer>
  );
}

interface PagesProps {
  readonly number: string;
  readonly first: CustomerTimeline;
  readonly groupName: (id: string) => string;
  readonly onCall: (call: CallSummary) => void;
  readonly onThread: () => void;
}

function Pages({ number, first, groupName, onCall, onThread }: PagesProps) {
  const timeline = useOlder(number, first);
  return timeline.events.length === 0 ? (
    <Nothing>{t('card.noneSeen')}</Nothing>
  ) : (
    <TimelineList timeline={timeline} groupName={groupName} onCall={onCall} onThread={onThread} />
  );
}
