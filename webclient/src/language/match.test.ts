import { expect, test } from 'vitest';
import { firstSpoken } from './match';

test.each([
  ['who wants the German of Austria is content with German', ['de-AT', 'en'], 'de'],
  ['the first wanted language that is spoken counts', ['fr-CA', 'fr', 'en-GB', 'de'], 'en'],
  ['a script is kept as long as there is one', ['zh-Hant-TW'], 'zh-Hant'],
  ['nobody is given a language that was not asked for', ['fr'], undefined],
])('%s', (_, wanted, found) => expect(firstSpoken(wanted, ['en', 'de', 'zh-Hant'])).toBe(found));
