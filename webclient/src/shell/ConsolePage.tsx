import { useThrottledValue } from '@mantine/hooks';
import { lazy, Suspense, useCallback, useState, useSyncExternalStore } from 'react';
import { missingInWrapUp } from '../card/missing';
import { type KnownCaller, useCallerCard } from '../card/useCallerCard';
import { DialBox } from '../dial/DialBox';
import { PhonePanel } from '../phone/PhonePanel';
import { Queues } from '../queue/Queues';
import { KEYS } from '../keys/keys';
import { useShortcut } from '../keys/useShortcut';
import { ConnectionBar } from './ConnectionBar';
import classes from './ConsolePage.module.css';
import type { ConsoleSession, ConsoleView } from '../phone/consoleSession';
import { Header } from './Header';
import { mayCall } from '../phone/mayCall';
import { mayListen } from '../phone/mayListen';
import { postJson, request } from '../kit/http';
import { showFailure } from '../kit/notices';
import { goTo, usePath } from '../kit/route';
import { useStable } from '../kit/useStable';
import { TakenOver } from './TakenOver';
import { isSupervisor } from '../phone/role';
import { byTime } from '../texts/chats';
import { isThreads, pathOfThread, THREADS_PATH } from '../threads/path';
import type { CallWish, NewCall, TextThread, ThreadWish } from '../protocol/messages';

const Voicemails = lazy(() => import('../voicemail/Voicemails'));
const Colleagues = lazy(() => import('../colleagues/Colleagues'));
const RecentCalls = lazy(() => import('../calls/RecentCalls'));
const SoundDialog = lazy(() => import('../sound/SoundDialog'));
const KeysDialog = lazy(() => import('../keys/KeysDialog'));
const WallPage = lazy(() => import('../wall/WallPage'));
const PromptsPage = lazy(() => import('../prompts/PromptsPage'));
const CallTalk = lazy(() => import('../texts/CallTalk'));
const ChatPanel = lazy(() => import('../chat/ChatPanel'));
const CallerCard = lazy(() => import('../card/CallerCard'));
const HistoryPage = lazy(() => import('../history/HistoryPage'));
const OperatorDesk = lazy(() => import('../operator/OperatorDesk'));
const AsideList = lazy(() => import('../operator/AsideList'));
const ContactsPage = lazy(() => import('../contacts/ContactsPage'));
const CustomerDrawer = lazy(() => import('../customer/CustomerDrawer'));
const ThreadsPage = lazy(() => import('../threads/ThreadsPage'));

interface ConsolePageProps {
  readonly session: ConsoleSession;
  readonly onSignedOut: () => void;
}

export function ConsolePage({ session, onSignedOut }: ConsolePageProps) {
  const view = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.view,
  );
  const path = usePath();
  const [leaving, setLeaving] = useState(false);
  const [dialog, setDialog] = useState<'sound' | 'keys' | null>(null);
  const close = () => setDialog(null);
  const [listing, setListing] = useState(false);
  const chatting = listing || view.chats.open !== null;
  const toggleChats = () => {
    if (chatting) {
      session.chats.close();
      setListing(false);
    } else {
      openNewest(session, view, () => setListing(true));
    }
  };
  useShortcut(KEYS.chat, true, toggleChats);
  useShortcut(KEYS.sound, true, () => setDialog('sound'));
  useShortcut(KEYS.help, true, () => setDialog('keys'));
  useShortcut(KEYS.history, true, () => goTo(path === '/history' ? '/' : '/history'));
  useShortcut(KEYS.contacts, true, () => goTo(path === '/contacts' ? '/' : '/contacts'));
  useShortcut(KEYS.texts, view.unreadThreads !== null, () => goTo(isThreads(path) ? '/' : THREADS_PATH));
  useShortcut(KEYS.operator, true, () => goTo(path === '/operator' ? '/' : '/operator'));
  const caller = useCallerCard(callInHand(view), view.desk?.status ?? '', session.threads);

  const signOut = () => {
    setLeaving(true);
    request('/api/sign-out', { method: 'POST' }).then(onSignedOut, (failure: unknown) => {
      setLeaving(false);
      showFailure(failure);
    });
  };

  const onChats = useStable(toggleChats);
  const onSound = useCallback(() => setDialog('sound'), []);
  const onKeys = useCallback(() => setDialog('keys'), []);
  const onSignOut = useStable(signOut);

  if (view.link === 'dismissed') {
    // Signing out dismisses this console too, and may do so before the answer to it is here.
    return leaving ? null : <TakenOver reason={view.dismissedBecause} onUse={() => session.connect()} />;
  }
  return (
    <>
      <Header
        company={view.company}
        me={view.me}
        unreadChats={view.chats.unread}
        unreadThreads={view.unreadThreads}
        path={path}
        onChats={onChats}
        onSound={onSound}
        onKeys={onKeys}
        onSignOut={onSignOut}
      />
      <Suspense>
        {dialog === 'sound' && <SoundDialog session={session} view={view} onClose={close} />}
        {dialog === 'keys' && <KeysDialog texts={view.unreadThreads !== null} onClose={close} />}
        {chatting && (
          <ChatPanel
            view={view.chats}
            presences={view.presences}
            me={view.me?.userName ?? ''}
            rings={view.stage === 'ringing'}
            onOpen={(person) => session.chats.open(person)}
            onWritten={(person, message) => session.chats.written(person, message)}
            onOlder={() => session.chats.older()}
            onBack={() => {
              setListing(true);
              session.chats.close();
            }}
            onClose={toggleChats}
          />
        )}
      </Suspense>
      <ConnectionBar
        link={view.link}
        known={view.desk !== null}
        interrupted={view.soundInterrupted}
        onConnect={() => session.connect()}
      />
      {path === '/wall' && isSupervisor(view.me) ? (
        <Suspense>
          <WallPage
            queues={view.queues}
            presences={view.presences}
            notReadyReasons={view.notReadyReasons}
            clock={session.clock}
            texts={view.unreadThreads !== null}
            onListen={mayListen(view) ? (person) => session.listen(person, 'LISTEN') : null}
          >
            {(view.stage !== 'idle' || view.desk?.listening) && (
              <>
                <PhonePanel session={session} view={view} missing={missingInWrapUp(caller.card)} />
                <Caller view={view} caller={caller} />
              </>
            )}
          </WallPage>
        </Suspense>
      ) : (
        <Room session={session} view={view} path={path} caller={caller} />
      )}
    </>
  );
}

/** At most: on a large floor calls end all the time, for everybody who looks. */
const CALLS_ARE_READ_EVERY_MILLIS = 2_000;

interface RoomProps {
  readonly session: ConsoleSession;
  readonly view: ConsoleView;
  readonly path: string;
  readonly caller: KnownCaller;
}

function Room({ session, view, path, caller }: RoomProps) {
  const operates = path === '/operator';
  const [customer, setCustomer] = useState<{ readonly number: string; readonly name: string } | null>(null);
  const showTimeline = (number: string, name: string) => setCustomer({ number, name });
  const edition = useThrottledValue(recentEdition(view), CALLS_ARE_READ_EVERY_MILLIS);
  return (
    <main className={classes.room} data-first={path !== '/' && view.stage === 'idle' ? 'page' : 'desk'}>
      <div className={classes.desk}>
        <PhonePanel session={session} view={view} missing={missingInWrapUp(caller.card)} compact={operates} />
        {view.stage === 'idle' && !operates && <DialBox me={view.me} mayCall={mayCall(view)} />}
      </div>
      <div className={classes.floor}>
        {!operates && <Aside session={session} view={view} />}
        {!operates && <Caller view={view} caller={caller} />}
        <Suspense>
          {operates ? (
            <>
              <OperatorDesk session={session} view={view} card={caller.card} onCall={callNumber}>
                <WaitingCallers session={session} view={view} />
              </OperatorDesk>
              <Caller view={view} caller={caller} />
            </>
          ) : path === '/prompts' && isSupervisor(view.me) ? (
            <PromptsPage />
          ) : path === '/history' ? (
            <HistoryPage edition={edition} queues={view.queues} mayCall={mayCall(view)} onText={textsTo(view)} />
          ) : path === '/contacts' ? (
            <ContactsPage
              mayCall={mayCall(view)}
              supervises={isSupervisor(view.me)}
              onText={textsTo(view)}
              onTimeline={showTimeline}
            />
          ) : isThreads(path) && view.unreadThreads !== null ? (
            <ThreadsPage
              news={session.threads}
              presences={view.presences}
              queues={view.queues}
              me={view.me?.userName ?? ''}
              clock={session.clock}
              supervises={isSupervisor(view.me)}
              onCall={mayCall(view) ? callNumber : null}
              onTimeline={showTimeline}
            />
          ) : (
            <>
              <WaitingCallers session={session} view={view} />
              <div className={classes.lists}>
                <Voicemails edition={view.voicemailEdition} unheard={view.unheardVoicemails} mayCall={mayCall(view)} />
                <div className={classes.stack}>
                  <Colleagues
                    presences={view.presences}
                    me={view.me?.userName ?? ''}
                    clock={session.clock}
                    onCall={mayCall(view) ? callNumber : null}
                    onPassOn={
                      mayPassOn(view) ? (extension) => session.move((phone) => phone.transfer(extension)) : null
                    }
                    onConsult={
                      mayPassOn(view) && !view.desk?.call?.atTelephone
                        ? (extension) => session.move((phone) => phone.consult(extension))
                        : null
                    }
                    onListen={mayListen(view) ? (person) => session.listen(person, 'LISTEN') : null}
                    chats={view.chats.all}
                    onWrite={(person) => session.chats.open(person)}
                  />
                  <RecentCalls edition={edition} />
                </div>
              </div>
            </>
          )}
          {customer && (
            <CustomerDrawer
              {...customer}
              news={session.threads}
              groupName={groupNames(view)}
              onClose={() => setCustomer(null)}
            />
          )}
        </Suspense>
      </div>
    </main>
  );
}

interface FloorProps {
  readonly session: ConsoleSession;
  readonly view: ConsoleView;
}

function WaitingCallers({ session, view }: FloorProps) {
  return (
    <Queues
      queues={view.queues}
      clock={session.clock}
      known={view.desk !== null}
      supervises={isSupervisor(view.me)}
      onTake={mayCall(view) ? (call) => session.pull(call) : null}
    />
  );
}

/** Callers who are aside, only where there are some. */
function Aside({ session, view }: FloorProps) {
  const parked = view.desk?.parked ?? [];
  return parked.length === 0 ? null : (
    <Suspense>
      <AsideList
        parked={parked}
        presences={view.presences}
        me={view.me?.userName ?? ''}
        clock={session.clock}
        keys={false}
        onTakeBack={(call) => session.unpark(call)}
        onPassOn={null}
        to=""
      />
    </Suspense>
  );
}

/** What is unread and newest, or the list of all. */
function openNewest(session: ConsoleSession, { chats }: ConsoleView, list: () => void): void {
  const [newest] = byTime(chats.all.filter(({ unread }) => unread > 0));
  if (newest) {
    session.chats.open(newest.person);
  } else {
    list();
  }
}

/** Whoever rings here, is talked with or was just talked with. */
function Caller({ view, caller }: { readonly view: ConsoleView; readonly caller: KnownCaller }) {
  const call = view.desk?.call;
  return callInHand(view) === null ? null : (
    <Suspense>
      {call?.origin === 'WEB' && (
        <CallTalk
          key={call.id}
          call={call}
          texts={view.texts}
          me={view.me?.userName ?? ''}
          over={view.stage === 'wrap-up' || view.stage === 'finishing'}
        />
      )}
      <CallerCard
        caller={caller}
        me={view.me?.userName ?? ''}
        groupName={groupNames(view)}
        wrapUp={view.stage === 'wrap-up'}
        onText={textsTo(view)}
      />
    </Suspense>
  );
}

/** What a workgroup is called. */
function groupNames({ queues }: ConsoleView): (id: string) => string {
  return (id) => queues.find(({ workgroup }) => workgroup === id)?.name ?? id;
}

function callInHand({ desk, stage }: ConsoleView): string | null {
  return stage === 'idle' ? null : (desk?.call?.id ?? null);
}

/** Calls a colleague by extension, or somebody outside. */
function callNumber(number: string): void {
  const wish: CallWish = { number, workgroup: '' };
  postJson<NewCall>('/api/calls', wish).catch(showFailure);
}

/** Opens what was written with a number; null where the company does not text. */
function textsTo({ unreadThreads }: ConsoleView): ((number: string) => void) | null {
  return unreadThreads && openThread;
}

function openThread(number: string): void {
  const wish: ThreadWish = { number, workgroup: '' };
  postJson<TextThread>('/api/threads', wish).then(({ id }) => goTo(pathOfThread(id)), showFailure);
}

function mayPassOn({ stage, desk }: ConsoleView): boolean {
  return (stage === 'talking' || stage === 'held') && !desk?.own;
}

/** Changes whenever a call may have ended, which is when the list of recent calls is read again. */
function recentEdition({ desk, queues }: ConsoleView): string {
  const waiting = queues.flatMap((queue) => queue.waiting.map((caller) => caller.call));
  return [desk?.status, ...waiting].join(' ');
}
