// What a person reads, in the language that Cockpit would choose: the browser's first.
const language = (navigator.languages?.[0] ?? navigator.language ?? 'en').toLowerCase().startsWith('zh') ? 'zh' : 'en';

const pick = ([en, zh]) => (language === 'zh' ? zh : en);
const pickAll = (pairs) => Object.fromEntries(Object.entries(pairs).map(([key, pair]) => [key, pick(pair)]));

export const words = pickAll({
  clocks: ['Clocks', '时钟'],
  clock: ['Clock', '时钟'],
  state: ['State', '状态'],
  used: ['Used of budget', '已用时限'],
  due: ['Due', '到期时间'],
  calendar: ['Calendar', '工作日历'],
  level: ['Ladder level', '升级级别'],
  none: ['No clock belongs to this process instance.', '此流程实例没有时钟。'],
  loading: ['Reading the clocks …', '正在读取时钟……'],
  failed: [
    'The clocks cannot be read at the moment. Trying again every half minute.',
    '暂时无法读取时钟，每半分钟会自动重试。',
  ],
  updated: ['As of', '更新于'],
  legend: ['Clocks per element', '各环节的时钟'],
});

const KINDS = pickAll({
  RESPONSE: ['First response', '首次响应'],
  RESOLUTION: ['Resolution', '解决'],
  VISIT: ['Visit', '上门'],
  UPDATE: ['Update', '进展通报'],
});

const STATES = pickAll({
  RUNNING: ['In time', '正常'],
  AT_RISK: ['At risk', '即将超时'],
  BREACHED: ['Overdue', '已超时'],
  PAUSED: ['Paused', '已暂停'],
  MET: ['Met', '已达成'],
  CANCELLED: ['Cancelled', '已取消'],
});

// a kind that somebody invented in the table of targets has no word here, so it is shown as it is written there
export const kindWord = (kind) => KINDS[kind] ?? kind;
export const stateWord = (state) => STATES[state] ?? state;

export const openRequest = (request) => pick([`Open ${request} in the desk`, `在服务台打开 ${request}`]);
export const levelWord = (level) => (level > 0 ? pick([`Level ${level}`, `第 ${level} 级`]) : '–');
export const ofBudget = (used, budget) =>
  pick([`${workingTime(used)} of ${workingTime(budget)}`, `已用 ${workingTime(used)}，共 ${workingTime(budget)}`]);
export const countWord = (count, state) =>
  pick([`${count} ${count === 1 ? 'clock' : 'clocks'}: ${stateWord(state).toLowerCase()}`, `${count} 个时钟：${stateWord(state)}`]);

// No days: a working day is as long as its calendar says.
function workingTime(seconds) {
  if (seconds > 0 && seconds < 60) {
    return pick([`${seconds} s`, `${seconds} 秒`]);
  }
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const parts = [];
  if (hours > 0) {
    parts.push(pick([`${hours} h`, `${hours} 小时`]));
  }
  if (minutes > 0 || hours === 0) {
    parts.push(pick([`${minutes} min`, `${minutes} 分钟`]));
  }
  return parts.join(' ');
}

const dateAndTime = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : navigator.language, {
  dateStyle: 'medium',
  timeStyle: 'short',
});
const clockTime = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : navigator.language, { timeStyle: 'medium' });

export const moment = (iso) => (iso ? dateAndTime.format(new Date(iso)) : '–');
export const now = () => clockTime.format(new Date());
