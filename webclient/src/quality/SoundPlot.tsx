import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import classes from './CallQuality.module.css';
import type { SoundPoint } from './soundHistory';

const SECONDS = 60;
const HEIGHT = 56;
const WORST = 1;
const BEST = 4.5;

interface SoundPlotProps {
  readonly points: readonly SoundPoint[];
  /** Which point is looked at, by its place; null for none. */
  readonly onPoint: (place: number | null) => void;
}

/** Both ways over the last minute. What it shows is said in words beside it. */
export function SoundPlot({ points, onPoint }: SoundPlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const shown = useRef(points);
  const tell = useRef(onPoint);

  useEffect(() => {
    shown.current = points;
    tell.current = onPoint;
    plot.current?.setData(aligned(points));
  }, [points, onPoint]);

  useEffect(() => {
    const element = frame.current;
    if (!element) {
      return;
    }
    const made = new uPlot(
      options(element, (index) => tell.current(place(shown.current, index))),
      aligned([]),
      element,
    );
    plot.current = made;
    made.setData(aligned(shown.current));
    const resized = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height: HEIGHT }));
    resized.observe(element);
    return () => {
      resized.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, []);

  return <div ref={frame} className={classes.plot} aria-hidden="true" data-testid="quality-plot" />;
}

/** The newest second stands at the right edge, however young the call is. */
function aligned(points: readonly SoundPoint[]): uPlot.AlignedData {
  const seconds = Array.from({ length: SECONDS }, (_, index) => index + 1 - SECONDS);
  const at = (index: number) => points[points.length - SECONDS + index];
  return [
    seconds,
    seconds.map((_, index) => at(index)?.heard?.mos ?? null),
    seconds.map((_, index) => at(index)?.said?.mos ?? null),
  ];
}

function place(points: readonly SoundPoint[], index: number | null): number | null {
  const found = index === null ? -1 : points.length - SECONDS + index;
  return found < 0 ? null : found;
}

function options(element: HTMLElement, onIndex: (index: number | null) => void): uPlot.Options {
  // Asked for at each drawing, so that another theme is followed.
  const color = (name: string) => () => getComputedStyle(element).getPropertyValue(name);
  return {
    width: element.clientWidth,
    height: HEIGHT,
    padding: [4, 4, 4, 4],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 6 } },
    scales: { x: { time: false, range: [1 - SECONDS, 0] }, y: { range: [WORST, BEST] } },
    axes: [{ show: false }, { show: false }],
    series: [
      {},
      { stroke: color('--cb-well'), width: 2, points: { show: false } },
      { stroke: color('--cb-brass'), width: 2, dash: [5, 3], points: { show: false } },
    ],
    hooks: { setCursor: [(self) => onIndex(self.cursor.idx ?? null)] },
  };
}
