import type { IceServer } from '../protocol/messages';

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
  readonly #audio: HTMLAudioElement;
  readonly #events: MediaEvents;
  readonly #onClick = () => void this.#play();
  #servers: RTCIceServer[] = [];
  #connection: RTCPeerConnection | null = null;
  #sender: RTCRtpSender | null = null;
  #sending = false;

  constructor(events: MediaEvents) {
    this.#events = events;
    this.#audio = document.createElement('audio');
    this.#audio.autoplay = true;
    this.#audio.dataset.testid = 'remote-audio';
    document.body.append(this.#audio);
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
    this.#sender = connection.addTrack(track, new MediaStream([track]));
    connection.ontrack = ({ track: remote }) => {
      this.#audio.srcObject = new MediaStream([remote]);
      void this.#play();
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
    await this.#sender.replaceTrack(track);
    return true;
  }

  /** Plays on this device from now on; the empty id is the computer's usual one. */
  async playOn(deviceId: string): Promise<void> {
    if (this.#audio.sinkId !== deviceId) {
      await this.#audio.setSinkId(deviceId);
    }
  }

  /** Whether the person hears nothing of what the gateway sends. */
  quiet(on: boolean): void {
    this.#audio.muted = on;
  }

  async accept(answer: string): Promise<void> {
    if (this.#connection?.signalingState === 'have-local-offer') {
      await this.#connection.setRemoteDescription({ type: 'answer', sdp: answer });
    }
  }

  /** Whether the other side hears the microphone. Takes effect at once; silence is sent otherwise. */
  send(on: boolean): void {
    this.#sending = on;
    if (this.#sender?.track) {
      this.#sender.track.enabled = on;
    }
  }

  /** What the browser has counted; null without a connection. */
  async stats(): Promise<RTCStatsReport | null> {
    return (await this.#connection?.getStats()) ?? null;
  }

  /** Sends a key as RFC 4733 telephone event, after those that are still being sent. */
  sendDigit(key: string): void {
    const dtmf = this.#sender?.dtmf;
    dtmf?.insertDTMF(dtmf.toneBuffer + key, TONE_MILLIS, GAP_MILLIS);
  }

  close(): void {
    this.hangUp();
    document.removeEventListener('click', this.#onClick);
    this.#audio.remove();
  }

  /** Ends the connection, not the session: a later offer starts another one. */
  hangUp(): void {
    this.#connection?.close();
    this.#connection = null;
    this.#sender = null;
    this.#audio.srcObject = null;
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

  async #play(): Promise<void> {
    try {
      await this.#audio.play();
      document.removeEventListener('click', this.#onClick);
      this.#events.blocked(false);
    } catch (refusal) {
      if (refusal instanceof DOMException && refusal.name === 'NotAllowedError') {
        document.addEventListener('click', this.#onClick);
        this.#events.blocked(true);
      }
    }
  }
}
