import styleText from './callButton.css?inline';

/** What the caller's page within the panel tells: see src/caller/embedding.ts. */
interface CallNews {
  readonly type: 'cordboard-call';
  readonly stage: string;
  readonly words: string;
}

const CALLING: readonly string[] = ['connecting', 'talking'];
/** What the caller's page may do here: what a call needs, and no more. */
const ALLOWED = 'microphone; camera; display-capture; autoplay; speaker-selection; fullscreen';

/**
 * `<cordboard-call>`: a button on any web site that opens the caller's page of a Cordboard in a panel. A call goes on
 * while the panel is folded away; the button then says so.
 *
 * Attributes: `label` (what the button says), `number` (whom to call; the published number when it is left out), `name`
 * (of the caller, where the site knows it), `inline` (stands where it is written instead of in the corner).
 *
 * Fires `cordboard-stage` with `detail.stage`: idle, asking, connecting, talking or ended.
 */
export class CallButton extends HTMLElement {
  static readonly observedAttributes = ['label'];

  readonly #gateway: string;
  readonly #button = document.createElement('button');
  readonly #panel = document.createElement('div');
  readonly #hide = document.createElement('button');
  readonly #onMessage = (message: MessageEvent<unknown>) => this.#hear(message);
  #page: HTMLIFrameElement | null = null;
  #words = '';

  /** @param gateway its origin, such as `https://desk.example.com` */
  constructor(gateway: string) {
    super();
    this.#gateway = gateway;
    const root = this.attachShadow({ mode: 'open' });
    // Made here, not written into the page: sites that forbid inline styles allow it.
    const style = new CSSStyleSheet();
    style.replaceSync(styleText);
    root.adoptedStyleSheets = [style];
    this.#button.type = 'button';
    this.#button.part.add('button');
    this.#button.setAttribute('aria-expanded', 'false');
    this.#button.addEventListener('click', () => (this.#panel.hidden ? this.open() : this.hide()));
    this.#panel.className = 'panel';
    this.#panel.part.add('panel');
    this.#panel.hidden = true;
    this.#panel.setAttribute('role', 'dialog');
    this.#hide.type = 'button';
    this.#hide.className = 'hide';
    this.#hide.textContent = '–';
    this.#hide.addEventListener('click', () => this.hide());
    this.#panel.append(this.#hide);
    root.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Escape') {
        this.hide();
      }
    });
    root.append(this.#panel, this.#button);
  }

  connectedCallback(): void {
    this.#draw();
    window.addEventListener('message', this.#onMessage);
  }

  /** Taken out of the page, it ends its call. */
  disconnectedCallback(): void {
    window.removeEventListener('message', this.#onMessage);
    this.#page?.remove();
    this.#page = null;
    this.#words = '';
    this.hide();
  }

  attributeChangedCallback(): void {
    this.#draw();
  }

  /** Shows the caller's page, which is loaded at the first time. */
  open(): void {
    if (this.#page === null) {
      this.#page = document.createElement('iframe');
      this.#page.allow = ALLOWED;
      this.#page.title = this.#label();
      this.#page.src = this.#address();
      this.#panel.append(this.#page);
    }
    this.#panel.hidden = false;
    this.#button.setAttribute('aria-expanded', 'true');
    this.#page.focus();
  }

  /** Folds the panel away; a call goes on. */
  hide(): void {
    if (!this.#panel.hidden) {
      this.#panel.hidden = true;
      this.#button.setAttribute('aria-expanded', 'false');
      this.#button.focus();
    }
  }

  #address(): string {
    const address = new URL('/call?embedded', this.#gateway);
    for (const option of ['number', 'name']) {
      const value = this.getAttribute(option);
      if (value !== null) {
        address.searchParams.set(option, value);
      }
    }
    return address.href;
  }

  #hear({ origin, source, data }: MessageEvent<unknown>): void {
    if (origin === this.#gateway && source === this.#page?.contentWindow && isNews(data)) {
      const calling = CALLING.includes(data.stage);
      this.#words = calling ? data.words : '';
      this.toggleAttribute('calling', calling);
      this.#draw();
      this.dispatchEvent(new CustomEvent('cordboard-stage', { detail: { stage: data.stage } }));
    }
  }

  #label(): string {
    return this.getAttribute('label') ?? 'Call us';
  }

  #draw(): void {
    this.#button.textContent = this.#words || this.#label();
    this.#panel.setAttribute('aria-label', this.#label());
    this.#hide.setAttribute('aria-label', this.getAttribute('hide-label') ?? 'Fold away');
  }
}

function isNews(data: unknown): data is CallNews {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'cordboard-call';
}
