import { t } from '../language/language';
import type { Call } from '../protocol/messages';
import type { ConsoleSession, ConsoleView } from './consoleSession';
import { ActiveCall } from './ActiveCall';
import classes from './CallCard.module.css';
import { callerDetail, callerTitle } from '../kit/callerName';
import { CordPicture } from './CordPicture';
import { IncomingCall } from './IncomingCall';
import { WrapUp } from './WrapUp';

interface CallCardProps {
  readonly session: ConsoleSession;
  readonly view: ConsoleView;
  /** Why the notes after the call cannot be finished yet; empty when they can. */
  readonly missing: string;
  /** Whether the keypad is shown only when it is asked for. */
  readonly compact?: boolean;
}

/** The one call of this desk, from its ring to its wrap-up. */
export function CallCard({ session, view, missing, compact = false }: CallCardProps) {
  const { stage } = view;
  const call = stage === 'idle' ? null : (view.desk?.call ?? null);
  return (
    <section className={classes.card} aria-label={t('phone.yourCall')} data-stage={stage} data-testid="call-card">
      <CordPicture stage={stage} />
      {call ? (
        <>
          <CallerHead call={call} />
          <CallBody session={session} view={view} missing={missing} compact={compact} call={call} />
        </>
      ) : (
        <p className={classes.idle}>
          {view.desk?.status === 'READY' ? t('phone.nextCallerRings') : t('phone.noCallRings')}
        </p>
      )}
    </section>
  );
}

function CallerHead({ call }: { readonly call: Call }) {
  return (
    <div className={classes.head}>
      <h2 data-testid="caller-name">{callerTitle(call)}</h2>
      <p data-testid="caller-number">{callerDetail(call)}</p>
    </div>
  );
}

function CallBody({ session, view, missing, compact = false, call }: CallCardProps & { readonly call: Call }) {
  switch (view.stage) {
    case 'ringing':
    case 'declining':
      return <IncomingCall session={session} call={call} stage={view.stage} />;
    case 'wrap-up':
    case 'finishing':
      return <WrapUp session={session} desk={view.desk} finishing={view.stage === 'finishing'} missing={missing} />;
    default:
      return <ActiveCall session={session} view={view} call={call} compact={compact} />;
  }
}
