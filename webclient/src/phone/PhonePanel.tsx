import type { ConsoleSession, ConsoleView } from './consoleSession';
import { CallCard } from './CallCard';
import { ListeningCard } from './ListeningCard';
import { missingDevices } from './missingDevices';
import { MicrophoneCard } from './MicrophoneCard';
import { OwnCallCard } from './OwnCallCard';
import { StatusCard } from './StatusCard';

interface PhonePanelProps {
  readonly session: ConsoleSession;
  readonly view: ConsoleView;
  /** Why the notes after the call cannot be finished yet; empty when they can. */
  readonly missing: string;
  /** Whether the keypad is shown only when it is asked for. */
  readonly compact?: boolean;
}

/** The agent's side of the desk: whether calls may come, and the call there is. */
export function PhonePanel({ session, view, missing, compact = false }: PhonePanelProps) {
  return (
    <>
      <MicrophoneCard
        microphone={view.microphone}
        missing={missingDevices(view)}
        soundBlocked={view.soundBlocked}
        onRetry={() => session.retryMicrophone()}
      />
      <StatusCard session={session} view={view} />
      <CurrentCall session={session} view={view} missing={missing} compact={compact} />
    </>
  );
}

function CurrentCall({ session, view, missing, compact = false }: PhonePanelProps) {
  const { desk } = view;
  if (desk?.listening) {
    return <ListeningCard session={session} listening={desk.listening} />;
  }
  if (desk?.own && desk.status === 'CALLING') {
    return <OwnCallCard session={session} view={view} own={desk.own} />;
  }
  return <CallCard session={session} view={view} missing={missing} compact={compact} />;
}
