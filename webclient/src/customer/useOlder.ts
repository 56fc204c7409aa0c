import { useState } from 'react';
import { getJson } from '../kit/http';
import { showFailure } from '../kit/notices';
import type { CustomerTimeline } from '../protocol/messages';
import { type ReadTimeline, withNewest, withOlder } from './timeline';

export interface PagedTimeline extends ReadTimeline {
  readonly reading: boolean;
  /** Reads the page before the oldest event. */
  readonly older: () => void;
}

/**
 * A customer's timeline from its first page on.
 *
 * @param first as it was read last
 */
export function useOlder(number: string, first: CustomerTimeline): PagedTimeline {
  const [newest, setNewest] = useState(first);
  const [read, setRead] = useState<ReadTimeline>(first);
  const [reading, setReading] = useState(false);
  if (newest !== first) {
    setNewest(first);
    setRead(withNewest(read, first));
  }
  const older = () => {
    setReading(true);
    getJson<CustomerTimeline>(
      `/api/customers/${encodeURIComponent(number)}/timeline?before=${encodeURIComponent(read.next)}`,
    )
      .then((page) => setRead((last) => (last.next === read.next ? withOlder(last, page) : last)), showFailure)
      .finally(() => setReading(false));
  };
  return { ...read, reading, older };
}
