// What events wait for and throw, how often something is done, and what stands in the small fields of the panel.
import { camunda, events, is, isExpression, listeners, text, when } from './model.js';

const DURATION = /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;
const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const DATES = ['dueDate', 'followUpDate'];
const TIMES = {
  timeDuration: [{ en: 'duration', zh: '时长' }, { en: 'PT2H or P2D', zh: 'PT2H 或 P2D' }],
  timeDate: [{ en: 'date', zh: '日期' }, '2030-01-31T09:00:00Z'],
  timeCycle: [{ en: 'cycle', zh: '周期' }, 'R3/PT1H'],
};
const UNSUPPORTED = ['AdHocSubProcess', 'ComplexGateway', 'CallChoreography', 'ChoreographyTask'];
const NUMBERS = ['priority', 'jobPriority', 'taskPriority'];
const MOST_REPETITIONS = 1000;
const isNamed = (reference) => reference?.name?.trim();

function isUnderstood(kind, written) {
  if (kind === 'timeDuration') return DURATION.test(written);
  if (kind === 'timeDate') return DATE.test(written) || DURATION.test(written);
  const parts = written.split('/');
  return parts.every((part) => /^R\d*$/.test(part) || DURATION.test(part) || DATE.test(part)) || written.split(/\s+/).length > 5;
}

function hasCode(definition) {
  const thrown = definition.errorRef ?? definition.escalationRef;
  return !!(thrown?.errorCode ?? thrown?.escalationCode)?.trim();
}

const isCoded = (each) => is(each, 'bpmn:ErrorEventDefinition') || is(each, 'bpmn:EscalationEventDefinition');

export default {
  timer: (node, report) => {
    if (!is(node, 'bpmn:FlowNode')) return;
    DATES.map((name) => camunda(node, name))
      .filter((written) => written && !isExpression(written) && !isUnderstood('timeDate', written))
      .forEach((written) => report(written, TIMES.timeDate[0], 'P2D'));
    events(node).forEach((each) => Object.entries(TIMES)
      .filter(([kind]) => each[kind] && !isExpression(each[kind].body ?? ''))
      .filter(([kind]) => !isUnderstood(kind, (each[kind].body ?? '').trim()))
      .forEach(([kind, words]) => report((each[kind].body ?? '').trim(), ...words)));
  },
  'no-event': when('bpmn:Event', (node, report) => {
    if ((is(node, 'bpmn:BoundaryEvent') || is(node, 'bpmn:IntermediateCatchEvent')) && !events(node).length) report();
  }),
  'no-time': when('bpmn:Event', (node, report) => {
    const timers = events(node).filter((each) => is(each, 'bpmn:TimerEventDefinition'));
    if (timers.some((each) => is(node, 'bpmn:EndEvent') || !Object.keys(TIMES).some((kind) => each[kind]))) report();
  }),
  'event-code': when('bpmn:Event', (node, report) => {
    events(node).filter(isCoded)
      .filter((each) => is(node, 'bpmn:ThrowEvent') || each.errorRef || each.escalationRef)
      .filter((each) => !hasCode(each))
      .forEach(() => report());
  }),
  'message-name': when('bpmn:FlowNode', (node, report) => {
    if (is(node, 'bpmn:ReceiveTask') && !isNamed(node.messageRef)) report();
    if (is(node, 'bpmn:CatchEvent') && events(node).some((each) =>
      is(each, 'bpmn:MessageEventDefinition') && !isNamed(each.messageRef))) report();
    if (is(node, 'bpmn:Event') && events(node).some((each) =>
      is(each, 'bpmn:SignalEventDefinition') && !isNamed(each.signalRef))) report();
  }),
  loop: when('bpmn:Activity', (node, report) => {
    if (is(node.loopCharacteristics, 'bpmn:StandardLoopCharacteristics')) report();
  }),
  'no-repetition': when('bpmn:Activity', (node, report) => {
    const loop = node.loopCharacteristics;
    if (!is(loop, 'bpmn:MultiInstanceLoopCharacteristics')) return;
    if (!loop.loopCardinality && !loop.loopDataInputRef && !camunda(loop, 'collection')) report();
  }),
  number: (node, report) => {
    if (!is(node, 'bpmn:FlowElement') && !is(node, 'bpmn:Process')) return;
    NUMBERS.map((name) => [name, camunda(node, name)])
      .filter(([, written]) => written && !isExpression(written) && !/^-?\d{1,9}$/.test(written))
      .forEach(([name, written]) => report(name, written, 0, 100));
    const times = node.loopCharacteristics?.loopCardinality?.body?.trim();
    if (times && !isExpression(times) && !(/^\d{1,6}$/.test(times) && Number(times) <= MOST_REPETITIONS)) {
      report('loop cardinality', times, 1, MOST_REPETITIONS);
    }
  },
  unsupported: (node, report) => UNSUPPORTED
    .filter((name) => node.$type === `bpmn:${name}`)
    .forEach((name) => report(name[0].toLowerCase() + name.slice(1))),
  listener: (node, report) => {
    if (!is(node, 'bpmn:FlowElement') && !is(node, 'bpmn:Process')) return;
    const onFlow = is(node, 'bpmn:SequenceFlow');
    const known = onFlow ? ['take'] : ['start', 'end'];
    const does = (each) => each.script || ['class', 'delegateExpression', 'expression'].some((name) => text(each, name));
    listeners(node).filter((each) => !known.includes(each.event) || !does(each))
      .forEach(() => report(onFlow ? 'take' : { en: 'start or end', zh: 'start 或 end' }));
  },
};
