import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Which folders of src each folder may import from: all arrows point one way. */
const ARROWS = {
  protocol: [],
  kit: ['protocol'],
  keys: [],
  link: ['protocol'],
  media: ['kit', 'protocol'],
  quality: ['protocol'],
  phone: ['keys', 'kit', 'link', 'media', 'protocol', 'quality'],
  sound: ['kit', 'media', 'phone'],
  queue: ['keys', 'kit', 'protocol'],
  colleagues: ['kit', 'protocol'],
  wall: ['colleagues', 'kit', 'protocol'],
  voicemail: ['kit', 'protocol'],
  trace: ['kit', 'protocol'],
  calls: ['kit', 'protocol', 'trace'],
  contacts: ['kit', 'protocol'],
  card: ['calls', 'contacts', 'keys', 'kit', 'protocol'],
  history: ['calls', 'kit', 'protocol'],
  prompts: ['kit', 'media', 'protocol'],
  dial: ['keys', 'kit', 'phone', 'protocol'],
  check: ['kit', 'link', 'media', 'protocol', 'sound'],
  signin: ['kit', 'protocol'],
  caller: ['kit', 'link', 'media', 'phone', 'protocol'],
};

const arrows = Object.entries(ARROWS).map(([folder, others]) => ({
  files: [`src/${folder}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^\\.\\./(?!(${others.join('|')})/)`,
            message: `${folder} may import from: ${others.join(', ') || 'nothing'} (see eslint.config.js).`,
          },
        ],
      },
    ],
  },
}));

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
  { files: ['public/**'], languageOptions: { globals: globals.serviceworker } },
  { files: ['*.{js,ts}', 'dev/**', 'tools/**'], languageOptions: { globals: globals.node } },
  { files: ['vite.config.ts'], extends: [tseslint.configs.strict] },
);
