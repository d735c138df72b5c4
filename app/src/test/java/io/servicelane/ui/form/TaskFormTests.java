package io.servicelane.ui.form;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.servicelane.form.FieldOption;
import io.servicelane.form.FieldProblem;
import io.servicelane.form.FormContext;
import io.servicelane.form.FormDefinition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskFormTests {

    private static final String PROVIDER = "vaadin.i18n.provider";

    @BeforeAll
    static void speak() {
        System.setProperty(PROVIDER, BundleWords.class.getName());
    }

    @AfterAll
    static void beSilent() {
        System.clearProperty(PROVIDER);
    }

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void wordsNumbersAndTicksAreAnswered() {
        var form = shown(
                "{'id':'a','type':'textfield','key':'name','label':'Name'}",
                "{'id':'b','type':'textarea','key':'story','label':'Story'}",
                "{'id':'c','type':'number','key':'count','label':'Count','appearance':{'suffixAdorner':'pieces'}}",
                "{'id':'d','type':'checkbox','key':'safe','label':'Safe'}");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Ann");
        _setValue(_get(TextArea.class), "It drips.");
        _setValue(_get(BigDecimalField.class), new BigDecimal("3"));
        _setValue(_get(Checkbox.class), true);

        assertThat(form.accepted()).contains(Map.of("name", "Ann", "story", "It drips.", "count", 3L, "safe", true));
    }

    @Test
    void momentsAreShownAndTypedInTheViewersZone() {
        var form = shown(
                Map.of("slot", "2027-03-26T08:30Z"),
                "{'id':'a','type':'datetime','key':'day','subtype':'date','dateLabel':'Day'}",
                "{'id':'b','type':'datetime','key':'hour','subtype':'time','timeSerializingFormat':'no_timezone'}",
                "{'id':'c','type':'datetime','key':'slot','subtype':'datetime','timeSerializingFormat':'utc_offset'}",
                "{'id':'d','type':'datetime','key':'until','subtype':'datetime','timeSerializingFormat':'utc_normalized'}");
        var moments = _find(DateTimePicker.class);

        assertThat(moments.get(0).getValue()).isEqualTo(LocalDateTime.parse("2027-03-26T16:30"));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Day")), LocalDate.parse("2027-04-01"));
        _setValue(_find(TimePicker.class).get(0), LocalTime.parse("09:15"));
        _setValue(moments.get(1), LocalDateTime.parse("2027-03-27T07:00"));

        assertThat(form.accepted())
                .contains(Map.of(
                        "day", "2027-04-01",
                        "hour", "09:15",
                        "slot", "2027-03-26T16:30+08:00",
                        "until", "2027-03-26T23:00Z"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void choicesAreOfferedAndKept() {
        var values = "'values':[{'label':'One','value':'one'},{'label':'Two','value':'two'}]";
        var form = shown(
                Map.of("people", "[{\"label\":\"Ann\",\"value\":\"ann\"}]", "tags", "[\"two\"]"),
                "{'id':'a','type':'radio','key':'radio'," + values + "}",
                "{'id':'b','type':'select','key':'select'," + values + "}",
                "{'id':'c','type':'select','key':'who','searchable':true,'valuesKey':'people'}",
                "{'id':'d','type':'checklist','key':'done'," + values + "}",
                "{'id':'e','type':'taglist','key':'tags'," + values + "}");

        choose(_get(RadioButtonGroup.class), "one");
        choose(_get(Select.class), "two");
        choose(_get(ComboBox.class), "ann");
        CheckboxGroup<FieldOption> done = _get(CheckboxGroup.class);
        _setValue(done, Set.copyOf(done.getListDataView().getItems().toList()));
        MultiSelectComboBox<FieldOption> tags = _get(MultiSelectComboBox.class);

        assertThat(tags.getValue()).extracting(FieldOption::value).containsExactly("two");
        assertThat(form.accepted()).hasValueSatisfying(answers -> assertThat(answers)
                .containsEntry("radio", "one")
                .containsEntry("select", "two")
                .containsEntry("who", "ann")
                .containsEntry("tags", List.of("two"))
                .hasEntrySatisfying(
                        "done", all -> assertThat((List<Object>) all).containsOnly("one", "two")));
    }

    @Test
    void fieldsHideAndShowAsAnswersChange() {
        var form = shown(
                "{'id':'a','type':'textfield','key':'kind','label':'Kind'}",
                "{'id':'g','type':'group','label':'More','conditional':{'hide':'=kind != `leak`'},'components':["
                        + "{'id':'b','type':'textfield','key':'where','label':'Where','validate':{'required':true}}]}");

        assertThat(_find(TextField.class)).hasSize(1);
        assertThat(form.accepted()).isPresent();

        _setValue(_get(TextField.class, spec -> spec.withLabel("Kind")), "leak");

        var where = _get(TextField.class, spec -> spec.withLabel("Where"));
        assertThat(where.isRequiredIndicatorVisible()).isTrue();
        assertThat(form.accepted()).isEmpty();
        assertThat(where.isInvalid()).isTrue();
        assertThat(where.getErrorMessage()).isEqualTo("This is needed");

        _setValue(where, "Kitchen");
        assertThat(form.accepted()).contains(Map.of("kind", "leak", "where", "Kitchen"));
        assertThat(where.isInvalid()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void optionsFollowTheAnswersTheyDependOn() {
        var form = shown(
                Map.of("near", List.of("ann"), "far", List.of("bob")),
                "{'id':'a','type':'checkbox','key':'remote'}",
                "{'id':'b','type':'select','key':'who','valuesExpression':'=near'}",
                "{'id':'c','type':'select','key':'other','valuesExpression':'=remote ? far'}");
        Select<FieldOption> other = (Select<FieldOption>) _find(Select.class).get(1);

        assertThat(other.getListDataView().getItemCount()).isZero();
        _setValue(_get(Checkbox.class), true);
        choose(other, "bob");
        assertThat(form.answers()).containsEntry("other", "bob");
        _setValue(_get(Checkbox.class), false);
        assertThat(form.answers()).containsEntry("other", null);
    }

    @Test
    void rowsComeAndGo() {
        var form = shown("{'id':'l','type':'dynamiclist','path':'parts','label':'Parts','components':["
                + "{'id':'a','type':'textfield','key':'name','label':'Part','validate':{'required':true}}]}");

        _click(_get(Button.class, spec -> spec.withText("Add")));
        var parts = _find(TextField.class);
        assertThat(parts).hasSize(2);
        _setValue(parts.get(0), "Tap");
        assertThat(form.accepted()).isEmpty();
        assertThat(parts.get(0).isInvalid()).isFalse();
        assertThat(parts.get(1).isInvalid()).isTrue();

        _click(_find(Button.class).stream()
                .filter(button -> button.getAriaLabel().isPresent())
                .skip(1)
                .findFirst()
                .orElseThrow());
        assertThat(form.accepted()).contains(Map.of("parts", List.of(Map.of("name", "Tap"))));
    }

    @Test
    void whatIsOnlyToReadIsShownSafely() {
        shown(
                Map.of("orders", "[{\"id\":\"O-1\"}]", "number", "SR-000001 <script>"),
                "{'id':'a','type':'text','text':'# Hello\\n\\n- **{{number}}** [x](javascript:alert)'}",
                "{'id':'b','type':'html','content':'<b onclick=`x()`>Bold</b><script>x()</script><img src=`http://x/`>'}",
                "{'id':'c','type':'table','dataSource':'orders','columns':[{'key':'id','label':'Order'}]}",
                "{'id':'d','type':'image','source':'//evil.test/x.png','alt':'A house'}",
                "{'id':'e','type':'separator'}",
                "{'id':'f','type':'spacer'}");
        var words = _find(Html.class);

        assertThat(words.get(0).getInnerHtml())
                .isEqualTo("<h3>Hello</h3><ul><li><strong>SR-000001 &lt;script&gt;</strong> "
                        + "<a rel=\"noopener noreferrer nofollow\" target=\"_blank\">x</a></li></ul>");
        assertThat(words.get(1).getInnerHtml()).isEqualTo("<b>Bold</b>");
        assertThat(_get(NativeTable.class).getElement().getTextRecursively()).contains("Order", "O-1");
        assertThat(_get(Image.class).getSrc()).isEqualTo("data:,");
        assertThat(_get(Image.class).getAlt()).contains("A house");
    }

    @Test
    void aFieldThatOnlyShowsCannotBeChanged() {
        var form = shown(Map.of("tier", "VIP"), "{'id':'a','type':'textfield','key':'tier','readonly':true}");

        assertThat(_get(TextField.class).isReadOnly()).isTrue();
        assertThat(form.accepted()).contains(Map.of("tier", "VIP"));
    }

    @Test
    void problemsFromElsewhereFindTheirFieldOrStandAboveTheForm() {
        var form = shown("{'id':'g','type':'group','path':'address','components':["
                + "{'id':'a','type':'textfield','key':'street'}]}");

        form.show(List.of(new FieldProblem("address.street", "max-length", List.of(9))));
        assertThat(_get(TextField.class).getErrorMessage()).isEqualTo("At most 9 characters");
        assertThat(summary().getText()).isEqualTo("One answer needs another look");

        form.show(List.of(new FieldProblem("queue", "unknown", List.of())));
        assertThat(_get(TextField.class).isInvalid()).isFalse();
        assertThat(summary().getText()).isEqualTo("queue: The form does not ask this");
    }

    @Test
    void itsOwnButtonsSendAndStartAgain() {
        var sent = new int[1];
        var form = shown(
                "{'id':'a','type':'textfield','key':'name','defaultValue':'Ann'}",
                "{'id':'b','type':'button','action':'reset','label':'Again'}",
                "{'id':'c','type':'button','action':'submit','label':'Send'}");
        form.addSubmitListener(event -> sent[0]++);

        _setValue(_get(TextField.class), "Bob");
        _click(_get(Button.class, spec -> spec.withText("Again")));
        _click(_get(Button.class, spec -> spec.withText("Send")));

        assertThat(_get(TextField.class).getValue()).isEqualTo("Ann");
        assertThat(sent[0]).isEqualTo(1);
    }

    @Test
    void everythingIsSaidInChineseToo() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        var form = shown(
                "{'id':'a','type':'textfield','key':'name','label':'Name','validate':{'required':true},"
                        + "'properties':{'label.zh':'姓名'}}",
                "{'id':'b','type':'datetime','key':'day','subtype':'date','dateLabel':'Day','properties':{'dateLabel.zh':'日期'}}");

        assertThat(_get(TextField.class).getLabel()).isEqualTo("姓名");
        assertThat(_get(DatePicker.class).getLabel()).isEqualTo("日期");
        assertThat(_get(DatePicker.class).getI18n().getMonthNames()).contains("三月");
        assertThat(_get(DatePicker.class).getI18n().getWeekdays()).startsWith("星期日", "星期一");
        assertThat(form.accepted()).isEmpty();
        assertThat(_get(TextField.class).getErrorMessage()).isEqualTo("此项必填");
    }

    private static Div summary() {
        return _get(Div.class, spec -> spec.withClasses("form-problems"));
    }

    private static <C extends Component> void choose(C field, String value) {
        @SuppressWarnings("unchecked")
        var choice = (com.vaadin.flow.component.AbstractField<?, FieldOption>) field;
        @SuppressWarnings("unchecked")
        var view = ((com.vaadin.flow.data.provider.HasListDataView<FieldOption, ?>) field).getListDataView();
        var option = view.getItems()
                .filter(offered -> offered.value().equals(value))
                .findFirst()
                .orElseThrow();
        choice.setValue(option);
    }

    private static TaskForm shown(String... components) {
        return shown(Map.of(), components);
    }

    private static TaskForm shown(Map<String, ?> data, String... components) {
        var json = "{\"id\":\"test.form\",\"components\":["
                + String.join(",", components).replace('\'', '"').replace("`", "\\\"") + "]}";
        var context =
                new FormContext(data, TaskFormTests::evaluate, Instant.parse("2027-03-26T00:00:00Z"), ZoneOffset.UTC);
        var form = new TaskForm(FormDefinition.read(json), context, ZoneId.of("Asia/Shanghai"));
        UI.getCurrent().add(form);
        return form;
    }

    /** Knows {@code a}, {@code a != "text"} and {@code a ? b}. */
    private static @Nullable Object evaluate(String expression, Map<String, @Nullable Object> values) {
        if (expression.contains(" != ")) {
            var sides = expression.split(" != ");
            return !Objects.equals(values.get(sides[0]), sides[1].replace("\"", ""));
        }
        if (expression.contains(" ? ")) {
            var sides = expression.split(" \\? ");
            return Boolean.TRUE.equals(values.get(sides[0])) ? values.get(sides[1]) : null;
        }
        return values.get(expression);
    }
}
