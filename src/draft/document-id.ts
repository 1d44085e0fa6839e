import { simplify } from '../core/language/traditional.js';

/**
 * How the signs of document numbers are spoken: the short names of provinces, and the words that
 * stand behind them. An id needs them in Latin letters.
 */
const SPOKEN = new Map(
  [
    '京jing 津jin 冀ji 晋jin 内nei 蒙meng 辽liao 吉ji 黑hei 沪hu 苏su 浙zhe 皖wan 闽min 赣gan 鲁lu',
    '豫yu 鄂e 湘xiang 粤yue 桂gui 琼qiong 渝yu 川chuan 贵gui 黔qian 云yun 滇dian 藏zang 陕shan',
    '甘gan 青qing 宁ning 新xin 国guo 政zheng 府fu 函han 办ban 发fa 字zi 复fu 批pi 规gui 划hua',
    '自zi 然ran 资zi 土tu 文wen 秘mi 人ren 民min',
  ].flatMap((line) => line.split(' ').map((one) => [one.charAt(0), one.slice(1)] as const)),
);

/**
 * An id for the pack of a document, from its number: 吉政函〔2024〕46号 → `jizhenghan-2024-46`; from the
 * code of whom it is about where the signs of the number are not known.
 */
export function idOf(number: string | null, code: string | null): string {
  const [, signs = '', year, ordinal] = /^(.*?)\D(\d{4})\D\s*(\d+)\s*号$/.exec(number ?? '') ?? [];
  const own = /^\d{6}$/.test(code ?? '') ? code : null;
  if (year === undefined || ordinal === undefined) return own === null ? 'draft' : `draft-${own}`;
  const spoken = [...simplify(signs)].map((sign) => SPOKEN.get(sign));
  const prefix = spoken.includes(undefined) || signs === '' ? (own ?? 'draft') : spoken.join('');
  return `${prefix}-${year}-${ordinal}`;
}
