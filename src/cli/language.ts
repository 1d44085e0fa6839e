import type { Language } from '../messages/text.js';

/** What `--lang` takes. */
export const LANGUAGES = ['zh', 'en'] as const;

/** The language to speak: the one asked for, else the system's; Chinese for any zh locale. */
export function chooseLanguage(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const named = languageNamed(asked ?? '');
  if (named !== null) return named;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale =
    LC_ALL || LC_MESSAGES || LANG || new Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(locale) ? 'zh' : 'en';
}

/** The language of a tag or locale such as zh-CN, zh_Hans or en-US; `null` where it is another. */
export function languageNamed(tag: string): Language | null {
  const [, language] = /^(zh|en)(?:[-_.].*)?$/i.exec(tag.trim()) ?? [];
  return language === undefined ? null : (language.toLowerCase() as Language);
}

/** Finds `--lang` before anything else is parsed, so that errors too speak that language. */
export function findLanguageOption(argv: readonly string[]): string | undefined {
  for (const [index, argument] of argv.entries()) {
    if (argument === '--') return undefined;
    if (argument === '--lang') return argv[index + 1];
    if (argument.startsWith('--lang=')) return argument.slice('--lang='.length);
  }
  return undefined;
}
