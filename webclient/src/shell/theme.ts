import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { t } from '../language/language';

/** The green of the cord's sleeve: whatever may be done, and whatever is well. */
const cord: MantineColorsTuple = [
  '#ecf7f5',
  '#d8ece8',
  '#afd9d1',
  '#82c4b8',
  '#5ab2a3',
  '#3f9f90',
  '#2a8577',
  '#12695d',
  '#0d584e',
  '#08463e',
];

/** The plug: somebody waits, or a word of caution. */
const brass: MantineColorsTuple = [
  '#fdf6e7',
  '#f7ead0',
  '#edd5a3',
  '#e2be72',
  '#d9ab4a',
  '#d39f31',
  '#b98423',
  '#8a5f12',
  '#72500f',
  '#563b08',
];

/** The lamp that says: end. */
const lamp: MantineColorsTuple = [
  '#fdeeec',
  '#f8dad6',
  '#f0b1aa',
  '#ee9a90',
  '#e16355',
  '#dc4e3e',
  '#c43a2b',
  '#b03325',
  '#872216',
  '#6a180e',
];

const dark: MantineColorsTuple = [
  '#e3e7e5',
  '#bcc4c2',
  '#9aa5a3',
  '#6f7b79',
  '#3d4847',
  '#2d3736',
  '#202828',
  '#151b1b',
  '#101515',
  '#0b0f0f',
];

export const theme = createTheme({
  colors: { cord, brass, lamp, dark },
  primaryColor: 'cord',
  primaryShade: 7,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '600' },
  respectReducedMotion: true,
  components: {
    Notification: {
      defaultProps: () => ({ closeButtonProps: { 'aria-label': t('kit.close') } }),
      styles: { description: { color: 'var(--mantine-color-text)' } },
    },
    Modal: {
      defaultProps: () => ({ closeButtonProps: { 'aria-label': t('kit.close') } }),
      styles: { title: { fontWeight: 600 } },
    },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f6f4ef',
    '--mantine-color-text': '#1d2827',
    '--mantine-color-dimmed': '#5d6866',
    '--mantine-color-placeholder': '#6b7674',
    '--mantine-color-error': '#b03325',
    '--mantine-color-disabled': '#f0ece4',
    '--mantine-color-disabled-color': '#6f7876',
    '--mantine-color-disabled-border': '#e3ddd1',
    '--mantine-color-default-border': '#c9c3b6',
    '--mantine-color-default': '#fffdf9',
    '--mantine-color-default-hover': '#f6f2ea',
    '--cb-card': '#fffdf9',
    '--cb-sunken': '#f0ece4',
    '--cb-line': '#e3ddd1',
    '--cb-field-line': '#8d948f',
    '--cb-well': '#12695d',
    '--cb-well-soft': '#e1f0ed',
    '--cb-wait': '#8a5f12',
    '--cb-wait-soft': '#faefd9',
    '--cb-end': '#b03325',
    '--cb-end-soft': '#fbe7e4',
    '--cb-brass': '#c99530',
    '--cb-shadow': '0 1px 2px rgb(60 50 30 / 6%), 0 8px 24px rgb(60 50 30 / 6%)',
  },
  dark: {
    '--mantine-color-body': '#121717',
    '--mantine-color-text': '#e3e7e5',
    '--mantine-color-dimmed': '#9aa5a3',
    '--mantine-color-placeholder': '#8b9694',
    '--mantine-color-error': '#ee9a90',
    '--mantine-color-disabled': '#232b2b',
    '--mantine-color-disabled-color': '#7d8886',
    '--mantine-color-disabled-border': '#2d3736',
    '--mantine-color-default-border': '#46524f',
    '--mantine-color-default': '#202828',
    '--mantine-color-default-hover': '#2a3433',
    '--mantine-color-cord-light': '#1b3f3a',
    '--mantine-color-cord-light-hover': '#214d47',
    '--mantine-color-cord-light-color': '#d8ece8',
    '--cb-card': '#1b2222',
    '--cb-sunken': '#161c1c',
    '--cb-line': '#2d3736',
    '--cb-field-line': '#6f7b79',
    '--cb-well': '#82c4b8',
    '--cb-well-soft': '#173531',
    '--cb-wait': '#e2be72',
    '--cb-wait-soft': '#33290f',
    '--cb-end': '#ee9a90',
    '--cb-end-soft': '#3b1c18',
    '--cb-brass': '#d9ab4a',
    '--cb-shadow': '0 1px 2px rgb(0 0 0 / 30%), 0 8px 24px rgb(0 0 0 / 24%)',
  },
});
