import { expect, test } from 'vitest';
import type { Voicemail } from '../protocol/messages';
import { found } from './search';

function message(id: string, of: Partial<Voicemail>): Voicemail {
  return {
    id,
    call: id,
    workgroup: 'support',
    workgroupName: 'Support',
    callerNumber: '',
    callerName: '',
    origin: 'PHONE',
    at: 0,
    lengthMillis: 1_000,
    heard: false,
    saved: false,
    copy: null,
    missedCallback: null,
    ...of,
  };
}

const MESSAGES = [
  message('grace', { callerName: 'Grace Hopper', callerNumber: '+1 555-0142' }),
  message('alan', { callerNumber: '5550143', workgroup: 'sales', workgroupName: 'Sales' }),
  message('web', { origin: 'WEB', copy: { from: 'Sales', by: 'Zoë Sample', at: 0, comment: 'Asks for the lantern' } }),
];

test.each([
  ['hopper', ['grace']],
  ['15550142', ['grace']],
  ['555-0142', ['grace']],
  ['sales', ['alan', 'web']],
  ['zoe lantern', ['web']],
  ['web page', ['web']],
  ['nobody', []],
  ['', ['grace', 'alan', 'web']],
])('“%s” finds %j', (wanted, ids) => expect(found(MESSAGES, wanted).map(({ id }) => id)).toEqual(ids));
