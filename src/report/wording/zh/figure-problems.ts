import { clip, formatLocation } from '../phrases.js';
import type { ProblemWording } from '../wording.js';

const NO_NUMBER = {
  approximate: '约数不能核对，请填写实际数值',
  comparator: '请只填数值，去掉比较符',
  range: '请填写一个数值，不填区间',
  fraction: '请填写小数，不填分数',
  grouping: '千分位逗号的位置不对：若为小数点请改用“.”，否则去掉逗号',
  sentinel: '该数值通常表示缺测或无数据；暂无数据的请留空',
  other: '请填写阿拉伯数字；暂无数据的请留空',
} as const;

function didYouMean(nearest: string | null): string {
  return nearest === null ? '' : `是否为“${nearest}”？`;
}

/** What is said of figures that cannot be used or were skipped, in Chinese. */
export const figureProblems = {
  'unit-missing': ({ indicator, expected }) => ({
    message: `数值未注明计量单位，请在“单位”列或表头注明（${indicator}）`,
    hint:
      expected === null
        ? '请写在数值后、“单位”列或表头的括号里'
        : `批复所用单位为${expected}；确为${expected}的，可用 --assume-units 声明`,
  }),
  'unit-unknown': ({ text, known }) => ({
    message: `计量单位无法识别：“${clip(text)}”`,
    hint: `请改用：${known.join('、')}`,
  }),
  'unit-conflict': ({ first, second }) => ({
    message: `同一数值注明了两个计量单位：${clip(first)}、${clip(second)}`,
    hint: '请只保留正确的一个',
  }),
  'unit-ambiguous': ({ indicator, units }) => ({
    message: `${indicator}的计量单位不唯一：${units.join('、')}`,
    hint: '请在数值后或“单位”列逐项注明',
  }),
  'wrong-dimension': ({ indicator, unit, expected }) => ({
    message: `计量单位与指标不符：${indicator}不能以“${clip(unit)}”计`,
    hint: `请改用${expected.join('、')}；或检查数值是否填错了行、列`,
  }),
  'not-a-number': ({ text, because }) => ({
    message: `不是可核对的数值（不接受约数、区间、比较符）：“${clip(text)}”`,
    hint: NO_NUMBER[because],
  }),
  'thousands-parted': ({ text, parted }) => ({
    message: `“${clip(text)}”与右侧单元格的“${clip(parted)}”疑为一个带千分位逗号的数值`,
    hint: '请去掉千分位逗号，或给整个数值加英文双引号；确为两项的，请在右侧单元格写明文字',
  }),
  'number-too-long': ({ digits, exponent }) => ({
    message: `数值过长（最多 ${digits} 位数字，10 的 ${exponent} 次方以内）`,
    hint: '请核对原表中的数值',
  }),
  'sheet-error': ({ text, because }) =>
    because === 'too-narrow'
      ? {
          message: `单元格只有“${clip(text)}”：原表列宽不足，数值未能显示`,
          hint: '请在原表加宽该列，重新另存为 CSV',
        }
      : {
          message: `单元格为公式错误值，请在原表修正：${clip(text)}`,
          hint: '修正公式后重新另存为 CSV；暂无数据的请留空',
        },
  negative: ({ text }) => ({
    message: `数值为负：“${clip(text)}”`,
    hint: '各项指标均不应为负，请核对是否误填了差值',
  }),
  duplicate: ({ region, indicator, year, first }) => ({
    message: `同一地区、指标、年份重复填报，请保留一个：${region} ${indicator}${year === null ? '' : ` ${year}年`}`,
    hint: `另一处见 ${formatLocation(first)}`,
  }),
  'region-missing': ({ suggestion }) => ({
    message: '未注明行政区',
    hint: `请加“行政区”列并逐行填写（合并单元格另存为 CSV 后只留首行），或用 --region 指定${suggestion === null ? '' : `，例如 --region ${suggestion}`}`,
  }),
  'region-unknown': ({ text, nearest, known }) => ({
    message: `行政区名称无法识别：“${clip(text)}”`,
    hint: `${didYouMean(nearest)}请改正名称${known.length === 0 ? '' : `；只核对已识别的行政区，请加 --region ${known.join(',')}`}`,
  }),
  'region-not-covered': ({ region, rows }) => ({
    message: `本批复未涉及该行政区，未核对：${region}（${rows} 行）`,
    hint: '如需核对，请用 --pack 指定涉及该行政区的规则库',
  }),
  'region-ambiguous': ({ text, packs }) => ({
    message: `多个规则库都涉及“${clip(text)}”：${packs.join('、')}`,
    hint: `请用 --pack 指定一个${packs[0] === undefined ? '' : `，例如 --pack ${packs[0]}`}`,
  }),
  'code-name-mismatch': ({ code, name, codeMeans, nameMeans }) => ({
    message: `行政区代码与名称不一致：${clip(code)}${codeMeans === null ? '' : `（${codeMeans}）`}、${clip(name)}${nameMeans === null ? '' : `（${nameMeans}）`}`,
    hint: '请改正其中一个',
  }),
  'year-missing': ({ indicators, proposed }) => ({
    message: `未注明数据年份，请加“年份”列或用 --year${indicators.length === 0 ? '' : `（底线值随年份而定：${indicators.join('、')}）`}`,
    hint:
      proposed === null
        ? '数据为 2025 年的，请加 --year 2025'
        : `标题或文件名中有“${proposed}年”；数据确为该年的，请加 --year ${proposed}`,
  }),
  'year-blank': () => ({
    message: '年份为空',
    hint: '请填写该行的数据年份，例如 2025',
  }),
  'year-invalid': ({ text }) => ({
    message: `不是可识别的年份：“${clip(text)}”`,
    hint: '请写成 2025、2025年 或 2025-12-31',
  }),
  'year-conflict': ({ cell, header }) => ({
    message: `年份前后不一：该行为“${clip(cell)}”，表头或指标名称为“${clip(header)}”`,
    hint: '请改正其中一个',
  }),
  'partial-year': ({ indicator, text }) => ({
    message: `非全年数据，不能与年度指标比对：${indicator}（${clip(text)}）`,
    hint: '请填报全年数据，年份写成 2025 或 2025-12-31',
  }),
  'indicator-missing': ({ text }) => ({
    message: `数值未注明指标：“${clip(text)}”`,
    hint: '请在“指标”列填写指标名称',
  }),
  'indicator-unknown': ({ text, nearest }) => ({
    message: `指标名称无法识别，未核对：“${clip(text)}”`,
    hint: `${didYouMean(nearest)}指标名称可用 dixian rules 查看`,
  }),
  'indicator-unconstrained': ({ indicator }) => ({
    message: `批复未对该指标设定底线，未核对：${indicator}`,
    hint: null,
  }),
  'rows-not-selected': ({ rows, by }) => ({
    message: `按 --${by} 的选择，略过 ${rows} 行`,
    hint: null,
  }),
  'totals-skipped': ({ text, rows }) => ({
    message: `合计、全市等汇总数不核对，略过 ${rows} 处（${clip(text)}）`,
    hint: null,
  }),
  'regions-absent': ({ regions, total }) => ({
    message: `批复涉及 ${total} 个县（市、区），数据中没有：${regions.join('、')}`,
    hint: '如须全部核对，请加 --all-regions',
  }),
  'year-without-figures': ({ region, year }) => ({
    message: `${region}没有 ${year} 年的数据`,
    hint: '请补报该年数据，或改用 --year 选择已有的年份',
  }),
  'unit-assumed': ({ figures }) => ({
    message: `${figures} 个数值未注明计量单位，按 --assume-units 视为批复所用单位`,
    hint: '签署前请在数据中注明单位',
  }),
  'no-source': ({ figures }) => ({
    message: `未注明数据来源，签署前请补齐（${figures} 个数值）`,
    hint: '请在“数据来源”列注明，例如“2025年度国土变更调查”',
  }),
} satisfies Partial<ProblemWording>;
