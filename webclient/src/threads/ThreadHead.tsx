import { ActionIcon, Button, Menu, Select } from '@mantine/core';
import {
  IconAddressBook,
  IconArrowBackUp,
  IconArrowLeft,
  IconArrowsExchange,
  IconCheck,
  IconClockPause,
  IconMessageCheck,
  IconHistory,
  IconPhoneOutgoing,
  IconUser,
} from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Deed } from '../kit/Deed';
import { getJson, putJson } from '../kit/http';
import { offerUndo, showFailure } from '../kit/notices';
import { goTo } from '../kit/route';
import { moment } from '../kit/time';
import { t } from '../language/language';
import type {
  ConsentWish,
  Presence,
  TextConsent,
  TextThread,
  TextThreadPage,
  ThreadAssignee,
  ThreadState,
  ThreadWorkgroup,
  Workgroup,
} from '../protocol/messages';
import { DeedMenu } from './DeedMenu';
import { dueOf } from './due';
import { DueMark } from './DueMark';
import { THREADS_PATH } from './path';
import { snoozeTimes } from './snooze';
import type { State } from './threadList';
import type { ThreadNews } from './threadNews';
import classes from './Threads.module.css';
import { consentWords, titleOf } from './words';

const ThreadContact = lazy(() => import('./ThreadContact'));

interface ThreadHeadProps {
  readonly thread: TextThread;
  /** What the other side has said of being texted last; null for nothing. */
  readonly consent: TextConsent | null;
  readonly news: ThreadNews;
  readonly presences: readonly Presence[];
  readonly groups: readonly Workgroup[];
  readonly groupName: (id: string) => string;
  readonly me: string;
  readonly clock: { now(): number };
  readonly supervises: boolean;
  readonly onCall: ((number: string) => void) | null;
  /** Shows what was had to do with whoever has a number. */
  readonly onTimeline: (number: string, name: string) => void;
}

/** Who the thread is with, who looks after it, and what can be done with it. */
export function ThreadHead(props: ThreadHeadProps) {
  const { thread, news, onCall } = props;
  const { id, theirs, name, workgroup, state, snoozedUntil } = thread;
  const [contact, setContact] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The row that was chosen may be hidden now; whoever can write goes on to the field.
  useEffect(() => heading.current?.focus(), []);
  const change = (what: string, wish: ThreadAssignee | ThreadWorkgroup | ThreadState | ConsentWish) =>
    putJson(`/api/threads/${id}/${what}`, wish);
  const become = (next: State, until: number | null = null) => change('state', { state: next, until });
  const close = () => {
    become('CLOSED').then(
      () =>
        offerUndo({
          id: `closed-${id}`,
          message: t('threads.closed', { name: titleOf(thread) }),
          testId: 'thread-undo',
          onUndo: () => void become('OPEN').catch(showFailure),
        }),
      showFailure,
    );
  };
  const again = () => {
    getJson<TextThreadPage>(`/api/threads/${id}`).then((page) => news.change(page.thread, null), showFailure);
  };
  const due = dueOf(thread);
  const where = [
    ...(name === '' ? [] : [theirs]),
    props.groupName(workgroup),
    ...(state === 'CLOSED' ? [t('threads.isClosed')] : []),
    ...(snoozedUntil === null ? [] : [t('threads.until', { when: moment(snoozedUntil) })]),
  ];
  return (
    <header className={classes.head}>
      <ActionIcon
        className={classes.back}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('threads.back')}
        onClick={() => goTo(THREADS_PATH)}
        data-testid="thread-back"
      >
        <IconArrowLeft size={20} stroke={1.6} />
      </ActionIcon>
      <div className={classes.names}>
        <h2 ref={heading} tabIndex={-1}>
          {titleOf(thread)}
        </h2>
        <p data-testid="thread-where">
          {where.join(' · ')}
          {due !== null && (
            <>
              {' · '}
              <DueMark due={due} clock={props.clock} />
            </>
          )}
        </p>
        {props.consent !== null && (
          <p data-testid="thread-consent" data-wanted={props.consent.wanted}>
            {consentWords(props.consent, props.me, props.presences)}
          </p>
        )}
      </div>
      <div className={classes.deeds}>
        <Assignee {...props} onChange={(person) => void change('assignee', { person }).catch(showFailure)} />
        <Deed
          label={t('threads.call', { name: titleOf(thread) })}
          onClick={() => onCall?.(theirs)}
          disabled={onCall === null}
          testId="thread-call"
        >
          <IconPhoneOutgoing size={18} stroke={1.6} />
        </Deed>
        <Deed
          label={t('customer.before', { name: titleOf(thread) })}
          onClick={() => props.onTimeline(theirs, titleOf(thread))}
          testId="thread-timeline"
        >
          <IconHistory size={18} stroke={1.6} />
        </Deed>
        <Deed
          label={name === '' ? t('threads.addContact') : t('threads.contact')}
          onClick={() => setContact(true)}
          testId="thread-contact"
        >
          <IconAddressBook size={18} stroke={1.6} />
        </Deed>
        <HandOver {...props} onChoose={(group) => void change('workgroup', { workgroup: group }).catch(showFailure)} />
        <Consent
          consent={props.consent}
          onChoose={(wanted) => void change('consent', { wanted, words: '' }).catch(showFailure)}
        />
        {state === 'OPEN' && <Snooze onChoose={(until) => void become('SNOOZED', until).catch(showFailure)} />}
        {state === 'OPEN' ? (
          <Button
            className={classes.close}
            size="xs"
            variant="light"
            leftSection={<IconCheck size={16} stroke={1.8} />}
            onClick={close}
            data-testid="thread-close"
          >
            {t('threads.close')}
          </Button>
        ) : (
          <Button
            className={classes.close}
            size="xs"
            variant="light"
            leftSection={<IconArrowBackUp size={16} stroke={1.8} />}
            onClick={() => void become('OPEN').catch(showFailure)}
            data-testid="thread-reopen"
          >
            {t('threads.reopen')}
          </Button>
        )}
      </div>
      {contact && (
        <Suspense>
          <ThreadContact
            thread={thread}
            supervises={props.supervises}
            onClose={() => setContact(false)}
            onKept={again}
          />
        </Suspense>
      )}
    </header>
  );
}

/** In the place of a user name, which it is none of. */
const EVERYBODY = '*';

function Assignee(props: ThreadHeadProps & { readonly onChange: (person: string) => void }) {
  const { thread, presences, me, onChange } = props;
  const others = presences
    .filter(({ person }) => person !== me)
    .sort((one, other) => one.name.localeCompare(other.name))
    .map(({ person, name }) => ({ value: person, label: name }));
  return (
    <Select
      className={classes.assignee}
      size="xs"
      aria-label={t('threads.assignee')}
      leftSection={<IconUser size={14} stroke={1.8} />}
      data={[{ value: EVERYBODY, label: t('threads.everybody') }, { value: me, label: t('threads.me') }, ...others]}
      value={thread.assignee === '' ? EVERYBODY : thread.assignee}
      onChange={(person) => person !== null && onChange(person === EVERYBODY ? '' : person)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      allowDeselect={false}
      searchable
      nothingFoundMessage={t('colleagues.nobody')}
      comboboxProps={{ width: '16rem', position: 'bottom-start' }}
      // The list itself scrolls, and so belongs to the field for those who do not see it.
      withScrollArea={false}
      classNames={{ options: classes.people }}
      data-testid="thread-assignee"
    />
  );
}

function HandOver(props: ThreadHeadProps & { readonly onChoose: (workgroup: string) => void }) {
  const { thread, groups, onChoose } = props;
  const others = groups.filter(({ id }) => id !== thread.workgroup);
  return (
    <DeedMenu
      label={t('threads.handOver')}
      sign={<IconArrowsExchange size={18} stroke={1.6} />}
      disabled={others.length === 0}
      position="bottom-end"
      width="16rem"
      testId="thread-hand-over"
    >
      {() => (
        <>
          <Menu.Label>{t('threads.handOverTo')}</Menu.Label>
          {others.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => onChoose(id)} data-testid="thread-workgroup">
              {name}
            </Menu.Item>
          ))}
        </>
      )}
    </DeedMenu>
  );
}

interface ConsentProps {
  readonly consent: TextConsent | null;
  readonly onChoose: (wanted: boolean) => void;
}

/** Notes what the other side has said of being texted. */
function Consent({ consent, onChoose }: ConsentProps) {
  return (
    <DeedMenu
      label={t('threads.consentNote')}
      sign={<IconMessageCheck size={18} stroke={1.6} />}
      position="bottom-end"
      width="16rem"
      testId="thread-consent-menu"
    >
      {() => (
        <>
          <Menu.Label>{t('threads.consentNote')}</Menu.Label>
          {[true, false].map((wanted) => (
            <Menu.Item
              key={String(wanted)}
              disabled={consent?.wanted === wanted}
              onClick={() => onChoose(wanted)}
              data-testid={wanted ? 'thread-wanted' : 'thread-unwanted'}
            >
              {wanted ? t('threads.theyWant') : t('threads.theyDoNot')}
            </Menu.Item>
          ))}
        </>
      )}
    </DeedMenu>
  );
}

interface SnoozeProps {
  readonly onChoose: (until: number) => void;
}

function Snooze({ onChoose }: SnoozeProps) {
  return (
    <DeedMenu
      label={t('threads.snooze')}
      sign={<IconClockPause size={18} stroke={1.6} />}
      position="bottom-end"
      width="18rem"
      testId="thread-snooze"
    >
      {() => <SnoozeItems onChoose={onChoose} />}
    </DeedMenu>
  );
}

function SnoozeItems({ onChoose }: SnoozeProps) {
  const [times] = useState(() => snoozeTimes(Date.now()));
  return (
    <>
      <Menu.Label>{t('threads.snoozeFor')}</Menu.Label>
      {times.map(({ name, until }) => (
        <Menu.Item
          key={name}
          rightSection={<span className={classes.when}>{moment(until)}</span>}
          onClick={() => onChoose(until)}
          data-testid="thread-snooze-until"
        >
          {t(`threads.snoozeTime.${name}`)}
        </Menu.Item>
      ))}
    </>
  );
}
