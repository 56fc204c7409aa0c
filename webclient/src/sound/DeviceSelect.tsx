import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../language/language';
import { find } from '../media/devices';
import type { SoundDevice } from '../media/soundSettings';

interface DeviceSelectProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly devices: readonly SoundDevice[];
  readonly chosen: SoundDevice | null;
  readonly disabled?: boolean;
  readonly onChoose: (device: SoundDevice | null) => void;
  readonly testId: string;
}

/** One of the connected devices, or whichever the computer uses. */
export function DeviceSelect({ label, icon, devices, chosen, disabled, onChoose, testId }: DeviceSelectProps) {
  const present = chosen && find(chosen, devices);
  const offered =
    chosen && !present
      ? [...devices, { ...chosen, label: t('sound.notConnected', { device: chosen.label }) }]
      : devices;
  return (
    <NativeSelect
      label={label}
      leftSection={icon}
      disabled={disabled ?? false}
      value={present?.id ?? chosen?.id ?? ''}
      data={[
        { value: '', label: t('sound.usual') },
        ...offered.map((device) => ({ value: device.id, label: device.label })),
      ]}
      onChange={({ currentTarget: { value } }) => onChoose(devices.find(({ id }) => id === value) ?? null)}
      data-testid={testId}
    />
  );
}
