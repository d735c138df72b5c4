package io.servicelane.worklist.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.QueryParameters;
import io.servicelane.RunningDesk;
import io.servicelane.process.RequestNumber;
import io.servicelane.ui.Places;
import io.servicelane.ui.RowGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What agents see of service levels. */
@RunningDesk
class ClockScreensTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(context);
        desk.sitDown("agent", "AGENT");
    }

    @AfterEach
    void leave() {
        desk.leave();
    }

    @Test
    void aLateRowSaysSoInWords() {
        var number = desk.mail("Boiler 5711 leaks", "It leaks, please repair it.");
        desk.due(number, Instant.now().minus(Duration.ofDays(9)));

        assertThat(row(number)).anyMatch(cell -> cell.matches("overdue by \\d+ h.*"));
    }

    @Test
    void aRowThatWillBeLateSaysThatItIsAtRisk() {
        var number = desk.mail("Boiler 5712 leaks", "It leaks, please repair it.");
        desk.due(number, Instant.now().plus(Duration.ofDays(9)));

        assertThat(row(number)).anyMatch(cell -> cell.matches("at risk · \\d+ h.* left"));
    }

    @Test
    void aStoppedClockSaysStoppedOnListAndPage() {
        var number = desk.mail("Boiler 5713 leaks", "It leaks, please repair it.");
        stop(number);

        assertThat(row(number)).contains("stopped · 2 h left");

        UI.getCurrent().navigate(Places.request(number));
        assertThat(text(_get(ClocksCard.class))).contains("stopped · ");
    }

    @Test
    void whyThisDateTellsTheLedgerAsSentences() {
        ask(desk.mail("Boiler 5714 leaks", "It leaks, please repair it."));

        assertThat(_find(ListItem.class, item -> item.withPredicate(ClockScreensTests::isInDialog)))
                .singleElement()
                .satisfies(line -> assertThat(line.getText())
                        .contains("of working time in the calendar “Office hours, Shanghai”; due"));
        assertThat(text(_get(Dialog.class)))
                .contains("left; due")
                .contains("slaTargets, version")
                .contains("Repair · priority Normal · tier Standard · Email · queue Repairs");
    }

    @Test
    void whyThisDateSpeaksTheViewersLanguage() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);

        ask(desk.mail("Boiler 5715 leaks", "It leaks, please repair it."));

        assertThat(text(_get(Dialog.class)))
                .contains("开始计时，工作时间", "日历“上海办公时间”", "优先级：普通", "时区 UTC")
                .doesNotContain("working time");
    }

    @Test
    void theButtonThatHasTheFocusStaysWhileTheClockIsToldAnew() {
        var number = desk.mail("Boiler 5716 leaks", "It leaks, please repair it.");
        UI.getCurrent().navigate(Places.request(number));
        var buttons = why();
        var said = text(_get(ClocksCard.class));

        jdbc.sql("UPDATE sla_clock SET budget_ms = 360000000 WHERE request_id = ?")
                .param(number.id())
                .update();
        UI.getCurrent().navigate(Places.request(number), QueryParameters.of("tab", "history"));

        assertThat(text(_get(ClocksCard.class))).isNotEqualTo(said);
        assertThat(why()).isNotEmpty().isEqualTo(buttons);
    }

    private static List<Button> why() {
        return _find(Button.class, button -> button.withText("Why this date?"));
    }

    private static void ask(RequestNumber number) {
        UI.getCurrent().navigate(Places.request(number));
        _click(_find(_get(ClocksCard.class), Button.class).get(0));
    }

    private void stop(RequestNumber number) {
        jdbc.sql("UPDATE sla_clock SET state = 'PAUSED', running_since = NULL, due_at = NULL, risk_at = NULL"
                        + " WHERE request_id = ?")
                .param(number.id())
                .update();
        jdbc.sql("UPDATE work_item SET clock_state = 'PAUSED', clock_left_ms = 7200000, clock_due_at = NULL,"
                        + " clock_risk_at = NULL, due_at = '3500-01-01 00:00:00' WHERE request_id = ?")
                .param(number.id())
                .update();
    }

    private static List<String> row(RequestNumber number) {
        UI.getCurrent().navigate("", QueryParameters.of("q", number.value()));
        return GridKt._getFormattedRow(_get(RowGrid.class).grid(), 0).stream()
                .map(String::valueOf)
                .toList();
    }

    private static boolean isInDialog(Component component) {
        return component.getParent().map(ClockScreensTests::isInDialog).orElse(false) || component instanceof Dialog;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
