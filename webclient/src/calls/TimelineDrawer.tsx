import { Drawer, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { callerDetail, callerTitle } from '../kit/callerName';
import { t } from '../language/language';
import { HERE, Sentence } from '../language/Sentence';
import type { CallSummary, Timeline, TimelineEntry } from '../protocol/messages';
import { Nothing } from '../kit/Card';
import { exactTime, moment, offset } from '../kit/time';
import { useFetched } from '../kit/useFetched';
import { TracePanel } from '../trace/TracePanel';
import { spacing } from './timeAxis';
import classes from './TimelineDrawer.module.css';

interface TimelineDrawerProps {
  readonly call: CallSummary | null;
  readonly onClose: () => void;
}

/** A call, as a time line of what happened, why, and what was done, or as a ladder of what was said on the wire. */
export function TimelineDrawer({ call, onClose }: TimelineDrawerProps) {
  const [view, setView] = useState('line');
  return (
    <Drawer
      opened={call !== null}
      onClose={onClose}
      position="right"
      size={view === 'trace' ? 'min(68rem, 100%)' : 'lg'}
      title={call ? t('calls.callOf', { caller: callerTitle(call) }) : ''}
      closeButtonProps={{ 'aria-label': t('calls.closeTimeline') }}
      classNames={{ title: classes.title, content: classes.content, header: classes.header }}
    >
      {call && (
        <>
          <p className={classes.under}>
            {t('calls.about', { caller: callerDetail(call), dialled: call.dialled, when: moment(call.arrivedAt) })}
          </p>
          <KeptOfCall call={call} />
          <SegmentedControl
            className={classes.views}
            data={[
              { value: 'line', label: t('calls.timeline') },
              { value: 'trace', label: t('calls.ladder') },
            ]}
            value={view}
            onChange={setView}
            aria-label={t('calls.whatToSee')}
            data-testid="timeline-views"
          />
          {view === 'trace' ? <TracePanel key={call.id} call={call.id} /> : <Entries call={call.id} />}
        </>
      )}
    </Drawer>
  );
}

/** How it ended, and what agents have written about it. */
function KeptOfCall({ call }: { readonly call: CallSummary }) {
  return (
    <>
      {call.disposition && (
        <p className={classes.kept} data-testid="timeline-disposition">
          <Sentence
            text={t('calls.disposition', { here: HERE, name: call.disposition.by, when: moment(call.disposition.at) })}
          >
            <strong>{call.disposition.words}</strong>
          </Sentence>
        </p>
      )}
      {call.notes.map((note) => (
        <blockquote key={note.author} className={classes.note} data-testid="timeline-note">
          {note.words}
          <footer>
            {note.name}, {moment(note.changedAt)}
          </footer>
        </blockquote>
      ))}
    </>
  );
}

function Entries({ call }: { readonly call: string }) {
  const { data, failed } = useFetched<Timeline>(`/api/calls/${call}/timeline`);
  if (data === null) {
    return <Nothing>{failed ? t('calls.timelineFailed') : t('kit.reading')}</Nothing>;
  }
  const start = data.entries[0]?.at ?? 0;
  return (
    <>
      <ul className={classes.legend} aria-label={t('calls.kinds')}>
        <li data-kind="event">{t('calls.kind.event')}</li>
        <li data-kind="decision">{t('calls.kind.decision')}</li>
        <li data-kind="effect">{t('calls.kind.effect')}</li>
      </ul>
      <ol className={classes.axis}>
        {data.entries.map((entry, index) => (
          <Entry key={entry.seq} entry={entry} start={start} before={data.entries[index - 1]?.at ?? entry.at} />
        ))}
      </ol>
    </>
  );
}

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly start: number;
  /** When the entry above it was. */
  readonly before: number;
}

function Entry({ entry, start, before }: EntryProps) {
  return (
    <li data-kind={entry.kind} style={{ paddingTop: `${spacing(entry.at - before)}rem` }} data-testid="timeline-entry">
      <time dateTime={new Date(entry.at).toISOString()} title={exactTime(entry.at)}>
        {offset(entry.at - start)}
      </time>
      <span className={classes.mark} aria-hidden="true" />
      <div>
        <strong>{entry.title}</strong>
        {entry.detail && <p>{entry.detail}</p>}
      </div>
    </li>
  );
}
