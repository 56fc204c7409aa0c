import { Button } from '@mantine/core';
import { IconMessage2, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useDeferredValue, useRef, useState } from 'react';
import { postJson } from '../kit/http';
import { goTo, usePath } from '../kit/route';
import { useFetched } from '../kit/useFetched';
import { t } from '../language/language';
import type { Presence, Queue, TextThread, ThreadWish, Workgroup } from '../protocol/messages';
import { pathOfThread, threadAt, THREADS_PATH } from './path';
import { ThreadList } from './ThreadList';
import type { State } from './threadList';
import type { ThreadNews } from './threadNews';
import classes from './Threads.module.css';
import { ThreadView } from './ThreadView';
import { useThreadList } from './useThreadList';
import { useWriters } from './useWriters';

const MailsDialog = lazy(() => import('./MailsDialog'));
const NewTextDialog = lazy(() => import('./NewTextDialog'));

interface ThreadsPageProps {
  readonly news: ThreadNews;
  readonly presences: readonly Presence[];
  /** Of the workgroups whose threads this person sees. */
  readonly queues: readonly Queue[];
  /** The own user name. */
  readonly me: string;
  readonly clock: { now(): number };
  /** Whether the person may change contacts. */
  readonly supervises: boolean;
  /** Null while the person is not free for a call. */
  readonly onCall: ((number: string) => void) | null;
  /** Shows what was had to do with whoever has a number. */
  readonly onTimeline: (number: string, name: string) => void;
}

/** Texts with people outside: all threads, and one of them. */
export default function ThreadsPage(props: ThreadsPageProps) {
  const { news, me, presences, queues } = props;
  const [state, setState] = useState<State>('OPEN');
  const [mine, setMine] = useState(false);
  const [words, setWords] = useState('');
  const [asking, setAsking] = useState(false);
  const [mails, setMails] = useState(false);
  const list = useThreadList(state, useDeferredValue(words.trim()), news);
  const writers = useWriters(news);
  const groups = useFetched<Workgroup[]>('/api/workgroups').data ?? [];
  const open = threadAt(usePath());
  const page = useRef<HTMLElement>(null);

  const groupName = (id: string) =>
    groups.find((group) => group.id === id)?.name ?? queues.find(({ workgroup }) => workgroup === id)?.name ?? id;
  const leave = () => {
    const row = page.current?.querySelector<HTMLElement>('[data-testid=thread-row][aria-current]');
    if (row?.checkVisibility()) {
      row.focus();
    } else {
      goTo(THREADS_PATH);
    }
  };
  return (
    <section
      ref={page}
      className={classes.page}
      aria-label={t('threads.title')}
      data-open={open !== null}
      data-testid="threads"
    >
      <div className={classes.box}>
        <ThreadList
          list={list}
          news={news}
          open={open}
          state={state}
          onState={setState}
          mine={mine}
          onMine={setMine}
          words={words}
          onWords={setWords}
          writers={writers}
          presences={presences}
          me={me}
          clock={props.clock}
          onNew={() => setAsking(true)}
          onMails={() => setMails(true)}
        />
        {open === null ? (
          <div className={classes.nobody}>
            <IconMessage2 size={44} stroke={1.2} aria-hidden="true" />
            <p>{t('threads.choose')}</p>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPlus size={16} />}
              onClick={() => setAsking(true)}
              data-testid="thread-begin"
            >
              {t('threads.new')}
            </Button>
          </div>
        ) : (
          <ThreadView
            key={open}
            {...props}
            id={open}
            groups={groups}
            groupName={groupName}
            writers={writers.filter(({ thread }) => thread === open).map(({ person }) => person)}
            onLeave={leave}
          />
        )}
      </div>
      {asking && (
        <Suspense>
          <NewTextDialog
            queues={queues}
            onClose={() => setAsking(false)}
            onBegin={async (wish) => {
              const thread = await postJson<TextThread>('/api/threads', wish satisfies ThreadWish);
              news.change(thread, null);
              setAsking(false);
              goTo(pathOfThread(thread.id));
            }}
          />
        </Suspense>
      )}
      {mails && (
        <Suspense>
          <MailsDialog me={me} onClose={() => setMails(false)} />
        </Suspense>
      )}
    </section>
  );
}
