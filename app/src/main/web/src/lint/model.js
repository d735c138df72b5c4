// How the checks read a model as the Modeler has it.
export const is = (node, type) => !!node && node.$instanceOf?.(type);
export const text = (node, name) => String(node?.get?.(name) ?? '').trim();
export const camunda = (node, name) => text(node, `camunda:${name}`);
export const isExpression = (written) => /[$#]\{/.test(written);
export const named = (written) => /^[$#]\{\s*(\w+)\s*}$/.exec(written)?.[1];
export const extensions = (node, type) => (node.get('extensionElements')?.get('values') ?? []).filter((each) => each.$type === type);
export const properties = (node) => extensions(node, 'camunda:Properties').flatMap((all) => all.values ?? []);
export const property = (node, name) => properties(node).find((each) => each.name === name)?.value;
export const mappings = (node) => extensions(node, 'camunda:InputOutput');
export const input = (node, name) =>
  mappings(node).flatMap((io) => io.inputParameters ?? []).find((each) => each.name === name)?.value?.trim();
export const listeners = (node) => extensions(node, 'camunda:ExecutionListener');
export const elements = (scope) => scope?.get?.('flowElements') ?? [];
export const isStep = (node) => is(node, 'bpmn:ServiceTask') || is(node, 'bpmn:SendTask') || is(node, 'bpmn:BusinessRuleTask');
export const events = (node) => node.get?.('eventDefinitions') ?? [];
export const isLink = (node) => is(node, 'bpmn:Event') && events(node).some((each) => is(each, 'bpmn:LinkEventDefinition'));
export const standsAlone = (node) => node.triggeredByEvent || node.isForCompensation || isLink(node) || is(node, 'bpmn:BoundaryEvent');
export const listens = (node, event, bean) =>
  listeners(node).some((each) => each.event === event && named(text(each, 'delegateExpression')) === bean);
export const pauses = (node) => listens(node, 'start', 'pauseForCustomer') && listens(node, 'end', 'resumeFromCustomer');
export const isForCustomer = (message) => message?.name?.trim() === 'customer-replied';
export const oddForm = (node) => camunda(node, 'formKey') || (extensions(node, 'camunda:FormData').length ? 'camunda:formData' : '');
export const isType = (node) =>
  is(node, 'bpmn:Process') && node.isExecutable && property(node, 'servicelane.type') !== undefined;
export const atBorder = (node) =>
  elements(node.$parent).filter((each) => is(each, 'bpmn:BoundaryEvent') && each.attachedToRef === node);

/** What is in a scope, apart from the event subprocesses, which stand aside of its way. */
export const inside = (scope) => elements(scope)
  .filter((each) => is(each, 'bpmn:FlowNode') && !each.triggeredByEvent)
  .flatMap((each) => [each, ...inside(each)]);

/** The subprocesses and the process around an element, from the inside to the outside. */
export function scopes(node) {
  const around = [];
  for (let scope = node.$parent; scope; scope = scope.$parent) {
    if (is(scope, 'bpmn:SubProcess') || is(scope, 'bpmn:Process')) around.push(scope);
  }
  return around;
}

/** What an element runs, as it is written. */
export const runs = (node) => [
  camunda(node, 'delegateExpression'),
  camunda(node, 'expression'),
  ...listeners(node).map((each) => text(each, 'delegateExpression')),
  ...events(node).map((each) => camunda(each, 'delegateExpression')),
].filter((written) => written);

export const when = (type, check) => (node, report) => is(node, type) && check(node, report);
