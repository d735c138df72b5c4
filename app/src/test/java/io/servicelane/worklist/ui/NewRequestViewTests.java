package io.servicelane.worklist.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import io.servicelane.catalog.FormDesk;
import io.servicelane.catalog.RequestType;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessages;
import io.servicelane.channel.Receipt;
import io.servicelane.channel.Receipt.Fate;
import io.servicelane.customer.ContactAddress;
import io.servicelane.customer.CustomerDetails;
import io.servicelane.customer.CustomerDetails.Contact;
import io.servicelane.customer.CustomerPage;
import io.servicelane.customer.CustomerSummary;
import io.servicelane.customer.Customers;
import io.servicelane.customer.Tier;
import io.servicelane.form.FormContext;
import io.servicelane.ui.Moments;
import io.servicelane.ui.form.BundleWords;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class NewRequestViewTests {

    private static final String PROVIDER = "vaadin.i18n.provider";
    private static final Instant NOW = Instant.parse("2027-03-26T08:00:00Z");
    private static final CustomerSummary ANN = new CustomerSummary(7, "Ann Lee", Tier.GOLD, "en", false);

    private final Customers customers = mock(Customers.class);
    private final InboundMessages door = mock(InboundMessages.class);

    @BeforeAll
    static void speak() {
        System.setProperty(PROVIDER, BundleWords.class.getName());
    }

    @AfterAll
    static void beSilent() {
        System.clearProperty(PROVIDER);
    }

    @BeforeEach
    void openTheView() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        RouteConfiguration.forSessionScope().setRoute("requests/:number", Div.class);
        var types = mock(RequestTypes.class);
        given(types.all()).willReturn(List.of(repair(), type("secret", "customer", null)));
        var forms = mock(FormDesk.class);
        given(forms.context(anyMap()))
                .willReturn(new FormContext(Map.of(), (expression, values) -> null, NOW, ZoneOffset.UTC));
        var moments = mock(Moments.class);
        given(moments.zone()).willReturn(ZoneOffset.UTC);
        given(customers.search(anyString(), any(), anyInt())).willReturn(new CustomerPage(List.of(), null));
        given(door.receive(any())).willReturn(new Receipt(Fate.OPENED, "SR-000042"));
        var desk = new WrittenDown(door, Clock.fixed(NOW, ZoneOffset.UTC));
        UI.getCurrent().add(new NewRequestView(types, customers, forms, moments, desk));
    }

    @AfterEach
    void closeTheView() {
        MockVaadin.tearDown();
    }

    @Test
    void onlyTypesForAgentsAreOffered() {
        assertThat(_find(NativeButton.class)).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatWasSaidGoesThroughTheDoorOfAllMessages() {
        given(customers.details(anyLong())).willReturn(Optional.of(fileOf(ANN, "+15550100123")));

        _click(_get(NativeButton.class));
        _get(ComboBox.class).setValue(ANN);
        _get(RadioButtonGroup.class).setValue(Channel.VISIT);
        _setValue(field("Subject"), "Tap drips");
        _setValue(_get(TextArea.class), "Since Monday 😀");
        _setValue(field("What is broken"), "Tap");
        open();

        var message = received();
        assertThat(message.type()).isEqualTo("repair");
        assertThat(message.channel()).isEqualTo(Channel.VISIT);
        assertThat(message.from()).isEqualTo("+15550100123");
        assertThat(message.subject()).isEqualTo("Tap drips");
        assertThat(message.text()).isEqualTo("Since Monday 😀");
        assertThat(message.answers()).isEqualTo(Map.of("device", "Tap"));
        assertThat(message.sentAt()).isEqualTo(NOW);
    }

    @Test
    void nothingIsOpenedWhileSomethingIsMissing() {
        open();
        assertThat(_get(TypeCards.class).hasClassName("invalid")).isTrue();

        _click(_get(NativeButton.class));
        open();

        assertThat(field("Name").isInvalid()).isTrue();
        assertThat(field("Subject").isInvalid()).isTrue();
        assertThat(field("What is broken").isInvalid()).isTrue();
        then(door).shouldHaveNoInteractions();
    }

    @Test
    void somebodyNewIsTakenDownByNumberAndAddress() {
        var bob = new CustomerSummary(8, "Bob", Tier.STANDARD, "en", true);
        given(customers.recognise(any(), any(), any())).willReturn(bob);
        given(customers.details(8)).willReturn(Optional.of(fileOf(bob, "+442079460018")));

        _click(_get(NativeButton.class));
        _setValue(field("Name"), "Bob");
        _setValue(field("Telephone, with country code"), "020 7946");
        _setValue(field("Email"), "bob@customer.test");
        _setValue(field("Subject"), "Tap drips");
        _setValue(field("What is broken"), "Tap");
        open();
        assertThat(field("Telephone, with country code").isInvalid()).isTrue();

        _setValue(field("Telephone, with country code"), "+44 20 7946 0018");
        open();

        var phone = ContactAddress.phone("+442079460018").orElseThrow();
        then(customers).should().recognise(phone, "Bob", "en");
        then(customers)
                .should()
                .addContact(8, ContactAddress.email("bob@customer.test").orElseThrow());
        assertThat(received().from()).isEqualTo("+442079460018");
    }

    @Test
    void aNumberThatIsInAFileIsThatCustomers() {
        given(customers.search("+15550100123", null, 1)).willReturn(new CustomerPage(List.of(ANN), null));
        given(customers.details(7)).willReturn(Optional.of(fileOf(ANN, "+15550100123")));

        _setValue(field("Telephone, with country code"), "+15550100123");

        assertThat(_get(ComboBox.class).getValue()).isEqualTo(ANN);
        assertThat(_find(TextField.class, spec -> spec.withLabel("Email"))).isEmpty();
    }

    private InboundMessage received() {
        var message = ArgumentCaptor.forClass(InboundMessage.class);
        then(door).should().receive(message.capture());
        return message.getValue();
    }

    private static void open() {
        _click(_get(Button.class, spec -> spec.withText("Open the request")));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static RequestType repair() {
        return type(
                "repair",
                "agent",
                "{\"id\":\"repair.start\",\"components\":[{\"id\":\"a\",\"type\":\"textfield\",\"key\":\"device\","
                        + "\"label\":\"What is broken\",\"validate\":{\"required\":true}}]}");
    }

    private static RequestType type(String key, String audience, String form) {
        return new RequestType(key, 1, key, key, "tools", Set.of(audience), key, form);
    }

    private static CustomerDetails fileOf(CustomerSummary customer, String phone) {
        var contact = new Contact(1, ContactAddress.phone(phone).orElseThrow(), false, false);
        return new CustomerDetails(customer, List.of(contact), List.of(), Set.of(), List.of(), NOW);
    }
}
