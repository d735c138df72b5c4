package io.servicelane.conversation;

import io.servicelane.catalog.RequestTypes;
import io.servicelane.customer.CustomerSummary;
import io.servicelane.customer.Customers;
import io.servicelane.process.MessageSteps;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestProcesses;
import io.servicelane.request.RequestCard;
import io.servicelane.request.RequestDesk;
import io.servicelane.request.RequestHistory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the processes write to customers: from templates, in the customer's language, marked as automatic. */
@Component
@Transactional
class CustomerLetters implements MessageSteps {

    private final RequestDesk desk;
    private final Customers customers;
    private final RequestTypes types;
    private final RequestProcesses processes;
    private final Correspondence correspondence;
    private final LetterTemplates templates;
    private final Letters letters;
    private final RequestHistory history;

    CustomerLetters(
            RequestDesk desk,
            Customers customers,
            RequestTypes types,
            RequestProcesses processes,
            Correspondence correspondence,
            LetterTemplates templates,
            Letters letters,
            RequestHistory history) {
        this.desk = desk;
        this.customers = customers;
        this.types = types;
        this.processes = processes;
        this.correspondence = correspondence;
        this.templates = templates;
        this.letters = letters;
        this.history = history;
    }

    @Override
    public void tellCustomer(RequestNumber number, String template) {
        var request = desk.card(number);
        var draft = correspondence.anyWay(request, "");
        if (draft.isEmpty()) {
            history.add(number, RequestHistory.DESK, "customer-not-reachable", template);
            return;
        }
        var customer = customers.find(request.customer()).orElseThrow();
        var text = templates.write(template, customer.language(), draft.get().channel(), words(request, customer));
        letters.queue(draft.get().saying(text), List.of());
        history.add(number, RequestHistory.DESK, "customer-told", template);
    }

    private Map<String, Object> words(RequestCard request, CustomerSummary customer) {
        var words = new HashMap<String, Object>();
        words.put("number", request.number().value());
        words.put("name", customer.name());
        words.put("subject", request.subject());
        words.put("typeTitle", types.title(request.type(), Locale.forLanguageTag(customer.language())));
        words.put("answers", processes.answers(request.number()));
        return words;
    }
}
