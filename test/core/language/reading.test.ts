import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyWritten, readWords } from '../../../src/core/language/reading.js';

describe('the words of a text', () => {
  it.each([
    ['are those of a clean text', '到2035年，耕地（其中）', '到2035年，耕地(其中)'],
    ['are in simplified script', '不低於萬畝', '不低于万亩'],
    ['have half-width digits and marks', '１７．５６％；：', '17.56%;:'],
    ['have no spaces between characters', '耕 地　保有量 17.56 万亩', '耕地保有量17.56万亩'],
    ['keep apart two numbers that a space parts', '12 34', '12 34'],
    ['have whole numbers that a stray space broke', '1332. 56与1332 .56', '1332.56与1332.56'],
    ['have no pinyin behind characters', '規(guī)劃（huà）面积(hm²)', '规划面积(hm²)'],
    ['join the lines of a page', '耕地保\n有量\n不低于17.\n56万\n亩', '耕地保有量不低于17.56万亩'],
    ['join a number that a line broke', '不低于13\n32.56公顷', '不低于1332.56公顷'],
    ['do not join the number of a page', '不低于13\n2\n32.56公顷', '不低于13\n2\n32.56公顷'],
    ['end a paragraph with its mark', '完。\n二、', '完。\n二、'],
    [
      'end a paragraph before an ordinal',
      '基础\n二、守住\n（三）完\n4.甲',
      '基础\n二、守住\n(三)完\n4。甲',
    ],
    ['end a paragraph before a label', '17万亩\n石澜县：到', '17万亩\n石澜县:到'],
    ['end a paragraph with an empty line', '甲\n\n乙', '甲\n乙'],
    ['go on behind a comma at the end of a line', '甲，\n乙', '甲，乙'],
    ['part clauses by one comma', '甲,乙，丙', '甲，乙，丙'],
    ['group digits by another', '1,318.90和12，345', '1,318.90和12，345'],
    ['end a sentence with one stop', '以内.用水1.3.', '以内。用水1.3。'],
    [
      'keep a document number and a date apart',
      '批复\n吉政函〔2024〕46号\n白山市',
      '批复\n吉政函〔2024〕46号\n白山市',
    ],
  ])('%s', (_, text, words) => {
    expect(readWords(text).words).toBe(words);
  });

  it('lead back to the text, whatever was left out', () => {
    const text = '不低\n于 17.56萬(wàn)畝。';
    const { words, offsetOf, endOf, indexOf } = readWords(text);
    const at = words.indexOf('17.56万亩');
    expect(text.slice(offsetOf(at), endOf(at + '17.56万亩'.length))).toBe('17.56萬(wàn)畝');
    expect(indexOf(offsetOf(at))).toBe(at);
    expect(copyWritten(readWords(text), 0, 3)).toBe('不低于');
  });

  it('stand in the order of the text, and each somewhere in it', () => {
    const scrap = fc.constantFrom(...'甲萬１2.,，。 \n\r\t（(a)）、一'.split(''), '(guī)', '\n\n');
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), (scraps) => {
        const text = scraps.join('');
        const { words, offsetOf, endOf, indexOf } = readWords(text);
        let last = -1;
        for (let index = 0; index < words.length; index += 1) {
          const offset = offsetOf(index);
          expect(offset).toBeGreaterThan(last);
          expect(offset).toBeLessThan(text.length);
          expect(endOf(index + 1)).toBe(offset + 1);
          expect(indexOf(offset)).toBe(index);
          last = offset;
        }
        const digits = (given: string) => given.replace(/[^2１1]/g, '').replaceAll('１', '1');
        expect(digits(words)).toBe(digits(text));
      }),
    );
  });
});
