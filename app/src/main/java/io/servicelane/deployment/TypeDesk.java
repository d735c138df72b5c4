package io.servicelane.deployment;

import io.servicelane.audit.AuditLog;
import io.servicelane.catalog.RequestType;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.process.RequestStatus;
import io.servicelane.security.SignedIn;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of the deployed types are offered. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
public class TypeDesk {

    private static final List<String> OPEN = Stream.of(RequestStatus.values())
            .filter(status -> status != RequestStatus.CLOSED && status != RequestStatus.CANCELLED)
            .map(RequestStatus::name)
            .toList();

    private final RequestTypes types;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final SignedIn signedIn;

    TypeDesk(RequestTypes types, JdbcClient jdbc, AuditLog audit, SignedIn signedIn) {
        this.types = types;
        this.jdbc = jdbc;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** All deployed types, by key, with how many of their requests run. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ANALYST', 'ADMIN', 'SUPERVISOR')")
    public List<OfferedType> all() {
        var offered = types.all();
        var withdrawn = types.withdrawn();
        var running =
                running(Stream.concat(offered.stream(), withdrawn.stream()).toList());
        return Stream.concat(
                        offered.stream().map(type -> state(type, true, running)),
                        withdrawn.stream().map(type -> state(type, false, running)))
                .sorted(Comparator.comparing(each -> each.type().key()))
                .toList();
    }

    /**
     * Takes a type out of the catalog; its running requests go on. A version deployed later is offered again.
     *
     * @throws NoSuchType when no type has that key
     * @throws TypeNeeded when it is the general one
     */
    public void withdraw(String key) {
        types.known(key).orElseThrow(NoSuchType::new);
        if (key.equals(RequestTypes.GENERAL)) {
            throw new TypeNeeded();
        }
        types.withdraw(key);
        audit.record(signedIn.username(), "type-withdrawn", key, null);
    }

    /**
     * Puts a type back into the catalog.
     *
     * @throws NoSuchType when no type has that key
     */
    public void offer(String key) {
        types.known(key).orElseThrow(NoSuchType::new);
        types.offer(key);
        audit.record(signedIn.username(), "type-offered", key, null);
    }

    private Map<String, Long> running(List<RequestType> all) {
        var counts = new HashMap<String, Long>();
        if (!all.isEmpty()) {
            jdbc.sql("SELECT type, COUNT(*) FROM service_request WHERE type IN (:types) AND status IN (:open)"
                            + " GROUP BY type")
                    .param("types", all.stream().map(RequestType::key).toList())
                    .param("open", OPEN)
                    .query((row, index) -> counts.put(row.getString(1), row.getLong(2)))
                    .list();
        }
        return counts;
    }

    private static OfferedType state(RequestType type, boolean offered, Map<String, Long> running) {
        return new OfferedType(type, offered, running.getOrDefault(type.key(), 0L));
    }
}
