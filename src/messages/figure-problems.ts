import type { ProblemArguments } from '../core/problem.js';
import { clip, didYouMean, formatLocation, plural } from './phrases.js';
import type { ProblemMessages, Text } from './text.js';

const NO_NUMBER = {
  approximate: {
    zh: '约数不能核对，请填写实际数值',
    en: 'give the actual value, not an approximate one',
  },
  comparator: { zh: '请只填数值，去掉比较符', en: 'give the number alone, without a comparator' },
  range: { zh: '请填写一个数值，不填区间', en: 'give one value, not a range' },
  fraction: { zh: '请填写小数，不填分数', en: 'give a decimal, not a fraction' },
  grouping: {
    zh: '千分位逗号的位置不对：若为小数点请改用“.”，否则去掉逗号',
    en: 'a comma stands in the wrong place: use “.” for decimals, or drop the comma',
  },
  sentinel: {
    zh: '该数值通常表示缺测或无数据；暂无数据的请留空',
    en: 'programs write this for a value that they lack; leave the cell empty where there is none',
  },
  other: {
    zh: '请填写阿拉伯数字；暂无数据的请留空',
    en: 'give Arabic digits; leave the cell empty where there is no value',
  },
} satisfies Readonly<Record<string, Text | null>>;

/** Whether a name is likely that of a county which no pack in use covers, and not a slip. */
function isElsewhere({ text, nearest }: ProblemArguments['region-unknown']): boolean {
  return (
    nearest === null && /^[\u4e00-\u9fff]{1,14}[县市区旗]$|^\d{6}(?:\d{6})?$/.test(text.trim())
  );
}

function unknownRegion({ nearest }: ProblemArguments['region-unknown']): Text {
  const { zh, en } = didYouMean(nearest);
  return { zh: `${zh}请改正名称`, en: `${en}correct the name` };
}

function regionFix({ known }: ProblemArguments['region-unknown'], fix: Text): Text {
  return known.length === 0
    ? fix
    : {
        zh: `${fix.zh}；也可以只核对已识别的行政区`,
        en: `${fix.en}; or check the known regions alone`,
      };
}

/** What is said of figures that cannot be used or were skipped. */
export const FIGURE_PROBLEMS = {
  'unit-missing': {
    title: { zh: '未注明计量单位', en: 'no unit' },
    message: ({ indicator }) => ({
      zh: `数值未注明计量单位，请在“单位”列或表头注明（${indicator}）`,
      en: `the value has no unit: ${indicator}`,
    }),
    hint: ({ expected }) =>
      expected === null
        ? {
            zh: '请写在数值后、“单位”列或表头的括号里',
            en: 'name it behind the value, in a 单位 (unit) column or in brackets in the header',
          }
        : {
            zh: `批复所用单位为${expected}；确为${expected}的，请声明`,
            en: `name it in a 单位 (unit) column or in the header; the approval uses ${expected}: if that is meant, say so`,
          },
  },
  'unit-unknown': {
    title: { zh: '计量单位无法识别', en: 'unknown unit' },
    message: ({ text }) => ({
      zh: `计量单位无法识别：“${clip(text)}”`,
      en: `unknown unit “${clip(text)}”`,
    }),
    hint: ({ known }) => ({
      zh: `请改用：${known.join('、')}`,
      en: `use one of ${known.join(', ')}`,
    }),
  },
  'unit-conflict': {
    title: { zh: '注明了两个计量单位', en: 'two units for one value' },
    message: ({ first, second }) => ({
      zh: `同一数值注明了两个计量单位：${clip(first)}、${clip(second)}`,
      en: `one value has two units: ${clip(first)} and ${clip(second)}`,
    }),
    hint: { zh: '请只保留正确的一个', en: 'keep the right one' },
  },
  'unit-ambiguous': {
    title: { zh: '计量单位不唯一', en: 'unit not clear' },
    message: ({ indicator, units }) => ({
      zh: `${indicator}的计量单位不唯一：${units.join('、')}`,
      en: `the unit of ${indicator} is not clear: ${units.join(', ')}`,
    }),
    hint: {
      zh: '请在数值后或“单位”列逐项注明',
      en: 'name it with each value or in the 单位 (unit) column',
    },
  },
  'wrong-dimension': {
    title: { zh: '计量单位与指标不符', en: 'unit does not fit the indicator' },
    message: ({ indicator, unit }) => ({
      zh: `计量单位与指标不符：${indicator}不能以“${clip(unit)}”计`,
      en: `the unit does not fit the indicator: ${indicator} cannot be given in “${clip(unit)}”`,
    }),
    hint: ({ expected }) => ({
      zh: `请改用${expected.join('、')}；或检查数值是否填错了行、列`,
      en: `use ${expected.join(', ')}; or look whether the value slipped into a wrong row or column`,
    }),
  },
  'amounts-differ': {
    title: { zh: '两种计量单位的数值不一致', en: 'amounts in two units differ' },
    message: ({ first, second }) => ({
      zh: `同一数值以两种计量单位填写，换算后不一致：${clip(first)}、${clip(second)}`,
      en: `the value is given in two units, and the two amounts differ: ${clip(first)} and ${clip(second)}`,
    }),
    hint: {
      zh: '请核对后改正其中一个，或只保留一个',
      en: 'correct one of them, or keep only one',
    },
  },
  'not-a-number': {
    title: { zh: '不是可核对的数值', en: 'not a number that can be checked' },
    message: ({ text }) => ({
      zh: `不是可核对的数值（不接受约数、区间、比较符）：“${clip(text)}”`,
      en: `not a number that can be checked: “${clip(text)}”`,
    }),
    hint: ({ because }) => NO_NUMBER[because],
  },
  'thousands-parted': {
    title: { zh: '疑为千分位逗号分开的数值', en: 'a number parted by its comma' },
    message: ({ text, parted }) => ({
      zh: `“${clip(text)}”与右侧单元格的“${clip(parted)}”疑为一个带千分位逗号的数值`,
      en: `“${clip(text)}” and “${clip(parted)}” in the cell behind it look like one number with a comma for thousands`,
    }),
    hint: {
      zh: '请去掉千分位逗号，或给整个数值加英文双引号；确为两项的，请在右侧单元格写明文字',
      en: 'leave the comma out, or put the whole number in double quotes; if they are two things, say the second in words',
    },
  },
  'number-too-long': {
    title: { zh: '数值过长', en: 'number too long' },
    message: ({ digits, exponent }) => ({
      zh: `数值过长（最多 ${digits} 位数字，10 的 ${exponent} 次方以内）`,
      en: `the number is too long (at most ${digits} digits, powers of ten up to ${exponent})`,
    }),
    hint: { zh: '请核对原表中的数值', en: 'look at the value in the original sheet' },
  },
  'sheet-error': {
    title: { zh: '单元格为公式错误值', en: 'formula error in the cell' },
    message: ({ text, because }) =>
      because === 'too-narrow'
        ? {
            zh: `单元格只有“${clip(text)}”：原表列宽不足，数值未能显示`,
            en: `the cell holds only “${clip(text)}”: the column was too narrow to show the number`,
          }
        : {
            zh: `单元格为公式错误值，请在原表修正：${clip(text)}`,
            en: `the cell holds a formula error: ${clip(text)}`,
          },
    hint: ({ because }) =>
      because === 'too-narrow'
        ? {
            zh: '请在原表加宽该列，重新另存为 CSV',
            en: 'widen the column in the original sheet and save as CSV again',
          }
        : {
            zh: '修正公式后重新另存为 CSV；暂无数据的请留空',
            en: 'mend the formula in the original sheet and save as CSV again; leave the cell empty where there is no value',
          },
  },
  negative: {
    title: { zh: '数值为负', en: 'negative value' },
    message: ({ text }) => ({
      zh: `数值为负：“${clip(text)}”`,
      en: `negative value “${clip(text)}”`,
    }),
    hint: {
      zh: '各项指标均不应为负，请核对是否误填了差值',
      en: 'none of the indicators can be negative; was a difference typed instead?',
    },
  },
  duplicate: {
    title: { zh: '重复填报', en: 'given twice' },
    message: ({ region, indicator, year }) => ({
      zh: `同一地区、指标、年份重复填报，请保留一个：${region} ${indicator}${year === null ? '' : ` ${year}年`}`,
      en: `given twice: ${region} ${indicator}${year === null ? '' : ` ${year}`}`,
    }),
    hint: ({ first }) => ({
      zh: `另一处见 ${formatLocation(first)}`,
      en: `keep one; the other stands at ${formatLocation(first)}`,
    }),
  },
  'region-missing': {
    title: { zh: '未注明行政区', en: 'no region named' },
    message: { zh: '未注明行政区', en: 'no region is named' },
    hint: {
      zh: '请加“行政区”列并逐行填写（合并单元格另存为 CSV 后只留首行），或指明行政区',
      en: 'add a 行政区 (county) column, filled in each row (a merged cell leaves only its first in a CSV), or name the region',
    },
  },
  'region-unknown': {
    title: { zh: '行政区名称无法识别', en: 'unknown region' },
    message: (args) =>
      isElsewhere(args)
        ? {
            zh: `规则库未涵盖该行政区：“${clip(args.text)}”`,
            en: `no pack in use covers “${clip(args.text)}”`,
          }
        : {
            zh: `行政区名称无法识别：“${clip(args.text)}”`,
            en: `unknown region “${clip(args.text)}”`,
          },
    hint: (args) => {
      const fix = isElsewhere(args)
        ? {
            zh: '请用 -p 指定涵盖该地的规则库，或核对名称',
            en: 'name a pack that covers it with -p, or check the name',
          }
        : unknownRegion(args);
      return regionFix(args, fix);
    },
    plain: {
      hint: (args) => {
        const fix = isElsewhere(args)
          ? {
              zh: '请选用涵盖该地的规则库，或核对名称',
              en: 'use a pack that covers it, or check the name',
            }
          : unknownRegion(args);
        return regionFix(args, fix);
      },
    },
  },
  'region-not-covered': {
    title: { zh: '本批复未涉及该行政区', en: 'not covered by this approval' },
    message: ({ region, rows }) => ({
      zh: `本批复未涉及该行政区，未核对：${region}（${rows} 行）`,
      en: `not covered by this approval, not checked: ${region} (${plural(rows, 'row')})`,
    }),
    hint: {
      zh: '如需核对，请用 --pack 指定涉及该行政区的规则库',
      en: 'to check it, name a pack that covers it with --pack',
    },
    plain: {
      hint: {
        zh: '如需核对，请选用涉及该行政区的规则库',
        en: 'to check it, use a pack that covers it',
      },
    },
  },
  'region-ambiguous': {
    title: { zh: '多个规则库涉及该行政区', en: 'covered by several packs' },
    message: ({ text, packs }) => ({
      zh: `多个规则库都涉及“${clip(text)}”：${packs.join('、')}`,
      en: `several packs cover “${clip(text)}”: ${packs.join(', ')}`,
    }),
    hint: { zh: '请指定一个', en: 'choose one' },
  },
  'code-name-mismatch': {
    title: { zh: '行政区代码与名称不一致', en: 'region code and name disagree' },
    message: ({ code, name, codeMeans, nameMeans }) => ({
      zh: `行政区代码与名称不一致：${clip(code)}${codeMeans === null ? '' : `（${codeMeans}）`}、${clip(name)}${nameMeans === null ? '' : `（${nameMeans}）`}`,
      en: `region code and name disagree: ${clip(code)}${codeMeans === null ? '' : ` (${codeMeans})`}, ${clip(name)}${nameMeans === null ? '' : ` (${nameMeans})`}`,
    }),
    hint: { zh: '请改正其中一个', en: 'correct one of them' },
  },
  'year-missing': {
    title: { zh: '未注明数据年份', en: 'no year given' },
    message: ({ indicators }) => ({
      zh: `未注明数据年份，请加“年份”列或用 --year${indicators.length === 0 ? '' : `（底线值随年份而定：${indicators.join('、')}）`}`,
      en: `no year is given${indicators.length === 0 ? '' : `, and the limit depends on it: ${indicators.join(', ')}`}`,
    }),
    hint: ({ proposed }) =>
      proposed === null
        ? {
            zh: '请加“年份”列，或指明数据的年份',
            en: 'add a 年份 (year) column, or name the year of the figures',
          }
        : {
            zh: `标题或文件名中有“${proposed}年”；数据确为该年的，请指明`,
            en: `a title or the file's name speaks of ${proposed}; if the figures are of that year, say so`,
          },
    plain: {
      message: ({ indicators }) => ({
        zh: `未注明数据年份${indicators.length === 0 ? '' : `（底线值随年份而定：${indicators.join('、')}）`}`,
        en: `no year is given${indicators.length === 0 ? '' : `, and the limit depends on it: ${indicators.join(', ')}`}`,
      }),
    },
  },
  'year-blank': {
    title: { zh: '年份为空', en: 'year is blank' },
    message: { zh: '年份为空', en: 'the year is blank' },
    hint: { zh: '请填写该行的数据年份，例如 2025', en: 'fill in the year of this row, e.g. 2025' },
  },
  'year-invalid': {
    title: { zh: '年份无法识别', en: 'not a year' },
    message: ({ text }) => ({
      zh: `不是可识别的年份：“${clip(text)}”`,
      en: `not a year: “${clip(text)}”`,
    }),
    hint: { zh: '请写成 2025、2025年 或 2025-12-31', en: 'write 2025, 2025年 or 2025-12-31' },
  },
  'year-conflict': {
    title: { zh: '年份前后不一', en: 'two years for one value' },
    message: ({ cell, header }) => ({
      zh: `年份前后不一：该行为“${clip(cell)}”，表头或指标名称为“${clip(header)}”`,
      en: `the row says “${clip(cell)}”, its header or indicator “${clip(header)}”: two years`,
    }),
    hint: { zh: '请改正其中一个', en: 'correct one of them' },
  },
  'partial-year': {
    title: { zh: '非全年数据', en: 'not a full year' },
    message: ({ indicator, text }) => ({
      zh: `非全年数据，不能与年度指标比对：${indicator}（${clip(text)}）`,
      en: `not a full year, so it cannot be held against a yearly limit: ${indicator} (${clip(text)})`,
    }),
    hint: {
      zh: '请填报全年数据，年份写成 2025 或 2025-12-31',
      en: 'give the full year’s value, with the year as 2025 or 2025-12-31',
    },
  },
  'indicator-missing': {
    title: { zh: '未注明指标', en: 'no indicator named' },
    message: ({ text }) => ({
      zh: `数值未注明指标：“${clip(text)}”`,
      en: `no indicator is named for “${clip(text)}”`,
    }),
    hint: { zh: '请在“指标”列填写指标名称', en: 'fill in the 指标 (indicator) column' },
  },
  'indicator-unknown': {
    title: { zh: '指标名称无法识别', en: 'unknown indicator' },
    message: ({ text }) => ({
      zh: `指标名称无法识别，未核对：“${clip(text)}”`,
      en: `unknown indicator, not checked: “${clip(text)}”`,
    }),
    hint: ({ nearest }) => ({
      zh: `${didYouMean(nearest).zh}指标名称可用 dixian rules 查看`,
      en: `${didYouMean(nearest).en}\`dixian rules\` lists the indicators`,
    }),
    plain: {
      hint: ({ nearest }) => ({
        zh: `${didYouMean(nearest).zh}请使用批复所用的指标名称`,
        en: `${didYouMean(nearest).en}use the names of the approval`,
      }),
    },
  },
  'indicator-unconstrained': {
    title: { zh: '批复未设底线', en: 'no limit in the approval' },
    message: ({ indicator }) => ({
      zh: `批复未对该指标设定底线，未核对：${indicator}`,
      en: `the approval sets no limit for ${indicator}; not checked`,
    }),
    hint: null,
  },
  'rows-not-selected': {
    title: { zh: '未选择', en: 'not selected' },
    message: ({ rows, by }) => ({
      zh: `按 --${by} 的选择，略过 ${rows} 行`,
      en: `${plural(rows, 'row')} skipped, not selected by --${by}`,
    }),
    plain: {
      message: ({ rows }) => ({
        zh: `按所作选择，略过 ${rows} 行`,
        en: `${plural(rows, 'row')} skipped, not selected`,
      }),
    },
    hint: null,
  },
  'totals-skipped': {
    title: { zh: '汇总数', en: 'a total' },
    message: ({ text, rows }) => ({
      zh: `合计、全市等汇总数不核对，略过 ${rows} 处（${clip(text)}）`,
      en: `totals are not checked; skipped ${rows} (${clip(text)})`,
    }),
    hint: null,
  },
  'regions-absent': {
    title: { zh: '数据中没有该行政区', en: 'region not in the data' },
    message: ({ regions, total }) => ({
      zh: `批复涉及 ${total} 个县（市、区），数据中没有：${regions.join('、')}`,
      en: `of the ${total} regions of the approval, the data lack ${regions.join(', ')}`,
    }),
    hint: {
      zh: '如须全部核对，请加 --all-regions',
      en: 'to require all of them, add --all-regions',
    },
    plain: {
      hint: {
        zh: '如须全部核对，请补充其数据',
        en: 'to have all of them checked, add their figures',
      },
    },
  },
  'year-without-figures': {
    title: { zh: '没有该年数据', en: 'no figures for this year' },
    message: ({ region, year }) => ({
      zh: `${region}没有 ${year} 年的数据`,
      en: `${region} has no figures for ${year}`,
    }),
    hint: {
      zh: '请补报该年数据，或改选已有的年份',
      en: 'add them, or select another year',
    },
  },
  'unit-assumed': {
    title: { zh: '计量单位为假定', en: 'unit assumed' },
    message: ({ figures }) => ({
      zh: `${figures} 个数值未注明计量单位，按 --assume-units 视为批复所用单位`,
      en: `${plural(figures, 'value')} without a unit taken as in the approval’s, as --assume-units asks`,
    }),
    plain: {
      message: ({ figures }) => ({
        zh: `${figures} 个数值未注明计量单位，按声明视为批复所用单位`,
        en: `${plural(figures, 'value')} without a unit taken as in the approval’s, as was asked`,
      }),
    },
    hint: { zh: '签署前请在数据中注明单位', en: 'name the units in the data before signing' },
  },
  'no-source': {
    title: { zh: '未注明数据来源', en: 'no data source named' },
    message: ({ figures }) => ({
      zh: `未注明数据来源，签署前请补齐（${figures} 个数值）`,
      en: `no data source is named for ${plural(figures, 'value')}; add it before signing`,
    }),
    hint: {
      zh: '请在“数据来源”列注明，例如“2025年度国土变更调查”',
      en: 'name it in the 数据来源 (source) column, e.g. 2025年度国土变更调查',
    },
  },
} satisfies ProblemMessages;
