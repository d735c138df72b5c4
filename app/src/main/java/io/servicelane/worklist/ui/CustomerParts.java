package io.servicelane.worklist.ui;

import io.servicelane.catalog.RequestTypes;
import io.servicelane.customer.Customers;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.Moments;
import org.springframework.stereotype.Component;

/** Makes the parts of a customer's page. */
@Component
record CustomerParts(Customers customers, RequestTypes types, Colleagues colleagues, Moments moments) {

    CustomerHeader header(Runnable changed) {
        return new CustomerHeader(customers, changed);
    }

    CustomerTimeline timeline() {
        return new CustomerTimeline(types, colleagues, moments);
    }

    ContactsCard contacts(Runnable changed) {
        return new ContactsCard(customers, changed);
    }

    AddressesCard addresses(Runnable changed) {
        return new AddressesCard(customers, changed);
    }

    CustomerNotesCard notes(Runnable changed) {
        return new CustomerNotesCard(customers, colleagues, moments, changed);
    }
}
