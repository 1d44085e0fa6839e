import { QUOTAS_FILE, quotasTemplateCommand } from '../command-line.js';
import { clip, formatLocation } from '../phrases.js';
import type { ProblemWording } from '../wording.js';

/** What is said where figures, quotas and attestations cannot be judged, in Chinese. */
export const judgementProblems = {
  'part-exceeds-whole': ({ part, whole, region }) => ({
    message: `${region}：${part}大于${whole}`,
    hint: '请核对两项数值和单位；确因易地代保等原因的，请在备注中说明',
  }),
  'typed-differs-from-computed': ({ indicator, typed, computed }) => ({
    message: `${indicator}：填报值 ${clip(typed)} 与推算值 ${clip(computed)} 不一致，以填报值为准`,
    hint: '请核对填报值，以及推算所用的两项数值',
  }),
  'typed-contradicts-computed': ({ indicator, typed, computed }) => ({
    message: `${indicator}：填报值 ${clip(typed)} 与推算值 ${clip(computed)} 的核对结果相反`,
    hint: '请核对填报值，以及推算所用的两项数值，改正其一',
  }),
  'unit-slip': ({ indicator, typed, likelyUnit }) => ({
    message: `${indicator}：疑似单位填错，${clip(typed)} 与底线相差悬殊`,
    hint:
      likelyUnit === null
        ? '请核对数位；数值无误的，可不理会'
        : `请核对是否应为${likelyUnit}；数值无误的，可不理会`,
  }),
  'scientific-notation': ({ indicator, text }) => ({
    message: `科学计数法数值恰在底线附近：${indicator}“${clip(text)}”，原表可能已舍去末位`,
    hint: '请在原表将该单元格设为“数值”格式后重新另存，填报完整数值',
  }),
  'stated-target-differs': ({ indicator, stated, limits }) => ({
    message: `表内规划目标值与批复不一致：${indicator}表内为 ${clip(stated)}，批复为 ${limits.join('、')}`,
    hint: '核对以批复为准，请核实表内目标值',
  }),
  'target-not-judged': ({ text }) => ({
    message: `“${clip(text)}”读作规划目标值，未作为现状值核对`,
    hint: '确为现状值的，请将表头写作“现状值”，或在名称中去掉“目标”“控制指标”',
  }),
  'stated-target-unread': ({ indicator, text }) => ({
    message: `表内规划目标值无法识别，未与批复比对：${indicator}“${clip(text)}”`,
    hint: null,
  }),
  'base-conflict': ({ indicator, first }) => ({
    message: `${indicator}有两个不同的数值`,
    hint: `请保留一个；另一处见 ${formatLocation(first)}`,
  }),
  'base-zero': ({ indicator }) => ({
    message: `${indicator}为 0，不能据以推算`,
    hint: '请核对该数值；暂无数据的请留空',
  }),
  'nothing-checked': ({ reference, outside }) => ({
    message: '未核对任何指标，不视为符合',
    hint:
      reference > 0
        ? '数据年份在批复之前，仅供比对，不作判定；请提供批复当年及以后年份的数据'
        : outside > 0
          ? '数据年份在规划期之外，或目标年未到；请提供规划期内的数据'
          : '请检查数据中的行政区、指标和年份，以及 --region、--year、--only 的选择',
  }),
  'quota-missing': (args) => {
    const command = quotasTemplateCommand(args);
    return {
      message: `批复未载明该年度数值，请提供上级下达指标及文号（${args.limits} 项）`,
      hint: `请填写以下命令生成的表，再加 --quotas ${QUOTAS_FILE} 核对：${command}`,
      command,
    };
  },
  'quota-conflict': ({ quota, printed, by }) =>
    by === 'approval'
      ? {
          message: `下达指标与批复载明数值不一致：下达 ${clip(quota)}，批复 ${clip(printed)}`,
          hint: '请核对下达文件；批复已依法修改的，请用 --pack 提供修改单',
        }
      : {
          message: `下达指标与修改单载明数值不一致：下达 ${clip(quota)}，修改单 ${clip(printed)}`,
          hint: '请核对下达文件；该数值又经依法修改的，请用 --pack 一并提供后一修改单',
        },
  'quota-document-missing': () => ({
    message: '下达指标未注明文号',
    hint: '请在“文号”列注明下达文件的文号',
  }),
  'quota-unused': ({ region, indicator, year, count }) => ({
    message: `${count} 项下达指标没有用到，首项：${region} ${year ?? ''} ${indicator}`,
    hint: '请核对行政区、指标和年份是否与数据一致',
  }),
  'attestation-invalid': ({ text, obligation }) => ({
    message: `“${obligation}”的填报内容无法识别：“${clip(text)}”`,
    hint: '请填 是、否、部分 或 不涉及',
  }),
  'attestation-conflict': ({ obligation, first }) => ({
    message: `“${obligation}”有两个不同的填报`,
    hint: `请保留一个；另一处见 ${formatLocation(first)}`,
  }),
  'attestation-without-evidence': ({ obligation }) => ({
    message: `“${obligation}”填报已落实，但没有佐证材料`,
    hint: '请在“数据来源”列注明佐证材料',
  }),
  'attestation-always-applies': ({ obligation }) => ({
    message: `“${obligation}”不能填报“不涉及”`,
    hint: '该义务对各地均适用，请填 是、否 或 部分',
  }),
  'attestation-not-bound': ({ obligation, region }) => ({
    message: `“${obligation}”不是${region}的义务，该填报未采用`,
    hint: '市级义务请填在市本级一行，县级义务请填在各县一行',
  }),
} satisfies Partial<ProblemWording>;
