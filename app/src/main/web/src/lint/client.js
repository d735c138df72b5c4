// Tells the Modeler about the desk's rules; what they say comes from the gate's own catalogue.
import catalogue from 'kit:catalogue';
import checks from './checks.js';

const PACKAGE = 'bpmnlint-plugin-servicelane';
const language = globalThis.navigator?.language?.startsWith('zh') ? 'zh' : 'en';
const rules = catalogue.filter((rule) => rule.lint);

const said = (word) => String(word?.[language] ?? word ?? '');

function sentence(rule, words) {
  const { what, remedy } = rule[language];
  return `${what}${language === 'zh' ? '；' : '; '}${remedy}`.replace(/\{(\d)}/g, (place, at) => said(words[at]).slice(0, 200));
}

const resolver = {
  resolveRule(name, code) {
    const rule = name === PACKAGE && rules.find((each) => each.code === code);
    if (!rule || !checks[code]) {
      throw new Error(`no rule ${name}/${code}`);
    }
    return () => ({
      check(node, reporter) {
        checks[code](node, (...words) => reporter.report(node.id, sentence(rule, words)));
      },
    });
  },
  resolveConfig(name) {
    throw new Error(`no configuration ${name}`);
  },
};

const config = {
  rules: Object.fromEntries(rules
    .filter((rule) => checks[rule.code])
    .map((rule) => [`servicelane/${rule.code}`, rule.refuses ? 'error' : 'warn'])),
};

window.plugins = window.plugins || [];
window.plugins.push({ plugin: { config, resolver }, type: 'lintRules.bpmn' });
