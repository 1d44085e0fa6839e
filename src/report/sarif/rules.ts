import type { Obligation, Pack, Rule } from '../../core/pack.js';
import type { ProblemCode } from '../../core/problem.js';
import type { Report } from '../../core/report.js';
import type { Localizer } from '../../messages/localizer.js';
import { RELATION_SIGNS } from '../measures.js';
import { messageText } from './text.js';

/** The rules of a SARIF run, and where each stands among them. */
export interface SarifRules {
  readonly descriptors: readonly object[];
  /** The index of a rule or obligation of a pack; of a problem's code where `pack` is empty. */
  readonly indexOf: (pack: string, id: string) => number;
}

/** Every rule and duty of the packs with its words, then the codes of the problems that were met. */
export function sarifRules({ packs, problems }: Report, localizer: Localizer): SarifRules {
  const indexes = new Map<string, number>();
  const descriptors: object[] = [];
  const add = (pack: string, id: string, descriptor: object) => {
    indexes.set(`${pack} ${id}`, descriptors.length);
    descriptors.push({ id, ...descriptor });
  };
  for (const pack of packs) {
    for (const rule of pack.rules) add(pack.id, rule.id, limitRule(rule, pack, localizer));
    for (const duty of pack.obligations) add(pack.id, duty.id, dutyRule(duty, pack, localizer));
  }
  for (const code of new Set(problems.map((problem) => problem.code))) {
    add('', code, problemRule(code, localizer));
  }
  return { descriptors, indexOf: (pack, id) => indexes.get(`${pack} ${id}`) ?? -1 };
}

function limitRule(rule: Rule, pack: Pack, localizer: Localizer): object {
  const { labels } = localizer.wording;
  const limits = [...rule.limits, ...(rule.amendments ?? []).map(({ limit }) => limit)];
  const lines = limits.map(({ relation, amount, year }) => {
    const value = amount === null ? labels.assigned : `${amount.value} ${amount.unit}`;
    const line = `${RELATION_SIGNS[relation]} ${value}`;
    return labels.bracketed(line, labels.year(year ?? rule.target));
  });
  const name = `${localizer.region(rule.region)} ${localizer.indicator(rule.indicator)}`;
  return {
    shortDescription: { text: messageText(`${name} ${lines.join(labels.semicolon)}`) },
    fullDescription: { text: messageText(quotes(limits.map(({ citation }) => citation.quote))) },
    defaultConfiguration: { level: 'error' },
    properties: { kind: 'limit', pack: pack.id, document: pack.document.number },
  };
}

function dutyRule(duty: Obligation, pack: Pack, localizer: Localizer): object {
  const { labels, classes } = localizer.wording;
  return {
    shortDescription: { text: messageText(labels.bracketed(duty.name, classes[duty.class])) },
    fullDescription: { text: messageText(duty.citation.quote) },
    defaultConfiguration: { level: duty.class === 'control' ? 'error' : 'warning' },
    properties: { kind: 'obligation', pack: pack.id, document: pack.document.number },
  };
}

function problemRule(code: ProblemCode, localizer: Localizer): object {
  return {
    shortDescription: { text: messageText(localizer.title(code)) },
    properties: { kind: 'problem' },
  };
}

/** The words that draw the limits, each once. */
function quotes(all: readonly string[]): string {
  return [...new Set(all)].join('\n');
}
