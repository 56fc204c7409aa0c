import { backoff } from '../link/backoff';
import { GatewayClock } from '../link/clock';
import { ConsoleLink, type LinkState } from '../link/consoleLink';
import { LineWatch } from '../link/lineWatch';
import { Retrying } from '../link/retrying';
import { DirectSound } from '../media/directSound';
import { MediaSession } from '../media/mediaSession';
import { explain, Microphone, type MicrophoneState } from '../media/microphone';
import { Outputs } from '../media/outputs';
import { SoundSettings } from '../media/soundSettings';
import { ON_A_CALL, Phone, type Stage } from './phone';
import type { ListenMode } from './listenMode';
import { merged } from './presences';
import { withQueue } from './queues';
import { Ringer } from './ringer';
import { WakeLock } from './wakeLock';
import type { AlertAct } from './desktopAlert';
import { excerpt, WrittenAlert } from './writtenAlert';
import type {
  CallText,
  ChatMessage,
  ChatPage,
  Desk,
  FromConsoleUnion,
  Person,
  Presence,
  Queue,
  TextMessage,
  TextThread,
  ToConsoleQuality,
  ToConsoleSaid,
  ToConsoleSnapshot,
  ToConsoleUnion,
} from '../protocol/messages';
import { callerTitle } from '../kit/callerName';
import { getJson, isKnown, leaveNetwork, putJson } from '../kit/http';
import { hideNotice, showFailure, showProblem, showWritten } from '../kit/notices';
import { goTo } from '../kit/route';
import { onLanguage, spoken, t } from '../language/language';
import { NO_PICTURES, type Pictures, type Shown } from '../media/pictures';
import { InboundMeter } from '../quality/inbound';
import { CallTexts } from '../texts/callTexts';
import { Chats, type ChatsView, NO_CHATS } from '../texts/chats';
import { pathOfThread } from '../threads/path';
import { ThreadNews } from '../threads/threadNews';
import { wordsOf } from '../threads/words';
import { extend, NO_SOUND, type SoundHistory } from '../quality/soundHistory';

const TRY_AGAIN_MILLIS = 4_000;

/** All that the console draws. A new object after each change; parts that did not change are the same as before. */
export interface ConsoleView {
  readonly link: LinkState;
  readonly dismissedBecause: string;
  readonly company: string;
  readonly me: Person | null;
  readonly desk: Desk | null;
  readonly stage: Stage;
  readonly muted: boolean;
  readonly queues: readonly Queue[];
  /** Everybody in the company, this person too. */
  readonly presences: readonly Presence[];
  readonly notReadyReasons: readonly string[];
  readonly unheardVoicemails: number;
  /** What was written in the call in hand, oldest first. */
  readonly texts: readonly CallText[];
  readonly chats: ChatsView;
  /** Ids of open threads with people outside in which something is unread; null where the company does not text. */
  readonly unreadThreads: readonly string[] | null;
  /** Grows whenever the list of voice mails should be read again. */
  readonly voicemailEdition: number;
  readonly microphone: MicrophoneState;
  /** Chosen loudspeakers that are not connected. */
  readonly missingOutputs: readonly string[];
  readonly soundBlocked: boolean;
  /** Whether nothing comes through between this browser and the gateway, and it is tried again. */
  readonly soundInterrupted: boolean;
  /** Whether the other party is heard from browser to browser. */
  readonly soundDirect: boolean;
  readonly pictures: Pictures;
  /** How the two hear each other, in the call there is or was last. */
  readonly quality: SoundHistory;
}

const BLANK: ConsoleView = {
  link: 'stopped',
  dismissedBecause: '',
  company: '',
  me: null,
  desk: null,
  stage: 'idle',
  muted: false,
  queues: [],
  presences: [],
  notReadyReasons: [],
  unheardVoicemails: 0,
  texts: [],
  chats: NO_CHATS,
  unreadThreads: null,
  voicemailEdition: 0,
  microphone: { kind: 'closed' },
  missingOutputs: [],
  soundBlocked: false,
  soundInterrupted: false,
  soundDirect: false,
  pictures: NO_PICTURES,
  quality: NO_SOUND,
};

/** Up to so much later what others do is shown. */
const SOON_MILLIS = 200;

/**
 * One signed-in console: joins the line to the gateway, the microphone, the media session and the phone. Lives outside
 * React, because a call must not depend on what is drawn.
 */
export class ConsoleSession {
  readonly clock = new GatewayClock();
  readonly sound = new SoundSettings();
  readonly #listeners = new Set<() => void>();
  #soon: ReturnType<typeof setTimeout> | undefined;
  readonly #link: ConsoleLink;
  readonly #microphone: Microphone;
  readonly #media: MediaSession;
  readonly #direct: DirectSound;
  readonly #phone: Phone;
  readonly #ringer = new Ringer((call, act) => this.#onAlert(call, act));
  readonly #wakeLock = new WakeLock();
  readonly #outputs: Outputs;
  readonly #inbound = new InboundMeter();
  readonly #texts = new CallTexts(
    (call) => getJson<CallText[]>(`/api/calls/${call}/texts`),
    (texts) => this.#update({ texts }),
  );
  readonly #chats = new Chats(
    {
      page: (person, before) => getJson<ChatPage>(`/api/chats/${person}${before === null ? '' : `?before=${before}`}`),
      read: (person, number) => putJson(`/api/chats/${person}/read`, { number }),
    },
    {
      changed: (chats) => this.#update({ chats }),
      news: (person, message) => this.#onChatNews(person, message),
      looks,
    },
  );
  readonly #threads = new ThreadNews({
    changed: (unreadThreads) => this.#update({ unreadThreads }),
    arrived: (thread, message) => this.#onThreadNews(thread, message),
    seen: (thread) => {
      hideNotice(noticeOf({ thread }));
      void this.#writtenAlert.hide({ thread });
    },
    looks,
    tellTyping: (thread) => this.#sendWhenOpen({ type: 'typing', thread }),
  });
  readonly #writtenAlert = new WrittenAlert((where) => {
    if ('chat' in where) {
      this.#chats.open(where.chat);
    } else if ('thread' in where) {
      goTo(pathOfThread(where.thread));
    }
  });
  /** Ends listening for another language. */
  #deaf: () => void = () => undefined;
  readonly #onLook = () => {
    this.#chats.look();
    const call = this.#view.desk && writtenCall(this.#view.desk);
    if (call) {
      void this.#writtenAlert.hide({ call });
    }
  };
  /** Another socket brings a snapshot, and with it ICE is restarted: both may have died with the network. */
  readonly #recovery = new Retrying(() => this.#renew(), TRY_AGAIN_MILLIS);
  readonly #onOnline = () => this.#renew();
  readonly #watch = new LineWatch({
    lastPacket: () => this.#media.lastPacket,
    ask: () => this.#sendWhenOpen({ type: 'heartbeat' }),
    dead: (dead) => this.#onDisturbed('watch', dead),
  });
  /** Who sees that nothing comes through. */
  readonly #disturbed = new Set<'browser' | 'watch'>();
  #view = BLANK;
  #offering = false;

  constructor() {
    this.#link = new ConsoleLink(
      {
        received: (message) => this.#receive(message),
        changed: (link) => this.#onLink(link),
        signedIn: isSignedIn,
      },
      backoff,
    );
    this.#microphone = new Microphone(this.sound, (microphone) => this.#onMicrophone(microphone));
    this.#media = new MediaSession({
      failed: () => void this.#offerMedia(),
      disturbed: (disturbed) => this.#onDisturbed('browser', disturbed),
      blocked: (soundBlocked) => this.#update({ soundBlocked }),
    });
    this.#direct = new DirectSound(
      this.#media,
      (word) => this.#sendWhenOpen({ type: 'peer', word }),
      () => this.#onDirect(),
    );
    this.#outputs = new Outputs(
      this.sound,
      { speaker: (id) => this.#speakOn(id), ringer: (id) => this.#ringer.playOn(id) },
      (missingOutputs) => this.#update({ missingOutputs }),
    );
    this.#phone = new Phone((message) => this.#link.send(message));
  }

  start(): void {
    this.#deaf = onLanguage(() => this.#sendWhenOpen({ type: 'speak', language: spoken() }));
    window.addEventListener('online', this.#onOnline);
    window.addEventListener('focus', this.#onLook);
    this.#link.connect();
    void this.#microphone.open();
  }

  close(): void {
    window.removeEventListener('online', this.#onOnline);
    window.removeEventListener('focus', this.#onLook);
    this.#writtenAlert.close();
    this.#watch.follow(false);
    this.#recovery.end();
    this.#deaf();
    this.#link.close();
    this.#microphone.close();
    this.#outputs.close();
    this.#direct.close();
    this.#media.close();
    this.#ringer.close();
    this.#wakeLock.follow(false);
  }

  /** What this person and colleagues write to each other. */
  get chats(): Chats {
    return this.#chats;
  }

  /** Texts with people outside. */
  get threads(): ThreadNews {
    return this.#threads;
  }

  get view(): ConsoleView {
    return this.#view;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Connects anew: after giving up, or to take the work back from a newer console. */
  connect(): void {
    this.#link.connect();
  }

  retryMicrophone(): void {
    void this.#microphone.open();
  }

  /** Rings once, where it would ring for a call. */
  sampleRing(): void {
    this.#ringer.sample();
  }

  ready(): void {
    this.#ringer.prepare();
    this.#link.send({ type: 'ready' });
  }

  notReady(reason: string): void {
    this.#link.send({ type: 'not-ready', reason });
  }

  /** Takes part in a colleague's call, or does so in another way; for supervisors. */
  listen(agent: string, mode: ListenMode): void {
    this.#ringer.prepare();
    this.#link.send({ type: 'listen', agent, mode });
  }

  listenNoMore(): void {
    this.#link.send({ type: 'listen-no-more' });
  }

  /** Takes a caller who waits, whose turn it need not be. */
  pull(call: string): void {
    this.#ringer.prepare();
    this.#link.send({ type: 'pull', call });
  }

  /** Takes a caller back who was put aside; one in hand is put aside instead. */
  unpark(call: string): void {
    this.#ringer.prepare();
    this.#link.send({ type: 'unpark', call });
  }

  /**
   * Passes a caller on who was put aside.
   *
   * @param to an extension or a number
   */
  passOn(call: string, to: string): void {
    this.#link.send({ type: 'transfer', call, to });
  }

  /** Goes on with a colleague's caller; for supervisors. */
  takeOver(agent: string): void {
    this.#link.send({ type: 'take-over', agent });
  }

  /** Lets the other party see something; null for nothing any more. */
  show(what: Shown | null): void {
    this.#direct.show(what).catch(() => showProblem(t('video.refused'), t('video.refusedRemedy')));
  }

  /** Carries out a move on the phone, and shows and sounds it at once. */
  move(move: (phone: Phone) => void): void {
    move(this.#phone);
    this.#phoneChanged();
  }

  #receive(message: ToConsoleUnion): void {
    this.#watch.heard();
    switch (message.type) {
      case 'snapshot':
        this.#onSnapshot(message);
        break;
      case 'desk':
        this.#phone.handleDesk(message.desk);
        this.#update({ desk: message.desk });
        this.#texts.follow(writtenCall(message.desk));
        this.#phoneChanged();
        break;
      case 'queue':
        this.#updateSoon({ queues: withQueue(this.#view.queues, message.queue) });
        break;
      case 'presence':
        this.#updateSoon({ presences: merged(this.#view.presences, message.presences) });
        break;
      case 'company':
        this.#update({
          company: message.company,
          me: message.me,
          queues: message.queues,
          presences: message.presences,
          notReadyReasons: message.notReadyReasons,
          unheardVoicemails: message.unheardVoicemails,
          voicemailEdition: this.#view.voicemailEdition + 1,
        });
        break;
      case 'voicemail':
        this.#update({ unheardVoicemails: message.unheard, voicemailEdition: this.#view.voicemailEdition + 1 });
        break;
      case 'said':
        this.#texts.said(message.call, message.text);
        this.#onText(message);
        break;
      case 'chat':
        this.#chats.change(message.chat, message.messages);
        if (message.chat.unread === 0) {
          hideNotice(noticeOf({ chat: message.chat.person }));
          void this.#writtenAlert.hide({ chat: message.chat.person });
        }
        break;
      case 'thread':
        this.#threads.change(message.thread, message.message);
        break;
      case 'thread-left':
        this.#threads.left(message.thread);
        break;
      case 'typing':
        this.#threads.typing(message.thread, message.person);
        break;
      case 'ice-servers':
        this.#media.useServers(message.iceServers);
        break;
      case 'media-answer':
        this.#offering = false;
        this.#media.accept(message.sdp).catch(showFailure);
        break;
      case 'media-lost':
        void this.#offerMedia();
        break;
      case 'peer':
        this.#direct.receive(message.news);
        break;
      case 'quality':
        void this.#onQuality(message);
        break;
      case 'dismissed':
        this.#update({ dismissedBecause: message.reason });
        break;
      case 'problem':
        this.#onProblem(message.field, message.message, message.remedy);
        break;
      case 'heartbeat':
        break;
    }
  }

  #onSnapshot(snapshot: ToConsoleSnapshot): void {
    this.clock.set(snapshot.now);
    this.#media.useServers(snapshot.iceServers);
    this.#phone.handleSnapshot(snapshot.desk);
    this.#update({
      company: snapshot.company,
      me: snapshot.me,
      desk: snapshot.desk,
      queues: snapshot.queues,
      presences: snapshot.presences,
      notReadyReasons: snapshot.notReadyReasons,
      unheardVoicemails: snapshot.unheardVoicemails,
      voicemailEdition: this.#view.voicemailEdition + 1,
      dismissedBecause: '',
    });
    this.#texts.follow(writtenCall(snapshot.desk));
    this.#texts.again();
    this.#chats.snapshot(snapshot.chats);
    this.#threads.snapshot(snapshot.unreadThreads);
    this.#phoneChanged();
    this.#offering = false;
    this.#tellMicrophone();
    void (this.#link.resumed ? this.#restartMedia() : this.#offerMedia());
  }

  #onDirect(): void {
    const { alone: soundDirect, pictures } = this.#direct;
    if (soundDirect !== this.#view.soundDirect || pictures !== this.#view.pictures) {
      this.#update({ soundDirect, pictures });
    }
  }

  #speakOn(deviceId: string): Promise<void> {
    this.#direct.playOn(deviceId);
    return this.#media.playOn(deviceId);
  }

  /** Quiet, since whoever reads it may be talking. */
  #onChatNews(person: string, { words }: ChatMessage): void {
    const name = this.#view.presences.find((one) => one.person === person)?.name ?? person;
    showWritten(noticeOf({ chat: person }), name, excerpt(words), () => this.#chats.open(person));
    void this.#writtenAlert.show({ chat: person }, name, words);
  }

  /** A customer has written; quiet, too. */
  #onThreadNews({ id, name, theirs }: TextThread, message: TextMessage): void {
    const who = name || theirs;
    const words = wordsOf(message);
    showWritten(noticeOf({ thread: id }), who, excerpt(words), () => goTo(pathOfThread(id)));
    void this.#writtenAlert.show({ thread: id }, who, words);
  }

  /** What the caller has written; it stands in the call card, too. */
  #onText({ call, text }: ToConsoleSaid): void {
    const inHand = this.#view.desk?.call;
    if (text.author === '' && inHand) {
      void this.#writtenAlert.show({ call }, callerTitle(inHand), text.words);
    }
  }

  #renew(): void {
    leaveNetwork();
    this.#link.renew();
  }

  #onDisturbed(by: 'browser' | 'watch', disturbed: boolean): void {
    if (disturbed) {
      this.#disturbed.add(by);
    } else {
      this.#disturbed.delete(by);
    }
    const soundInterrupted = this.#disturbed.size > 0;
    this.#update({ soundInterrupted });
    if (soundInterrupted) {
      this.#recovery.begin();
    } else {
      this.#recovery.end();
    }
  }

  #onLink(link: LinkState): void {
    if (link !== 'open') {
      // The gateway cannot say any more when the sound is to come back: it is there until it can.
      this.#direct.end(true);
    }
    if (link === 'dismissed') {
      // The newer console has the work now: no sound, no ring, and no microphone light in this one.
      this.#microphone.close();
      this.#ringer.stop();
      this.#watch.follow(false);
      this.#onDisturbed('browser', false);
      this.#media.hangUp();
      // Signing out elsewhere dismisses too; asking brings this tab to the sign-in page then.
      void isSignedIn();
    } else if (link === 'connecting') {
      void this.#microphone.open();
    }
    this.#update({ link });
  }

  #onMicrophone(microphone: MicrophoneState): void {
    if (microphone.kind === 'usable') {
      // Pages that listen may also sound: from here on the ring needs no further click.
      this.#ringer.prepare();
      void this.#outputs.follow();
    }
    this.#update({ microphone });
    this.#tellMicrophone();
    void this.#goOnWithMicrophone();
  }

  /** A new microphone in a call is heard at once; only where there is no connection yet, one is asked for. */
  async #goOnWithMicrophone(): Promise<void> {
    const { microphone } = this.#view;
    if (microphone.kind === 'usable') {
      await this.#direct.replace(microphone.track);
      if (!(await this.#media.replace(microphone.track))) {
        await this.#offerMedia();
      }
    }
  }

  /** Whoever consults somebody has two calls: the caller's is looked at. */
  async #onQuality(message: ToConsoleQuality): Promise<void> {
    const { desk } = this.#view;
    if (message.call !== (desk?.call ?? desk?.own)?.id) {
      return;
    }
    const report = await this.#stats().catch(() => null);
    const inbound = report && this.#inbound.next(report);
    this.#update({ quality: extend(this.#view.quality, message, inbound) });
  }

  async #stats(): Promise<RTCStatsReport | null> {
    return (await this.#direct.stats()) ?? this.#media.stats();
  }

  #onProblem(field: string, message: string, remedy: string): void {
    if (field.startsWith('media-offer')) {
      this.#offering = false;
    }
    this.#phone.handleProblem();
    this.#phoneChanged();
    showProblem(message, remedy);
  }

  #tellMicrophone(): void {
    const { microphone } = this.#view;
    if (microphone.kind === 'usable') {
      this.#sendWhenOpen({ type: 'microphone', usable: true, problem: '' });
    } else if (microphone.kind === 'unusable') {
      this.#sendWhenOpen({ type: 'microphone', usable: false, problem: explain(microphone.trouble, 'en').problem });
    }
  }

  /** A lost session is renewed once at a time: the gateway answers each offer, in order. */
  async #offerMedia(): Promise<void> {
    const { microphone, link } = this.#view;
    if (this.#offering || microphone.kind !== 'usable' || link !== 'open') {
      return;
    }
    this.#offering = true;
    this.#onDisturbed('browser', false);
    try {
      const sdp = await this.#media.offer(microphone.track);
      if (sdp !== null) {
        this.#sendWhenOpen({ type: 'media-offer', sdp });
      }
    } catch (failure) {
      this.#offering = false;
      showFailure(failure);
    }
  }

  /** The sound goes on by new paths, where there is sound to go on with. */
  async #restartMedia(): Promise<void> {
    const sdp = await this.#media.restart().catch(() => null);
    if (sdp === null) {
      await this.#offerMedia();
    } else {
      this.#sendWhenOpen({ type: 'media-restart', sdp });
    }
  }

  #sendWhenOpen(message: FromConsoleUnion): void {
    if (this.#view.link === 'open') {
      this.#link.send(message);
    }
  }

  #phoneChanged(): void {
    const { stage, muted, sending } = this.#phone;
    this.#media.send(sending || speaksInAColleaguesCall(this.#view.desk));
    this.#ringer.follow(stage, this.#view.desk?.call ?? null);
    if (!this.#view.desk?.call && !this.#view.desk?.own) {
      this.#direct.close();
    }
    const inCall = ON_A_CALL.includes(stage);
    this.#wakeLock.follow(inCall);
    this.#watch.follow(inCall);
    this.#update({ stage, muted });
  }

  /** Somebody has clicked the notification of a call. */
  #onAlert(call: string, act: AlertAct): boolean {
    if (this.#view.stage !== 'ringing' || this.#view.desk?.call?.id !== call) {
      return false;
    }
    if (act === 'answer') {
      this.move((phone) => phone.answer());
    } else if (act === 'decline') {
      this.move((phone) => phone.decline());
    }
    return true;
  }

  #update(change: Partial<ConsoleView>): void {
    this.#view = { ...this.#view, ...change };
    this.#ringer.count(
      this.#view.unheardVoicemails + this.#view.chats.unread + (this.#view.unreadThreads?.length ?? 0),
    );
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.#listeners.forEach((listener) => listener());
  }

  /** For what others do: on a large floor that is more often than anybody can look. */
  #updateSoon(change: Partial<ConsoleView>): void {
    this.#view = { ...this.#view, ...change };
    this.#soon ??= setTimeout(() => this.#update({}), SOON_MILLIS);
  }
}

/** Who calls from a web page can read and write. */
function writtenCall({ call }: Desk): string | null {
  return call?.origin === 'WEB' ? call.id : null;
}

function noticeOf(where: { readonly chat: string } | { readonly thread: string }): string {
  return 'chat' in where ? `chat-${where.chat}` : `thread-${where.thread}`;
}

/** Whether this person looks at the page. */
function looks(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

/** Who only listens keeps the microphone shut, whatever becomes of the sound on its way. */
function speaksInAColleaguesCall(desk: Desk | null): boolean {
  return desk?.listening != null && desk.listening.mode !== 'LISTEN';
}

/** A gateway that cannot be reached says nothing about who is signed in: trying goes on. */
async function isSignedIn(): Promise<boolean> {
  return (await isKnown()) ?? true;
}
