import type { IceServer } from '../protocol/messages';
import { Loudspeaker } from './loudspeaker';

const TONE_MILLIS = 160;
const GAP_MILLIS = 70;

const CONFIGURATION: RTCConfiguration = { bundlePolicy: 'max-bundle' };

interface MediaEvents {
  /** The connection is gone for good; a new offer is wanted. */
  failed(): void;
  /** Whether nothing comes through at the moment: the network may have changed. */
  disturbed(disturbed: boolean): void;
  /** Whether the browser keeps the sound back until the person clicks somewhere. */
  blocked(blocked: boolean): void;
}

/**
 * The sound between this browser and the gateway: one connection, kept from call to call, so that answering needs no
 * negotiation. Offers tell no candidates and leave at once: the gateway is ICE-lite and learns this browser's addresses
 * from its checks.
 */
export class MediaSession {
  readonly #voice: Loudspeaker;
  readonly #events: MediaEvents;
  #servers: RTCIceServer[] = [];
  #connection: RTCPeerConnection | null = null;
  #sender: RTCRtpSender | null = null;
  #receiver: RTCRtpReceiver | null = null;
  #track: MediaStreamTrack | null = null;
  #sending = false;
  #paused = false;
  #quiet = false;
  #givesWay = false;

  constructor(events: MediaEvents) {
    this.#events = events;
    this.#voice = new Loudspeaker('remote-audio', (blocked) => events.blocked(blocked));
  }

  /** The TURN servers for the next offer or restart. */
  useServers(servers: readonly IceServer[]): void {
    this.#servers = servers.map(({ urls, username, credential }) => ({ urls: [...urls], username, credential }));
    this.#connection?.setConfiguration({ ...CONFIGURATION, iceServers: this.#servers });
  }

  /** Starts anew with this microphone; the answer goes to {@link accept}. Null when overtaken by another offer or the end. */
  async offer(track: MediaStreamTrack): Promise<string | null> {
    this.hangUp();
    const connection = new RTCPeerConnection({ ...CONFIGURATION, iceServers: this.#servers });
    this.#connection = connection;
    track.enabled = this.#sending;
    this.#track = track;
    this.#paused = false;
    this.#sender = connection.addTrack(track, new MediaStream([track]));
    connection.ontrack = ({ track: remote, receiver }) => {
      this.#receiver = receiver;
      this.#voice.play(remote);
    };
    connection.onconnectionstatechange = () => {
      if (connection === this.#connection) {
        this.#onState(connection.connectionState);
      }
    };
    await connection.setLocalDescription();
    return connection === this.#connection ? (connection.localDescription?.sdp ?? null) : null;
  }

  /**
   * Looks for new paths for the connection there is (ICE restart); the answer goes to {@link accept}. What comes through
   * meanwhile goes on. Null when there is no connection to go on with.
   */
  async restart(): Promise<string | null> {
    const connection = this.#connection;
    if (!connection?.remoteDescription) {
      return null;
    }
    if (connection.signalingState === 'have-local-offer') {
      await connection.setLocalDescription({ type: 'rollback' });
    }
    connection.restartIce();
    await connection.setLocalDescription();
    return connection === this.#connection ? (connection.localDescription?.sdp ?? null) : null;
  }

  /** Goes on with another microphone, without a word to the gateway. False when there is nothing to go on with. */
  async replace(track: MediaStreamTrack): Promise<boolean> {
    if (!this.#sender || this.#connection?.connectionState === 'failed') {
      return false;
    }
    track.enabled = this.#sending;
    this.#track = track;
    if (!this.#paused) {
      await this.#sender.replaceTrack(track);
    }
    return true;
  }

  /** The microphone that is spoken into; null without a connection. */
  get track(): MediaStreamTrack | null {
    return this.#track;
  }

  /** Sends nothing at all, not even silence, until {@link goOn}: the other party hears this browser elsewhere. */
  async pause(): Promise<void> {
    this.#paused = true;
    await this.#sender?.replaceTrack(null);
  }

  async goOn(): Promise<void> {
    if (this.#paused) {
      this.#paused = false;
      await this.#sender?.replaceTrack(this.#track);
    }
  }

  /** Which packet of the gateway's was played last; another one whenever something new has come. */
  get lastPacket(): number | null {
    return this.#receiver?.getSynchronizationSources()[0]?.rtpTimestamp ?? null;
  }

  /** Plays on this device from now on; the empty id is the computer's usual one. */
  playOn(deviceId: string): Promise<void> {
    return this.#voice.playOn(deviceId);
  }

  /** Whether the person hears nothing of what the gateway sends. */
  quiet(on: boolean): void {
    this.#quiet = on;
    this.#listen();
  }

  /** Whether the other party is heard elsewhere, and not by what the gateway sends. */
  giveWay(on: boolean): void {
    this.#givesWay = on;
    this.#listen();
  }

  #listen(): void {
    this.#voice.mute(this.#quiet || this.#givesWay);
  }

  async accept(answer: string): Promise<void> {
    if (this.#connection?.signalingState === 'have-local-offer') {
      await this.#connection.setRemoteDescription({ type: 'answer', sdp: answer });
    }
  }

  /** Whether the other side hears the microphone. Takes effect at once; silence is sent otherwise. */
  send(on: boolean): void {
    this.#sending = on;
    if (this.#track) {
      this.#track.enabled = on;
    }
  }

  /** What the browser has counted; null without a connection. */
  async stats(): Promise<RTCStatsReport | null> {
    return (await this.#connection?.getStats()) ?? null;
  }

  /** Sends a key as RFC 4733 telephone event, after those that are still being sent. */
  sendDigit(key: string): void {
    const dtmf = this.#sender?.dtmf;
    if (dtmf?.canInsertDTMF) {
      dtmf.insertDTMF(dtmf.toneBuffer + key, TONE_MILLIS, GAP_MILLIS);
    }
  }

  close(): void {
    this.hangUp();
    this.#voice.close();
  }

  /** Ends the connection, not the session: a later offer starts another one. */
  hangUp(): void {
    this.#connection?.close();
    this.#connection = null;
    this.#sender = null;
    this.#receiver = null;
    this.#track = null;
    this.#voice.stop();
  }

  #onState(state: RTCPeerConnectionState): void {
    switch (state) {
      case 'connected':
        this.#events.disturbed(false);
        break;
      case 'disconnected':
        this.#events.disturbed(true);
        break;
      case 'failed':
        this.#events.failed();
        break;
      case 'new':
      case 'connecting':
      case 'closed':
        break;
    }
  }
}
