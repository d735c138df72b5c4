package io.servicelane.form;

import static io.servicelane.form.FormFixtures.context;
import static io.servicelane.form.FormFixtures.form;
import static io.servicelane.form.FormFixtures.json;
import static io.servicelane.form.FormFixtures.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that would keep the desk busy or fill its memory. */
@Timeout(60)
class EndlessFormsTests {

    @ParameterizedTest
    @ValueSource(ints = {2, 6, 12})
    void rowsInRowsAreNotAMillionRows(int deep) {
        var component = "{'id':'x','type':'textfield','key':'x'}";
        for (var level = 0; level < deep; level++) {
            component =
                    "{'id':'l%1$d','type':'dynamiclist','path':'l%1$d','defaultRepetitions':100,'components':[%2$s]}"
                            .formatted(level, component);
        }
        var nested = json(component);

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> FormDefinition.read(nested))
                .withMessageContaining("begins with more than 500 rows in rows");
    }

    @Test
    void nobodyAnswersThousandsOfQuestions() {
        var questions = json(IntStream.range(0, 20_000)
                .mapToObj(each -> "{'id':'a%1$d','type':'textfield','key':'k%1$d'}".formatted(each))
                .toArray(String[]::new));

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> FormDefinition.read(questions))
                .withMessageContaining("more than 500 components");
    }

    @Test
    void someRowsInRowsAreShown() {
        var form = form("{'id':'a','type':'dynamiclist','path':'rooms','defaultRepetitions':3,'components':["
                + "{'id':'b','type':'dynamiclist','path':'windows','defaultRepetitions':4,'components':["
                + "{'id':'c','type':'textfield','key':'size'}]}]}");

        assertThat(form.initial(context()).get("rooms")).asInstanceOf(LIST).hasSize(3);
    }

    @Test
    void aTableIsNeverLargerThanAnybodyReads() {
        var many = IntStream.range(0, 9000)
                .mapToObj(each -> Map.of("key", "k" + each))
                .toList();
        var form = form("{'id':'t','type':'table','dataSource':'=rows','columnsExpression':'=rows'}");
        var context =
                new FormContext(Map.of(), (expression, values) -> many, FormFixtures.NOW, ZoneId.of("Europe/Berlin"));

        var table = (DataTable) form.fields().get(0);
        var scope = form.scope(Map.of(), context);

        assertThat(table.columns(scope)).hasSize(50);
        assertThat(table.rows(scope)).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a|aa)+$",
                "(.*a){20}b",
                "^(a+)+$",
                "^(([a-z])+.)+[A-Z]([a-z])+$",
                "(x+x+)+y",
                "(?=(a+))*b",
                "^(a|a?)+$",
                "(|){60}b",
                "(a?|b?){60}c",
            })
    void aPatternGivesUpRatherThanHang(String pattern) {
        var form = form("{'id':'a','type':'textfield','key':'x','validate':{'validationType':'custom','pattern':'"
                + pattern + "'}}");

        for (var text : List.of("a".repeat(60) + "!", "b", "!".repeat(3000))) {
            assertThat(problems(form, "x", text)).hasSizeLessThan(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((){60000}){60000}",
                "(?:a?|b?)*",
                "(a?|b?)",
                "((a?)?)?",
                "(a*)*",
                "(?:a{0,9}){0,9}",
                "(?:a|)*",
                "[)](?=[(]|\\\\(|a?)?"
            })
    void aPatternWithWaysBeyondCountingIsNoPattern(String part) {
        var pattern = part.contains("60000") ? part : part.repeat(40) + "c";
        var nested =
                json("{'id':'a','type':'textfield','key':'x','validate':{'validationType':'custom','pattern':'%s'}}"
                        .formatted(pattern));

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> FormDefinition.read(nested))
                .withMessageContaining("too many groups");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z]{2}-\\\\d{4,8}$",
                "^(\\\\+|00)?\\\\d{1,3}([ -]?\\\\d{2,4}){2,5}$",
                "^((25[0-5]|2[0-4]\\\\d|1?\\\\d?\\\\d)(\\\\.(?!$)|$)){4}$",
                "^(red|green|blue|black|white|grey|brown|yellow)( (light|dark))?$",
                "^(?:[01]\\\\d|2[0-3]):[0-5]\\\\d$",
                "^[^@ ]+@[^@ ]+(\\\\.[^@ ]+)+$",
            })
    void patternsThatPeopleUseAreTaken(String pattern) {
        assertThat(form("{'id':'a','type':'textfield','key':'x','validate':{'validationType':'custom','pattern':'"
                                + pattern + "'}}")
                        .fields())
                .hasSize(1);
    }
}
