import { BAKED_ID, type Baked } from './baked.js';
import { serve } from './port.js';
import { App } from './ui/app.js';

/** The element that holds this program, which the worker is made of too. */
const PROGRAM_ID = 'program';

if (typeof document === 'undefined') serve();
else {
  const textOf = (id: string) => document.getElementById(id)?.textContent ?? '';
  const baked: Baked = JSON.parse(textOf(BAKED_ID));
  const language = /^zh/i.test(navigator.language) ? 'zh' : 'en';
  new App(baked, language, textOf(PROGRAM_ID)).start();
}
