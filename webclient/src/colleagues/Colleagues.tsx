import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowForwardUp, IconEar, IconHelpCircle, IconMessage, IconPhone } from '@tabler/icons-react';
import { memo, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { SearchField } from '../kit/SearchField';
import { Card, Nothing } from '../kit/Card';
import { Elapsed } from '../kit/Elapsed';
import { t, useLanguage } from '../language/language';
import type { Chat, Presence } from '../protocol/messages';
import classes from './Colleagues.module.css';
import { isInACall, listOf, presenceWords, sign } from './colleagues';

interface Clock {
  now(): number;
}

interface ColleaguesProps {
  readonly presences: readonly Presence[];
  /** The own user name. */
  readonly me: string;
  readonly clock: Clock;
  /** Calls an extension; null while nobody can be called. */
  readonly onCall: ((extension: string) => void) | null;
  /** Passes the caller on to an extension; null without one. */
  readonly onPassOn: ((extension: string) => void) | null;
  /** Calls an extension while the caller hears music; null without a caller. */
  readonly onConsult: ((extension: string) => void) | null;
  /** Listens in to a colleague's call; null for who may not, or is in a call. */
  readonly onListen: ((person: string) => void) | null;
  /** What was written with colleagues. */
  readonly chats: readonly Chat[];
  /** Opens what was written with a colleague. */
  readonly onWrite: (person: string) => void;
}

/** Whoever is further behind is found by name. */
const SHOWN = 60;

/** Everybody else in the company, and how they can be reached now. */
export default function Colleagues({
  presences,
  me,
  clock,
  onCall,
  onPassOn,
  onConsult,
  onListen,
  chats,
  onWrite,
}: ColleaguesProps) {
  const [wanted, setWanted] = useState('');
  const searched = useDeferredValue(wanted);
  const listed = useMemo(() => listOf(presences, me, searched), [presences, me, searched]);
  const free = presences.filter((one) => one.person !== me && sign(one) === 'free').length;
  return (
    <Card
      title={t('colleagues.title')}
      aside={<span className={classes.free}>{t('colleagues.available', { count: free })}</span>}
      testId="colleagues"
    >
      <SearchField
        className={classes.search}
        label={t('colleagues.search')}
        placeholder={t('colleagues.nameOrExtension')}
        value={wanted}
        onChange={setWanted}
        testId="colleagues-search"
      />
      {listed.length === 0 ? (
        <Nothing>{searched === '' ? t('colleagues.onlyYou') : t('colleagues.nobody')}</Nothing>
      ) : (
        <ul className={classes.list}>
          {listed.slice(0, SHOWN).map((presence) => (
            <ColleagueRow key={presence.person} presence={presence} clock={clock}>
              {isInACall(presence) && onListen !== null && (
                <Deed
                  label={t('colleagues.listenIn', { name: presence.name })}
                  onClick={() => onListen(presence.person)}
                  testId="colleague-listen"
                >
                  <IconEar size={18} stroke={1.6} />
                </Deed>
              )}
              <Write
                name={presence.name}
                unread={chats.find(({ person }) => person === presence.person)?.unread ?? 0}
                onClick={() => onWrite(presence.person)}
              />
              {presence.extension !== '' && onCall !== null && (
                <Deed
                  label={t('colleagues.call', { name: presence.name })}
                  onClick={() => onCall(presence.extension)}
                  testId="colleague-call"
                >
                  <IconPhone size={18} stroke={1.6} />
                </Deed>
              )}
              {presence.extension !== '' && onConsult !== null && (
                <Deed
                  label={t('colleagues.askFirst', { name: presence.name })}
                  onClick={() => onConsult(presence.extension)}
                  testId="colleague-consult"
                >
                  <IconHelpCircle size={18} stroke={1.6} />
                </Deed>
              )}
              {presence.extension !== '' && onPassOn !== null && (
                <Deed
                  label={t('colleagues.passOn', { name: presence.name })}
                  onClick={() => onPassOn(presence.extension)}
                  testId="colleague-pass-on"
                >
                  <IconArrowForwardUp size={18} stroke={1.6} />
                </Deed>
              )}
            </ColleagueRow>
          ))}
          {listed.length > SHOWN && (
            <li className={classes.more}>{t('colleagues.more', { count: listed.length - SHOWN })}</li>
          )}
        </ul>
      )}
    </Card>
  );
}

interface ColleagueRowProps {
  readonly presence: Presence;
  readonly clock: Clock;
  readonly children: ReactNode;
}

function ColleagueRow({ presence, clock, children }: ColleagueRowProps) {
  return (
    <li data-testid="colleague" data-person={presence.person} data-status={presence.status}>
      <span className={classes.lamp} data-sign={sign(presence)} aria-hidden="true" />
      <span className={classes.words}>
        <strong>{presence.name}</strong>
        <PresenceLine presence={presence} clock={clock} />
      </span>
      {presence.extension !== '' && <span className={classes.extension}>{presence.extension}</span>}
      {children}
    </li>
  );
}

/** Redrawn only for who has changed: in a large company the list is long. */
const PresenceLine = memo(function PresenceLine({
  presence,
  clock,
}: {
  readonly presence: Presence;
  readonly clock: Clock;
}) {
  useLanguage();
  return (
    <span className={classes.state}>
      <span data-testid="colleague-state">{presenceWords(presence)}</span>
      {sign(presence) !== 'off' && (
        <>
          {' · '}
          <Elapsed since={presence.since} clock={clock} />
        </>
      )}
    </span>
  );
});

interface WriteProps {
  readonly name: string;
  readonly unread: number;
  readonly onClick: () => void;
}

function Write({ name, unread, onClick }: WriteProps) {
  const label = unread > 0 ? t('colleagues.readNew', { name, count: unread }) : t('colleagues.write', { name });
  return (
    <Deed label={label} onClick={onClick} testId="colleague-write">
      {unread > 0 ? (
        <span className={classes.unread} data-testid="colleague-unread">
          {unread}
        </span>
      ) : (
        <IconMessage size={18} stroke={1.6} />
      )}
    </Deed>
  );
}

interface DeedProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly testId: string;
  readonly children: ReactNode;
}

function Deed({ label, onClick, testId, children }: DeedProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" size="lg" aria-label={label} onClick={onClick} data-testid={testId}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
