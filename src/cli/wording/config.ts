import { formatLocation } from '../../messages/phrases.js';
import type { Language } from '../../messages/text.js';
import type { ConfigFault } from '../usage-error.js';

/** One line on a fault of a configuration file, with its place. */
export const CONFIG_FAULTS: Readonly<Record<Language, (fault: ConfigFault) => string>> = {
  zh: (fault) => {
    const place = fault.location === null ? '' : `${formatLocation(fault.location)} `;
    switch (fault.kind) {
      case 'key-unknown':
        return `  ${place}没有这个键：${fault.key}${fault.nearest === null ? '' : `，是否要用 ${fault.nearest}？`}`;
      case 'key-duplicate':
        return `  ${place}键重复：${fault.key}`;
      case 'value-invalid':
        return `  ${place}${fault.key} 的值无效，应为 ${fault.expected}`;
      case 'syntax':
        return `  ${place}格式有误：${fault.detail}`;
      case 'unreadable':
        return `  ${place}无法读取，须为 UTF-8 文本`;
    }
  },
  en: (fault) => {
    const place = fault.location === null ? '' : `${formatLocation(fault.location)} `;
    switch (fault.kind) {
      case 'key-unknown':
        return `  ${place}there is no key ${fault.key}${fault.nearest === null ? '' : `; did you mean ${fault.nearest}?`}`;
      case 'key-duplicate':
        return `  ${place}the key ${fault.key} stands twice`;
      case 'value-invalid':
        return `  ${place}the value of ${fault.key} is not valid; expected ${fault.expected}`;
      case 'syntax':
        return `  ${place}malformed: ${fault.detail}`;
      case 'unreadable':
        return `  ${place}cannot be read; it must be text in UTF-8`;
    }
  },
};
