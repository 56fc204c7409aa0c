import { Fragment, type ReactNode } from 'react';

/** Stands in a text for what a {@link Sentence} draws there. */
export const HERE = '\u0001';

/** A text with something drawn in the middle of it, such as a running timer: languages differ in where it stands. */
export function Sentence({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return text.split(HERE).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && children}
      {part}
    </Fragment>
  ));
}
