import { CallButton } from './callButton';

/** The script comes from the gateway that is to be called, so its own address says which one it is. */
const script = document.currentScript;
if (!(script instanceof HTMLScriptElement)) {
  throw new Error('cordboard-call.js must be loaded by <script src="…"></script>, not as a module.');
}
const { origin } = new URL(script.src);

if (customElements.get('cordboard-call') === undefined) {
  customElements.define(
    'cordboard-call',
    class extends CallButton {
      constructor() {
        super(origin);
      }
    },
  );
}
