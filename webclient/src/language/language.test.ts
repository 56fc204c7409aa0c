import { afterEach, expect, test } from 'vitest';
import { LANGUAGES, listOf, nameOf, perLanguage, speak, spoken, t } from './language';

const NUMBER = perLanguage((locale) => new Intl.NumberFormat(locale));

afterEach(() => speak('en'));

test('English is spoken until something else is chosen', () => {
  expect(spoken()).toBe('en');
  expect(t('phone.hangUp')).toBe('Hang up');
});

test('what is asked for again after a choice is said, counted and listed in that language', async () => {
  expect(NUMBER().format(1.25)).toBe('1.25');
  await speak('de');
  expect(t('phone.hangUp')).toBe('Auflegen');
  expect(t('phone.joinedBy', { count: 2, names: listOf(['Ada', 'Zoë']) })).toBe('Ada und Zoë sprechen jetzt mit');
  expect(NUMBER().format(1.25)).toBe('1,25');
  expect(t('calls.gaveUp', { duration: '1:01' })).toBe('Nach 1:01 aufgelegt');
});

test('of two choices the later counts, whichever words come first', async () => {
  await Promise.all([speak('de'), speak('en')]);
  expect(spoken()).toBe('en');
});

test('each language that there is a file for can be chosen, by its own name', () => {
  expect(LANGUAGES.map(nameOf)).toEqual(expect.arrayContaining(['English', 'Deutsch']));
});
