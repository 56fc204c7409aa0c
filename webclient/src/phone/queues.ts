import { keptWhereSame } from '../kit/kept';
import type { Queue, Waiting } from '../protocol/messages';

/** The queues with a newer picture of one of them; callers for whom nothing has changed are the same objects as before. */
export function withQueue(before: readonly Queue[], news: Queue): readonly Queue[] {
  return before.map((queue) =>
    queue.workgroup === news.workgroup
      ? { ...news, waiting: keptWhereSame(queue.waiting, news.waiting, callOf) }
      : queue,
  );
}

const callOf = ({ call }: Waiting) => call;
