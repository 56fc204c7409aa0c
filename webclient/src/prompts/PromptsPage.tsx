import { SoundPlayer } from '../kit/SoundPlayer';
import { t } from '../language/language';
import type { Prompt } from '../protocol/messages';
import { Card } from '../kit/Card';
import { FetchedList } from '../kit/FetchedList';
import { useFetched, type Fetched } from '../kit/useFetched';
import { PromptActions } from './PromptActions';
import classes from './PromptsPage.module.css';

/** Where a supervisor hears the company's announcements and replaces them by recordings. */
export default function PromptsPage() {
  const list = useFetched<Prompt[]>('/api/prompts');
  return (
    <Card title={t('prompts.title')} testId="prompts">
      <p className={classes.intro}>{t('prompts.intro')}</p>
      <FetchedList list={list} empty={t('prompts.none')}>
        {(prompts) => (
          <ul className={classes.list}>
            {prompts.map((prompt) => (
              <PromptRow key={prompt.id} prompt={prompt} list={list} />
            ))}
          </ul>
        )}
      </FetchedList>
    </Card>
  );
}

interface PromptRowProps {
  readonly prompt: Prompt;
  readonly list: Fetched<Prompt[]>;
}

function PromptRow({ prompt, list }: PromptRowProps) {
  // The address changes with the sound, or the browser would play the old one from its memory.
  const src = `/api/prompts/${prompt.id}?of=${prompt.recorded}-${prompt.lengthMillis}`;
  return (
    <li className={classes.row} data-testid="prompt-row">
      <div className={classes.head}>
        <h3>{prompt.title}</h3>
        {prompt.recorded && <span className={classes.badge}>{t('prompts.ownRecording')}</span>}
      </div>
      <blockquote>{prompt.words}</blockquote>
      <div className={classes.actions}>
        <SoundPlayer key={src} src={src} lengthMillis={prompt.lengthMillis} label={prompt.title} testId="prompt" />
        <PromptActions prompt={prompt} onChanged={list.reload} />
      </div>
    </li>
  );
}
