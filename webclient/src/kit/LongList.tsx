import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useRef } from 'react';
import classes from './LongList.module.css';

/** Up to here all rows are drawn: they can be found on the page, and are there for everything that reads it. */
const SHORT = 40;

/** Rows drawn above and below those that are seen. */
const BEYOND = 8;

/** What the element of a row in a list is given. */
export interface RowPlace {
  readonly ref?: (element: Element | null) => void;
  readonly style?: CSSProperties;
  readonly 'data-index'?: number;
  readonly 'aria-setsize'?: number;
  readonly 'aria-posinset'?: number;
}

interface LongListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Of most rows, in pixels. */
  readonly rowHeight: number;
  /** For the list, whose rows are `li`. */
  readonly className?: string | undefined;
  readonly children: (item: T, index: number, place: RowPlace) => ReactNode;
}

/** A list that scrolls; of a long one only what is seen is drawn. */
export function LongList<T>(props: LongListProps<T>) {
  return props.items.length > SHORT ? <Windowed {...props} /> : <Whole {...props} />;
}

function Whole<T>({ items, className, children }: LongListProps<T>) {
  return (
    <div className={classes.scroller}>
      <ol className={className}>{items.map((item, index) => children(item, index, {}))}</ol>
    </div>
  );
}

function Windowed<T>({ items, keyOf, rowHeight, className, children }: LongListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- what it returns is not kept
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    estimateSize: () => rowHeight,
    overscan: BEYOND,
  });
  return (
    <div className={classes.scroller} ref={scroller}>
      <ol className={className} style={{ position: 'relative', height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          return (
            item !== undefined &&
            children(item, index, {
              ref: rows.measureElement,
              style: { position: 'absolute', insetInline: 0, top: start },
              'data-index': index,
              'aria-setsize': items.length,
              'aria-posinset': index + 1,
            })
          );
        })}
      </ol>
    </div>
  );
}
