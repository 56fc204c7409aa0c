import { expect, test } from 'vitest';
import { encodeWav } from './wav';

async function view(samples: number[], sampleRate = 8_000): Promise<DataView> {
  return new DataView(await encodeWav(Float32Array.from(samples), sampleRate).arrayBuffer());
}

function text(wav: DataView, at: number, length: number): string {
  return String.fromCharCode(...new Uint8Array(wav.buffer, at, length));
}

test('the header says mono, 16 bit, and the rate', async () => {
  const wav = await view([0, 0, 0]);
  expect(text(wav, 0, 4) + text(wav, 8, 8) + text(wav, 36, 4)).toBe('RIFFWAVEfmt data');
  expect(wav.getUint16(20, true)).toBe(1);
  expect(wav.getUint16(22, true)).toBe(1);
  expect(wav.getUint32(24, true)).toBe(8_000);
  expect(wav.getUint32(28, true)).toBe(16_000);
  expect(wav.getUint16(32, true)).toBe(2);
  expect(wav.getUint16(34, true)).toBe(16);
});

test('the lengths in the header are those of the file', async () => {
  const wav = await view([0, 0, 0]);
  expect(wav.byteLength).toBe(50);
  expect(wav.getUint32(4, true)).toBe(42);
  expect(wav.getUint32(40, true)).toBe(6);
});

test('samples go from full scale to full scale, and clip beyond', async () => {
  const wav = await view([0, 0.5, 1, -1, 2, -3]);
  const samples = Array.from({ length: 6 }, (_, index) => wav.getInt16(44 + 2 * index, true));
  expect(samples).toEqual([0, 16_384, 32_767, -32_767, 32_767, -32_767]);
});

test('silence without a sample is a file with a header only', async () => {
  expect((await view([])).byteLength).toBe(44);
});
