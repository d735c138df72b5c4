package io.servicelane.worklist.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.servicelane.security.Roles;
import io.servicelane.ui.Places;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** A customer's file: who it is, how to reach them, and every earlier request and word on one timeline. */
@Route("customers/:id([0-9]{1,18})")
@RolesAllowed({
    Roles.AGENT,
    Roles.EXPERT,
    Roles.DISPATCHER,
    Roles.TECHNICIAN,
    Roles.SUPERVISOR,
    Roles.INSPECTOR,
    Roles.ADMIN
})
class CustomerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CustomerFolders folders;
    private final CustomerHeader header;
    private final CustomerTimeline timeline;
    private final ContactsCard contacts;
    private final AddressesCard addresses;
    private final CustomerNotesCard notes;
    private transient @Nullable CustomerFolder folder;

    CustomerView(CustomerFolders folders, CustomerParts parts) {
        this.folders = folders;
        header = parts.header(this::readAgain);
        timeline = parts.timeline();
        contacts = parts.contacts(this::readAgain);
        addresses = parts.addresses(this::readAgain);
        notes = parts.notes(this::readAgain);

        addClassNames("view", "full", "request", "customer");
        var story = new Div(timeline);
        story.addClassName("story");
        var side = new Aside(contacts, addresses, notes);
        side.addClassName("side");
        add(header, story, side);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new);
        var found = folders.open(id).orElseThrow(NotFoundException::new);
        if (found.id() != id) {
            event.forwardTo(Places.customer(found.id()));
            return;
        }
        show(found);
    }

    @Override
    public String getPageTitle() {
        return folder == null ? "" : folder.details().customer().name();
    }

    private void readAgain() {
        if (folder != null) {
            folders.open(folder.id()).ifPresent(this::show);
        }
    }

    private void show(CustomerFolder found) {
        folder = found;
        header.show(found);
        timeline.show(found);
        contacts.show(found);
        addresses.show(found);
        notes.show(found);
    }
}
