import { IconAntennaBars5, IconAntennaBarsOff, IconBattery4, IconWifi } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { clockThere, clockTime, useTicking } from '../kit/time';
import classes from './Handset.module.css';

interface HandsetProps {
  /** Whether there is no network. */
  readonly away: boolean;
  /** Of its clock; null for that of this computer. */
  readonly zone: string | null;
  readonly children: ReactNode;
}

/** A mobile telephone around what its screen shows; where there is no room for it, the screen alone. */
export function Handset({ away, zone, children }: HandsetProps) {
  const now = useTicking(() => (zone === null ? null : clockThere(Date.now(), zone)) ?? clockTime(Date.now()));
  const Antenna = away ? IconAntennaBarsOff : IconAntennaBars5;
  return (
    <div className={classes.handset}>
      <div className={classes.screen}>
        <div className={classes.status} aria-hidden="true">
          <span>{now}</span>
          <i className={classes.camera} />
          <span className={classes.signs}>
            <Antenna size={16} stroke={2} />
            {!away && <IconWifi size={16} stroke={2} />}
            <IconBattery4 size={18} stroke={1.8} />
          </span>
        </div>
        {children}
      </div>
    </div>
  );
}
