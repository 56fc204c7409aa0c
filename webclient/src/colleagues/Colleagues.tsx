import { IconArrowForwardUp, IconEar, IconHelpCircle, IconMessage, IconPhone } from '@tabler/icons-react';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { SearchField } from '../kit/SearchField';
import { Card, Nothing } from '../kit/Card';
import { Deed } from '../kit/Deed';
import { Elapsed } from '../kit/Elapsed';
import { LongList } from '../kit/LongList';
import { useStable } from '../kit/useStable';
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
  const act = useStable((deed: Act, { person, extension }: Presence) => {
    switch (deed) {
      case 'call':
        onCall?.(extension);
        break;
      case 'passOn':
        onPassOn?.(extension);
        break;
      case 'consult':
        onConsult?.(extension);
        break;
      case 'listen':
        onListen?.(person);
        break;
      case 'write':
        onWrite(person);
        break;
    }
  });
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
        <div className={classes.room}>
          <LongList items={listed} keyOf={personOf} marksOf={marksOf} rowHeight={57} className={classes.list}>
            {(presence) => (
              <ColleagueRow
                presence={presence}
                clock={clock}
                unread={chats.find(({ person }) => person === presence.person)?.unread ?? 0}
                mayCall={onCall !== null}
                mayPassOn={onPassOn !== null}
                mayConsult={onConsult !== null}
                mayListen={onListen !== null}
                onDeed={act}
              />
            )}
          </LongList>
        </div>
      )}
    </Card>
  );
}

const personOf = ({ person }: Presence) => person;
const marksOf = ({ person, status }: Presence) => ({
  'data-testid': 'colleague',
  'data-person': person,
  'data-status': status,
});

type Act = 'call' | 'passOn' | 'consult' | 'listen' | 'write';

interface ColleagueRowProps {
  readonly presence: Presence;
  readonly clock: Clock;
  readonly unread: number;
  readonly mayCall: boolean;
  readonly mayPassOn: boolean;
  readonly mayConsult: boolean;
  readonly mayListen: boolean;
  readonly onDeed: (act: Act, colleague: Presence) => void;
}

/** Redrawn only when something of this colleague's has changed: in a large company the list is long. */
const ColleagueRow = memo(function ColleagueRow({
  presence,
  clock,
  unread,
  mayCall,
  mayPassOn,
  mayConsult,
  mayListen,
  onDeed,
}: ColleagueRowProps) {
  useLanguage();
  const { name, extension } = presence;
  const reached = extension !== '';
  return (
    <>
      <span className={classes.lamp} data-sign={sign(presence)} aria-hidden="true" />
      <span className={classes.words}>
        <strong>{name}</strong>
        <PresenceLine presence={presence} clock={clock} />
      </span>
      {reached && <span className={classes.extension}>{extension}</span>}
      {isInACall(presence) && mayListen && (
        <Deed
          color="cord"
          label={t('colleagues.listenIn', { name })}
          onClick={() => onDeed('listen', presence)}
          testId="colleague-listen"
        >
          <IconEar size={18} stroke={1.6} />
        </Deed>
      )}
      <Write name={name} unread={unread} onClick={() => onDeed('write', presence)} />
      {reached && mayCall && (
        <Deed
          color="cord"
          label={t('colleagues.call', { name })}
          onClick={() => onDeed('call', presence)}
          testId="colleague-call"
        >
          <IconPhone size={18} stroke={1.6} />
        </Deed>
      )}
      {reached && mayConsult && (
        <Deed
          color="cord"
          label={t('colleagues.askFirst', { name })}
          onClick={() => onDeed('consult', presence)}
          testId="colleague-consult"
        >
          <IconHelpCircle size={18} stroke={1.6} />
        </Deed>
      )}
      {reached && mayPassOn && (
        <Deed
          color="cord"
          label={t('colleagues.passOn', { name })}
          onClick={() => onDeed('passOn', presence)}
          testId="colleague-pass-on"
        >
          <IconArrowForwardUp size={18} stroke={1.6} />
        </Deed>
      )}
    </>
  );
});

function PresenceLine({ presence, clock }: { readonly presence: Presence; readonly clock: Clock }) {
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
}

interface WriteProps {
  readonly name: string;
  readonly unread: number;
  readonly onClick: () => void;
}

function Write({ name, unread, onClick }: WriteProps) {
  const label = unread > 0 ? t('colleagues.readNew', { name, count: unread }) : t('colleagues.write', { name });
  return (
    <Deed color="cord" label={label} onClick={onClick} testId="colleague-write">
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
