import { ActionIcon, Button, SegmentedControl, Switch, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconEdit, IconMailCog, IconMoon, IconUser } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { Nothing } from '../kit/Card';
import { Deed } from '../kit/Deed';
import { goTo } from '../kit/route';
import { SearchField } from '../kit/SearchField';
import { briefly, roughly, useTicking } from '../kit/time';
import { t, useLanguage } from '../language/language';
import type { Presence, TextThread } from '../protocol/messages';
import { dueFirst, dueOf } from './due';
import { pathOfThread } from './path';
import classes from './Threads.module.css';
import { PAGE, type State, STATES } from './threadList';
import { DueMark } from './DueMark';
import type { ThreadNews } from './threadNews';
import type { Writer } from './typing';
import type { ListedThreads } from './useThreadList';
import { lastWords, nameOf, titleOf, tripOf, writingWords } from './words';

interface ThreadListProps {
  readonly list: ListedThreads;
  readonly news: ThreadNews;
  /** The thread that is shown; null for none. */
  readonly open: string | null;
  readonly state: State;
  readonly onState: (state: State) => void;
  /** Whether only those are shown that this person looks after. */
  readonly mine: boolean;
  readonly onMine: (mine: boolean) => void;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly writers: readonly Writer[];
  readonly presences: readonly Presence[];
  readonly me: string;
  readonly clock: { now(): number };
  readonly onNew: () => void;
  /** Asks when one wants mails of texts. */
  readonly onMails: () => void;
}

/** All threads of a kind, the newest first. Arrows go from one to the next. */
export function ThreadList(props: ThreadListProps) {
  const { list, news, open, state, mine, words, writers, presences, me } = props;
  const rows = useRef<HTMLUListElement>(null);
  const last = useRef(open);
  useEffect(() => {
    if (open === null && last.current !== null) {
      rows.current?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(last.current)}"]`)?.focus();
    }
    last.current = open;
  }, [open]);
  const [urgent, setUrgent] = useState(false);
  const kept = list.threads?.filter(({ assignee }) => !mine || assignee === me);
  const shown = urgent && kept !== undefined ? dueFirst(kept) : kept;
  const measured = urgent || list.threads?.some((thread) => dueOf(thread) !== null);
  const searching = words.trim() !== '';
  return (
    <div className={classes.list}>
      <header className={classes.listHead}>
        <h2>{t('threads.title')}</h2>
        <Deed label={t('threads.byMail.title')} onClick={props.onMails} testId="threads-by-mail">
          <IconMailCog size={20} stroke={1.6} />
        </Deed>
        <Tooltip label={t('threads.new')}>
          <ActionIcon size="lg" aria-label={t('threads.new')} onClick={props.onNew} data-testid="thread-new">
            <IconEdit size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </header>
      <div className={classes.filters}>
        <SearchField
          className={classes.search}
          label={t('threads.search')}
          placeholder={t('threads.searchHint')}
          value={words}
          onChange={props.onWords}
          testId="threads-search"
        />
        {!searching && (
          <SegmentedControl
            className={classes.states}
            size="xs"
            fullWidth
            data={STATES.map((value) => ({ value, label: t(`threads.state.${value}`) }))}
            value={state}
            onChange={props.onState}
            aria-label={t('threads.which')}
            data-testid="threads-state"
          />
        )}
        <div className={classes.switches}>
          <Switch
            size="xs"
            label={t('threads.mine')}
            checked={mine}
            onChange={({ currentTarget }) => props.onMine(currentTarget.checked)}
            data-testid="threads-mine"
          />
          {measured && (
            <Switch
              size="xs"
              label={t('threads.dueFirst')}
              checked={urgent}
              onChange={({ currentTarget }) => setUrgent(currentTarget.checked)}
              data-testid="threads-due-first"
            />
          )}
        </div>
      </div>
      {list.failed && (
        <Nothing>
          {t('threads.failed')}{' '}
          <Button size="compact-sm" variant="subtle" onClick={list.reload} data-testid="list-retry">
            {t('kit.tryAgain')}
          </Button>
        </Nothing>
      )}
      {shown === undefined && !list.failed && <Nothing>{t('kit.reading')}</Nothing>}
      {shown?.length === 0 && (
        <Nothing>
          {searching ? t('threads.noneFound') : mine ? t('threads.noneMine') : t(`threads.none.${state}`)}
        </Nothing>
      )}
      <ul ref={rows} className={classes.rows} onKeyDown={walk} aria-busy={list.late} data-testid="thread-rows">
        {shown?.map((thread) => (
          <li key={thread.id}>
            <Row
              thread={thread}
              current={thread.id === open}
              writing={writingWords(
                writers.filter((writer) => writer.thread === thread.id).map(({ person }) => person),
                presences,
              )}
              draft={thread.id === open ? '' : news.draft(thread.id).TEXT.trim()}
              last={lastWords(thread, me, presences)}
              assignee={
                thread.assignee === ''
                  ? ''
                  : thread.assignee === me
                    ? t('texts.you')
                    : nameOf(thread.assignee, presences)
              }
              mine={thread.assignee === me}
              found={searching}
              clock={props.clock}
            />
          </li>
        ))}
        {list.threads?.length === PAGE && <li className={classes.rest}>{t('threads.newest', { count: PAGE })}</li>}
      </ul>
    </div>
  );
}

/** Up and down go from row to row. */
function walk(event: KeyboardEvent<HTMLUListElement>) {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-thread]')];
  const at = all.findIndex((row) => row === document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    all[Math.max(0, Math.min(next, all.length - 1))]?.focus();
  }
}

interface RowProps {
  readonly thread: TextThread;
  readonly current: boolean;
  /** Who is writing, in words; empty for nobody. */
  readonly writing: string;
  readonly draft: string;
  readonly last: string;
  /** Who looks after it; empty for everybody. */
  readonly assignee: string;
  readonly mine: boolean;
  /** Whether it stands among those of other states. */
  readonly found: boolean;
  readonly clock: { now(): number };
}

const Row = memo(function Row({ thread, current, writing, draft, last, assignee, mine, found, clock }: RowProps) {
  useLanguage();
  const { id, latest, changedAt, unread, waitingSince, snoozedUntil, state } = thread;
  const at = latest?.at ?? changedAt;
  const path = pathOfThread(id);
  const due = dueOf(thread);
  const trip = latest && tripOf(latest);
  return (
    <a
      className={classes.row}
      href={path}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
          event.preventDefault();
          goTo(path);
        }
      }}
      data-unread={unread}
      data-testid="thread-row"
      data-thread={id}
    >
      <span className={classes.dot} aria-hidden="true" />
      <strong>{titleOf(thread)}</strong>
      <time dateTime={new Date(at).toISOString()}>{briefly(at)}</time>
      <span className={classes.last} data-lively={writing !== '' || draft !== ''}>
        {writing || (draft === '' ? last : t('threads.draft', { words: draft }))}
      </span>
      <span className={classes.marks}>
        {unread && <VisuallyHidden>{t('threads.unread')}</VisuallyHidden>}
        {due === null ? (
          waitingSince !== null && <Waits since={waitingSince} clock={clock} />
        ) : (
          <DueMark due={due} clock={clock} />
        )}
        {state === 'SNOOZED' && snoozedUntil !== null && (
          <span>{t('threads.until', { when: briefly(snoozedUntil) })}</span>
        )}
        {trip === 'failed' && (
          <span className={classes.failed}>
            <IconAlertTriangle size={12} stroke={2} aria-hidden="true" />
            {t('threads.trip.failed')}
          </span>
        )}
        {trip === 'held' && (
          <span>
            <IconMoon size={12} stroke={2} aria-hidden="true" />
            {t('threads.trip.held')}
          </span>
        )}
        {found && <span>{t(`threads.state.${state as State}`)}</span>}
        {assignee !== '' && (
          <span data-mine={mine}>
            <IconUser size={12} stroke={2} aria-hidden="true" />
            <VisuallyHidden>{t('threads.assignee')} </VisuallyHidden>
            {assignee}
          </span>
        )}
      </span>
    </a>
  );
});

/** For how long the other side has waited for an answer. */
function Waits({ since, clock }: { readonly since: number; readonly clock: { now(): number } }) {
  const words = useTicking(() => t('threads.waits', { duration: roughly(clock.now() - since) }));
  return <span className={classes.waits}>{words}</span>;
}
