import { QUOTAS_FILE, quotasTemplateCommand } from './command-line.js';
import { clip, formatLocation, plural } from './phrases.js';
import type { ProblemMessages, Text } from './text.js';

function unfilledQuotas(path: string): Text {
  return {
    zh: `下达指标表 ${path} 尚未填写，请填入数值和文号后再核对`,
    en: `the sheet of quotas ${path} is not filled in yet: add each number with its document number`,
  };
}

/** What is said where figures, quotas and attestations cannot be judged. */
export const JUDGEMENT_PROBLEMS = {
  'part-exceeds-whole': {
    title: { zh: '其中项大于总项', en: 'part larger than the whole' },
    message: ({ part, whole, region }) => ({
      zh: `${region}：${part}大于${whole}`,
      en: `${region}: ${part} is larger than ${whole}`,
    }),
    hint: {
      zh: '请核对两项数值和单位；确因易地代保等原因的，请在备注中说明',
      en: 'check both values and units; where land is protected off-site (易地代保), say so in the note',
    },
  },
  'typed-differs-from-computed': {
    title: { zh: '填报值与推算值不一致', en: 'entered and derived values differ' },
    message: ({ indicator, typed, computed }) => ({
      zh: `${indicator}：填报值 ${clip(typed)} 与推算值 ${clip(computed)} 不一致，以填报值为准`,
      en: `${indicator}: entered as ${clip(typed)}, derived as ${clip(computed)}; the entered value decides`,
    }),
    hint: {
      zh: '请核对填报值，以及推算所用的两项数值',
      en: 'check the value and the two that it derives from',
    },
  },
  'typed-contradicts-computed': {
    title: {
      zh: '填报值与推算值的核对结果相反',
      en: 'entered and derived values have opposite outcomes',
    },
    message: ({ indicator, typed, computed }) => ({
      zh: `${indicator}：填报值 ${clip(typed)} 与推算值 ${clip(computed)} 的核对结果相反`,
      en: `${indicator}: entered as ${clip(typed)} and derived as ${clip(computed)}, with opposite outcomes`,
    }),
    hint: {
      zh: '请核对填报值，以及推算所用的两项数值，改正其一',
      en: 'check the value and the two that it derives from, and correct what is wrong',
    },
  },
  'earlier-date': {
    title: { zh: '同年较早的数据', en: 'earlier figure of the same year' },
    message: ({ indicator, text, date }) => ({
      zh: `${indicator}：同年有更晚的数据，未采用 ${date} 的 ${clip(text)}`,
      en: `${indicator}: ${clip(text)} of ${date} was not used, since the same year has a later figure`,
    }),
    hint: null,
  },
  'unit-slip': {
    title: { zh: '疑似单位填错', en: 'likely a wrong unit' },
    message: ({ indicator, typed, isQuota }) =>
      isQuota
        ? {
            zh: `${indicator}：下达指标疑似单位填错，${clip(typed)} 与载明数值或填报数值相差悬殊`,
            en: `${indicator}: the quota looks like a wrong unit, ${clip(typed)} is very far from what is printed or reported`,
          }
        : {
            zh: `${indicator}：疑似单位填错，${clip(typed)} 与底线相差悬殊`,
            en: `${indicator}: looks like a wrong unit, ${clip(typed)} is very far from its limit`,
          },
    hint: ({ likelyUnit }) =>
      likelyUnit === null
        ? {
            zh: '请核对数位；数值无误的，请确认',
            en: 'check the digits; if the value is right, confirm it',
          }
        : {
            zh: `请核对是否应为${likelyUnit}；数值无误的，请确认`,
            en: `check whether ${likelyUnit} is meant; if the value is right, confirm it`,
          },
  },
  'scientific-notation': {
    title: { zh: '科学计数法数值恰在底线附近', en: 'rounded by the sheet, and at its limit' },
    message: ({ indicator, text }) => ({
      zh: `科学计数法数值恰在底线附近：${indicator}“${clip(text)}”，原表可能已舍去末位`,
      en: `${indicator}: “${clip(text)}” is in scientific notation and lies at its limit; the sheet may have cut digits`,
    }),
    hint: {
      zh: '请在原表将该单元格设为“数值”格式后重新另存，填报完整数值',
      en: 'format the cell as a plain number in the sheet, save it again and give the whole value',
    },
  },
  'stated-target-differs': {
    title: { zh: '表内规划目标值与批复不一致', en: 'stated target differs from the approval' },
    message: ({ indicator, stated, limits }) => ({
      zh: `表内规划目标值与批复不一致：${indicator}表内为 ${clip(stated)}，批复为 ${limits.join('、')}`,
      en: `the target that the table states differs from the approval: ${indicator} ${clip(stated)}, in the approval ${limits.join(', ')}`,
    }),
    hint: {
      zh: '核对以批复为准，请核实表内目标值',
      en: 'the check goes by the approval; look at the stated target again',
    },
  },
  'target-not-judged': {
    title: { zh: '读作规划目标值，未核对', en: 'read as a target, not checked' },
    message: ({ text }) => ({
      zh: `“${clip(text)}”读作规划目标值，未作为现状值核对`,
      en: `“${clip(text)}” was read as a stated target and not checked as the actual`,
    }),
    hint: {
      zh: '确为现状值的，请将表头写作“现状值”，或在名称中去掉“目标”“控制指标”',
      en: 'if it is the actual, head its column 现状值 (actual), or leave 目标 (target) out of the name',
    },
  },
  'stated-target-unread': {
    title: { zh: '表内规划目标值无法识别', en: 'stated target not read' },
    message: ({ indicator, text }) => ({
      zh: `表内规划目标值无法识别，未与批复比对：${indicator}“${clip(text)}”`,
      en: `the target that the table states was not read, nor compared: ${indicator} “${clip(text)}”`,
    }),
    hint: null,
  },
  'base-conflict': {
    title: { zh: '基期数值有两个', en: 'two values for the base' },
    message: ({ indicator }) => ({
      zh: `${indicator}有两个不同的数值`,
      en: `two different values for ${indicator}`,
    }),
    hint: ({ first }) => ({
      zh: `请保留一个；另一处见 ${formatLocation(first)}`,
      en: `keep one; the other stands at ${formatLocation(first)}`,
    }),
  },
  'base-zero': {
    title: { zh: '基期数值为 0', en: 'base is 0' },
    message: ({ indicator }) => ({
      zh: `${indicator}为 0，不能据以推算`,
      en: `${indicator} is 0, so nothing can be derived from it`,
    }),
    hint: {
      zh: '请核对该数值；暂无数据的请留空',
      en: 'check the value; leave the cell empty where there is none',
    },
  },
  'not-filled-in': {
    title: { zh: '尚未填写', en: 'not filled in yet' },
    message: ({ cells }) => ({
      zh: `数据尚未填写：应填的 ${cells} 个数值均为空`,
      en: `the figures are not filled in yet: ${cells === 1 ? 'the one cell' : `all ${cells} cells`} for them ${cells === 1 ? 'is' : 'are'} blank`,
    }),
    hint: { zh: '请填写后再核对', en: 'fill them in and check again' },
  },
  'nothing-checked': {
    title: { zh: '未核对任何指标', en: 'nothing checked' },
    message: { zh: '未核对任何指标，不视为符合', en: 'nothing was checked, which is not a pass' },
    hint: ({ reference, outside }) =>
      reference > 0
        ? {
            zh: '数据年份在批复之前，仅供比对，不作判定；请提供批复当年及以后年份的数据',
            en: 'the years lie before the approval, so the figures are for reference; supply those of its year or later',
          }
        : outside > 0
          ? {
              zh: '数据年份在规划期之外，或目标年未到；请提供规划期内的数据',
              en: 'the years lie outside the plan period, or before the target year; supply figures of the plan period',
            }
          : {
              zh: '请检查数据中的行政区、指标和年份，以及所选的地区、年份和指标',
              en: 'check the regions, indicators and years of the data, and which of them are selected',
            },
  },
  'quota-missing': {
    title: { zh: '未提供下达指标', en: 'quota not supplied' },
    message: ({ limits }) => ({
      zh: `批复未载明该年度数值，请提供上级下达指标及文号（${limits} 项）`,
      en: `the approval names no number for this year: supply the quota assigned by a higher authority, with its document number (${plural(limits, 'limit')})`,
    }),
    hint: ({ unfilled }) =>
      unfilled === undefined
        ? {
            zh: `请填写以下命令生成的表，再加 --quotas ${QUOTAS_FILE} 核对`,
            en: `fill in the sheet that this command writes, then check with --quotas ${QUOTAS_FILE}`,
          }
        : unfilledQuotas(unfilled),
    command: (args) => (args.unfilled === undefined ? quotasTemplateCommand(args) : null),
    plain: {
      hint: ({ unfilled }) =>
        unfilled === undefined
          ? {
              zh: '请提供上级下达指标表，每项注明文号',
              en: 'supply the quotas as a sheet, each with its document number',
            }
          : unfilledQuotas(unfilled),
    },
  },
  'quota-conflict': {
    title: { zh: '下达指标与批复载明数值不一致', en: 'quota differs from the approval' },
    message: ({ quota, printed, by }) =>
      by === 'approval'
        ? {
            zh: `下达指标与批复载明数值不一致：下达 ${clip(quota)}，批复 ${clip(printed)}`,
            en: `the quota differs from the number in the approval: assigned ${clip(quota)}, printed ${clip(printed)}`,
          }
        : {
            zh: `下达指标与修改单载明数值不一致：下达 ${clip(quota)}，修改单 ${clip(printed)}`,
            en: `the quota differs from the number in the amendment: assigned ${clip(quota)}, printed ${clip(printed)}`,
          },
    hint: ({ by }) =>
      by === 'approval'
        ? {
            zh: '请核对下达文件；批复已依法修改的，请用 --pack 提供修改单',
            en: 'check the document that assigns it; if the approval was lawfully amended, supply the amendment with --pack',
          }
        : {
            zh: '请核对下达文件；该数值又经依法修改的，请用 --pack 一并提供后一修改单',
            en: 'check the document that assigns it; if a later document amends this number again, supply that one with --pack too',
          },
    plain: {
      hint: {
        zh: '请核对下达文件；该数值已依法修改的，请一并提供修改单',
        en: 'check the document that assigns it; if the number was lawfully amended, supply the amendment too',
      },
    },
  },
  'quota-document-missing': {
    title: { zh: '下达指标未注明文号', en: 'quota without a document number' },
    message: { zh: '下达指标未注明文号', en: 'the quota has no document number' },
    hint: {
      zh: '请在“文号”列注明下达文件的文号',
      en: 'name the document that assigns it in the 文号 column',
    },
  },
  'quota-unused': {
    title: { zh: '下达指标没有用到', en: 'quota not used' },
    message: ({ region, indicator, year, count }) => ({
      zh: `${count} 项下达指标没有用到，首项：${region} ${year ?? ''} ${indicator}`,
      en: `${count} of the quotas not used, the first: ${region} ${year ?? ''} ${indicator}`,
    }),
    hint: {
      zh: '请核对行政区、指标和年份是否与数据一致',
      en: 'check that its region, indicator and year are those of the data',
    },
  },
  'attestation-invalid': {
    title: { zh: '填报内容无法识别', en: 'answer not recognised' },
    message: ({ text, obligation }) => ({
      zh: `“${obligation}”的填报内容无法识别：“${clip(text)}”`,
      en: `the answer on “${obligation}” is not recognised: “${clip(text)}”`,
    }),
    hint: {
      zh: '请填 是、否、部分 或 不涉及',
      en: 'answer 是 (yes), 否 (no), 部分 (partly) or 不涉及 (n.a.)',
    },
  },
  'attestation-conflict': {
    title: { zh: '有两个不同的填报', en: 'two different answers' },
    message: ({ obligation }) => ({
      zh: `“${obligation}”有两个不同的填报`,
      en: `two different answers on “${obligation}”`,
    }),
    hint: ({ first }) => ({
      zh: `请保留一个；另一处见 ${formatLocation(first)}`,
      en: `keep one; the other stands at ${formatLocation(first)}`,
    }),
  },
  'attestation-without-evidence': {
    title: { zh: '没有佐证材料', en: 'no evidence' },
    message: ({ obligation }) => ({
      zh: `“${obligation}”填报已落实，但没有佐证材料`,
      en: `“${obligation}” is attested without evidence`,
    }),
    hint: {
      zh: '请在“数据来源”列注明佐证材料',
      en: 'name the evidence in the 数据来源 (source) column',
    },
  },
  'attestation-always-applies': {
    title: { zh: '不能填报“不涉及”', en: 'cannot be “does not apply”' },
    message: ({ obligation }) => ({
      zh: `“${obligation}”不能填报“不涉及”`,
      en: `“${obligation}” cannot be answered with “does not apply”`,
    }),
    hint: {
      zh: '该义务对各地均适用，请填 是、否 或 部分',
      en: 'the duty applies everywhere; answer 是 (yes), 否 (no) or 部分 (partly)',
    },
  },
  'attestation-not-bound': {
    title: { zh: '不是该地区的义务', en: 'no duty of this region' },
    message: ({ obligation, region }) => ({
      zh: `“${obligation}”不是${region}的义务，该填报未采用`,
      en: `“${obligation}” is no duty of ${region}; the answer was not used`,
    }),
    hint: {
      zh: '市级义务请填在市本级一行，县级义务请填在各县一行',
      en: 'answer the city’s duties on the city’s row and the counties’ on theirs',
    },
  },
} satisfies ProblemMessages;
