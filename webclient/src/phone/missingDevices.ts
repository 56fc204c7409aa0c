import type { ConsoleView } from './consoleSession';

/** One sentence about chosen devices that are not connected; null when all are there. */
export function missingDevices({ microphone, missingOutputs }: Pick<ConsoleView, 'microphone' | 'missingOutputs'>) {
  const labels = new Set(missingOutputs);
  if (microphone.kind === 'usable' && microphone.insteadOf !== null) {
    labels.add(microphone.insteadOf);
  }
  if (labels.size === 0) {
    return null;
  }
  const which = [...labels].join(' and ');
  return labels.size === 1
    ? `${which} is not connected: another device is used until it is back.`
    : `${which} are not connected: other devices are used until they are back.`;
}
