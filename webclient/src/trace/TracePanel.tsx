import { useState } from 'react';
import { Nothing } from '../kit/Card';
import { request } from '../kit/http';
import { showFailure } from '../kit/notices';
import { useFetched } from '../kit/useFetched';
import { t } from '../language/language';
import type { Timeline, Trace } from '../protocol/messages';
import { ladder } from './ladder';
import { LadderView } from './LadderView';
import { TraceActions } from './TraceActions';
import classes from './TracePanel.module.css';

/** What was said on the wire for a call, and what may be done with it. */
export function TracePanel({ call }: { readonly call: string }) {
  const timeline = useFetched<Timeline>(`/api/calls/${call}/timeline`);
  const read = useFetched<Trace>(`/api/calls/${call}/trace`);
  const [changed, setChanged] = useState<Trace | null>(null);
  const trace = changed ?? read.data;
  if (trace === null || timeline.data === null) {
    return <Nothing>{read.failed || timeline.failed ? t('trace.notRead') : t('kit.reading')}</Nothing>;
  }
  const flag = () => {
    request(`/api/calls/${call}/flag`, { method: trace.flag ? 'DELETE' : 'POST' })
      .then(async (response) => setChanged((await response.json()) as Trace))
      .catch(showFailure);
  };
  return (
    <>
      <TraceActions trace={trace} onFlag={flag} />
      {trace.messages.length + trace.steps.length === 0 ? (
        <p className={classes.words}>{t('trace.nothingKept')}</p>
      ) : (
        <LadderView ladder={ladder(trace, timeline.data.entries)} />
      )}
      {trace.leftOut > 0 && <p className={classes.words}>{t('trace.leftOut', { count: trace.leftOut })}</p>}
    </>
  );
}
