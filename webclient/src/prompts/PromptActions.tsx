import { Button } from '@mantine/core';
import { IconArrowBackUp, IconMicrophone, IconPlayerStopFilled } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { t } from '../language/language';
import { explain, troubleOf } from '../media/microphone';
import { SoundPlayer } from '../kit/SoundPlayer';
import type { Prompt } from '../protocol/messages';
import { Elapsed } from '../kit/Elapsed';
import { request } from '../kit/http';
import { showFailure, showProblem } from '../kit/notices';
import classes from './PromptsPage.module.css';
import { Recorder, type Recording } from './recorder';

type Step =
  | { readonly kind: 'resting' }
  | { readonly kind: 'recording'; readonly since: number }
  | { readonly kind: 'reviewing'; readonly recording: Recording; readonly src: string };

interface PromptActionsProps {
  readonly prompt: Prompt;
  readonly onChanged: () => void;
}

/** Record, listen, then save or throw away; or go back to the delivered sound. */
export function PromptActions({ prompt, onChanged }: PromptActionsProps) {
  const [step, setStep] = useState<Step>({ kind: 'resting' });
  const [saving, setSaving] = useState(false);
  const recorder = useRef<Recorder | null>(null);
  useEffect(() => () => recorder.current?.cancel(), []);
  useEffect(() => (step.kind === 'reviewing' ? () => URL.revokeObjectURL(step.src) : undefined), [step]);

  const stop = async () => {
    const stopping = recorder.current;
    recorder.current = null;
    try {
      const recording = await stopping?.stop();
      setStep(
        recording ? { kind: 'reviewing', recording, src: URL.createObjectURL(recording.wav) } : { kind: 'resting' },
      );
    } catch {
      setStep({ kind: 'resting' });
      showProblem(t('prompts.notUsable'), t('prompts.notUsableRemedy'));
    }
  };
  const start = async () => {
    try {
      recorder.current = await Recorder.start(() => void stop());
      setStep({ kind: 'recording', since: Date.now() });
    } catch (problem) {
      const words = explain(troubleOf(problem));
      showProblem(words.problem, words.remedy);
    }
  };
  const change = async (options: RequestInit) => {
    setSaving(true);
    try {
      await request(`/api/prompts/${prompt.id}`, options);
      setStep({ kind: 'resting' });
      onChanged();
    } catch (failure) {
      showFailure(failure);
    } finally {
      setSaving(false);
    }
  };

  switch (step.kind) {
    case 'resting':
      return (
        <RestingButtons
          recorded={prompt.recorded}
          saving={saving}
          onRecord={() => void start()}
          onRestore={() => void change({ method: 'DELETE' })}
        />
      );
    case 'recording':
      return (
        <Button
          color="lamp"
          leftSection={<IconPlayerStopFilled size={16} />}
          onClick={() => void stop()}
          data-testid="prompt-stop"
        >
          {t('prompts.stop')}&nbsp;
          <Elapsed since={step.since} clock={Date} />
        </Button>
      );
    case 'reviewing':
      return (
        <Review
          src={step.src}
          lengthMillis={step.recording.lengthMillis}
          saving={saving}
          onSave={() =>
            void change({ method: 'PUT', headers: { 'Content-Type': 'audio/wav' }, body: step.recording.wav })
          }
          onDiscard={() => setStep({ kind: 'resting' })}
        />
      );
  }
}

interface RestingButtonsProps {
  readonly recorded: boolean;
  readonly saving: boolean;
  readonly onRecord: () => void;
  readonly onRestore: () => void;
}

function RestingButtons({ recorded, saving, onRecord, onRestore }: RestingButtonsProps) {
  return (
    <div className={classes.buttons}>
      <Button
        variant="default"
        leftSection={<IconMicrophone size={18} stroke={1.6} />}
        onClick={onRecord}
        data-testid="prompt-record"
      >
        {t('prompts.record')}
      </Button>
      {recorded && (
        <Button
          variant="subtle"
          loading={saving}
          leftSection={<IconArrowBackUp size={18} stroke={1.6} />}
          onClick={onRestore}
          data-testid="prompt-restore"
        >
          {t('prompts.restore')}
        </Button>
      )}
    </div>
  );
}

interface ReviewProps {
  readonly src: string;
  readonly lengthMillis: number;
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

function Review({ src, lengthMillis, saving, onSave, onDiscard }: ReviewProps) {
  return (
    <div className={classes.review}>
      <span>{t('prompts.yourRecording')}</span>
      <SoundPlayer
        src={src}
        lengthMillis={lengthMillis}
        label={t('prompts.yourRecordingSpoken')}
        testId="prompt-review"
      />
      <div className={classes.buttons}>
        <Button loading={saving} onClick={onSave} data-testid="prompt-save">
          {t('prompts.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDiscard} data-testid="prompt-discard">
          {t('prompts.discard')}
        </Button>
      </div>
    </div>
  );
}
