import { describe, expect, it } from 'vitest';
import { isPicture, kindOf } from './kinds';

const lantern = { place: 1, state: 'HERE', type: 'image/jpeg', name: 'lantern.jpg', bytes: 300, trouble: '' };

describe('what is sent with a text', () => {
  it.each([
    ['image/heic', 'picture'],
    ['video/mp4', 'film'],
    ['audio/amr', 'sound'],
    ['text/vcard', 'contact'],
    ['text/x-vcard', 'contact'],
    ['application/pdf', 'document'],
    ['application/octet-stream', 'file'],
    ['', 'file'],
  ])('that is %s is called a %s', (type, kind) => expect(kindOf(type)).toBe(kind));

  it('is shown where it stands only when it is here and a page can show it', () => {
    expect(isPicture(lantern)).toBe(true);
    expect(isPicture({ ...lantern, state: 'ON_ITS_WAY' })).toBe(false);
    expect(isPicture({ ...lantern, type: 'image/heic' })).toBe(false);
    expect(isPicture({ ...lantern, type: 'image/svg+xml' })).toBe(false);
  });
});
