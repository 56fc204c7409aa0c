import { type RefObject, type UIEvent, useEffect, useLayoutEffect, useRef } from 'react';

/** Whoever is as near to the end as that wants to see what comes next. */
const NEAR = 48;

interface Scrolled {
  readonly number: number;
  readonly mine: boolean;
}

interface InSight {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onScroll: (event: UIEvent) => void;
}

/** For a box of texts: the newest comes into sight, except to who reads older ones. */
export function useNewestInSight(oldest: Scrolled | undefined, newest: Scrolled | undefined): InSight {
  const ref = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const height = useRef(0);
  useLayoutEffect(() => {
    if (ref.current !== null && (atEnd.current || newest?.mine)) {
      ref.current.scrollTop = ref.current.scrollHeight;
    }
  }, [newest?.number, newest?.mine]);
  // Older texts come above what is being read, which stays where it is.
  useLayoutEffect(() => {
    if (ref.current !== null && !atEnd.current) {
      ref.current.scrollTop += ref.current.scrollHeight - height.current;
    }
  }, [oldest?.number]);
  useLayoutEffect(() => {
    height.current = ref.current?.scrollHeight ?? 0;
  });
  // The box becomes smaller while somebody writes below it.
  useEffect(() => {
    const box = ref.current;
    const observer = new ResizeObserver(() => {
      if (box !== null && atEnd.current) {
        box.scrollTop = box.scrollHeight;
      }
    });
    if (box !== null) {
      observer.observe(box);
    }
    return () => observer.disconnect();
  }, []);
  const onScroll = ({ currentTarget: { scrollHeight, scrollTop, clientHeight } }: UIEvent) => {
    atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
  };
  return { ref, onScroll };
}
