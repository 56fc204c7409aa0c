import 'i18next';
import type english from './catalogues/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    /** Keys that English does not have do not compile. */
    readonly resources: { readonly translation: typeof english };
  }
}
