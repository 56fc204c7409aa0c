import { describe, expect, test } from 'vitest';
import type { Colleague } from '../protocol/messages';
import { listed, transferTarget } from './transferTarget';

const NINA = colleague('Nina Example', '202');
const TWO_BERTS = [colleague('Bert Example', '203'), colleague('Bert Example', '204')];

describe('where a caller is passed on to', () => {
  test('is the extension of a colleague who was chosen', () => {
    expect(transferTarget(listed(NINA), [NINA])).toBe('202');
  });

  test('is the extension of a colleague whose name was typed', () => {
    expect(transferTarget(' nina example ', [NINA])).toBe('202');
  });

  test('is a number without its blanks and brackets', () => {
    expect(transferTarget('+49 (30) 111-222', [NINA])).toBe('+4930111222');
  });

  test('is nowhere for half a name, or one that two people have', () => {
    expect(transferTarget('Nina', [NINA])).toBe('');
    expect(transferTarget('Bert Example', TWO_BERTS)).toBe('');
  });
});

function colleague(name: string, extension: string): Colleague {
  return { id: extension, name, extension, mode: 'available', loggedOutOf: [] };
}
