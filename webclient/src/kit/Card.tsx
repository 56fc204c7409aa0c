import type { ReactNode } from 'react';
import classes from './Card.module.css';

interface CardProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly testId?: string;
}

/** A titled part of the screen. */
export function Card({ title, aside, children, testId }: CardProps) {
  return (
    <section className={classes.card} aria-label={title} data-testid={testId}>
      <header className={classes.head}>
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** What a list says when there is nothing in it. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  return <p className={classes.nothing}>{children}</p>;
}
