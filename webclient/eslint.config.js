import js from '@eslint/js';
import i18next from 'eslint-plugin-i18next';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Which folders of src each folder may import from, besides `language`: all arrows point one way. */
const ARROWS = {
  language: [],
  protocol: [],
  kit: ['protocol'],
  keys: [],
  link: ['protocol'],
  media: ['kit', 'protocol', 'quality'],
  quality: ['protocol'],
  texts: ['keys', 'kit', 'protocol'],
  video: ['kit', 'media'],
  chat: ['kit', 'protocol', 'texts'],
  phone: ['keys', 'kit', 'link', 'media', 'protocol', 'quality', 'texts', 'threads', 'video'],
  sound: ['kit', 'media', 'phone'],
  queue: ['keys', 'kit', 'protocol'],
  colleagues: ['kit', 'protocol'],
  operator: ['card', 'colleagues', 'kit', 'phone', 'protocol', 'queue'],
  texting: [],
  pictures: ['kit', 'protocol'],
  threads: ['contacts', 'kit', 'pictures', 'protocol', 'texting', 'texts'],
  wall: ['colleagues', 'kit', 'protocol'],
  voicemail: ['kit', 'protocol'],
  trace: ['kit', 'protocol'],
  calls: ['kit', 'protocol', 'trace'],
  contacts: ['kit', 'protocol'],
  card: ['calls', 'contacts', 'customer', 'keys', 'kit', 'protocol', 'threads'],
  customer: ['calls', 'kit', 'protocol', 'threads'],
  history: ['calls', 'kit', 'protocol'],
  prompts: ['kit', 'media', 'protocol'],
  dial: ['keys', 'kit', 'phone', 'protocol'],
  check: ['kit', 'link', 'media', 'protocol', 'sound'],
  button: [],
  signin: ['kit', 'protocol'],
  telephone: ['kit', 'pictures', 'protocol', 'texts'],
  caller: ['kit', 'link', 'media', 'phone', 'protocol', 'texts', 'video'],
};

const arrows = Object.entries(ARROWS).map(([folder, others]) => ({
  files: [`src/${folder}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^\\.\\./(?!(${['language', ...others].join('|')})/)`,
            message: `${folder} may import from: ${['language', ...others].join(', ')} (see eslint.config.js).`,
          },
        ],
      },
    ],
  },
}));

/** Attributes and properties of our components that people read or hear. */
const SPOKEN =
  '^(aria-(label|valuetext|description|roledescription)|alt|label|title|description|placeholder|message|empty|nothingFoundMessage)$';

/** Words stand in the catalogues of src/language. */
const words = {
  files: ['src/**/*.tsx'],
  plugins: { i18next },
  rules: {
    'i18next/no-literal-string': [
      'error',
      {
        mode: 'jsx-only',
        'jsx-attributes': { include: [SPOKEN] },
        words: { exclude: [/^\P{L}*$/u, 'Cordboard'] },
        callees: { exclude: ['t', 'page'] },
        'should-validate-template': true,
        message: 'Words stand in src/language/catalogues',
      },
    ],
  },
};

export default defineConfig(
  globalIgnores(['target', 'src/protocol/messages.ts']),
  js.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      reactHooks.configs.flat['recommended-latest'],
    ],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  arrows,
  words,
  { files: ['public/**'], languageOptions: { globals: globals.serviceworker } },
  { files: ['*.{js,ts}', 'dev/**', 'tools/**'], languageOptions: { globals: globals.node } },
  { files: ['vite*.config.ts'], extends: [tseslint.configs.strict] },
);
