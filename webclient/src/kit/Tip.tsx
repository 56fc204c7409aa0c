import { Tooltip } from '@mantine/core';
import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useState } from 'react';

/** What the element takes that is explained. */
interface Pointed {
  readonly onPointerEnter: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerLeave: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
  readonly 'aria-description': string | undefined;
}

interface TipProps {
  /** Asked for while it is shown. */
  readonly says: () => string;
  /** Whether it is long, and shown to a finger, too. */
  readonly explains?: boolean;
  readonly children: (pointed: Pointed) => ReactNode;
}

/** Says what something is while a pointer or the keyboard is at it, and is made only then: lists have one in each row. */
export function Tip({ says, explains = false, children }: TipProps) {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const pointed: Pointed = {
    onPointerEnter: ({ currentTarget, pointerType }) => {
      if (explains || pointerType !== 'touch') {
        setTarget(currentTarget);
      }
    },
    // A finger leaves as soon as it has touched; one that scrolls has not meant this.
    onPointerLeave: ({ pointerType }) => pointerType !== 'touch' && setTarget(null),
    onPointerCancel: () => setTarget(null),
    onFocus: ({ currentTarget }) => currentTarget.matches(':focus-visible') && setTarget(currentTarget),
    onBlur: () => setTarget(null),
    // A short one is the name of a button, which is read aloud anyway.
    'aria-description': target !== null && explains ? says() : undefined,
  };
  return (
    <>
      {children(pointed)}
      {target !== null && <Shown target={target} says={says} explains={explains} close={() => setTarget(null)} />}
    </>
  );
}

interface ShownProps extends Pick<Required<TipProps>, 'says' | 'explains'> {
  readonly target: HTMLElement;
  readonly close: () => void;
}

function Shown({ target, says, explains, close }: ShownProps) {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return <Tooltip opened target={target} label={says()} multiline={explains} w={explains ? 320 : undefined} />;
}
