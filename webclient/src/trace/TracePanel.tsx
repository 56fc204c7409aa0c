import { useState } from 'react';
import { Nothing } from '../kit/Card';
import { request } from '../kit/http';
import { showFailure } from '../kit/notices';
import { useFetched } from '../kit/useFetched';
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
    return (
      <Nothing>
        {read.failed || timeline.failed ? 'This trace could not be read. Close it and try again.' : 'Reading …'}
      </Nothing>
    );
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
        <p className={classes.words}>
          Nothing of this call is kept any more. Calls that fail or are flagged stay longer than others.
        </p>
      ) : (
        <LadderView ladder={ladder(trace, timeline.data.entries)} />
      )}
      {trace.leftOut > 0 && (
        <p className={classes.words}>{trace.leftOut} more messages of this call were too many to be kept.</p>
      )}
    </>
  );
}
