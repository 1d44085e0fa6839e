import { safeText } from '../safe-text.js';

/**
 * A text as a plain-text message of SARIF shows it literally: brackets would begin a link (§3.11.6) and
 * braces a placeholder (§3.11.5).
 */
export function messageText(text: string): string {
  return safeText(text).replace(/[[\]]/g, '\\$&').replace(/[{}]/g, '$&$&');
}
