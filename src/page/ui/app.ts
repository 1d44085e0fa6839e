import type { PageProgress } from '../../messages/page.js';
import type { Language } from '../../messages/text.js';
import type { Baked } from '../baked.js';
import type { Choices } from '../engine/choices.js';
import { openPort, type Port } from '../port.js';
import { pasteDialog, templateDialog } from './dialogs.js';
import { h, show } from './dom.js';
import { drawHead } from './head.js';
import { Intake } from './intake.js';
import { listenForFiles } from './listen.js';
import { Paper } from './paper.js';
import { Preview } from './preview.js';
import { problemList } from './problems.js';
import { questions } from './questions.js';
import { resultActions, verdictLine } from './result.js';
import { type Acts, firstState, type State, wordsOf } from './state.js';

/** The whole page: what was given, what was found, and what is asked. */
export class App {
  #state: State;
  readonly #port: Port;
  readonly #intake: Intake;
  readonly #preview: Preview;
  readonly #paper: Paper;
  readonly #verdict = verdictLine();
  readonly #head = h('header', { class: 'app top' });
  readonly #progress = h('p', { class: 'progress' });
  readonly #said = h('p', { class: 'said', role: 'status' });
  readonly #fault = h('section', { class: 'app fault', role: 'alert', hidden: true });
  readonly #actions = h('div');
  readonly #questions = h('section', { class: 'app questions', 'aria-labelledby': 'app-asks' });
  readonly #problems = h('section', { class: 'app problems', 'aria-labelledby': 'app-problems' });
  readonly #data = h('section', { class: 'app data', 'aria-labelledby': 'app-data' });
  readonly #dataTitle = h('h2', { id: 'app-data' });
  readonly #dataHint = h('p', { class: 'hint' });
  readonly #report = h('div', { class: 'report-head app' });
  readonly #files = h('input', { type: 'file', multiple: true, hidden: true, id: 'app-file' });
  readonly #quotas = h('input', { type: 'file', hidden: true, id: 'app-quota-file' });
  readonly #result = h('div', { class: 'result', hidden: true });
  #checking: Promise<void> | null = null;
  #isStale = false;

  constructor(baked: Baked, language: Language, program: string) {
    this.#state = firstState(baked, language);
    this.#port = openPort(
      program,
      baked,
      (progress) => this.#showProgress(progress),
      (message) => this.#showFault(message),
    );
    const say = (text: string) => this.#say(text);
    const recheck = () => this.#check();
    const acts: Acts = {
      choose: (changes) => void this.#choose(changes),
      openFiles: () => this.#files.click(),
      openQuotas: () => this.#quotas.click(),
      openPaste: () => pasteDialog(this.#state, (text) => void this.#paste(text)),
      openTemplate: (kind, asked) => {
        const { regions, year } = this.#state.choices;
        const wanted = asked ?? { regions, years: year === null ? [] : [year] };
        templateDialog(this.#state, this.#port, kind, wanted, say);
      },
      remove: (key) => void this.#remove(key),
      giveUpQuotas: () => void this.#takeQuotas(null),
      showCell: ({ file, row, column }) => void this.#preview.goTo(file, row, column),
      say,
    };
    this.#acts = acts;
    this.#intake = new Intake(acts);
    this.#preview = new Preview(this.#state, { port: this.#port, recheck, say });
    this.#paper = new Paper(this.#port, acts);
    this.#files.addEventListener('change', () => {
      void this.#take([...(this.#files.files ?? [])]);
      this.#files.value = '';
    });
    this.#quotas.addEventListener('change', () => {
      void this.#takeQuotas(this.#quotas.files?.[0] ?? null);
      this.#quotas.value = '';
    });
    listenForFiles(
      (files) => void this.#take(files),
      (text) => void this.#paste(text),
    );
  }

  readonly #acts: Acts;

  /** Puts the page into the document. */
  start(): void {
    // Put in once: to be moved would cost a field of it the focus.
    this.#data.append(this.#dataTitle, this.#dataHint, this.#preview.element);
    this.#result.append(
      h('section', { class: 'app verdict-box' }, this.#verdict.element, this.#actions),
      this.#questions,
      h('div', { class: 'work' }, this.#problems, this.#data),
      this.#report,
      this.#paper.element,
    );
    const main = h('main', {}, this.#intake.element, this.#status(), this.#fault, this.#result);
    document.body.append(this.#head, main, this.#files, this.#quotas);
    void this.#draw();
  }

  /** One line of fixed height, so that nothing below it moves. */
  #status(): HTMLElement {
    return h('div', { class: 'app status-line' }, this.#progress, this.#said);
  }

  async #take(files: readonly File[]): Promise<void> {
    const replaced: string[] = [];
    for (const file of files) {
      const { bytes, reason } = await readFile(file);
      const taken = await this.#port.ask('add', file.name, bytes, reason);
      if (taken.replaced) replaced.push(wordsOf(this.#state).replaced(file.name));
    }
    if (files.length === 0) return;
    this.#say(replaced.join(' '));
    await this.#check();
  }

  async #takeQuotas(file: File | null): Promise<void> {
    if (file === null) await this.#port.ask('setQuotas', null);
    else {
      const { bytes, reason } = await readFile(file);
      await this.#port.ask('setQuotas', file.name, bytes, reason);
    }
    await this.#check();
  }

  async #paste(text: string): Promise<void> {
    await this.#port.ask('paste', wordsOf(this.#state).fileNames.pasted, text);
    await this.#check();
  }

  async #remove(key: string | null): Promise<void> {
    await this.#port.ask('remove', key);
    this.#say('');
    await this.#check();
    if (this.#state.view === null) document.getElementById('app-choose')?.focus();
  }

  async #choose(changes: Partial<Choices>): Promise<void> {
    this.#state = { ...this.#state, choices: { ...this.#state.choices, ...changes } };
    await this.#check();
  }

  /** Checks; what is asked meanwhile is checked once afterwards. */
  async #check(): Promise<void> {
    this.#isStale = true;
    this.#checking ??= this.#checkUntilFresh();
    await this.#checking;
  }

  async #checkUntilFresh(): Promise<void> {
    try {
      while (this.#isStale) {
        this.#isStale = false;
        const { choices, language } = this.#state;
        document.body.setAttribute('aria-busy', 'true');
        const view = await this.#port.ask('check', choices, language);
        this.#state = { ...this.#state, view };
        await this.#draw();
      }
    } finally {
      this.#checking = null;
      document.body.setAttribute('aria-busy', 'false');
      this.#showProgress(null);
    }
  }

  async #speak(language: Language): Promise<void> {
    this.#state = { ...this.#state, language };
    this.#said.textContent = '';
    const view = await this.#port.ask('view', language);
    this.#state = { ...this.#state, view };
    await this.#draw();
    this.#showProgress(null);
    document.getElementById('app-language')?.focus();
  }

  async #draw(): Promise<void> {
    const state = this.#state;
    const words = wordsOf(state);
    const { view } = state;
    const before = document.activeElement;
    document.documentElement.lang = words.language;
    document.body.classList.toggle('checked', view !== null);
    if (view === null) document.title = `${words.title} dixian`;
    drawHead(this.#head, state, (other) => void this.#speak(other));
    this.#intake.update(state);
    show(this.#result, view !== null);
    this.#verdict.update(state);
    this.#actions.replaceChildren(resultActions(state, this.#port, this.#acts.say));
    const asked = questions(state, this.#acts);
    show(this.#questions, asked.length > 0);
    this.#questions.replaceChildren(
      h('h2', { id: 'app-asks', text: words.questions }),
      h('ul', {}, ...asked),
    );
    this.#problems.replaceChildren(
      h('h2', { id: 'app-problems', text: words.problems }),
      ...problemList(state, this.#acts),
    );
    this.#dataTitle.textContent = words.preview;
    this.#dataHint.textContent = words.previewHint;
    this.#report.replaceChildren(
      h('h2', { text: words.report }),
      h('p', { class: 'hint', text: words.reportHint }),
    );
    this.#paper.update(state);
    await this.#preview.update(state);
    // What was pressed may be gone with its question: the verdict is what came of it.
    const isLost =
      before !== null && !before.isConnected && document.activeElement === document.body;
    if (isLost) this.#verdict.element.focus({ preventScroll: true });
  }

  #showProgress(progress: PageProgress | null): void {
    const isWorking = progress !== null;
    this.#progress.classList.toggle('working', isWorking);
    this.#progress.textContent = isWorking ? wordsOf(this.#state).progress(progress) : '';
  }

  #say(text: string): void {
    this.#said.textContent = text;
  }

  #showFault(message: string): void {
    this.#showProgress(null);
    this.#fault.hidden = false;
    this.#fault.replaceChildren(
      h('p', { text: wordsOf(this.#state).fault }),
      h('pre', { text: message }),
    );
  }
}

/** A file's bytes; why the browser could not read it where it could not. */
async function readFile(file: File): Promise<{ bytes: Uint8Array | null; reason: string }> {
  try {
    return { bytes: new Uint8Array(await file.arrayBuffer()), reason: '' };
  } catch (cause) {
    return { bytes: null, reason: cause instanceof Error ? cause.name : String(cause) };
  }
}
