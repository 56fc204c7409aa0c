import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Nothing } from '../kit/Card';
import { postJson } from '../kit/http';
import { showDone, showFailure } from '../kit/notices';
import { t } from '../language/language';
import type { TextThread, ThreadWish } from '../protocol/messages';
import type { DraftKind } from './draft';
import { TextComposer } from './TextComposer';
import type { ThreadNews } from './threadNews';
import { useSending } from './useSending';
import { useThread } from './useThread';
import { heldWords } from './words';

interface TextDialogProps {
  readonly number: string;
  /** By whom or what the number is known. */
  readonly name: string;
  readonly news: ThreadNews;
  readonly onClose: () => void;
}

/** A text to somebody without leaving what one does, such as the call with them. */
export default function TextDialog({ number, name, news, onClose }: TextDialogProps) {
  const [thread, setThread] = useState<string | null>(null);
  useEffect(() => {
    const wish: ThreadWish = { number, workgroup: '' };
    let wanted = true;
    postJson<TextThread>('/api/threads', wish).then(
      ({ id }) => wanted && setThread(id),
      (failure: unknown) => {
        if (wanted) {
          showFailure(failure);
          onClose();
        }
      },
    );
    return () => {
      wanted = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- it is opened for one number
  }, [number]);
  return (
    <Modal opened onClose={onClose} centered size="lg" title={t('threads.textTo', { name })} data-testid="text-dialog">
      {thread === null ? <Nothing>{t('kit.reading')}</Nothing> : <Writing id={thread} news={news} onDone={onClose} />}
    </Modal>
  );
}

interface WritingProps {
  readonly id: string;
  readonly news: ThreadNews;
  readonly onDone: () => void;
}

function Writing({ id, news, onDone }: WritingProps) {
  const { thread, wanted, consent, held, failed } = useThread(id, news);
  const post = useSending(id);
  if (thread === null) {
    return <Nothing>{failed ? t('threads.notRead') : t('kit.reading')}</Nothing>;
  }
  const send = async (kind: DraftKind, words: string, pictures: string[]) => {
    const written = await post(kind, words, pictures);
    showDone(
      written.held !== null ? heldWords(written.held) : kind === 'TEXT' ? t('threads.isSent') : t('threads.isKept'),
    );
    onDone();
  };
  return (
    <TextComposer
      thread={thread}
      wanted={wanted}
      told={consent?.toldBy === 'MEMBER'}
      held={held}
      news={news}
      onSend={send}
      onLeave={onDone}
    />
  );
}
