import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useRef } from 'react';
import classes from './LongList.module.css';

/** Up to here all rows are drawn: they can be found on the page, and are there for everything that reads it. */
const SHORT = 40;

/** Rows drawn above and below those that are seen. */
const BEYOND = 8;

/** By what the element of a row is known to style sheets and tests. */
export type Marks = Readonly<Record<`data-${string}`, string>>;

interface LongListProps<T> {
  readonly items: readonly T[];
  /** The same function at every drawing: with another one all rows are measured anew. */
  readonly keyOf: (item: T) => string;
  readonly marksOf: (item: T) => Marks;
  /** Of most rows, in pixels. */
  readonly rowHeight: number;
  /** For the list, whose rows are `li`. */
  readonly className?: string | undefined;
  /** What is in a row, asked for whenever the list is drawn: a component that remembers spares the work. */
  readonly children: (item: T, index: number) => ReactNode;
}

/** A list that scrolls; of a long one only what is seen is drawn. */
export function LongList<T>(props: LongListProps<T>) {
  return props.items.length > SHORT ? <Windowed {...props} /> : <Whole {...props} />;
}

function Whole<T>({ items, keyOf, marksOf, className, children }: LongListProps<T>) {
  return (
    <div className={classes.scroller}>
      <ol className={className}>
        {items.map((item, index) => (
          <li key={keyOf(item)} {...marksOf(item)}>
            {children(item, index)}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Windowed<T>({ items, keyOf, marksOf, rowHeight, className, children }: LongListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- what it returns is not kept
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback(
      (index: number) => {
        const item = items[index];
        return item === undefined ? index : keyOf(item);
      },
      [items, keyOf],
    ),
    estimateSize: () => rowHeight,
    overscan: BEYOND,
  });
  return (
    <div className={classes.scroller} ref={scroller}>
      <ol className={className} style={{ position: 'relative', height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          return (
            item !== undefined && (
              <li
                key={keyOf(item)}
                ref={rows.measureElement}
                style={{ position: 'absolute', insetInline: 0, top: start }}
                data-index={index}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                {...marksOf(item)}
              >
                {children(item, index)}
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}
