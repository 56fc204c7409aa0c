import { UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '../language/language';
import { Refused, Unreachable } from './http';
import { UndoNotice } from './UndoNotice';

/** A quiet word in the corner: what is wrong, and what helps. */
export function showProblem(message: string, remedy: string): void {
  notifications.show({ id: message, title: message, message: remedy, color: 'brass', autoClose: 8_000 });
}

export function showFailure(failure: unknown): void {
  if (failure instanceof Refused && failure.status === 401) {
    return;
  }
  if (failure instanceof Refused || failure instanceof Unreachable) {
    showProblem(failure.message, failure.remedy);
  } else {
    showProblem(t('kit.pageFailed'), t('kit.pageFailedRemedy'));
  }
}

/** A quiet word in the corner that something was done. */
export function showDone(message: string): void {
  notifications.show({ message, color: 'cord', autoClose: 4_000 });
}

/** A quiet word in the corner that somebody has written; a click opens it. */
export function showWritten(id: string, name: string, words: string, onOpen: () => void): void {
  const open = () => {
    notifications.hide(id);
    onOpen();
  };
  notifications.hide(id);
  notifications.show({
    id,
    title: name,
    message: <UnstyledButton onClick={open}>{words}</UnstyledButton>,
    color: 'cord',
    autoClose: 8_000,
    'data-testid': 'chat-notice',
  });
}

export function hideNotice(id: string): void {
  notifications.hide(id);
}

interface Undoable {
  readonly id: string;
  readonly message: string;
  readonly testId: string;
  readonly onUndo: () => void;
}

/** A quiet word in the corner that something was done, with a button that takes it back. */
export function offerUndo({ id, message, testId, onUndo }: Undoable): void {
  const undo = () => {
    notifications.hide(id);
    onUndo();
  };
  notifications.show({
    id,
    message: <UndoNotice message={message} testId={testId} onUndo={undo} />,
    color: 'gray',
    autoClose: 10_000,
  });
}
