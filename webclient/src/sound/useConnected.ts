import { useEffect, useState } from 'react';
import { connected, watchDevices } from '../media/devices';
import type { SoundDevice } from '../media/soundSettings';

interface Connected {
  readonly microphones: readonly SoundDevice[];
  readonly outputs: readonly SoundDevice[];
}

/** The devices of this computer, as they come and go. */
export function useConnected(): Connected {
  const [devices, setDevices] = useState<Connected>({ microphones: [], outputs: [] });

  useEffect(() => {
    let shown = true;
    const look = async () => {
      const microphones = await connected('audioinput');
      const outputs = await connected('audiooutput');
      if (shown) {
        setDevices({ microphones, outputs });
      }
    };
    void look();
    const unwatch = watchDevices(() => void look());
    return () => {
      shown = false;
      unwatch();
    };
  }, []);

  return devices;
}
