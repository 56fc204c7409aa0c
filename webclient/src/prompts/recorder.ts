import { audioConstraints } from '../media/audioOptions';
import { SoundSettings } from '../media/soundSettings';
import { encodeWav } from '../media/wav';

/** What telephones carry, and what the gateway plays. */
const TELEPHONE_RATE = 8_000;
const LONGEST_MILLIS = 120_000;

export interface Recording {
  readonly wav: Blob;
  readonly lengthMillis: number;
}

/** A recording under way; ends by {@link stop}, or by itself after two minutes. */
export class Recorder {
  readonly #stream: MediaStream;
  readonly #recorder: MediaRecorder;
  readonly #chunks: Blob[] = [];
  readonly #ended: Promise<void>;
  readonly #limit: ReturnType<typeof setTimeout>;

  private constructor(stream: MediaStream, onLimit: () => void) {
    this.#stream = stream;
    this.#recorder = new MediaRecorder(stream);
    this.#recorder.ondataavailable = ({ data }) => this.#chunks.push(data);
    this.#ended = new Promise((resolve) => {
      this.#recorder.onstop = () => resolve();
    });
    this.#recorder.start();
    this.#limit = setTimeout(onLimit, LONGEST_MILLIS);
  }

  /** @throws DOMException as getUserMedia does, when there is no microphone to use */
  static async start(onLimit: () => void): Promise<Recorder> {
    const audio = audioConstraints(new SoundSettings().choices);
    return new Recorder(await navigator.mediaDevices.getUserMedia({ audio }), onLimit);
  }

  async stop(): Promise<Recording> {
    await this.#end();
    return toTelephoneSound(new Blob(this.#chunks, { type: this.#recorder.mimeType }));
  }

  cancel(): void {
    void this.#end();
  }

  async #end(): Promise<void> {
    clearTimeout(this.#limit);
    if (this.#recorder.state !== 'inactive') {
      this.#recorder.stop();
    }
    await this.#ended;
    this.#stream.getTracks().forEach((track) => track.stop());
  }
}

/** Decodes whatever the browser records in, mixes it down to one channel and resamples it. */
async function toTelephoneSound(recorded: Blob): Promise<Recording> {
  const decoder = new OfflineAudioContext(1, 1, TELEPHONE_RATE);
  const decoded = await decoder.decodeAudioData(await recorded.arrayBuffer());
  const mixer = new OfflineAudioContext(1, decoded.length, TELEPHONE_RATE);
  const source = new AudioBufferSourceNode(mixer, { buffer: decoded });
  source.connect(mixer.destination);
  source.start();
  const sound = await mixer.startRendering();
  return { wav: encodeWav(sound.getChannelData(0), TELEPHONE_RATE), lengthMillis: sound.duration * 1_000 };
}
