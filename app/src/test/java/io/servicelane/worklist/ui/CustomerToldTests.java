package io.servicelane.worklist.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.QueryParameters;
import io.servicelane.RunningDesk;
import io.servicelane.ui.Places;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an agent sees of the words the customer is told. */
@RunningDesk
class CustomerToldTests {

    @Autowired
    private ApplicationContext context;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(context);
        desk.sitDown("agent", "AGENT");
        var number = desk.mail("Boiler 5731 leaks", "It leaks, please repair it.");
        UI.getCurrent().navigate(Places.request(number), QueryParameters.of("tab", "process"));
    }

    @AfterEach
    void leave() {
        desk.leave();
    }

    @Test
    void theCustomersWordsStandBesideTheDiagramInBothLanguages() {
        assertThat(_get(ToldCard.class).getElement().getTextRecursively())
                .contains("We have received your report.", "我们已收到您的报修。")
                .doesNotContain("Triage");
    }

    @Test
    void theSentenceTheRequestStandsAtIsMarked() {
        assertThat(_find(_get(ToldCard.class), ListItem.class))
                .filteredOn(line -> "step".equals(line.getElement().getAttribute("aria-current")))
                .singleElement()
                .satisfies(line -> assertThat(line.getElement().getTextRecursively())
                        .contains("Somebody is looking at your report."));
    }

    @Test
    void oneLanguageCanBeShownAlone() {
        var list = _get(_get(ToldCard.class), OrderedList.class);

        press("中文");
        assertThat(list.getClassNames()).containsExactly("only-zh");

        press("Both");
        assertThat(list.getClassNames()).isEmpty();
    }

    private static void press(String words) {
        _click(_get(_get(ToldCard.class), NativeButton.class, button -> button.withText(words)));
    }
}
