import type { PeerNewsBegin, PeerSignal, PeerTrouble, PeerWordUnion } from '../protocol/messages';
import { Loudspeaker } from './loudspeaker';
import type { MediaSession } from './mediaSession';
import { PeerReporter } from './peerReporter';

/** How often it is looked whether something is heard: one packet. */
const LOOK_EVERY_MILLIS = 20;
/** After which a connection without sound is no use. */
const HEARD_WITHIN_MILLIS = 5_000;
/** How long the other browser may go on hearing this one when the sound goes back to the gateway. */
const LINGER_MILLIS = 1_000;

/**
 * A connection to the other party's browser. Both may change what they send at any time: of two offers that cross, that of
 * the browser that did not begin counts (W3C WebRTC, section 10.7).
 *
 *     looking ──▶ heard ──▶ alone ──▶ over          over, from anywhere: the gateway ends it
 */
export class PeerPath {
  readonly id: string;
  readonly #media: MediaSession;
  readonly #send: (word: PeerWordUnion) => void;
  readonly #connection: RTCPeerConnection;
  readonly #voice = new Loudspeaker('peer-audio', () => undefined);
  readonly #begins: boolean;
  readonly #seen: (picture: MediaStreamTrack | null) => void;
  #stage: 'looking' | 'heard' | 'alone' | 'over' = 'looking';
  #sender: RTCRtpSender | null = null;
  #picture: RTCRtpSender | null = null;
  #reporter: PeerReporter | null = null;
  #receiver: RTCRtpReceiver | null = null;
  #making = false;
  #ignoring = false;
  /** What was heard is taken in one after the other. */
  #work: Promise<void> = Promise.resolve();

  /** @param seen told what the other party shows; null for nothing any more */
  constructor(
    begin: PeerNewsBegin,
    media: MediaSession,
    send: (word: PeerWordUnion) => void,
    seen: (picture: MediaStreamTrack | null) => void,
  ) {
    this.id = begin.path;
    this.#media = media;
    this.#send = send;
    this.#begins = begin.offers;
    this.#seen = seen;
    this.#voice.mute(true);
    const iceServers = begin.iceServers.map(({ urls, username, credential }) => ({
      urls: [...urls],
      username,
      credential,
    }));
    this.#connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle', iceServers });
    this.#connection.ontrack = (event) => this.#onTrack(event);
    this.#connection.onicecandidate = ({ candidate }) => {
      if (candidate) {
        this.#signal({ kind: 'CANDIDATE', text: candidate.candidate, mid: candidate.sdpMid ?? '' });
      }
    };
    this.#connection.onconnectionstatechange = () => this.#onState(this.#connection.connectionState);
    this.#connection.onnegotiationneeded = () => void this.#offer();
    if (this.#begins) {
      this.#speak();
    }
  }

  get alone(): boolean {
    return this.#stage === 'alone';
  }

  /** What the other browser says. */
  take(signal: PeerSignal): void {
    this.#work = this.#work.then(() => this.#taken(signal)).catch(() => this.#fail('NO_WAY'));
  }

  /** Both hear each other: the gateway is sent nothing more. */
  leaveGateway(): void {
    if (this.#stage === 'heard') {
      this.#stage = 'alone';
      void this.#media.pause();
      this.#reporter = new PeerReporter(this.id, () => this.stats(), this.#send);
    }
  }

  /** @param joined whether the other party will be heard through the gateway, and is to be heard here until then */
  end(joined: boolean): void {
    const wasHeard = this.#stage === 'heard' || this.#stage === 'alone';
    this.#stage = 'over';
    this.#reporter?.close();
    void this.#media.goOn();
    if (joined && wasHeard) {
      this.#hearGatewayAfter(this.#media.lastPacket, performance.now() + LINGER_MILLIS);
      setTimeout(() => this.#close(), 2 * LINGER_MILLIS);
    } else {
      this.#hearGateway();
      this.#close();
    }
  }

  /** Lets the other party see this; null for nothing any more. */
  show(picture: MediaStreamTrack | null): void {
    if (this.#picture) {
      this.#connection.removeTrack(this.#picture);
      this.#picture = null;
    }
    if (picture) {
      this.#picture = this.#connection.addTrack(picture, new MediaStream([picture]));
    }
  }

  async replace(track: MediaStreamTrack): Promise<void> {
    await this.#sender?.replaceTrack(track);
  }

  playOn(deviceId: string): void {
    this.#voice.playOn(deviceId).catch(() => undefined);
  }

  stats(): Promise<RTCStatsReport> {
    return this.#connection.getStats();
  }

  #onTrack({ track, receiver, streams }: RTCTrackEvent): void {
    if (track.kind === 'audio') {
      this.#receiver = receiver;
      this.#voice.play(track);
      return;
    }
    this.#seen(track);
    const [stream] = streams;
    if (stream) {
      stream.onremovetrack = () => this.#stage !== 'over' && this.#seen(null);
    }
  }

  #speak(): void {
    const { track } = this.#media;
    if (track && !this.#sender) {
      this.#sender = this.#connection.addTrack(track, new MediaStream([track]));
    }
  }

  async #offer(): Promise<void> {
    if (!this.#begins && !this.#sender) {
      return;
    }
    this.#making = true;
    try {
      await this.#connection.setLocalDescription();
      this.#describe();
    } catch {
      this.#fail('NO_WAY');
    } finally {
      this.#making = false;
    }
  }

  async #taken({ kind, text, mid }: PeerSignal): Promise<void> {
    if (this.#stage === 'over') {
      return;
    }
    if (kind === 'CANDIDATE') {
      await this.#addCandidate({ candidate: text, sdpMid: mid });
      return;
    }
    const crosses = kind === 'OFFER' && (this.#making || this.#connection.signalingState !== 'stable');
    this.#ignoring = crosses && !this.#begins;
    if (this.#ignoring) {
      return;
    }
    await this.#connection.setRemoteDescription({ type: kind === 'OFFER' ? 'offer' : 'answer', sdp: text });
    if (kind === 'OFFER') {
      this.#speak();
      await this.#connection.setLocalDescription();
      this.#describe();
    }
  }

  async #addCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    try {
      await this.#connection.addIceCandidate(candidate);
    } catch (problem) {
      // Those of an offer that was passed over belong to nothing.
      if (!this.#ignoring) {
        throw problem;
      }
    }
  }

  #describe(): void {
    const description = this.#connection.localDescription;
    if (description && this.#stage !== 'over') {
      this.#signal({ kind: description.type === 'offer' ? 'OFFER' : 'ANSWER', text: description.sdp, mid: '' });
    }
  }

  #onState(state: RTCPeerConnectionState): void {
    if (state === 'connected' && this.#stage === 'looking') {
      this.#waitForSound(performance.now() + HEARD_WITHIN_MILLIS);
    } else if (state === 'failed' || (state === 'disconnected' && this.#stage !== 'looking')) {
      this.#fail(this.#stage === 'looking' ? 'NO_WAY' : 'LOST');
    }
  }

  #waitForSound(until: number): void {
    if (this.#stage !== 'looking') {
      return;
    }
    if (this.#receiver?.getSynchronizationSources().length) {
      this.#stage = 'heard';
      this.#voice.mute(false);
      this.#media.giveWay(true);
      this.#send({ type: 'up', path: this.id });
    } else if (performance.now() > until) {
      this.#fail('NO_SOUND');
    } else {
      setTimeout(() => this.#waitForSound(until), LOOK_EVERY_MILLIS);
    }
  }

  /** @param before the gateway's last packet until now */
  #hearGatewayAfter(before: number | null, until: number): void {
    if (this.#media.lastPacket !== before || performance.now() > until) {
      this.#hearGateway();
    } else {
      setTimeout(() => this.#hearGatewayAfter(before, until), LOOK_EVERY_MILLIS);
    }
  }

  #hearGateway(): void {
    this.#media.giveWay(false);
    this.#voice.mute(true);
  }

  /** The gateway ends it. */
  #fail(trouble: PeerTrouble): void {
    if (this.#stage !== 'over') {
      this.#send({ type: 'failed', path: this.id, trouble });
    }
  }

  #signal(signal: PeerSignal): void {
    this.#send({ type: 'signal', path: this.id, signal });
  }

  #close(): void {
    this.#connection.close();
    this.#voice.close();
  }
}
