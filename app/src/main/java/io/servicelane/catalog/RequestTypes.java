package io.servicelane.catalog;

import io.servicelane.process.DeployedType;
import io.servicelane.process.DeployedTypes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What may be asked of the desk: whatever is deployed as a request type at this moment. */
@Service
public class RequestTypes {

    /** The type of everything that is no other one; it is always there and cannot be withdrawn. */
    public static final String GENERAL = "query";

    private final DeployedTypes deployed;

    RequestTypes(DeployedTypes deployed) {
        this.deployed = deployed;
    }

    /** All types that are offered, by key. */
    public List<RequestType> all() {
        return deployed.all().stream().map(RequestTypes::type).toList();
    }

    /** The type with that key; empty when it is not deployed or withdrawn. */
    public Optional<RequestType> find(String key) {
        return deployed.find(key).map(RequestTypes::type);
    }

    /** The types that are deployed, but withdrawn, by key. */
    public List<RequestType> withdrawn() {
        return deployed.withdrawn().stream().map(RequestTypes::type).toList();
    }

    /** The type with that key, whether it is offered or withdrawn. */
    public Optional<RequestType> known(String key) {
        return deployed.known(key).map(RequestTypes::type);
    }

    /** Nothing of that type can be opened from now on; what runs goes on. */
    public void withdraw(String key) {
        if (key.equals(GENERAL)) {
            throw new IllegalArgumentException("The general type is needed");
        }
        deployed.withdraw(key);
    }

    /** The type can be opened again. */
    public void offer(String key) {
        deployed.offer(key);
    }

    /** The type's title, withdrawn or not; its key when it is not deployed any more. */
    public String title(String key, Locale locale) {
        return known(key).map(type -> type.title(locale)).orElse(key);
    }

    private static RequestType type(DeployedType deployed) {
        return new RequestType(
                deployed.key(),
                deployed.version(),
                deployed.titleEn(),
                deployed.titleZh(),
                deployed.icon(),
                deployed.audience(),
                deployed.queue(),
                deployed.startForm());
    }
}
