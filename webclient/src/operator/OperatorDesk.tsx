import { Button, Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { missingInWrapUp } from '../card/missing';
import { callerTitle } from '../kit/callerName';
import { useFetched } from '../kit/useFetched';
import { t } from '../language/language';
import type { ConsoleSession, ConsoleView } from '../phone/consoleSession';
import { mayCall } from '../phone/mayCall';
import type { CallerCard, Workgroup } from '../protocol/messages';
import { longestWaiting } from '../queue/longestWaiting';
import AsideList from './AsideList';
import { type Deed, type DeedKey, deedsOf, meaningOf } from './deeds';
import { found, type Place, placesOf } from './directory';
import classes from './OperatorDesk.module.css';
import { LIST_ID, PlaceList, rowId } from './PlaceList';
import { useKeptFocus } from './useKeptFocus';

interface OperatorDeskProps {
  readonly session: ConsoleSession;
  readonly view: ConsoleView;
  readonly card: CallerCard | null;
  readonly onCall: (number: string) => void;
  /** Waiting callers, beside those who are aside. */
  readonly children: ReactNode;
}

/** Where a receptionist works: a field that always has the keyboard, all places, and callers who are aside. */
export default function OperatorDesk({ session, view, card, onCall, children }: OperatorDeskProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState<string | null>(null);
  const workgroups = useFetched<Workgroup[]>('/api/workgroups', view.company);
  const me = view.me?.userName ?? '';
  const places = useMemo(
    () => placesOf(view.presences, workgroups.data ?? [], view.queues, me),
    [view.presences, workgroups.data, view.queues, me],
  );
  const searched = useDeferredValue(typed);
  const listed = useMemo(() => found(places, searched), [places, searched]);
  // What Enter does must fit what is typed, also while the list is still drawn.
  const current = searched === typed ? listed : found(places, typed);
  const chosen = current.find(({ id }) => id === place) ?? (typed.trim() === '' ? null : (current[0] ?? null));
  const waiting = longestWaiting(view.queues);
  const parked = view.desk?.parked ?? [];
  useKeptFocus(field);

  const point = useCallback(({ id }: Place) => setPlace(id), []);
  const clear = () => {
    setTyped('');
    setPlace(null);
  };
  // Whoever was the best when it was typed stays chosen, whoever becomes free before Enter is pressed.
  const type = (words: string) => {
    setTyped(words);
    setPlace(words.trim() === '' ? null : (found(places, words)[0]?.id ?? null));
  };
  const choose = (by: 1 | -1) => {
    const at = chosen ? current.indexOf(chosen) : by === 1 ? -1 : current.length;
    const next = current[Math.min(current.length - 1, Math.max(0, at + by))];
    setPlace(next?.id ?? null);
  };
  const passOn = (call: string) => {
    if (chosen) {
      session.passOn(call, chosen.number);
      clear();
    }
  };

  const deeds = deedsOf({
    stage: view.stage,
    consults: view.desk?.own != null,
    atTelephone: view.desk?.call?.atTelephone ?? false,
    free: mayCall(view),
    somebodyWaits: waiting !== null,
    notesComplete: missingInWrapUp(card) === '',
    chosen: chosen !== null,
    empty: typed === '',
  });
  const run = (deed: Deed) => {
    switch (deed) {
      case 'answer':
        session.move((phone) => phone.answer());
        break;
      case 'passOn':
        if (chosen) {
          session.move((phone) => phone.transfer(chosen.number));
          clear();
        }
        break;
      case 'ask':
        if (chosen) {
          session.move((phone) => phone.consult(chosen.number));
          clear();
        }
        break;
      case 'park':
        session.move((phone) => phone.park());
        break;
      case 'join':
        session.move((phone) => phone.join());
        break;
      case 'call':
        if (chosen) {
          onCall(chosen.number);
          clear();
        }
        break;
      case 'pull':
        if (waiting) {
          session.pull(waiting.call);
        }
        break;
      case 'done':
        session.move((phone) => phone.wrapUpDone());
        break;
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const meaning = meaningOf({ ...keyOf(event), isComposing: event.nativeEvent.isComposing }, typed === '');
    if (meaning === null) {
      return;
    }
    event.preventDefault();
    switch (meaning.kind) {
      case 'deed': {
        const deed = deeds.get(meaning.key);
        if (deed !== undefined && !event.repeat) {
          run(deed);
        }
        break;
      }
      case 'choose':
        choose(meaning.by);
        break;
      case 'clear':
        clear();
        break;
      case 'take back':
      case 'pass on': {
        const caller = parked[meaning.place];
        if (caller && !event.repeat) {
          (meaning.kind === 'take back' ? (call: string) => session.unpark(call) : passOn)(caller.call);
        }
        break;
      }
      case 'key':
        pressElsewhere(meaning.key);
        break;
    }
  };

  const caller = view.desk?.call ? callerTitle(view.desk.call) : '';
  const words: Record<Deed, string> = {
    answer: t('operator.deed.answer', { caller }),
    passOn: t('operator.deed.passOn', { to: chosen?.name ?? '' }),
    ask: t('operator.deed.ask', { to: chosen?.name ?? '' }),
    park: t('operator.deed.park', { caller }),
    join: t('operator.deed.join', { caller, to: view.desk?.own?.name ?? '' }),
    call: t('operator.deed.call', { to: chosen?.name ?? '' }),
    pull: t('operator.deed.pull', { caller: waiting ? callerTitle(waiting) : '' }),
    done: t('operator.deed.done'),
  };
  return (
    <div className={classes.desk} data-testid="operator">
      <section className={classes.directory} aria-label={t('operator.directory')}>
        <TextInput
          ref={field}
          size="lg"
          className={classes.search}
          aria-label={t('operator.search')}
          placeholder={t('operator.placeholder')}
          leftSection={<IconSearch size={20} stroke={1.6} />}
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-expanded={listed.length > 0}
          aria-controls={listed.length > 0 ? LIST_ID : undefined}
          aria-autocomplete="list"
          aria-activedescendant={chosen && listed.includes(chosen) ? rowId(chosen) : undefined}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          data-testid="operator-search"
        />
        <div className={classes.deeds} role="group" aria-label={t('operator.deeds')}>
          {[...deeds].map(([key, deed], index) => (
            <Button
              key={deed}
              variant={index === 0 ? 'filled' : 'default'}
              size="sm"
              rightSection={<Kbd className={classes.key}>{keyWords(key)}</Kbd>}
              onClick={() => run(deed)}
              data-testid={`operator-${deed}`}
            >
              {words[deed]}
            </Button>
          ))}
          {deeds.size === 0 && <span className={classes.quiet}>{t('operator.nothingToDo')}</span>}
        </div>
        <PlaceList places={listed} chosen={chosen} onChoose={point} />
      </section>
      <div className={classes.callers}>
        <AsideList
          parked={parked}
          presences={view.presences}
          me={me}
          clock={session.clock}
          keys
          onTakeBack={(call) => session.unpark(call)}
          onPassOn={chosen ? passOn : null}
          to={chosen?.name ?? ''}
        />
        {children}
      </div>
    </div>
  );
}

function keyOf({ key, code, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent) {
  return { key, code, altKey, shiftKey, ctrlKey, metaKey };
}

function keyWords(key: DeedKey): string {
  switch (key) {
    case 'Enter':
      return t('operator.key.enter');
    case 'Shift+Enter':
      return t('operator.key.shiftEnter');
    case 'Space':
      return t('operator.key.space');
  }
}

/** The console's single keys are heard wherever nobody types; with Alt, also from here. */
function pressElsewhere(key: string): void {
  document.documentElement.dispatchEvent(
    new globalThis.KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}` }),
  );
}
