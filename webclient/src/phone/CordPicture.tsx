import classes from './CordPicture.module.css';
import type { Stage } from './phone';

const PLUGGED = 'M46 40 C100 92 180 92 234 40';
const HANGING = 'M46 40 C60 78 96 88 118 62';

type Cord = 'off' | 'ringing' | 'on' | 'held';

/** The cord between the caller's jack and this desk's: hanging, swinging, plugged, or resting on hold. */
export function CordPicture({ stage }: { readonly stage: Stage }) {
  const cord = cordOf(stage);
  const plugged = cord === 'on' || cord === 'held';
  return (
    <svg className={classes.picture} data-cord={cord} viewBox="0 0 280 96" aria-hidden="true" focusable="false">
      <path className={classes.rail} d="M4 40 H276" />
      <path className={classes.cord} d={plugged ? PLUGGED : HANGING} />
      {!plugged && <circle className={classes.plug} cx="119" cy="60" r="6" />}
      <g className={classes.jack}>
        <circle cx="46" cy="40" r="15" />
        <circle cx="234" cy="40" r="15" />
      </g>
      <circle className={classes.pin} cx="46" cy="40" r="6" />
      <circle className={plugged ? classes.pin : classes.hole} cx="234" cy="40" r="6" />
    </svg>
  );
}

function cordOf(stage: Stage): Cord {
  switch (stage) {
    case 'ringing':
      return 'ringing';
    case 'answering':
    case 'talking':
    case 'resuming':
      return 'on';
    case 'holding':
    case 'held':
    case 'restoring':
      return 'held';
    default:
      return 'off';
  }
}
