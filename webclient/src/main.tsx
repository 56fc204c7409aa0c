import './shell/styles';
import { createRoot } from 'react-dom/client';
import { speakChosen } from './language/choice';
import { App } from './shell/App';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no element with the id "root"');
}
const page = createRoot(root);
// Without its words, the page speaks English.
void speakChosen()
  .catch(() => undefined)
  .then(() => page.render(<App />));
