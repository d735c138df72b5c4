package io.servicelane.worklist.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.servicelane.RunningDesk;
import io.servicelane.process.RequestNumber;
import io.servicelane.request.RequestSummary;
import io.servicelane.ui.Places;
import io.servicelane.ui.RowGrid;
import io.servicelane.ui.SearchField;
import io.servicelane.ui.form.TaskForm;
import io.servicelane.worklist.WorkItem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What agents see and do, from the list to the answer. */
@RunningDesk
class ScreensTests {

    @Autowired
    private ApplicationContext context;

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
    void theAddressSaysWhatTheWorklistShows() {
        var wanted = desk.mail("Boiler 4711 leaks", "It leaks, please repair it.");
        desk.mail("Boiler 4712 leaks", "It leaks, please repair it.");

        find("", wanted.value());

        assertThat(work()).extracting(WorkItem::request).containsExactly(wanted);
        assertThat(_get(SearchField.class).getValue()).isEqualTo(wanted.value());
    }

    @Test
    void requestsAreFoundByTheirWords() {
        var wanted = desk.mail("Radiator of Miss Marple", "It is cold, please repair it.");

        find("requests", "miss marple");

        assertThat(requests()).extracting(RequestSummary::number).containsExactly(wanted);
    }

    @Test
    void nothingFoundSaysSoAndOffersTheWayBack() {
        find("requests", "surely nobody wrote this");

        assertThat(_get(H2.class).getText()).isEqualTo("Nothing matches");
        _click(_get(Button.class, button -> button.withText("Show all")));

        assertThat(requests()).isNotNull();
    }

    @Test
    void aTakenTaskShowsItsFormAndRefusesToBeCompletedEmpty() {
        open(desk.mail("Washing machine broken", "Broken, please repair it."));

        _click(_get(Button.class, button -> button.withText("Take it")));
        _click(_get(Button.class, button -> button.withText("Complete")));

        assertThat(_find(TaskForm.class)).hasSize(1);
        assertThat(_find(Button.class, button -> button.withText("Complete"))).hasSize(1);
    }

    @Test
    void theOriginalOfAMailIsShownInAClosedBoxAndOnlyOnDemand() {
        open(desk.mail("Dryer broken", "Broken, please repair it."));
        assertThat(_find(IFrame.class)).isEmpty();

        _click(_get(Button.class, button -> button.withText("Show original")));

        assertThat(_get(IFrame.class).getElement().getAttribute("sandbox")).isEmpty();
    }

    @Test
    void aReplyStandsOnTheTimelineAtOnce() {
        open(desk.mail("Fridge broken", "Broken, please repair it."));

        _setValue(_get(TextArea.class, words -> words.withPlaceholder("Write to the customer by email")), "On our way");
        _click(_get(Button.class, button -> button.withText("Send email")));

        assertThat(_find(MessageCard.class)).hasSize(2);
    }

    @Test
    void cancellingNeedsAReason() {
        var told = new ArrayList<String>();
        new CancelDialog("SR-000001", told::add).open();

        _click(_get(Button.class, button -> button.withText("Cancel the request")));
        assertThat(told).isEmpty();
        _setValue(_get(TextArea.class), "Sent by mistake");
        _click(_get(Button.class, button -> button.withText("Cancel the request")));

        assertThat(told).containsExactly("Sent by mistake");
    }

    @Test
    void aRequestOfAnotherQueueDoesNotExistForThisViewer() {
        var number = desk.mail("Stove broken", "Broken, please repair it.");
        desk.leave();
        desk.sitDown("technician", "TECHNICIAN");

        open(number);

        assertThat(_find(RequestHeader.class)).isEmpty();
    }

    @Test
    void namingAProvisionalCustomerConfirmsThem() {
        open(desk.mail("Lamp broken", "Broken, please repair it."));
        var customer = _get(FactsPanel.class).getChildren().findFirst().orElseThrow();
        assertThat(customer.getElement().getTextRecursively()).contains("to be confirmed");
        var path = customer.getElement().getChild(0).getChild(0).getChild(0).getAttribute("href");

        UI.getCurrent().navigate(path);
        _click(_get(Button.class, button -> button.withText("Edit")));
        _setValue(_get(TextField.class, name -> name.withLabel("Name")), "Ulla Known");
        _click(_get(Button.class, button -> button.withText("Save")));

        assertThat(_get(H1.class).getText()).isEqualTo("Ulla Known");
        assertThat(_get(CustomerHeader.class).getElement().getTextRecursively()).doesNotContain("to be confirmed");
    }

    private static void find(String path, String words) {
        UI.getCurrent().navigate(path, QueryParameters.of("q", words));
    }

    private static void open(RequestNumber number) {
        UI.getCurrent().navigate(Places.request(number));
    }

    @SuppressWarnings("unchecked")
    private static List<WorkItem> work() {
        return (List<WorkItem>) _get(RowGrid.class).rows();
    }

    @SuppressWarnings("unchecked")
    private static List<RequestSummary> requests() {
        return (List<RequestSummary>) _get(RowGrid.class).rows();
    }
}
