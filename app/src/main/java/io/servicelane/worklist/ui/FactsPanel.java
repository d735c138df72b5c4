package io.servicelane.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.customer.ContactAddress;
import io.servicelane.customer.CustomerDetails.Contact;
import io.servicelane.process.RequestNumber;
import io.servicelane.ui.Badge;
import io.servicelane.ui.Badge.Tone;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.Marks;
import io.servicelane.ui.Moments;
import io.servicelane.ui.Places;
import java.time.Instant;

/** The customer in brief, and what is known about the request. */
class FactsPanel extends Div {

    private final transient RequestTypes types;
    private final transient Colleagues colleagues;
    private final transient Moments moments;

    FactsPanel(RequestTypes types, Colleagues colleagues, Moments moments) {
        this.types = types;
        this.colleagues = colleagues;
        this.moments = moments;
        addClassName("facts-panel");
    }

    void show(RequestFolder folder) {
        removeAll();
        add(customer(folder), request(folder));
    }

    private Component customer(RequestFolder folder) {
        var details = folder.customer();
        var customer = details.customer();
        var name = new Anchor(Places.customer(customer.id()), customer.name());
        var head = new Div(new H2(name), Marks.tier(customer.tier().name()));
        if (customer.provisional()) {
            head.add(new Badge(getTranslation("customer.provisional"), Tone.ATTENTION));
        }
        head.addClassName("head");
        var contacts = new Div();
        details.contacts().forEach(contact -> contacts.add(contact(contact)));
        contacts.addClassName("contacts");
        var section = new Section(head, contacts);
        details.tags().stream().sorted().forEach(tag -> section.add(new Badge(tag, Tone.QUIET)));
        section.addClassName("card");
        return section;
    }

    private Component contact(Contact contact) {
        var address = contact.address();
        var line = new Div(new Span(address.value()));
        if (address.kind() == ContactAddress.Kind.PHONE) {
            var call = new Anchor("tel:" + address.value(), address.value());
            call.setRouterIgnore(true);
            line = new Div(call);
        }
        if (contact.optedOut()) {
            line.add(new Badge(getTranslation("customer.opted-out"), Tone.ATTENTION));
        }
        if (contact.unreachable()) {
            line.add(new Badge(getTranslation("customer.unreachable"), Tone.ALARM));
        }
        return line;
    }

    private Component request(RequestFolder folder) {
        var request = folder.request();
        var facts = new DescriptionList();
        fact(facts, "fact.type", new Span(types.title(request.type(), getLocale())));
        fact(facts, "fact.channel", Marks.channel(request.channel()));
        fact(facts, "fact.opened", moment(request.openedAt()));
        fact(facts, "fact.queue", new Span(colleagues.queue(request.queue())));
        if (request.closedAt() != null) {
            fact(facts, "fact.closed", moment(request.closedAt()));
        }
        if (request.outcome() != null) {
            fact(facts, "fact.outcome", new Span(Outcomes.word(request.outcome())));
        }
        if (request.cancelReason() != null) {
            fact(facts, "fact.cancel-reason", new Span(request.cancelReason()));
        }
        if (request.parent() != null) {
            fact(facts, "fact.parent", link(request.parent(), request.parent().value()));
        }
        folder.children()
                .forEach(child -> fact(
                        facts,
                        "fact.child",
                        link(child.number(), child.number() + " · " + types.title(child.type(), getLocale()))));
        if (request.hit() != null) {
            var hit = new Span(request.hit().decision() + " · " + request.hit().row());
            hit.setTitle(request.hit().inputs());
            fact(facts, "fact.hit", hit);
        }
        facts.addClassName("facts");
        var section = new Section(new H2(getTranslation("fact.title")), facts);
        section.addClassName("card");
        return section;
    }

    private Span moment(Instant at) {
        var span = new Span(moments.at(at));
        span.setTitle(moments.full(at));
        return span;
    }

    private static Anchor link(RequestNumber number, String text) {
        return new Anchor(Places.request(number), text);
    }

    private void fact(DescriptionList facts, String name, Component value) {
        facts.add(new Term(getTranslation(name)), new Description(value));
    }
}
