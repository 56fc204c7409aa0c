import { describe, expect, test } from 'vitest';
import english from './catalogues/en.json';

const ENDINGS = /_(zero|one|two|few|many|other)$/;
const ALL = import.meta.glob<Catalogue>('./catalogues/*.json', { eager: true, import: 'default' });

interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

const englishTexts = textsOf(english);

describe.each(Object.entries(ALL))('the catalogue %s', (path, catalogue) => {
  const language = path.replace(/^.*\/|\.json$/g, '');
  const texts = textsOf(catalogue);

  test('is named like a language that browsers know', () => {
    expect(new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language)).toBeDefined();
  });

  test('has the words that English has, in each number that its language tells apart', () => {
    const numbers = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wanted = [...englishTexts.keys()].flatMap((key) =>
      ENDINGS.test(key) ? numbers.map((number) => key.replace(ENDINGS, `_${number}`)) : [key],
    );
    expect([...texts.keys()].sort()).toEqual([...new Set(wanted)].sort());
  });

  test('puts the same into each text as English', () => {
    const puts = [...texts.keys()].map((key) => [key, placeholders(key, texts.get(key))]);
    const wanted = [...texts.keys()].map((key) => [key, placeholders(key, englishTexts.get(key) ?? plural(key))]);
    expect(puts).toEqual(wanted);
  });

  test('has no text that is empty or has blanks around it', () => {
    expect([...texts].filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });
});

/** What stands for a number that English does not tell apart. */
function plural(key: string): string | undefined {
  return englishTexts.get(key.replace(ENDINGS, '_other'));
}

/** None, one and two may be said in words. */
function placeholders(key: string, text = ''): string[] {
  const names = [...text.matchAll(/{{\s*(\w+)/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].filter((name) => name !== 'count' || !/_(zero|one|two)$/.test(key)).sort();
}

function textsOf(catalogue: Catalogue, above = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) =>
      typeof value === 'string' ? [[above + key, value] as const] : [...textsOf(value, `${above}${key}.`)],
    ),
  );
}
