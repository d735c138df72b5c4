// Ways through a model: they begin at a start, know where to go on, end, and have closed the request by then.
import { atBorder, elements, events, inside, is, isExpression, isType, runs, scopes, standsAlone, when } from './model.js';

const COMPARED = /^[$#]\{\s*(\w+)\s*==\s*'[^']*'\s*}$/;
const written = (flow) => (flow.conditionExpression?.body ?? '').trim();
const following = (node) => [...(node.outgoing ?? []).map((flow) => flow.targetRef), ...atBorder(node)].filter((next) => next);
const isClose = (text) => /^[$#]\{closeRequest[.}]/.test(text.replace(/\s/g, ''));
const closes = (node) =>
  [node, ...inside(node)].some((each) => is(each, 'bpmn:CallActivity') || runs(each).some(isClose));

/** A condition without its negation, as the gate reads it. */
const affirmed = (condition) => condition
  .replace(/^#/, '$')
  .replace(/!=|\bne\b|\beq\b/g, '==')
  .replace(/!(?!=)|\bnot\b|\bfalse\b|\btrue\b|==(?= *})|[() ]/g, '')
  .replace(/==}/g, '}');

/** Whether the conditions are opposites, or may name every option of a field, which only the gate can read. */
function mayCoverAll(flows) {
  const conditions = flows.map(written);
  if (conditions.length === 2 && conditions[0] !== conditions[1]
    && affirmed(conditions[0]) === affirmed(conditions[1])) return true;
  const names = new Set(conditions.map((each) => COMPARED.exec(each)?.[1]));
  return names.size === 1 && !names.has(undefined);
}

function reaches(from, wanted) {
  const seen = new Set();
  for (const next = [from]; next.length;) {
    const node = next.pop();
    if (wanted(node)) return true;
    if (!seen.has(node)) next.push(...following(node));
    seen.add(node);
  }
  return false;
}

/** Where a request may come without having been closed. */
function unclosed(type) {
  const open = new Set();
  const asked = new Set();
  for (const next = elements(type).filter((each) => is(each, 'bpmn:StartEvent')); next.length;) {
    const node = next.pop();
    if (!asked.has(node)) {
      next.push(...atBorder(node));
      if (!closes(node)) {
        open.add(node);
        next.push(...(node.outgoing ?? []).filter((flow) => flow.targetRef && !runs(flow).some(isClose)).map((flow) => flow.targetRef));
      }
    }
    asked.add(node);
  }
  return open;
}

const isParallel = (type) => inside(type).some((node) => is(node, 'bpmn:ParallelGateway') || is(node, 'bpmn:InclusiveGateway')
  || (is(node, 'bpmn:BoundaryEvent') && node.cancelActivity === false));

const error = (node) => events(node).find((each) => is(each, 'bpmn:ErrorEventDefinition'));
const code = (node) => error(node)?.errorRef?.errorCode?.trim();
const catches = (node, thrown) => error(node) && (!code(node) || code(node) === thrown);

function isCaught(thrower) {
  const around = scopes(thrower);
  return [thrower, ...around].some((scope) => atBorder(scope).some((event) => catches(event, code(thrower)))
    || elements(scope).some((part) => part.triggeredByEvent && !around.includes(part)
      && elements(part).some((event) => is(event, 'bpmn:StartEvent') && catches(event, code(thrower)))));
}

const gateway = (check) => (node, report) => {
  if (is(node, 'bpmn:ExclusiveGateway') || is(node, 'bpmn:InclusiveGateway')) check(node, node.outgoing ?? [], report);
};

export default {
  unreachable: when('bpmn:FlowNode', (node, report) => {
    if (!node.incoming?.length && !is(node, 'bpmn:StartEvent') && !standsAlone(node)) report();
  }),
  'dead-end': when('bpmn:FlowNode', (node, report) => {
    if (!node.outgoing?.length && !is(node, 'bpmn:EndEvent') && !standsAlone(node)) report();
  }),
  'never-ends': when('bpmn:FlowNode', (node, report) => {
    if (following(node).length && !reaches(node, (each) => !following(each).length)) report();
  }),
  'not-closed': when('bpmn:EndEvent', (end, report) => {
    const type = end.$parent;
    if (!isType(type) || (isParallel(type) && inside(type).some(closes))) return;
    if (unclosed(type).has(end)) report();
  }),
  'uncaught-error': when('bpmn:ThrowEvent', (node, report) => {
    if (code(node) && scopes(node).some(isType) && !isCaught(node)) report(code(node));
  }),
  'no-default-flow': gateway((node, flows, report) => {
    const open = flows.filter((flow) => !flow.conditionExpression).length;
    if (!node.default && flows.length > 1 && (open === 1 || (open === 0 && !mayCoverAll(flows)))) report();
  }),
  'default-condition': gateway((node, flows, report) => {
    if (node.default?.conditionExpression) report();
  }),
  'no-condition': when('bpmn:SequenceFlow', (flow, report) => {
    const from = flow.sourceRef;
    if (!is(from, 'bpmn:ExclusiveGateway') || flow.conditionExpression || from.default === flow) return;
    const flows = from.outgoing ?? [];
    const open = flows.filter((each) => !each.conditionExpression && each !== from.default);
    if (flows.length > 1 && (from.default || open.length > 1)) report(from.id);
  }),
  'event-flow': when('bpmn:SequenceFlow', (flow, report) => {
    if (is(flow.sourceRef, 'bpmn:EventBasedGateway') && !is(flow.targetRef, 'bpmn:IntermediateCatchEvent')) report();
  }),
  condition: when('bpmn:SequenceFlow', (flow, report) => {
    const condition = flow.conditionExpression;
    if (condition && !condition.language && !isExpression(condition.body ?? '')) report(condition.body?.trim() ?? '');
  }),
};
