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

    private final DeployedTypes deployed;

    RequestTypes(DeployedTypes deployed) {
        this.deployed = deployed;
    }

    /** All types, by key. */
    public List<RequestType> all() {
        return deployed.all().stream().map(RequestTypes::type).toList();
    }

    /** The type with that key; empty when it is not deployed or withdrawn. */
    public Optional<RequestType> find(String key) {
        return deployed.find(key).map(RequestTypes::type);
    }

    /** The type's title, or its key when it is not deployed any more. */
    public String title(String key, Locale locale) {
        return find(key).map(type -> type.title(locale)).orElse(key);
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
