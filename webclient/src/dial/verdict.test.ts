import { describe, expect, it } from 'vitest';
import type { DialTest } from '../protocol/messages';
import { price, verdict } from './verdict';

const TEST: DialTest = {
  number: '95551234',
  by: 'agent1',
  e164: '',
  emergency: false,
  tried: [],
  rule: 'outside',
  sent: '5551234',
  trunks: ['main', 'spare'],
  permission: 'near',
  refusal: '',
  cost: '0.036',
  currency: 'EUR',
  limits: [],
  inside: '',
};

describe('what the dial box says', () => {
  it('names the number that is sent and the trunks in their order', () => {
    expect(verdict(TEST)).toBe('Goes out as 5551234 over main, then spare');
  });

  it('does not repeat a number that stays as it is', () => {
    expect(verdict({ ...TEST, sent: '95551234', trunks: [] })).toBe('Goes out over the carriers');
  });

  it('says why a call is refused', () => {
    expect(verdict({ ...TEST, sent: '', refusal: 'No rule of the dial plan is for 95551234' })).toBe(
      'No rule of the dial plan is for 95551234',
    );
  });

  it('says that nothing stops an emergency number', () => {
    expect(verdict({ ...TEST, number: '112', sent: '112', emergency: true, trunks: [] })).toBe(
      'An emergency number: nothing stops it. Goes out over every trunk there is',
    );
  });

  it('tells the price only where there is one', () => {
    expect(price(TEST)).toBe('3 minutes cost 0.036 EUR');
    expect(price({ ...TEST, cost: '' })).toBe('');
  });
});
