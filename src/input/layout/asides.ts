import { foldWidth } from '../../core/language/text.js';
import { columnCategory } from '../names/qualifiers.js';
import type { HeaderColumn } from './header-columns.js';
import type { Layout } from './layout.js';

/**
 * How a column that gives no figure may bear on those beside it: by what an auditor says of the row
 * (审核状态=退回), by whose report it is (填报单位=石人镇), by a class (指标属性=约束性), by a period
 * (频率=月), or by cells that are contrary under this header (是否预测=是).
 */
export type Aside =
  | 'status'
  | 'reporter'
  | 'group'
  | 'period'
  | { readonly code: 'kind-differs' | 'part-only'; readonly contrary: RegExp };

const YES = /^(?:是|有|y|yes|true|1|√|✓|对)$/i;
const NO = /^(?:否|不是|非|无|n|no|false|0|×|✗)$/i;

const BY_HEADER: readonly (readonly [RegExp, Aside])[] = [
  [
    /^(?:(?:填报|审核|数据|复核|核对|核查|审批)(?:状态|意见|结果|结论)|评价|评估结果|是否达标|达标情况)$/,
    'status',
  ],
  [/^(?:填报|报送|上报)(?:单位|部门)$/, 'reporter'],
  [/^(?:指标属性|指标级别|级别|约束性或?预期性|是否为?约束性(?:指标)?)$/, 'group'],
  [
    /^是否(?:为|是|属于?)?(?:预测|规划|计划|目标|估算|估计|推算|暂估|预计|情景|方案|作废|草案)/,
    { code: 'kind-differs', contrary: YES },
  ],
  [/^是否(?:为|是|属于?)?(?:现状|实际|实测|有效|最终)/, { code: 'kind-differs', contrary: NO }],
  [
    /^(?:规划|预测)年(?:份|度)?$|^所属规划$/,
    { code: 'kind-differs', contrary: /^(?:19|20|21)\d{2}(?:年|规划|$)/ },
  ],
  [
    /^(?:数据|统计|样本|填报|监测)?(?:覆盖率|覆盖比例|完整率)(?:%)?$/,
    { code: 'part-only', contrary: /^(?!100(?:\.0+)?%?$|1(?:\.0+)?$)\d+(?:\.\d+)?%?$/ },
  ],
];

/** How a column bears on figures by its cells; `null` where it is read as something else, or not at all. */
export function asideOf(
  { column, title, role, indicator }: HeaderColumn,
  { slots, targets, quotas, kind }: Layout,
): Aside | null {
  if ((role !== null && role !== 'harmless') || indicator !== null) return null;
  if ([...slots, ...targets, ...quotas].some((one) => one.column === column)) return null;
  const header = foldWidth(title).replace(/[()\s、,/]/g, '');
  const aside = BY_HEADER.find(([words]) => words.test(header))?.[1] ?? null;
  if (aside === null) return columnCategory(header) === 'period' ? 'period' : null;
  // Beside targets 规划年 is that of the target.
  const isOfTargets = targets.length > 0 && /^(?:规划|预测)/.test(header);
  return isOfTargets || (kind === 'matrix' && role === null) ? null : aside;
}
