import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Nothing } from '../kit/Card';
import { putJson } from '../kit/http';
import { goTo } from '../kit/route';
import { t } from '../language/language';
import type { Presence, ThreadRead, Workgroup } from '../protocol/messages';
import type { DraftKind } from './draft';
import { Messages } from './Messages';
import { THREADS_PATH } from './path';
import { TextComposer } from './TextComposer';
import { ThreadHead } from './ThreadHead';
import type { ThreadNews } from './threadNews';
import classes from './Threads.module.css';
import { useLooks } from './useLooks';
import { useSending } from './useSending';
import { useThread } from './useThread';
import { titleOf, writingWords } from './words';

interface ThreadViewProps {
  readonly id: string;
  readonly news: ThreadNews;
  readonly presences: readonly Presence[];
  readonly groups: readonly Workgroup[];
  readonly groupName: (id: string) => string;
  /** Colleagues who are writing here. */
  readonly writers: readonly string[];
  readonly me: string;
  readonly clock: { now(): number };
  readonly supervises: boolean;
  readonly onCall: ((number: string) => void) | null;
  /** Shows what was had to do with whoever has a number. */
  readonly onTimeline: (number: string, name: string) => void;
  /** Goes back to the list. */
  readonly onLeave: () => void;
}

/** One thread: who it is with, what stands in it, and where one writes. */
export function ThreadView(props: ThreadViewProps) {
  const { id, news, presences, me, writers } = props;
  const { thread, messages, more, wanted, consent, held, failed, left, reload, older, add } = useThread(id, news);
  const post = useSending(id);
  const looks = useLooks();
  const seen = useRef(0);

  useEffect(() => {
    news.show(id);
    return () => news.show(null);
  }, [id, news]);
  const newest = messages.at(-1)?.number ?? 0;
  useEffect(() => {
    if (thread?.unread && looks && newest >= thread.last && newest > seen.current) {
      seen.current = newest;
      const read: ThreadRead = { number: newest };
      putJson(`/api/threads/${id}/read`, read).catch(() => {
        seen.current = 0;
      });
    }
  }, [id, news, thread, looks, newest]);

  if (left) {
    return (
      <div className={classes.nobody} data-testid="thread-left">
        <p>{t('threads.left')}</p>
        <Button size="compact-sm" variant="subtle" onClick={() => goTo(THREADS_PATH)}>
          {t('threads.back')}
        </Button>
      </div>
    );
  }
  if (thread === null) {
    return (
      <div className={classes.nobody}>
        {failed ? (
          <Nothing>
            {t('threads.notRead')}{' '}
            <Button size="compact-sm" variant="subtle" onClick={reload} data-testid="thread-retry">
              {t('kit.tryAgain')}
            </Button>{' '}
            <Button size="compact-sm" variant="subtle" onClick={() => goTo(THREADS_PATH)}>
              {t('threads.back')}
            </Button>
          </Nothing>
        ) : (
          <Nothing>{t('kit.reading')}</Nothing>
        )}
      </div>
    );
  }
  const send = async (kind: DraftKind, words: string, pictures: string[]) => {
    try {
      add(await post(kind, words, pictures));
    } catch (failure) {
      // It may have been refused because of what is not known here yet.
      reload();
      throw failure;
    }
  };
  const name = titleOf(thread);
  return (
    <article className={classes.thread} aria-label={t('threads.with', { name })} data-testid="thread">
      <ThreadHead {...props} thread={thread} consent={consent} />
      <Messages thread={thread} messages={messages} more={more} me={me} presences={presences} onOlder={older} />
      <p className={classes.writing} aria-live="polite" data-testid="thread-writing">
        {writingWords(writers, presences)}
      </p>
      <TextComposer
        thread={thread}
        wanted={wanted}
        told={consent?.toldBy === 'MEMBER'}
        held={held}
        news={news}
        onSend={send}
        onLeave={props.onLeave}
      />
    </article>
  );
}
