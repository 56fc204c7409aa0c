import { describe, expect, it } from 'vitest';
import { type Attachment, attachmentsAfter, finished, hindrance } from './attachments';
import { within } from './shrink';

const upload = { id: 'u1', type: 'image/jpeg', name: 'lantern.jpg', bytes: 300 };

function ready(key: number, bytes = 300): Attachment {
  return { key, name: `${key}.jpg`, preview: 'data:', id: `u${key}`, bytes, fault: '' };
}

describe('what is attached', () => {
  it('is chosen, prepared and kept', () => {
    let all = attachmentsAfter([], { kind: 'chosen', key: 1, name: 'lantern.heic' });
    expect(hindrance(all)).toBe('unfinished');
    all = attachmentsAfter(all, { kind: 'prepared', key: 1, preview: 'data:x', bytes: 290 });
    all = attachmentsAfter(all, { kind: 'kept', key: 1, upload });
    expect(all).toEqual([{ key: 1, name: 'lantern.jpg', preview: 'data:x', id: 'u1', bytes: 300, fault: '' }]);
    expect(hindrance(all)).toBeNull();
  });

  it('holds the text back while something is wrong with it, until that is removed', () => {
    const refused = attachmentsAfter([...finished([ready(1)]), { ...ready(2), id: '' }], {
      kind: 'refused',
      key: 2,
      fault: 'The file is nothing that can be sent.',
    });
    expect(hindrance(refused)).toBe('refused');
    expect(hindrance(attachmentsAfter(refused, { kind: 'removed', keys: [2] }))).toBeNull();
  });

  it('is no more than ten and five megabytes', () => {
    const ten = Array.from({ length: 10 }, (_, key) => ready(key, 500_000));
    expect(hindrance(ten)).toBeNull();
    expect(hindrance([...ten, ready(11, 0)])).toBe('tooMany');
    expect(hindrance([...ten.slice(1), ready(11, 500_001)])).toBe('tooLarge');
  });

  it('stays with its thread once the gateway has it', () => {
    expect(finished([ready(1), { ...ready(2), id: '' }])).toEqual([ready(1)]);
  });

  it('takes no notice of what was removed meanwhile', () => {
    expect(attachmentsAfter([], { kind: 'kept', key: 7, upload })).toEqual([]);
  });
});

describe('a smaller picture', () => {
  it.each([
    [4000, 3000, 2048, 2048, 1536],
    [3000, 4000, 2048, 1536, 2048],
    [800, 600, 2048, 800, 600],
    [10_000, 1, 100, 100, 1],
  ])('of %i × %i with no side longer than %i has %i × %i', (width, height, longest, narrower, lower) => {
    expect(within(width, height, longest)).toEqual({ width: narrower, height: lower });
  });
});
