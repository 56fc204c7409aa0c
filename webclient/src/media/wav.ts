const HEADER_BYTES = 44;
const BYTES_PER_SAMPLE = 2;

/**
 * A mono WAV of 16 bit PCM, little endian: the RIFF form of the Multimedia Programming Interface 1.0, chapter 3.
 *
 * @param samples from -1 to 1; what is beyond is clipped
 */
export function encodeWav(samples: Float32Array, sampleRate: number): Blob {
  const dataBytes = samples.length * BYTES_PER_SAMPLE;
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + dataBytes));
  writeHeader(view, sampleRate, dataBytes);
  samples.forEach((sample, index) => {
    const clipped = Math.max(-1, Math.min(1, sample));
    view.setInt16(HEADER_BYTES + index * BYTES_PER_SAMPLE, Math.round(clipped * 0x7fff), true);
  });
  return new Blob([view.buffer], { type: 'audio/wav' });
}

function writeHeader(view: DataView, sampleRate: number, dataBytes: number): void {
  const text = (at: number, words: string) => {
    for (let index = 0; index < words.length; index++) {
      view.setUint8(at + index, words.charCodeAt(index));
    }
  };
  text(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * BYTES_PER_SAMPLE, true);
  view.setUint16(32, BYTES_PER_SAMPLE, true);
  view.setUint16(34, 8 * BYTES_PER_SAMPLE, true);
  text(36, 'data');
  view.setUint32(40, dataBytes, true);
}
