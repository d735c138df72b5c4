// The twins of the gate's rules that need nothing but the model: code → check(node, report). Words fill the catalogue's text.
import { inputs, palette } from 'kit:palette';
import icons from 'kit:icons';
import eventChecks from './events.js';
import flowChecks from './flows.js';
import {
  camunda, elements, events, extensions, input, is, isExpression, isForCustomer, isStep, isType, listeners, mappings, named,
  oddForm, pauses, properties, property, text, when,
} from './model.js';

const PROPERTIES = ['type', 'title.en', 'title.zh', 'icon', 'audience', 'queue'].map((name) => `servicelane.${name}`);
const ALARMS = ['${sla.atRisk(execution)}', '${sla.overdue(execution)}'];
const PASSED_ON = /^[#$]\{\s*execution\.(get)?([bB]|processB|ProcessB)usinessKey(\(\))?\s*}$/;
const CODE = ['class', 'type', 'topic', 'variableMappingClass', 'variableMappingDelegateExpression', 'caseRef'];

const offer = (kind) => palette.filter((each) => each.kind === kind).map((each) => `\${${each.bean}}`).sort().join(' ');
const knows = (written, ...kinds) => palette.some((each) => each.bean === named(written) && kinds.includes(each.kind));

const ofType = (check) => (node, report) => isType(node) && check(node, report);
const ofSteps = (check) => (node, report) => isStep(node) && check(node, report);
const longer = (node, report, name, written, most) => String(written ?? '').length > most && report(name, written.length, most);

function hasAlarm(process, date) {
  return elements(process)
    .filter((each) => is(each, 'bpmn:SubProcess') && each.triggeredByEvent)
    .flatMap(elements)
    .filter((each) => is(each, 'bpmn:StartEvent') && each.isInterrupting === false)
    .flatMap(events)
    .some((each) => (each.timeDate?.body ?? '').replace(/\s/g, '').replace('#{', '${') === date);
}

export default {
  ...flowChecks,
  ...eventChecks,
  'too-long': (node, report) => {
    if (!node.$instanceOf?.('bpmn:BaseElement')) return;
    longer(node, report, 'id', node.id, 64);
    longer(node, report, 'name', is(node, 'bpmn:FlowElement') || is(node, 'bpmn:Process') ? node.name : '', 250);
    (node.documentation ?? []).forEach((each) => longer(node, report, 'documentation', each.text, 4000));
    longer(node, report, 'conditionExpression', node.conditionExpression?.body, 4000);
  },
  'not-executable': when('bpmn:Process', (process, report) => {
    const all = process.$parent?.rootElements ?? [process];
    if (!all.some((each) => is(each, 'bpmn:Process') && each.isExecutable)) report();
  }),
  'no-shape': when('bpmn:FlowNode', (node, report) => {
    let root = node;
    while (root.$parent) root = root.$parent;
    const drawn = (root.diagrams ?? []).flatMap((each) => each.plane?.planeElement ?? []);
    if (drawn.length && !drawn.some((each) => each.bpmnElement === node)) report();
  }),
  'no-start': when('bpmn:Process', (process, report) => {
    if (process.isExecutable && !elements(process).some((each) => is(each, 'bpmn:StartEvent'))) report();
  }),
  'no-time-to-live': when('bpmn:Process', (process, report) => {
    if (process.isExecutable && !camunda(process, 'historyTimeToLive')) report();
  }),
  'no-implementation': ofSteps((node, report) => {
    const runs = ['delegateExpression', 'expression', 'class', 'type', 'decisionRef'].some((name) => camunda(node, name));
    if (!runs && !is(node, 'bpmn:BusinessRuleTask') && !extensions(node, 'camunda:Connector').length) report();
  }),
  'unknown-delegate': (node, report) => {
    if (!is(node, 'bpmn:FlowElement') && !is(node, 'bpmn:Process')) return;
    const delegate = isStep(node) ? camunda(node, 'delegateExpression') : '';
    if (delegate && !knows(delegate, 'step')) report(delegate, offer('step'));
    listeners(node)
      .map((each) => text(each, 'delegateExpression'))
      .filter((written) => written && !knows(written, 'step', 'listener'))
      .forEach((written) => report(written, offer('listener')));
  },
  code: (node, report) => {
    if (!is(node, 'bpmn:FlowElement')) return;
    CODE.filter((name) => camunda(node, name)).forEach((name) => report(`camunda:${name}`));
    if (extensions(node, 'camunda:Connector').length) report('a connector');
    if (listeners(node).some((each) => text(each, 'class'))) report("a listener's class");
  },
  script: (node, report) => {
    const scripted = [...mappings(node).flatMap((io) => [...(io.inputParameters ?? []), ...(io.outputParameters ?? [])])];
    if (is(node, 'bpmn:ScriptTask')
      || (is(node, 'bpmn:FlowElement')
        && (listeners(node).some((each) => each.script)
          || scripted.some((each) => each.definition?.$type === 'camunda:Script')
          || node.conditionExpression?.language
          || node.conditionExpression?.get?.('camunda:resource')))) report();
  },
  'task-listener': when('bpmn:UserTask', (node, report) => extensions(node, 'camunda:TaskListener').forEach(() => report())),
  'field-injection': (node, report) => {
    if (!is(node, 'bpmn:FlowElement')) return;
    [...extensions(node, 'camunda:Field'), ...listeners(node).flatMap((each) => each.fields ?? [])]
      .forEach((field) => report(field.name));
  },
  'missing-input': ofSteps((node, report) => {
    const bean = named(camunda(node, 'delegateExpression'));
    Object.entries(inputs[bean] ?? {})
      .filter(([name]) => !bean.startsWith('lookUp') && !input(node, name))
      .forEach(([name, meant]) => report(bean, name, meant.words));
  }),
  'input-value': ofSteps((node, report) => {
    Object.entries(inputs[named(camunda(node, 'delegateExpression'))] ?? {}).forEach(([name, meant]) => {
      const written = input(node, name);
      if (written && meant.pattern && !isExpression(written) && !new RegExp(meant.pattern).test(written)) {
        report(name, written, meant.words);
      }
    });
  }),
  'user-task-form': when('bpmn:UserTask', (node, report) => !oddForm(node) && !camunda(node, 'formRef') && report()),
  'form-key': (node, report) => {
    if ((is(node, 'bpmn:UserTask') || is(node, 'bpmn:StartEvent')) && oddForm(node)) report(oddForm(node));
  },
  'user-task-queue': when('bpmn:UserTask', (node, report) => {
    if (!camunda(node, 'candidateGroups') && !node.resources?.length) report();
  }),
  'type-key': ofType((type, report) => {
    const key = property(type, 'servicelane.type') ?? '';
    if (key !== type.id || key.length > 40 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(key)) report(key);
  }),
  'type-title': ofType((type, report) => !property(type, 'servicelane.title.en')?.trim() && report()),
  'type-title-zh': ofType((type, report) => !property(type, 'servicelane.title.zh')?.trim() && report()),
  'type-icon': ofType((type, report) => {
    const icon = property(type, 'servicelane.icon')?.trim();
    if (icon && !icons.includes(icon)) report(icon);
  }),
  'type-no-icon': ofType((type, report) => !property(type, 'servicelane.icon')?.trim() && report()),
  'type-audience': ofType((type, report) => {
    const audience = property(type, 'servicelane.audience');
    if (audience !== undefined && audience.trim().split(/\s*,\s*/).some((each) => !['agent', 'customer'].includes(each))) {
      report(audience);
    }
  }),
  'type-property': ofType((type, report) => {
    properties(type).map((each) => each.name ?? '')
      .filter((name) => name.toLowerCase().startsWith('servicelane.') && !PROPERTIES.includes(name))
      .forEach((name) => report(name, PROPERTIES.join(', ')));
  }),
  'type-property-twice': ofType((type, report) => {
    const names = properties(type).map((each) => each.name).filter((name) => name?.startsWith('servicelane.'));
    new Set(names.filter((name, at) => names.indexOf(name) !== at)).forEach((name) => report(name));
  }),
  'type-alarm': ofType((type, report) => ALARMS.filter((date) => !hasAlarm(type, date)).forEach((date) => report(date))),
  'type-start': ofType((type, report) => {
    if (elements(type).filter((each) => is(each, 'bpmn:StartEvent') && !events(each).length).length !== 1) report();
  }),
  'message-start': when('bpmn:StartEvent', (start, report) => {
    if (!isType(start.$parent)) return;
    events(start).forEach((each) => report(each.$type.replace('bpmn:', '').replace('EventDefinition', '').toLowerCase()));
  }),
  'wait-without-pause': when('bpmn:FlowNode', (node, report) => {
    const waits = is(node, 'bpmn:ReceiveTask')
      ? isForCustomer(node.messageRef)
      : is(node, 'bpmn:IntermediateCatchEvent') && events(node).some((each) => isForCustomer(each.messageRef));
    const behind = (node.incoming ?? []).some((flow) => is(flow.sourceRef, 'bpmn:EventBasedGateway') && pauses(flow.sourceRef));
    if (waits && !pauses(node) && !behind) report();
  }),
  'no-decision-ref': when('bpmn:BusinessRuleTask', (node, report) => {
    if (!['decisionRef', 'delegateExpression', 'expression', 'class', 'type'].some((name) => camunda(node, name))) report();
  }),
  'decision-result': when('bpmn:BusinessRuleTask', (node, report) => {
    if (camunda(node, 'decisionRef') && !camunda(node, 'resultVariable')) report();
  }),
  'no-called-process': when('bpmn:CallActivity', (node, report) => !text(node, 'calledElement') && report()),
  'calls-itself': when('bpmn:CallActivity', (node, report) => {
    let process = node.$parent;
    while (process && !is(process, 'bpmn:Process')) process = process.$parent;
    if (process && text(node, 'calledElement') === process.id) report();
  }),
  'call-without-business-key': when('bpmn:CallActivity', (node, report) => {
    if (!extensions(node, 'camunda:In').some((each) => PASSED_ON.test(text(each, 'businessKey')))) report();
  }),
};
