package io.servicelane.form;

import static io.servicelane.form.FormFixtures.accepted;
import static io.servicelane.form.FormFixtures.context;
import static io.servicelane.form.FormFixtures.form;
import static io.servicelane.form.FormFixtures.problems;
import static io.servicelane.form.FormFixtures.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormAnswersTests {

    @Test
    void everyKeyIsThereAndWhatIsNotAnsweredIsNull() {
        var form = form(
                "{'id':'a','type':'textfield','key':'name'}",
                "{'id':'b','type':'checkbox','key':'safe'}",
                "{'id':'c','type':'taglist','key':'tags','values':[{'value':'x'}]}",
                "{'id':'d','type':'number','key':'age'}");

        var answers = form.check(values("name", " ", "tags", List.of()), context());

        assertThat(answers.accepted()).isTrue();
        assertThat(answers.values()).isEqualTo(values("name", null, "safe", false, "tags", null, "age", null));
    }

    @Test
    void keysOutsideTheFormAreRefused() {
        var form = form(
                "{'id':'g','type':'group','path':'address','components':["
                        + "{'id':'a','type':'textfield','key':'street'}]}",
                "{'id':'l','type':'dynamiclist','path':'parts','components':["
                        + "{'id':'b','type':'textfield','key':'name'}]}");

        assertThat(problems(
                        form,
                        "queue",
                        "expert",
                        "address",
                        Map.of("street", "1", "city", "2"),
                        "parts",
                        List.of(Map.of("name", "x", "price", 1))))
                .containsExactly("queue unknown", "address.city unknown", "parts[0].price unknown");
        assertThat(problems(form, "address", "Main Street 1", "parts", "none"))
                .containsExactly("parts list", "address group");
        assertThat(problems(form, "parts", List.of("x"))).containsExactly("parts[0] group");
        assertThat(problems(form, "parts", Collections.nCopies(101, Map.of()))).containsExactly("parts rows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "textfield | '' ",
                "textarea | '' ",
                "number | '' ",
                "datetime | '' ",
                "checkbox | '' ",
                "radio | ,'values':[{'value':'x'}]",
                "select | ,'values':[{'value':'x'}]",
                "checklist | ,'values':[{'value':'x'}]",
                "taglist | ,'values':[{'value':'x'}]",
            })
    void whatIsRequiredMustBeAnswered(String type, String more) {
        var form = form("{'id':'a','type':'" + type + "','key':'x','validate':{'required':true}"
                + (more.isBlank() ? "" : more) + "}");

        assertThat(problems(form)).containsExactly("x required");
        assertThat(problems(form, "x", null)).containsExactly("x required");
        assertThat(problems(form, "x", "  ")).containsExactly("x required");
    }

    @Test
    void aRequiredTickIsATickAndARequiredListHasSomethingInIt() {
        assertThat(problems(form("{'id':'a','type':'checkbox','key':'x','validate':{'required':true}}"), "x", false))
                .containsExactly("x required");
        assertThat(problems(
                        form(
                                "{'id':'a','type':'taglist','key':'x','values':[{'value':'y'}],'validate':{'required':true}}"),
                        "x",
                        List.of()))
                .containsExactly("x required");
    }

    @Test
    void textKeepsToItsLengthAndItsPattern() {
        var form = form(
                "{'id':'a','type':'textfield','key':'x','validate':{'minLength':2,'maxLength':4,'pattern':'^[A-Z]+$'}}");

        assertThat(accepted(form, "x", "ABC")).isEqualTo("ABC");
        assertThat(problems(form, "x", "A")).containsExactly("x min-length");
        assertThat(problems(form, "x", "ABCDE")).containsExactly("x max-length");
        assertThat(problems(form, "x", "abc")).containsExactly("x pattern");
        assertThat(problems(form, "x", List.of("ABC"))).containsExactly("x text");
        assertThat(accepted(form("{'id':'a','type':'textfield','key':'x'}"), "x", "😀漏水"))
                .isEqualTo("😀漏水");
        assertThat(problems(form("{'id':'a','type':'textarea','key':'x'}"), "x", "x".repeat(4001)))
                .containsExactly("x max-length");
    }

    @Test
    void aPatternMayBeFoundAnywhereAndSpeakForItself() {
        var form = form("{'id':'a','type':'textfield','key':'x',"
                + "'validate':{'pattern':'[0-9]','patternErrorMessage':'Give a digit'},"
                + "'properties':{'patternErrorMessage.zh':'请填数字'}}");

        assertThat(accepted(form, "x", "flat 7 b")).isEqualTo("flat 7 b");
        assertThat(form.check(values("x", "none"), context()).problems())
                .containsExactly(new FieldProblem("x", "pattern-said", List.of("Give a digit", "请填数字")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(.*a){20}$", "^(a|b|ab)*c$"})
    void aPatternThatWouldTakeForeverGivesUp(String pattern) {
        var form = form("{'id':'a','type':'textfield','key':'x','validate':{'pattern':'" + pattern + "'}}");

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(problems(form, "x", "a".repeat(3990) + "!"))
                .containsExactly("x pattern"));
    }

    @ParameterizedTest
    @CsvSource({
        "email, ann@customer.test, true",
        "email, ann.lee+repair@mail.customer.test, true",
        "email, 李@例子.test, true",
        "email, ann, false",
        "email, ann@, false",
        "email, ann@customer, false",
        "email, a b@customer.test, false",
        "email, ann@customer.test> , false",
        "phone, +15550100123, true",
        "phone, 138 0013 8000, true",
        "phone, (010) 6552-9988, true",
        "phone, 12, false",
        "phone, call me, false",
        "phone, +1234567890123456, false",
    })
    void anAddressLooksLikeOne(String kind, String text, boolean good) {
        var form = form("{'id':'a','type':'textfield','key':'x','validate':{'validationType':'" + kind + "'}}");

        assertThat(problems(form, "x", text)).isEqualTo(good ? List.of() : List.of("x " + kind));
    }

    @Test
    void numbersKeepToTheirRulesAndBecomeWholeOrNot() {
        var form = form(
                "{'id':'a','type':'number','key':'x','decimalDigits':1,'increment':0.5,'validate':{'min':1,'max':'=most'}}");

        assertThat(accepted(form, "x", 2)).isEqualTo(2L);
        assertThat(accepted(form, "x", "2.50")).isEqualTo(2.5);
        assertThat(accepted(form, "x", 3.0)).isEqualTo(3L);
        assertThat(problems(form, "x", 2.55)).containsExactly("x decimals");
        assertThat(problems(form, "x", 2.3)).containsExactly("x increment");
        assertThat(problems(form, "x", 0.5)).containsExactly("x min");
        assertThat(problems(form.check(values("x", 9), context(Map.of("most", 8)))))
                .containsExactly("x max");
        assertThat(accepted(form("{'id':'a','type':'number','key':'x','serializeToString':true}"), "x", "1.10"))
                .isEqualTo("1.10");
        assertThat(problems(form("{'id':'a','type':'number','key':'x','decimalDigits':0}"), "x", 1.5))
                .containsExactly("x whole");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"five", "1e999999999", "NaN", "Infinity", "0x10", "11111111111111111111111111111111111111111"})
    void whatIsNoNumberIsRefused(String text) {
        assertThat(problems(form("{'id':'a','type':'number','key':'x'}"), "x", text))
                .containsExactly("x number");
        assertThat(problems(form("{'id':'a','type':'number','key':'x'}"), "x", Double.NaN))
                .containsExactly("x number");
    }

    @ParameterizedTest
    @CsvSource({
        "date, '', 2027-03-27, 2027-03-27",
        "time, '', 09:05:30Z, 09:05Z",
        "time, utc_normalized, 09:05+08:00, 01:05Z",
        "time, no_timezone, 09:05, 09:05",
        "datetime, '', 2027-03-27T09:05+08:00, 2027-03-27T09:05+08:00",
        "datetime, utc_offset, 2027-03-27T09:05:00.123Z, 2027-03-27T09:05Z",
        "datetime, utc_normalized, 2027-03-27T09:05+08:00, 2027-03-27T01:05Z",
        "datetime, utc_offset, 2027-03-27T09:05, 2027-03-27T09:05Z",
        "datetime, no_timezone, 2027-03-27T09:05:59+08:00, 2027-03-27T09:05",
    })
    void momentsBecomeIsoText(String subtype, String format, String given, String kept) {
        var form = form("{'id':'a','type':'datetime','key':'x','subtype':'" + subtype + "','timeSerializingFormat':'"
                + format + "'}");

        assertThat(accepted(form, "x", given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "date, 2027-02-30",
        "date, 27.3.2027",
        "date, 12027-03-27",
        "date, 5",
        "time, 25:00",
        "datetime, 2027-03-27",
        "datetime, tomorrow",
        "datetime, -999999999-01-01T00:00+18:00",
        "datetime, +999999999-12-31T23:59-18:00",
    })
    void whatIsNoMomentIsRefused(String subtype, String given) {
        var form = form("{'id':'a','type':'datetime','key':'x','subtype':'" + subtype + "'}");

        assertThat(problems(form, "x", given)).containsExactly("x " + subtype);
    }

    @Test
    void passedDaysMayBeRefusedByTheDayOfTheDesk() {
        var day = form("{'id':'a','type':'datetime','key':'x','subtype':'date','disallowPassedDates':true}");
        var moment = form("{'id':'a','type':'datetime','key':'x','subtype':'datetime','disallowPassedDates':true}");

        // it is the 27th already in Shanghai
        assertThat(problems(day, "x", "2027-03-26")).containsExactly("x passed");
        assertThat(problems(day, "x", "2027-03-27")).isEmpty();
        assertThat(problems(moment, "x", "2027-03-26T15:00Z")).containsExactly("x passed");
        assertThat(problems(moment, "x", "2027-03-26T17:00Z")).isEmpty();
    }

    @Test
    void onlyWhatIsOfferedCanBeChosen() {
        var one = form("{'id':'a','type':'radio','key':'x','values':[{'value':'leak'},{'value':5},{'value':true}]}");
        var some = form("{'id':'a','type':'checklist','key':'x','values':[{'value':'a'},{'value':'b'}]}");

        assertThat(accepted(one, "x", "leak")).isEqualTo("leak");
        assertThat(accepted(one, "x", "5")).isEqualTo(5L);
        assertThat(accepted(one, "x", true)).isEqualTo(true);
        assertThat(problems(one, "x", "fire")).containsExactly("x option");
        assertThat(problems(one, "x", List.of("leak"))).containsExactly("x option");
        assertThat(accepted(some, "x", List.of("b", "a", "b"))).isEqualTo(List.of("b", "a"));
        assertThat(problems(some, "x", List.of("a", "c"))).containsExactly("x option");
        assertThat(problems(some, "x", Collections.singletonList(null))).containsExactly("x option");
        assertThat(problems(some, "x", "a")).containsExactly("x list");
    }

    @Test
    void whatIsOfferedMayComeFromTheProcess() {
        var form = form(
                "{'id':'a','type':'select','key':'x','valuesKey':'team.members'}",
                "{'id':'b','type':'taglist','key':'y','valuesExpression':'=parts'}");
        var context = context(Map.of(
                "team",
                Map.of("members", List.of(Map.of("label", "Ann", "value", "ann"))),
                "parts",
                "[\"p1\",\"p2\"]"));

        assertThat(form.check(values("x", "ann", "y", List.of("p2")), context).values())
                .isEqualTo(values("x", "ann", "y", List.of("p2")));
        assertThat(problems(form.check(values("x", "bob", "y", List.of("p3")), context)))
                .containsExactly("x option", "y option");
        assertThat(problems(form, "x", "ann")).containsExactly("x option");
    }

    @Test
    void hiddenFieldsAreNeitherCheckedNorKept() {
        var form = form(
                "{'id':'a','type':'radio','key':'kind','values':[{'value':'leak'},{'value':'other'}]}",
                "{'id':'b','type':'textfield','key':'where','validate':{'required':true},"
                        + "'conditional':{'hide':'=kind = `other`'}}",
                "{'id':'g','type':'group','conditional':{'hide':'=where = null'},'components':["
                        + "{'id':'c','type':'number','key':'litres','validate':{'max':10}}]}");

        assertThat(problems(form, "kind", "leak", "litres", 50)).containsExactly("where required");
        assertThat(problems(form, "kind", "leak", "where", "Bath", "litres", 50))
                .containsExactly("litres max");
        assertThat(form.check(values("kind", "other", "where", "Bath", "litres", 50), context())
                        .values())
                .isEqualTo(values("kind", "other", "where", null, "litres", null));
    }

    @Test
    void aFieldThatOnlyShowsKeepsWhatTheProcessKnows() {
        var form = form(
                "{'id':'a','type':'textfield','key':'tier','readonly':true}",
                "{'id':'b','type':'textfield','key':'region','disabled':true,'defaultValue':'north'}");

        assertThat(form.check(values("tier", "VIP", "region", "south"), context(Map.of("tier", "GOLD")))
                        .values())
                .isEqualTo(values("tier", "GOLD", "region", "north"));
    }

    @Test
    void computedValuesAreWorkedOutAndNeverTaken() {
        var form = form(
                "{'id':'a','type':'number','key':'one'}",
                "{'id':'b','type':'expression','key':'sum','expression':'=one + two'}",
                "{'id':'c','type':'number','key':'two'}");

        assertThat(form.check(values("one", 2, "two", 3, "sum", 99), context()).values())
                .containsEntry("sum", 5L);
    }

    @Test
    void whatIsNotMentionedStaysAsTheFormShowedIt() {
        var form = form("{'id':'a','type':'textfield','key':'place','defaultValue':'Kitchen'}");

        assertThat(form.check(Map.of(), context()).values()).isEqualTo(Map.of("place", "Kitchen"));
        assertThat(form.check(Map.of(), context(Map.of("place", "Bath"))).values())
                .isEqualTo(Map.of("place", "Bath"));
        assertThat(form.check(values("place", null), context()).values()).isEqualTo(values("place", null));
    }

    @Test
    void groupsNestAndRowsAreCheckedOneByOne() {
        var form = form(
                "{'id':'g','type':'group','path':'address','components':["
                        + "{'id':'a','type':'textfield','key':'street','validate':{'required':true}}]}",
                "{'id':'b','type':'textfield','key':'contact.name'}",
                "{'id':'l','type':'dynamiclist','path':'parts','components':["
                        + "{'id':'c','type':'textfield','key':'name','validate':{'required':true}},"
                        + "{'id':'d','type':'number','key':'amount','conditional':{'hide':'=name = `none`'}}]}");

        assertThat(form.check(
                                values(
                                        "address", Map.of("street", "Long Lane"),
                                        "contact", Map.of("name", "Ann"),
                                        "parts",
                                                List.of(
                                                        Map.of("name", "tap", "amount", 2),
                                                        Map.of("name", "none", "amount", 7))),
                                context())
                        .values())
                .isEqualTo(values(
                        "address", Map.of("street", "Long Lane"),
                        "contact", Map.of("name", "Ann"),
                        "parts", List.of(values("name", "tap", "amount", 2L), values("name", "none", "amount", null))));
        assertThat(problems(form, "parts", List.of(Map.of("name", "tap"), Map.of("amount", "x"))))
                .containsExactly("address.street required", "parts[1].name required", "parts[1].amount number");
    }
}
