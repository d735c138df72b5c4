package io.servicelane.api;

import io.servicelane.api.RequestJson.CustomerJson;
import io.servicelane.customer.CustomerChange;
import io.servicelane.customer.CustomerDetails;
import io.servicelane.customer.CustomerNotFound;
import io.servicelane.customer.Customers;
import io.servicelane.customer.Tier;
import io.servicelane.process.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/customers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Customers", description = "Who asks")
class CustomersController {

    private static final Set<String> LANGUAGES = Set.of("en", "zh");
    private static final int MOST_TAGS = 50;

    private final Caller caller;
    private final Customers customers;
    private final Transactions transactions;

    CustomersController(Caller caller, Customers customers, Transactions transactions) {
        this.caller = caller;
        this.customers = customers;
        this.transactions = transactions;
    }

    @GetMapping
    @Operation(summary = "Customers, newest first")
    Page<CustomerJson> find(
            @Parameter(description = "Part of the name, or a whole email address or telephone number")
                    @RequestParam(defaultValue = "")
                    String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        caller.meetingCustomers();
        var page = Page.read(limit, () -> customers.search(q, after, limit));
        return Page.of(page.items(), page.next(), RequestDocuments::customer);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A customer's file; one merged into another answers with that one")
    FileJson get(@PathVariable String id) {
        caller.meetingCustomers();
        return customers.details(id(id)).map(FileJson::of).orElseThrow(NoSuchThing::new);
    }

    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Changes what is given and leaves the rest; naming a provisional customer confirms it")
    FileJson change(@PathVariable String id, @RequestBody ChangeJson change) {
        caller.changing();
        caller.meetingCustomers();
        var customer = id(id);
        if (customers.find(customer).isEmpty()) {
            throw new CustomerNotFound(customer);
        }
        check(change);
        var wanted = new CustomerChange(
                change.name(), Given.constant("tier", change.tier(), Tier.class), change.language(), change.tags());
        return transactions.inOne(() -> FileJson.of(customers.change(customer, wanted)));
    }

    private static void check(ChangeJson change) {
        var checks = new Checks().notBlank("name", change.name()).atMost(200, "name", change.name());
        if (change.language() != null && !LANGUAGES.contains(change.language())) {
            checks.wrong("language", "api.one-of", "en, zh");
        }
        if (change.tags() != null) {
            if (change.tags().size() > MOST_TAGS) {
                checks.wrong("tags", "api.too-many", MOST_TAGS);
            }
            change.tags().forEach(tag -> checks.required("tags", tag).atMost(50, "tags", tag));
        }
        checks.pass();
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noId) {
            throw new NoSuchThing();
        }
    }

    @Schema(name = "CustomerChange")
    record ChangeJson(
            @Nullable String name,
            @Schema(implementation = Tier.class) @Nullable String tier,
            @Schema(allowableValues = {"en", "zh"}) @Nullable String language,
            @Nullable Set<@Nullable String> tags) {}

    @Schema(name = "CustomerFile")
    record FileJson(
            long id,
            String name,
            String tier,
            String language,
            boolean provisional,
            Set<String> tags,
            List<ContactJson> contacts,
            Instant createdAt) {

        static FileJson of(CustomerDetails file) {
            return new FileJson(
                    file.customer().id(),
                    file.customer().name(),
                    file.customer().tier().name(),
                    file.customer().language(),
                    file.customer().provisional(),
                    new TreeSet<>(file.tags()),
                    file.contacts().stream().map(ContactJson::of).toList(),
                    file.createdAt());
        }
    }

    @Schema(name = "Contact")
    record ContactJson(
            @Schema(allowableValues = {"email", "phone", "social"}) String kind,
            String value,
            @Schema(description = "Asked for no more messages there") boolean optedOut,
            @Schema(description = "Messages to it failed for good") boolean unreachable) {

        static ContactJson of(CustomerDetails.Contact contact) {
            return new ContactJson(
                    contact.address().kind().name().toLowerCase(Locale.ROOT),
                    contact.address().value(),
                    contact.optedOut(),
                    contact.unreachable());
        }
    }
}
