import { useEffect, useReducer, useRef } from 'react';
import { failureWords, request } from '../kit/http';
import { t } from '../language/language';
import type { PictureUpload } from '../protocol/messages';
import { type Attachment, attachmentsAfter, finished } from './attachments';
import { prepared } from './shrink';

interface Attachments {
  readonly all: readonly Attachment[];
  readonly attach: (files: readonly File[]) => void;
  readonly remove: (keys: readonly number[]) => void;
}

let lastKey = 0;

/** What goes out with a text of a thread: made smaller where that helps, and kept by the gateway at once. */
export function useAttachments(
  thread: string,
  before: readonly Attachment[],
  keep: (all: readonly Attachment[]) => void,
): Attachments {
  const [all, tell] = useReducer(attachmentsAfter, before, finished);
  const keeping = useRef(keep);
  useEffect(() => {
    keeping.current = keep;
  });
  useEffect(() => keeping.current(all), [all]);
  const attach = (files: readonly File[]) =>
    files.forEach((file) => {
      const key = ++lastKey;
      tell({ kind: 'chosen', key, name: file.name });
      upload(thread, file, (preview, bytes) => tell({ kind: 'prepared', key, preview, bytes })).then(
        (kept) => tell({ kind: 'kept', key, upload: kept }),
        (failure: unknown) =>
          tell({ kind: 'refused', key, fault: failureWords(failure, t('pictures.notKept', { name: file.name })) }),
      );
    });
  return { all, attach, remove: (keys) => tell({ kind: 'removed', keys }) };
}

async function upload(
  thread: string,
  file: File,
  onPrepared: (preview: string, bytes: number) => void,
): Promise<PictureUpload> {
  const { content, name, preview } = await prepared(file);
  onPrepared(preview, content.size);
  const answer = await request(`/api/threads/${thread}/pictures?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: content,
  });
  return (await answer.json()) as PictureUpload;
}
