/** The peoples after which autonomous counties are named; some names leave 族 out. */
const PEOPLES =
  '蒙古|维吾尔|哈萨克|柯尔克孜|达斡尔|鄂温克|鄂伦春|乌孜别克|塔吉克|塔塔尔|俄罗斯|布依|土家|朝鲜|哈尼|傈僳|东乡|仡佬|拉祜|纳西|仫佬|锡伯|景颇|撒拉|布朗|毛南|普米|阿昌|基诺|德昂|保安|裕固|门巴|独龙|赫哲|高山|珞巴|各|壮|回|满|苗|彝|藏|侗|瑶|白|黎|傣|畲|佤|水|羌|土|怒|京';
const PEOPLE_LAST = new RegExp(`(?:(?:${PEOPLES})族|(?:${PEOPLES.split('|各|')[0]}))$`);
const AUTONOMOUS = /自治[县旗州区]$/;
/** A 新区 or 开发区 is not shortened: what is left is the name of the city around it. */
const KIND_LAST = /(?<!新|开发)(?:(?<=..)矿区|(?<=..)特区|[县市区旗])$/;
const PROVINCE =
  /^(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|台湾|香港|澳门)$/;
/** What a zone is called anywhere: 开发区, 高新区. Its short form would name no county. */
const GENERIC =
  /^(?:经济|技术|产业|高新|经开|开发|工业|农业|生态|旅游|保税|示范|试验|管理|合作|循环|物流|空港|临港|城关|市辖|中心|新城|老城|主城|功能|园|城|郊|直辖)*$/;

/**
 * The short forms of a county's name, as tables write them: 江源区 is 江源, 长白朝鲜族自治县 is 长白,
 * 长白县 and 长白自治县. None has fewer than two characters or is the name of a province or of any zone.
 */
export function shortNames(name: string): readonly string[] {
  const isAutonomous = AUTONOMOUS.test(name);
  const stem = name.replace(isAutonomous ? AUTONOMOUS : KIND_LAST, '');
  if (stem === name) return [];
  if (!isAutonomous) return isShortName(stem) ? [stem] : [];
  let short = stem;
  while (PEOPLE_LAST.test(short)) short = short.replace(PEOPLE_LAST, '');
  // 鄂伦春自治旗 is named after nothing but its people.
  if (short.length < 2) short = stem.replace(/族$/, '');
  if (!isShortName(short)) return [];
  const kind = name.slice(-1);
  return [short, `${short}${kind}`, `${short}自治${kind}`].filter((one) => one !== name);
}

function isShortName(short: string): boolean {
  return short.length >= 2 && !GENERIC.test(short) && !PROVINCE.test(short);
}
