package io.servicelane.form;

import static io.servicelane.form.FormFixtures.context;
import static io.servicelane.form.FormFixtures.form;
import static io.servicelane.form.FormFixtures.json;
import static io.servicelane.form.FormFixtures.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormDefinitionTests {

    @Test
    void everyComponentOfTheSetIsRead() {
        var form = form(
                "{'id':'a','type':'textfield','key':'name'}",
                "{'id':'b','type':'textarea','key':'story'}",
                "{'id':'c','type':'number','key':'age'}",
                "{'id':'d','type':'datetime','key':'slot','subtype':'datetime','dateLabel':'Day'}",
                "{'id':'e','type':'checkbox','key':'safe'}",
                "{'id':'f','type':'radio','key':'kind','values':[{'label':'A','value':'a'}]}",
                "{'id':'g','type':'select','key':'place','valuesKey':'places'}",
                "{'id':'h','type':'checklist','key':'done','values':[{'label':'A','value':'a'}]}",
                "{'id':'i','type':'taglist','key':'tags','valuesExpression':'=known'}",
                "{'id':'j','type':'expression','key':'sum','expression':'=age + age'}",
                "{'id':'k','type':'text','text':'Words'}",
                "{'id':'l','type':'html','content':'<b>Words</b>'}",
                "{'id':'m','type':'image','source':'/x.png','alt':'A house'}",
                "{'id':'n','type':'button','action':'reset','label':'Again'}",
                "{'id':'o','type':'spacer','height':20}",
                "{'id':'p','type':'separator'}",
                "{'id':'q','type':'group','label':'Where','path':'address','components':["
                        + "{'id':'q1','type':'textfield','key':'street'}]}",
                "{'id':'r','type':'dynamiclist','path':'parts','components':["
                        + "{'id':'r1','type':'textfield','key':'name'}]}",
                "{'id':'s','type':'table','dataSource':'orders','columns':[{'key':'id','label':'Number'}]}");

        assertThat(form.fields()).hasSize(19);
        assertThat(form.keys())
                .containsExactly(
                        "name", "story", "age", "slot", "safe", "kind", "place", "done", "tags", "sum", "address",
                        "parts");
        assertThat(form.expressions()).containsExactly("known", "age + age");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id':'a','type':'slider','key':'x'} | a (x): the component type 'slider' is not known",
                "{'id':'a','type':'iframe'} | a: a component of type 'iframe' would show a foreign page",
                "{'id':'a','type':'filepicker','key':'x'} | a (x): a component of type 'filepicker' does not exist",
                "{'id':'a','type':'documentPreview'} | does not exist on Camunda 7",
                "{'id':'a','key':'x'} | a (x): the component has no type",
                "{'type':'textfield','key':'x'} | textfield (x): the component has no id",
                "{'id':'a','type':'textfield'} | a: the component has no key",
                "{'id':'a','type':'textfield','key':'two words'} | the key 'two words' is not allowed",
                "{'id':'a','type':'textfield','key':'x','validate':{'pattern':'('}} | the pattern cannot be read",
                "{'id':'a','type':'textfield','key':'x','validate':{'minLength':'lots'}} | 'minLength' is not a number",
                "{'id':'a','type':'textfield','key':'x','validate':{'validationType':'iban'}} | 'iban' is not known",
                "{'id':'a','type':'textfield','key':'x','defaultValue':5} | the default value is not text",
                "{'id':'a','type':'number','key':'x','defaultValue':'many'} | 'defaultValue' is not a number",
                "{'id':'a','type':'number','key':'x','increment':0} | the increment is not above zero",
                "{'id':'a','type':'checkbox','key':'x','defaultValue':'yes'} | neither true nor false",
                "{'id':'a','type':'datetime','key':'x','subtype':'week'} | the subtype 'week' is not known",
                "{'id':'a','type':'radio','key':'x'} | there is nothing to choose from",
                "{'id':'a','type':'radio','key':'x','valuesKey':'v','valuesExpression':'=v'} | more than one place",
                "{'id':'a','type':'radio','key':'x','values':[{'label':'A'}]} | an option has no value",
                "{'id':'a','type':'radio','key':'x','values':[{'value':'a'},{'value':'a'}]} | the option 'a' is there twice",
                "{'id':'a','type':'radio','key':'x','values':[{'value':'a'}],'defaultValue':'b'} | not among the options",
                "{'id':'a','type':'taglist','key':'x','values':[{'value':'a'}],'defaultValue':'a'} | not among the options",
                "{'id':'a','type':'select','key':'x','valuesKey':'v','defaultValue':'b'} | cannot have a default value",
                "{'id':'a','type':'expression','key':'x'} | the component has no expression",
                "{'id':'a','type':'textfield','key':'x','conditional':{'hide':'='}} | an expression is empty",
                "{'id':'a','type':'text','text':'{{#if x}}a'} | {{#if}} is not closed",
                "{'id':'a','type':'text','text':'{{#if x}}a{{/loop}}'} | {{/loop}} closes nothing",
                "{'id':'a','type':'text','text':'{{#loop x}}{{#loop y}}{{#loop z}}{{/loop}}{{/loop}}{{/loop}}'} | loops are",
                "{'id':'a','type':'text','text':'a{{/if}}'} | {{/if}} closes nothing",
                "{'id':'a','type':'text','text':'{{#each x}}a{{/each}}'} | {{#each x}} is not known",
                "{'id':'a','type':'text','text':'a','properties':{'text.zh':'{{#loop x}}'}} | {{#loop}} is not closed",
                "{'id':'a','type':'table','columns':[{'key':'k'}]} | the table has no data source",
                "{'id':'a','type':'table','dataSource':'d'} | needs columns from one place",
                "{'id':'a','type':'image'} | the picture has no source",
                "{'id':'a','type':'dynamiclist','components':[]} | a: the component has no path",
            })
    void whatWouldFailInFrontOfPeopleIsRefused(String component, String reason) {
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> form(component))
                .withMessageContaining(reason.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{} {}", "{\"id\":\"a\",\"id\":\"b\",\"components\":[]}", "no json"})
    void whatIsNotOneJsonObjectIsRefused(String text) {
        assertThatExceptionOfType(FormRefused.class).isThrownBy(() -> FormDefinition.read(text));
    }

    @Test
    void aFormWithoutIdOrForAnotherPlatformIsRefused() {
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> FormDefinition.read(
                        "{\"components\":[],\"executionPlatform\":\"Camunda Cloud\",\"schemaVersion\":99}"))
                .satisfies(refused -> assertThat(refused.faults()).hasSize(3));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> form("{'id':'a','type':'textfield'}", "{'id':'a','type':'slider'}"))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(FormFault::what)
                        .containsExactly(
                                "the component has no key",
                                "the id is used twice",
                                "the component type 'slider' is not known"));
    }

    @Test
    void aKeyIsTakenOnceInAFormButAnewInEachRow() {
        var list = "{'id':'l','type':'dynamiclist','path':'parts','components':["
                + "{'id':'l1','type':'textfield','key':'name'}]}";

        assertThat(form("{'id':'a','type':'textfield','key':'name'}", list).keys())
                .containsExactly("name", "parts");
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> form(
                        "{'id':'a','type':'textfield','key':'address.street'}",
                        "{'id':'g','type':'group','path':'address','components':["
                                + "{'id':'b','type':'textfield','key':'street'}]}"))
                .withMessageContaining("is taken by another component");
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> form(
                        "{'id':'a','type':'textfield','key':'address'}",
                        "{'id':'b','type':'textfield','key':'address.street'}"))
                .withMessageContaining("is taken by another component");
    }

    @Test
    void wordsAreReadInTheReadersLanguage() {
        var field = (ChoiceInput) form("{'id':'a','type':'radio','key':'kind','label':'Kind',"
                        + "'values':[{'label':'Leak','value':'leak'}],"
                        + "'properties':{'label.zh':'类型','option.leak.zh':'漏水'}}")
                .fields()
                .get(0);
        var option = field.options(form().scope(Map.of(), context())).get(0);

        assertThat(field.label().in(Locale.ENGLISH)).isEqualTo("Kind");
        assertThat(field.label().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("类型");
        assertThat(option.label().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("漏水");
    }

    @Test
    void wordsWithoutAChineseTwinAreNamed() {
        var form = form(
                "{'id':'a','type':'radio','key':'score','label':'Score','description':'How was it?',"
                        + "'values':[{'label':'1','value':'1'},{'label':'Best','value':'5'}],"
                        + "'properties':{'label.zh':'评分'}}",
                "{'id':'b','type':'text','text':'Hello','properties':{'text.zh':'你好'}}");

        assertThat(form.untranslated())
                .containsExactlyInAnyOrder(
                        "a: description 'How was it?' has no property 'description.zh'",
                        "a: option 'Best' has no property 'option.5.zh'");
    }

    @Test
    void wordsMayCarryWhatTheProcessKnows() {
        var form = form(
                "{'id':'a','type':'text','text':'Request {{ number }}, {{nothing}}$1','properties':{'text.zh':'工单 {{number}}'}}");
        var words = ((WordsField) form.fields().get(0)).words();
        var scope = form.scope(Map.of(), context(Map.of("number", "SR-000001")));

        assertThat(words.in(Locale.ENGLISH, scope)).isEqualTo("Request SR-000001, $1");
        assertThat(words.in(Locale.CHINESE, scope)).isEqualTo("工单 SR-000001");
    }

    @Test
    void wordsMayRepeatForEachEntryAndHoldBackWhatDoesNotApply() {
        var form = form("{'id':'a','type':'text','text':'{{#loop parts}}{{i}}{{name}} for {{number}}"
                + "{{#if urgent}}, urgent{{/if}}; {{/loop}}{{#loop tags}}[{{this}}]{{/loop}}{{#if closed}}closed{{/if}}',"
                + "'properties':{'text.zh':'{{#loop tags}}（{{this}}）{{/loop}}'}}");
        var words = ((WordsField) form.fields().get(0)).words();
        var scope = form.scope(
                Map.of(),
                context(Map.of(
                        "number",
                        "SR-000001",
                        "parts",
                        List.of(Map.of("name", "valve", "urgent", true), Map.of("name", "pipe")),
                        "tags",
                        "[\"leak\",\"cold\"]")));

        assertThat(words.in(Locale.ENGLISH, scope))
                .isEqualTo("valve for SR-000001, urgent; pipe for SR-000001; [leak][cold]");
        assertThat(words.in(Locale.CHINESE, scope)).isEqualTo("（leak）（cold）");
        assertThat(form.expressions()).contains("parts", "urgent", "this", "closed");
    }

    @Test
    void wordsThatWouldNeverEndAreCut() {
        var form = form("{'id':'a','type':'text','text':'{{#loop x}}{{#loop x}}{{y}}{{/loop}}{{/loop}}'}");
        var many = Collections.nCopies(1000, "a");
        var scope = form.scope(Map.of(), context(Map.of("x", many, "y", "0123456789")));

        assertThat(((WordsField) form.fields().get(0)).words().in(Locale.ENGLISH, scope))
                .hasSize(20_000);
    }

    @Test
    void aFormShowsWhatTheProcessKnowsElseItsDefaults() {
        var form = form(
                "{'id':'a','type':'textfield','key':'place','defaultValue':'Kitchen'}",
                "{'id':'b','type':'number','key':'count','defaultValue':1}",
                "{'id':'c','type':'checklist','key':'tags','values':[{'value':'x'},{'value':'y'}]}",
                "{'id':'d','type':'dynamiclist','path':'parts','defaultRepetitions':2,'components':["
                        + "{'id':'d1','type':'number','key':'amount','defaultValue':3}]}");

        assertThat(form.initial(context(values("place", "Bath", "count", null, "tags", "[\"y\"]"))))
                .isEqualTo(values(
                        "place",
                        "Bath",
                        "count",
                        1L,
                        "tags",
                        List.of("y"),
                        "parts",
                        List.of(Map.of("amount", 3L), Map.of("amount", 3L))));
        assertThat(json()).contains("test.form");
    }
}
